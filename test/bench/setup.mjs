// What every part of the bench needs: the library built, the tools that are there, work measured in turn.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { pairs } from "../../build/pairs.mjs";
import { tables } from "./tables.mjs";

export const here = fileURLToPath(new URL(".", import.meta.url));

const root = join(here, "../..");

/** Build the package, and bundle beside it the inner doors that the bench calls, into a folder of its own. */
export async function prepare({ draws, rounds }) {
	execFileSync(process.execPath, ["build.mjs", "--no-types"], { cwd: root, stdio: "inherit" });
	const folder = mkdtempSync(join(tmpdir(), "crowdout-bench-"));
	const outfile = join(folder, "library.mjs");
	await build({
		entryPoints: [join(here, "library.ts")],
		outfile,
		bundle: true,
		format: "esm",
		target: "es2022",
		plugins: [tables, pairs],
		logLevel: "error",
	});
	const library = await import(outfile);
	return {
		draws,
		rounds,
		folder,
		library,
		python: versionOf("python3", "-c", "import numpy; print(numpy.__version__)"),
	};
}

/** The machine and the tools, since the same ratio is another time elsewhere. */
export function machine({ python }) {
	const gcc = versionOf("gcc", "-dumpfullversion");
	const tools = [`Node ${process.versions.node}`, gcc && `gcc ${gcc}`, python && `numpy ${python}`];
	return [cpus()[0].model.trim(), `${cpus().length} cores`, ...tools.filter((tool) => tool)].join(", ");
}

/** What a tool prints as its version; `undefined` where it is not there. */
function versionOf(command, ...args) {
	const { status, stdout } = spawnSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
	return status === 0 ? stdout.trim() : undefined;
}

/** The C, compiled, with more flags where they are given; `undefined` without gcc. */
export function compileC({ folder }, ...more) {
	const out = join(folder, ["kernel", ...more].join(""));
	const flags = ["-O3", "-march=native", ...more];
	try {
		execFileSync("gcc", [...flags, "-o", out, join(here, "kernel.c"), "-lm"], { stdio: "pipe" });
		return out;
	} catch {
		return undefined;
	}
}

/** A file of the built package. */
export function packaged(file) {
	return join(root, "dist", file);
}

/** Run a program, and give what it printed. */
export function output(command, args, encoding = "utf8") {
	return execFileSync(command, args, {
		encoding,
		maxBuffer: 1e9,
		stdio: ["ignore", "pipe", "inherit"],
		env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1", OPENBLAS_NUM_THREADS: "1" },
	});
}

/** Each work some rounds, in turn, so that what else the machine does falls on all alike; the least of each. */
export function inTurn(rounds, works) {
	const least = Object.fromEntries(Object.keys(works).map((name) => [name, Number.POSITIVE_INFINITY]));
	for (let round = 0; round < rounds; round++) {
		for (const [name, work] of Object.entries(works)) least[name] = Math.min(least[name], work());
	}
	return least;
}

/** Some runs as a function that gives their processor time, of all threads of this process, for each [ms]. */
export function timed(runs, count = 1) {
	return () => {
		const began = process.cpuUsage();
		runs(count);
		const { user, system } = process.cpuUsage(began);
		return (user + system) / 1e3 / count;
	};
}

/** A run as a function of how many of them to do. */
export function each(run) {
	return (count) => {
		for (let i = 0; i < count; i++) run(i);
	};
}
