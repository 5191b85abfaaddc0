// The whole job, draws included, each in a process of its own: the library's ensemble against numpy with its own draws.
import { join } from "node:path";
import { prepareCase } from "./drawn-case.mjs";
import { YEARS } from "./reference-case.mjs";
import { compileC, here, inTurn, output, packaged } from "./setup.mjs";
import { row } from "./table.mjs";

/** Defence and lines alone, and what an ensemble reports by default: besides, what each line loses, twice. */
const OUTPUTS = { few: ["run.defence", "run.lines"], default: undefined };
/** Which of several jobs in a process counts as warm. */
export const WARM = 4;
const BLOCK = 8192;

/**
 * Some ensembles in a process of their own: what once.mjs prints. A few of a million draws leave no budget, and are dropped.
 */
export function ensembles(asked, times = 1) {
	const options = JSON.stringify({ set: { horizon: YEARS }, onFailure: "drop", ...asked });
	return JSON.parse(output(process.execPath, [join(here, "once.mjs"), packaged("index.js"), options, String(times)]));
}

/** The same in numpy: what whole.py prints. */
export function arrays({ files, uncertainty }, outputs, draws, times = 1) {
	const args = [files[0], uncertainty, outputs, BLOCK, draws, times].map(String);
	return JSON.parse(output("python3", [join(here, "whole.py"), ...args]));
}

/** Rows of the whole job with few outputs and with the default ones. */
export function whole(setup) {
	const { draws, rounds, python } = setup;
	const less = Math.ceil(draws / 10);
	const c = compileC(setup);
	const given = prepareCase(setup, less);
	if (python) compareQuantiles(given);
	return Object.entries(OUTPUTS).flatMap(([which, outputs]) => {
		const library = (options, times) => () => ensembles({ outputs, ...options }, times).ms.at(-1);
		const numpy = (many, times) => () => arrays(given, which, many, times).ms.at(-1);
		const least = inTurn(rounds, {
			...(python && { numpyCold: numpy(draws), numpyLess: numpy(less), numpyWarm: numpy(less, WARM) }),
			exactCold: library({ draws }),
			fastCold: library({ draws, mode: "fast" }),
			exactLess: library({ draws: less }),
			exactWarm: library({ draws: less }, WARM),
			fastWarm: library({ draws: less, mode: "fast" }, WARM),
			...(c &&
				which === "few" && { c: () => (Number.parseFloat(output(c, [...given.files, "stream", "1"])) * less) / 1e6 }),
		});
		const goals = which === "few" && python;
		const columns = (which === "few" ? 5 : 13) * YEARS;
		const named = (what, many, name) => least[name] && row(`${columns} columns, ${many} ${what}`, least[name]);
		const [cold, smaller, warm] = [
			named("cold: numpy, own draws", draws, "numpyCold"),
			named("cold: numpy", less, "numpyLess"),
			named("warm: numpy", less, "numpyWarm"),
		];
		const against = (of, goal) => (of ? { of, ...(goals && goal ? { goal } : {}) } : {});
		return [
			cold,
			row(`${columns} columns, ${draws} cold: exact`, least.exactCold, against(cold, 0.8)),
			row(`${columns} columns, ${draws} cold: fast`, least.fastCold, against(cold, 0.7)),
			smaller,
			row(`${columns} columns, ${less} cold: exact`, least.exactLess, against(smaller, 1.5)),
			warm,
			row(`${columns} columns, ${less} warm: exact`, least.exactWarm, against(warm, 1)),
			row(`${columns} columns, ${less} warm: fast`, least.fastWarm, against(warm)),
			least.c && row(`${columns} columns, ${less}: C in two passes, draws given`, least.c, against(warm)),
		].filter((found) => found);
	});
}

/**
 * Refuse draws of numpy's that are not distributed as the library's: every quantile of every default output must lie
 * within five standard errors of the library's.
 */
function compareQuantiles(given) {
	const draws = 100_000;
	const middle = [0.05, 0.25, 0.5, 0.75, 0.95];
	const near = 0.01;
	const quantiles = middle.flatMap((p) => [p - near, p, p + near]);
	const theirs = arrays(given, "default", draws).quantiles;
	const library = ensembles({ draws, quantiles }).quantiles;
	let most = 0;
	library.forEach((values, column) => {
		middle.forEach((p, k) => {
			const [low, value, high] = values.slice(3 * k, 3 * k + 3);
			const error = (Math.sqrt((2 * p * (1 - p)) / draws) * (high - low)) / (2 * near);
			const apart = Math.abs(theirs[column][k] - value);
			// Where all draws are alike (a known year) only rounding may differ.
			most = Math.max(most, apart <= 1e-9 * Math.max(1, Math.abs(value)) ? 0 : apart / error);
		});
	});
	console.log(
		`quantiles of ${library.length} columns: numpy's at most ${most.toFixed(1)} standard errors from the library's`,
	);
	if (!(most < 5)) throw new Error("numpy's own draws are not distributed as the library's");
}
