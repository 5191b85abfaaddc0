// Sobol' and Morris on the budget model against numpy, as ratios from one run; the answers are compared first.
//
//   node test/bench/sensitivity.mjs
//
// Case: us-india-partnership over 26 years with six uncertain inputs; first, total and second order from 4096 base points
// (57,344 pairs of runs), 100 resamples. The library samples, draws, runs and analyses, each time in a process of its own
// that has done nothing before; numpy is given the drawn parameters, runs the model of arrays.py in the best of several
// block sizes and analyses as SALib does, beside it also by one matrix product (sensitivity.py). Wall-clock seconds, the best of several: leave the
// machine alone meanwhile. Needs python3 with numpy; without it only what needs no numpy is told.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { constants, constantsAsBytes, PARAMETERS } from "./reference-case.mjs";
import { tables } from "./tables.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "crowdout-bench-"));
const samples = 4096;
const rounds = 7;
const inputs = [
	"rival.growth",
	"rival.partnership.quality",
	"defence.shortRun",
	"defence.longRun",
	"defence.adjustment",
	"budget.provincialSpending",
];

const built = (entryPoints) =>
	build({
		entryPoints,
		outdir: folder,
		bundle: true,
		minify: true,
		splitting: true,
		format: "esm",
		target: "es2022",
		platform: "node",
		external: ["hyparquet-writer", "mathjs", "mathjs/*"],
		plugins: [tables],
		logLevel: "error",
	});
await built({ library: join(here, "library.ts") });
await built({ node: join(here, "../../src/node.ts") });
await built({ "ensemble-worker": join(here, "../../src/node/ensemble/worker.ts") });
writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
const library = await import(join(folder, "library.js"));

const base = library.parseScenario("us-india-partnership");
const rest = Object.keys(base.uncertainty).filter((path) => !inputs.includes(path));
const input = {
	name: "six",
	extends: "us-india-partnership",
	horizon: 26,
	uncertainty: Object.fromEntries(rest.map((path) => [path, null])),
};
const scenario = library.parseScenario(input);
const cube = library.cubeJob(scenario, "crowdOut.total.cumulativeMoney");
const model = library.unitCubeModel(cube);
const { names } = model;
const unit = (low, high) => ({ names, bounds: names.map(() => [low, high]) });
const sample = library.sampleSaltelli(unit(0, 1), { count: samples, seed: 1 });
const { values: outputs } = library.runPoints(model, sample.points);

/** Processor time is no measure of workers: wall clock [s], the least of some rounds. */
function best(work) {
	let least = Number.POSITIVE_INFINITY;
	for (let round = 0; round < rounds; round++) {
		const began = performance.now();
		work();
		least = Math.min(least, (performance.now() - began) / 1e3);
	}
	return least;
}

/** The whole question in a process of its own, on some workers [s]. */
function alone(workers) {
	const script = join(folder, "one.js");
	writeFileSync(
		script,
		`import { sensitivity } from "./node.js";
const began = performance.now();
const { inputs } = await sensitivity(${JSON.stringify(input)}, { samples: ${samples}, workers: ${workers} });
console.log((performance.now() - began) / 1e3, inputs.length);`,
	);
	const runs = Array.from({ length: rounds }, () =>
		Number.parseFloat(execFileSync(process.execPath, [script], { encoding: "utf8" })),
	);
	return Math.min(...runs);
}

// Numpy's files: every parameter of every row, the six as drawn and the others as they stand.
const { plan, otherPlan, arm } = library.prepareEnsemble(cube.job).paired;
const standing = {
	"financing.borrowing": plan.payBorrowing,
	"financing.other": plan.payOther,
	"financing.revenue": plan.payRevenue,
	"budget.revenueSharing": plan.revenueSharing,
	"defence.incomeShortRun": plan.incomeShortRun,
	"defence.momentum": plan.momentum,
};
const drawn = library.placed(cube, sample.points);
const parameters = new Float64Array(sample.count * PARAMETERS.length);
for (let i = 0; i < sample.count; i++) {
	PARAMETERS.forEach((path, k) => {
		const j = names.indexOf(path);
		parameters[i * PARAMETERS.length + k] = j < 0 ? standing[path] : drawn[i * names.length + j];
	});
}
const files = ["constants.bin", "parameters.bin", "outputs.bin"].map((name) => join(folder, name));
writeFileSync(files[0], constantsAsBytes(constants(plan, otherPlan, arm)));
writeFileSync(files[1], Buffer.from(parameters.buffer));
writeFileSync(files[2], Buffer.from(outputs.buffer));
const numpy = (mode, block, encoding) =>
	execFileSync("python3", [join(here, "sensitivity.py"), files[0], files[1], mode, String(block), files[2]], {
		encoding,
		maxBuffer: 1e9,
		stdio: ["ignore", "pipe", "inherit"],
		env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" },
	});

const rows = [];
const analysis = best(() => library.analyseSobol(sample, outputs, { resamples: 100, seed: 1 }));
const one = alone(1);
const two = alone(2);
const morris = library.sampleTrajectories(unit(0.01, 0.99), { count: samples, seed: 1 });
const bare = best(() => library.runPoints(model, morris.points));
const whole = best(() => library.sensitivity(input, { method: "morris", samples }));

if (spawnSync("python3", ["-c", "import numpy"], { stdio: "ignore" }).status === 0) {
	const bytes = numpy("check", 2048, "buffer");
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
	console.log(
		`parity: outputs ${off.toExponential(1)} of their size, indices of the same outputs ${apart.toExponential(1)}`,
	);
	if (!(off < 1e-9 && apart < 1e-10)) throw new Error("numpy does not agree with the library");
	const blocks = [512, 1024, 2048, 4096, 8192].map((block) => [block, Number(numpy("run", block, "utf8"))]);
	const [[block, runs]] = blocks.sort(([, a], [, b]) => a - b);
	const salib = Number(numpy("salib", block, "utf8"));
	const product = Number(numpy("product", block, "utf8"));
	const end = runs + salib;
	const beside = (seconds) => `${((runs + product) / seconds).toFixed(2)} beside numpy by a matrix product`;
	rows.push(
		[`numpy: runs in blocks of ${block}`, runs],
		["numpy: runs, and analysis as SALib; sample and draws given", end],
		["library, one thread: plan, sample, draws, runs, analysis", one, end / one, `≥ 1; ${beside(one)}`],
		["library, two workers: the same", two, end / two, `≥ 1.5; ${beside(two)}`],
		["analysis alone: numpy as SALib", salib],
		["analysis alone: numpy by a matrix product", product],
		["analysis alone: library", analysis, salib / analysis, "≥ 2 × SALib's"],
	);
} else {
	rows.push(["library, one thread", one], ["library, two workers", two], ["analysis alone: library", analysis]);
}
rows.push(["Morris: bare runs", bare], ["Morris: whole", whole, whole / bare, "× its bare runs, ≤ 1.3"]);
console.log(`\n${"".padEnd(64)}${"ms".padStart(8)}${"ratio".padStart(8)}`);
for (const [what, seconds, ratio, goal = ""] of rows) {
	const shown = ratio === undefined ? "" : ratio.toFixed(2);
	console.log(`${what.padEnd(64)}${(1e3 * seconds).toFixed(0).padStart(8)}${shown.padStart(8)}  ${goal}`);
}
rmSync(folder, { recursive: true });
