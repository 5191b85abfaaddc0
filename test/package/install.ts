// Packs the package and installs it once, as a stranger would, for all tests of this folder.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformSync } from "esbuild";
import type { TestProject } from "vitest/node";
import { root } from "../built.js";

declare module "vitest" {
	interface ProvidedContext {
		/** The packed package. */
		tarball: string;
		/** A folder in which the package is installed, with `program.ts` in both module forms. */
		consumer: string;
	}
}

const folder = mkdtempSync(join(tmpdir(), "crowdout-package-"));

/** Run npm in a folder; its own words only when it fails. */
function npm(cwd: string, ...args: string[]): string {
	return execFileSync("npm", [...args, "--no-audit", "--no-fund"], {
		cwd,
		encoding: "utf8",
		shell: process.platform === "win32",
	});
}

export function setup(project: TestProject): void {
	if (!existsSync(`${root}dist/index.js`)) throw new Error("there is no build to pack; npm test makes one");
	// Without scripts: the build is there already.
	const tarball = join(folder, npm(root, "pack", "--ignore-scripts", "--silent", "--pack-destination", folder).trim());
	const consumer = join(folder, "consumer");
	mkdirSync(consumer);
	writeFileSync(join(consumer, "package.json"), JSON.stringify({ name: "consumer", private: true }));
	npm(consumer, "install", "--prefer-offline", "--loglevel=error", tarball);

	const program = readFileSync(`${root}test/package/program.ts`, "utf8");
	for (const [file, format] of [
		["program.mjs", "esm"],
		["program.cjs", "cjs"],
	] as const) {
		writeFileSync(join(consumer, file), transformSync(program, { loader: "ts", format }).code);
	}
	copyFileSync(`${root}examples/own-scenario.yaml`, join(consumer, "own-scenario.yaml"));
	project.provide("tarball", tarball);
	project.provide("consumer", consumer);
}

export function teardown(): void {
	rmSync(folder, { recursive: true, force: true });
}
