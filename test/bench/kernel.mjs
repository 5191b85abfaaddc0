// Kernel alone, draws given: the library against C, numpy, JavaScript by hand and naive objects. Parity comes first.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { handSpecialised } from "./hand.mjs";
import { naiveKernel } from "./naive.mjs";
import { constants, constantsAsBytes, PARAMETERS, parametersOf, referenceScenario } from "./reference-case.mjs";
import { each, here, inTurn, output, timed } from "./setup.mjs";
import { row } from "./table.mjs";

export const TOTAL = "crowdOut.total.cumulativeMoney";
/** Draws whose answers are compared, and draws of a round in which the kernel is timed. */
const COMPARED = 300;
const TIMED = 50_000;

/** The reference case and draws of it for all: in memory, and in files for C and numpy. */
export function prepareCase({ library, folder }, draws) {
	const scenario = referenceScenario(library);
	const job = library.planEnsemble(scenario, { draws });
	const table = library.drawTable(job, 0, draws);
	const parameters = parametersOf(table);
	const numbers = constants(library, scenario);
	const files = [join(folder, "constants.bin"), join(folder, "parameters.bin")];
	writeFileSync(files[0], constantsAsBytes(numbers));
	writeFileSync(files[1], Buffer.from(parameters.buffer));
	const uncertainty = join(folder, "uncertainty.json");
	writeFileSync(uncertainty, JSON.stringify(uncertaintyOf(library, scenario)));
	return { scenario, scalars: job.scalars, table, parameters, numbers, files, uncertainty };
}

/**
 * The distributions, and besides, for numpy, which has no inverse of a gamma: from a gamma variable behind each share under
 * the likely regime to that of the same uniform under the stressed one, as the logarithms of 2,049 pairs.
 */
function uncertaintyOf({ gammaQuantile }, { uncertainty }) {
	const [likely, stressed] = uncertainty.financing[1].of.map(({ weights }) => weights);
	const u = Array.from({ length: 2049 }, (_, k) => 1 / (1 + Math.exp((1024 - k) / 32)));
	const logs = (weight) => u.map(gammaQuantile(weight)).map(Math.log);
	const pairs = Object.keys(likely).map((share) => [share, [logs(likely[share]), logs(stressed[share])]]);
	return { ...uncertainty, pairs: Object.fromEntries(pairs) };
}

/** The C, compiled; `undefined` without gcc. */
export function compileC({ folder }) {
	const out = join(folder, "kernel");
	try {
		execFileSync("gcc", ["-O3", "-march=native", "-o", out, join(here, "kernel.c"), "-lm"], { stdio: "pipe" });
		return out;
	} catch {
		return undefined;
	}
}

/** Rows of the kernel, a draw. */
export function kernel(setup) {
	const { library, python, rounds } = setup;
	warmOtherKinds(library);
	const given = prepareCase(setup, TIMED);
	const c = compileC(setup);
	const ours = libraryKernel(library, given);
	const hand = handKernel(given, library.exp, library.log);
	const handMath = handKernel(given, Math.exp, Math.log);
	const naive = naiveKernel(library, given);
	const arrays = (mode, block) => ["python3", [join(here, "arrays.py"), ...given.files, mode, String(block)]];
	compare(given, naive, {
		ours,
		hand,
		c: c && output(c, [...given.files, "check", "1"], "buffer"),
		numpy: python && output(...arrays("check", COMPARED), "buffer"),
	});

	const least = inTurn(rounds, {
		ours: timed(ours.runs, TIMED),
		hand: timed(each(hand), TIMED),
		handMath: timed(each(handMath), TIMED),
		naive: timed(each(naive), 1000),
		...(c ? { c: () => Number.parseFloat(output(c, [...given.files, "kernel", "3"])) / 1e6 } : {}),
		...(python
			? {
					whole: () => Number(output(...arrays("kernel", TIMED))) / 1e6,
					blocks: () => Number(output(...arrays("kernel", 8192))) / 1e6,
				}
			: {}),
	});
	const of = c && row("C -O3 -march=native", least.c);
	return [
		...(c ? [of] : []),
		row("library", least.ours, { of, goal: of && 1.4 }),
		row("JavaScript by hand", least.hand, { of }),
		row("JavaScript by hand, Math.exp and Math.log", least.handMath, { of }),
		row("naive objects: crowdOut of a scenario a draw", least.naive, { of }),
		...(python
			? [row("numpy, whole arrays", least.whole, { of }), row("numpy, blocks of 8192", least.blocks, { of })]
			: []),
	];
}

