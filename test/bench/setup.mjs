// What every part of the bench needs: the library bundled, the tools that are there, processes measured in turn.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { tables } from "./tables.mjs";

export const here = fileURLToPath(new URL(".", import.meta.url));

/** Bundle the library into a folder of its own, the inner doors as `library`, what a user imports as `index`. */
export async function prepare({ draws, rounds }) {
	const folder = mkdtempSync(join(tmpdir(), "crowdout-bench-"));
	for (const entry of [join(here, "library.ts"), join(here, "../../src/index.ts")]) {
		await build({
			entryPoints: [entry],
			outdir: folder,
			bundle: true,
			format: "esm",
			target: "es2022",
			plugins: [tables],
			logLevel: "error",
		});
	}
	writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
	const library = await import(join(folder, "library.js"));
	const python = spawnSync("python3", ["-c", "import numpy"], { stdio: "ignore" }).status === 0;
	return { draws, rounds, folder, library, python };
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

/** Processor time of all threads of this process since a call of `process.cpuUsage` [milliseconds]. */
export function cpu(began) {
	const { user, system } = process.cpuUsage(began);
	return (user + system) / 1e3;
}
