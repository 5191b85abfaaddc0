// The ensemble against other ways of computing it, as ratios from one run; the answers are compared first.
//
//   node test/bench/run.mjs [draws]          draws of the end-to-end rows [100000]
//
// Reference case: us-india-partnership, 12 years, its own uncertainty (two financing regimes, the law, the reaction, the
// partnership, India's growth: nineteen numbers), paired counterfactual; five quantiles of every year of defence and each line. Times are processor time of one thread, the best
// of several rounds, so that others on the machine matter little. C needs gcc, the arrays need python3 with numpy; a row
// whose tool is not there is left out. Everything is written below a temporary folder.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { best, compileC, difference, handKernel, libraryKernel, prepareCase, warmOtherKinds } from "./kernel.mjs";
import { naiveKernel } from "./naive.mjs";
import { tables } from "./tables.mjs";

/** Greatest memory of a process itself [MiB]; `maxRSS` begins with that of the process which started it. */
const PEAK = `Number(/VmHWM:\\s*(\\d+)/.exec((await import("node:fs")).readFileSync("/proc/self/status", "utf8"))[1]) / 1024`;

const here = fileURLToPath(new URL(".", import.meta.url));
const draws = Number(process.argv[2] ?? 100_000);
const kernelDraws = 50_000;
const folder = mkdtempSync(join(tmpdir(), "crowdout-bench-"));

await build({
	entryPoints: [join(here, "library.ts")],
	outfile: join(folder, "library.mjs"),
	bundle: true,
	format: "esm",
	target: "es2022",
	plugins: [tables],
	logLevel: "error",
});
const library = await import(join(folder, "library.mjs"));

const rows = [];
const row = (what, ns, of, note = "") => rows.push({ what, ns, of, note });
const parity = [];

// Kernel: the other kinds of rules have run in this process before.
warmOtherKinds(library);
const { job, parameters, numbers } = prepareCase(library, kernelDraws, folder);
const T = numbers.horizon;
const hand = handKernel(numbers, library.exp, library.log);
const handMath = handKernel(numbers, Math.exp, Math.log);
const naive = naiveKernel(library, job, parameters);
parity.push(["hand", difference(library, job, parameters, 1000, (i) => hand(parameters, i))]);
parity.push(["naive objects", difference(library, job, parameters, 200, naive)]);

const files = [join(folder, "constants.bin"), join(folder, "parameters.bin")];
const c = join(folder, "kernel");
const withC = compileC(join(here, "kernel.c"), c);
const python = spawnSync("python3", ["-c", "import numpy"], { stdio: "ignore" }).status === 0;
const outside = (command, args) => {
	const bytes = execFileSync(command, args, { maxBuffer: 1e9, stdio: ["ignore", "pipe", "ignore"] });
	const values = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
	return (i) => {
		const d = new Float64Array(T + 1);
		const h = new Float64Array(4 * T + 4);
		d.set(values.subarray(i * 5 * T, i * 5 * T + T), 1);
		h.set(values.subarray(i * 5 * T + T, (i + 1) * 5 * T), 4);
		return [d, h];
	};
};
if (withC) parity.push(["C", difference(library, job, parameters, 1000, outside(c, [...files, "check", "1"]))]);
const numpyScript = join(here, "arrays.py");
if (python)
	parity.push([
		"numpy",
		difference(library, job, parameters, 1000, outside("python3", [numpyScript, ...files, "check", "8192"])),
	]);
for (const [who, worst] of parity) {
	console.log(`parity ${who}: ${worst.toExponential(1)}`);
	if (!(worst < 1e-9)) throw new Error(`${who} does not agree with the library to 1e-9`);
}

const timeC = (mode) => Number(execFileSync(c, [...files, mode, "10"], { stdio: ["ignore", "pipe", "ignore"] }));
const timeNumpy = (mode, block) => Number(execFileSync("python3", [numpyScript, ...files, mode, String(block)]));
const kernelC = withC ? timeC("kernel") : undefined;
row("kernel: library", best(kernelDraws, 12, libraryKernel(library, job, parameters)), kernelC);
row(
	"kernel: hand-specialised JavaScript",
	best(kernelDraws, 12, (i) => hand(parameters, i)),
	kernelC,
);
row(
	"kernel: the same with Math.exp, Math.log",
	best(kernelDraws, 12, (i) => handMath(parameters, i)),
	kernelC,
);
row("kernel: naive objects", best(1000, 3, naive), kernelC);
if (withC) row("kernel: C -O3 -march=native", kernelC, kernelC);
if (python) {
	row("kernel: numpy, whole arrays", timeNumpy("kernel", kernelDraws), kernelC);
	row("kernel: numpy, blocks of 8192", timeNumpy("kernel", 8192), kernelC);
}

// End to end, each in a process of its own: drawing, running, quantiles. C and numpy are given the draws.
prepareCase(library, draws, folder);
const endToEnd = (mode) => {
	const script = join(folder, "one.mjs");
	writeFileSync(
		script,
		`import * as library from "./library.mjs";
const scenario = library.parseScenario("us-india-partnership", { set: { horizon: ${T} } });
const options = { draws: ${draws}, mode: "${mode}", outputs: ["run.defence", "run.lines"] };
const began = process.cpuUsage();
library.ensemble(scenario, options);
console.log(process.cpuUsage(began).user * 1e3 / ${draws}, ${PEAK});`,
	);
	const runs = [0, 1, 2].map(() =>
		execFileSync(process.execPath, [script], { encoding: "utf8" }).split(" ").map(Number),
	);
	return [Math.min(...runs.map(([ns]) => ns)), Math.max(...runs.map(([, mib]) => mib))];
};
const streamC = withC ? timeC("stream") : undefined;
const [exact, exactMemory] = endToEnd("exact");
const [fast, fastMemory] = endToEnd("fast");
row(`ensemble of ${draws}: exact, draws included`, exact, streamC, `${exactMemory.toFixed(0)} MiB`);
row(
	`ensemble of ${draws}: fast, draws included`,
	fast,
	streamC,
	`${fastMemory.toFixed(0)} MiB; exact / fast ${(exact / fast).toFixed(2)}`,
);
if (withC) row(`ensemble of ${draws}: C, counting in two passes, draws given`, streamC, streamC);
if (python) {
	row(`ensemble of ${draws}: numpy, whole arrays, draws given`, timeNumpy("quantiles", draws), streamC);
	row(`ensemble of ${draws}: numpy, blocks of 8192, draws given`, timeNumpy("quantiles", 8192), streamC);
}

console.log(`\n${"".padEnd(62)}${"ns/draw".padStart(10)}${"× C".padStart(8)}`);
for (const { what, ns, of, note } of rows) {
	console.log(
		`${what.padEnd(62)}${ns.toFixed(0).padStart(10)}${(of ? (ns / of).toFixed(2) : "").padStart(8)}  ${note}`,
	);
}
rmSync(folder, { recursive: true });