/** Refuse answers that differ by 1e-9 of their size from `crowdOut` of the drawn scenario, or from the table of draws. */
function compare({ numbers, scalars, table }, crowdOutOf, { ours, hand, c, numpy }) {
	const T = numbers.horizon;
	const flat = ([d, h]) => [...d.slice(1), ...h.slice(4)];
	const wanted = Array.from({ length: COMPARED }, (_, i) => flat(crowdOutOf(i)));
	const scalar = (i, name) => table.values[i * table.columns.length + table.columns.indexOf(name)];
	const worst = (of) => Math.max(...wanted.map((_, i) => of(i)));
	const apart = (x, y, least) => Math.abs(x - y) / Math.max(Math.abs(y), least);
	const series = (found) => worst((i) => Math.max(...wanted[i].map((y, k) => apart(found(i)[k], y, 0.01))));
	const rowsOf = (bytes, width) => {
		const values = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
		return (i) => values.subarray(i * width, (i + 1) * width);
	};
	const totals = ours.totals(COMPARED);
	const parity = {
		library: worst((i) => apart(totals[i], scalar(i, TOTAL), 1)),
		"JavaScript by hand": series((i) => flat(hand(i))),
	};
	if (c) parity.C = series(rowsOf(c, 5 * T));
	if (numpy) {
		const found = rowsOf(numpy, 5 * T + scalars.length);
		parity.numpy = series(found);
		// A scalar is a difference, so its rounding is of the size that it has in other draws.
		const sizes = scalars.map((name) => wanted.reduce((sum, _, i) => sum + Math.abs(scalar(i, name)), 0) / COMPARED);
		parity["numpy's scalars"] = worst((i) =>
			Math.max(...scalars.map((name, k) => apart(found(i)[5 * T + k], scalar(i, name), sizes[k]))),
		);
	}
	for (const [who, off] of Object.entries(parity)) {
		console.log(`parity, ${who}: ${off.toExponential(1)}`);
		if (!(off < 1e-9)) throw new Error(`${who} does not agree with the library to 1e-9`);
	}
}

/** Runs of the other kinds of rules, so that the engine's code has seen them: the kernel as a user gets it. */
function warmOtherKinds(library) {
	const others = [
		{ defence: { kind: "parity", adjustment: 0.2 } },
		{ defence: { kind: "richardson", reaction: 0.1, fatigue: 0.2 }, rival: { reaction: 0.05 } },
		{ defence: { kind: "share", share: 0.02 }, economy: { feedback: { defence: -0.05 } } },
		{ financing: { kind: "elasticities", taxes: 0.2, borrowing: 0.65, elasticities: { health: -0.6 } } },
		{
			allocation: { kind: "priority", order: ["water", "food", "health", "education"] },
			financing: { cuts: { provinces: 0.1, other: 0 } },
		},
		{
			allocation: { kind: "weighted", weights: { health: 2 } },
			financing: { limits: { deficit: 0.05, revenue: 0.001 } },
		},
	];
	for (const set of others) {
		const scenario = library.parseScenario("us-india-partnership", { set: { ...set, horizon: 12 } });
		const paired = library.pairOf(scenario, library.counterfactualScenario(scenario));
		for (let i = 0; i < 4000; i++) library.runOnce(paired);
	}
}

/**
 * The library's kernel on the first of the given draws: `runs` writes the drawn parameters into both plans and runs both
 * arms; `totals` also gives what all lines lose.
 */
export function libraryKernel(library, { scenario, parameters, numbers }) {
	const paired = library.pairOf(scenario, library.counterfactualScenario(scenario));
	const { plan, otherPlan } = paired;
	const { horizon: T, regimeFrom, growthFrom, sharingFrom, sharingTo } = numbers;
	const setters = [];
	const number = (path, k, plans) => {
		for (const each of plans) {
			const { set } = library.planTarget(each, path);
			setters.push((at) => set(parameters[at + k]));
		}
	};
	const years = (path, k, plans, from, to) => {
		for (const each of plans) {
			const { values, first, step } = library.planTarget(each, path).years;
			setters.push((at) => {
				for (let t = from; t <= to; t++) values[first + t * step] = parameters[at + k];
			});
		}
	};
	const both = [plan, otherPlan];
	PARAMETERS.forEach((name, k) => {
		const [path, when] = name.split(/ (?=to|from)/);
		if (path === "rival.growth") years(path, k, [plan], growthFrom, T);
		else if (path === "rival.partnership.quality") number(path, k, [plan]);
		else if (path === "budget.revenueSharing") years(path, k, both, sharingFrom, sharingTo);
		else if (path === "budget.provincialSpending") years(path, k, both, 1, T);
		else if (path.startsWith("defence.")) number(path, k, both);
		else years(path, k, both, when.startsWith("to") ? 1 : regimeFrom, when.startsWith("to") ? regimeFrom - 1 : T);
	});
	const { derives } = library.planTarget(plan, "rival.partnership.quality");
	const run = (i) => {
		for (let k = 0; k < setters.length; k++) setters[k](i * PARAMETERS.length);
		library.derive(plan, derives);
		library.runOnce(paired);
	};
	const room = library.emptyTotals(plan.lines.length, T);
	const read = library.scalarOf(TOTAL, library.membersOf(scenario)).read(paired, room);
	const total = (_, i) => {
		run(i);
		library.readTotals(paired, room);
		return read();
	};
	return {
		runs: (draws) => {
			for (let i = 0; i < draws; i++) run(i);
		},
		totals: (draws) => Float64Array.from({ length: draws }, total),
	};
}

/** Both arms by hand; gives defence by year, and the lines year by year. */
function handKernel({ numbers, parameters }, exp, log) {
	const run = handSpecialised(numbers, exp, log);
	const T = numbers.horizon;
	const room = () => [new Float64Array(T + 1), new Float64Array(4 * T + 4)];
	const [[d, h], [d2, h2]] = [room(), room()];
	return (i) => {
		run(0, parameters, i * PARAMETERS.length, d, h);
		run(1, parameters, i * PARAMETERS.length, d2, h2);
		return [d, h];
	};
}
