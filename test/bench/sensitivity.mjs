// Sobol' and Morris on the budget model against numpy; the answers are compared first.
//
// Case: the reference case with six uncertain inputs; first, total and second order from 4096 base points (57,344 pairs of
// runs), 100 resamples. The library samples, draws, runs and analyses, each time in a process of its own that has done
// nothing before; numpy is given the drawn parameters, runs the model of arrays.py and analyses as SALib does, beside it also
// by one matrix product (sensitivity.py).
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { constants, constantsAsBytes, DATES, PARAMETERS, YEARS } from "./reference-case.mjs";
import { here, inTurn, output, packaged, timed } from "./setup.mjs";
import { row } from "./table.mjs";

const SAMPLES = 4096;
const INPUTS = ["rival.growth", "rival.partnership.quality", "budget.provincialSpending"];
const REACTION = ["defence.shortRun", "defence.longRun", "defence.adjustment"];

/** The reference case with three of its distributions as they stand, three of the reaction's one by one, and no other. */
function sixInputs(library) {
	const name = "us-india-partnership";
	const { uncertainty } = library.parseScenario(name);
	const [{ paths, mean, covariance }] = uncertainty.joint;
	const without = Object.keys(uncertainty).filter((path) => !INPUTS.includes(path));
	const normal = (k) => ({ kind: "normal", mean: mean[k], sd: Math.sqrt(covariance[k][k]) });
	return {
		name: "six",
		extends: name,
		horizon: YEARS,
		uncertainty: {
			...Object.fromEntries(without.map((path) => [path, null])),
			...Object.fromEntries(REACTION.map((path) => [path, normal(paths.indexOf(path))])),
		},
	};
}

/** The whole question in a process of its own, on some workers [ms]: processor time, and the clock's. */
function alone(input, workers) {
	const script = `
const { sensitivity } = await import(${JSON.stringify(packaged("node.js"))});
const [began, since] = [process.cpuUsage(), performance.now()];
await sensitivity(${JSON.stringify(input)}, { samples: ${SAMPLES}, workers: ${workers} });
const { user, system } = process.cpuUsage(began);
console.log(JSON.stringify([(user + system) / 1e3, performance.now() - since]));`;
	return JSON.parse(output(process.execPath, ["--input-type=module", "--eval", script]));
}

/** Numpy's files: every parameter of every row, the six as drawn and the others as they stand. */
function filesFor({ library, folder }, scenario, names, drawn, outputs) {
	const { baseYear, horizon, financing, budget, defence } = scenario;
	const at = (path, year) => library.pathValues(path, baseYear, horizon)[year - baseYear];
	const standing = {
		"budget.revenueSharing": at(budget.revenueSharing, DATES.sharing[0]),
		"defence.incomeShortRun": defence.incomeShortRun,
		"defence.momentum": defence.momentum,
	};
	for (const [when, year] of [
		["to 2028", DATES.regime - 1],
		["from 2029", DATES.regime],
	]) {
		for (const share of ["taxes", "levies", "borrowing"])
			standing[`financing.${share} ${when}`] = at(financing[share], year);
		for (const share of ["other", "provinces"])
			standing[`financing.cuts.${share} ${when}`] = at(financing.cuts[share], year);
	}
	const parameters = Float64Array.from({ length: outputs.length * PARAMETERS.length }, (_, k) => {
		const path = PARAMETERS[k % PARAMETERS.length];
		const j = names.indexOf(path);
		return j < 0 ? standing[path] : drawn[Math.floor(k / PARAMETERS.length) * names.length + j];
	});
	const files = ["constants.bin", "parameters.bin", "outputs.bin"].map((name) => join(folder, name));
	writeFileSync(files[0], constantsAsBytes(constants(library, scenario)));
	writeFileSync(files[1], Buffer.from(parameters.buffer));
	writeFileSync(files[2], Buffer.from(outputs.buffer));
	return files;
}

/** Rows of sensitivity analysis. */
export function sensitivity(setup) {
	const { library, python, rounds } = setup;
	const input = sixInputs(library);
	const scenario = library.parseScenario(input);
	const cube = library.cubeJob(scenario, "crowdOut.total.cumulativeMoney");
	const model = library.unitCubeModel(cube);
	const unit = (low, high) => ({ names: model.names, bounds: model.names.map(() => [low, high]) });
	const sample = library.sampleSaltelli(unit(0, 1), { count: SAMPLES, seed: 1 });
	const { values: outputs } = library.runPoints(model, sample.points);
	const morris = library.sampleTrajectories(unit(0.01, 0.99), { count: SAMPLES, seed: 1 });
	let numpy;
	if (python) {
		const files = filesFor(setup, scenario, model.names, library.placed(cube, sample.points), outputs);
		const script = join(here, "sensitivity.py");
		numpy = (mode, encoding) => output("python3", [script, files[0], files[1], mode, "2048", files[2]], encoding);
		compare(library, sample, outputs, numpy("check", "buffer"));
	}
	const clock = [];
	const least = inTurn(rounds, {
		...(numpy && {
			runs: () => Number(numpy("run")),
			salib: () => Number(numpy("salib")),
			product: () => Number(numpy("product")),
		}),
		one: () => {
			const [ms, wall] = alone(input, 1);
			clock.push([wall, alone(input, 2)[1]]);
			return ms;
		},
		analysis: timed(() => library.analyseSobol(sample, outputs, { resamples: 100, seed: 1 })),
		bare: timed(() => library.runPoints(model, morris.points)),
		whole: timed(() => library.sensitivity(input, { method: "morris", samples: SAMPLES })),
	});
	const theirs = numpy && row("numpy: runs and a matrix product, draws given", least.runs + least.product);
	const salib = numpy && row("numpy: analysis as SALib, alone", least.salib);
	const [one, two] = [0, 1].map((k) => Math.min(...clock.map((pair) => pair[k])));
	const [first, bare] = [row("library by the clock: one worker", one), row("Morris: bare runs", least.bare)];
	return [
		...(numpy ? [theirs, row("numpy: runs alone", least.runs)] : []),
		row("library: plan, sample, draws, runs, analysis", least.one, { of: theirs, goal: theirs && 1.2 }),
		first,
		row("library by the clock: two workers", two, { of: first, faster: true }),
		...(numpy ? [salib, row("numpy: analysis by a matrix product, alone", least.product, { of: salib })] : []),
		row("library: analysis alone", least.analysis, { of: salib }),
		bare,
		row("Morris: whole", least.whole, { of: bare }),
	];
}

/** Refuse outputs that are not numpy's to 1e-9 of their size, and indices of the same outputs that differ by 1e-10. */
function compare(library, sample, outputs, bytes) {
	const theirs = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
	const size = Math.sqrt(outputs.reduce((sum, y) => sum + y * y, 0) / outputs.length);
	const off = outputs.reduce((worst, y, i) => Math.max(worst, Math.abs(y - theirs[i]) / size), 0);
	const ours = library.analyseSobol(sample, theirs.slice(0, sample.count), { seed: 1 });
	const shares = [
		...ours.inputs.map(({ first }) => first.value),
		...ours.inputs.map(({ total }) => total.value),
		...ours.pairs.map(({ second }) => second.value),
	];
	const apart = Math.max(...shares.map((share, k) => Math.abs(share - theirs[sample.count + k])));
	console.log(`parity, outputs: ${off.toExponential(1)}; Sobol' indices of the same: ${apart.toExponential(1)}`);
	if (!(off < 1e-9 && apart < 1e-10)) throw new Error("numpy does not agree with the library");
}
