import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";
import { root } from "../built.js";
import { expected } from "./expected.js";

const consumer = inject("consumer");

/** Run a program in the consumer's folder. */
function run(args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: consumer, encoding: "utf8" });
	return { status, stdout, stderr };
}
const print = ".then((all) => process.stdout.write(JSON.stringify(all)))";

describe("the installed package in Node", () => {
	it("answers from every door as the source does, imported", () => {
		const code = `import { answers } from "./program.mjs"; answers("own-scenario.yaml")${print}`;
		expect(run(["--input-type=module", "--eval", code])).toEqual({ status: 0, stdout: expected, stderr: "" });
	});

	it("answers from every door as the source does, required", () => {
		const code = `require("./program.cjs").answers("own-scenario.yaml")${print}`;
		expect(run(["--input-type=commonjs", "--eval", code])).toEqual({ status: 0, stdout: expected, stderr: "" });
	});

	it("gives the same names in both forms at every door, all of which the tests' program asks", () => {
		const { exports } = JSON.parse(readFileSync(`${consumer}/node_modules/crowdout/package.json`, "utf8"));
		const doors = Object.keys(exports).filter((name) => exports[name].require !== undefined);
		const names = doors.map((door) => door.replace(/^\./, "crowdout"));
		const code = `import { createRequire } from "node:module";
			const require = createRequire(import.meta.url);
			for (const name of ${JSON.stringify(names)}) {
				const same = JSON.stringify(Object.keys(await import(name)).sort()) === JSON.stringify(Object.keys(require(name)).sort());
				console.log(name, same);
			}`;
		const { stdout, stderr } = run(["--input-type=module", "--eval", code]);
		expect(stderr).toBe("");
		expect(stdout).toBe(names.map((name) => `${name} true\n`).join(""));
		const program = readFileSync(`${root}test/package/program.ts`, "utf8");
		expect([...program.matchAll(/ from "(crowdout.*?)"/g)].map(([, name]) => name).sort()).toEqual(names.sort());
	});

	it("gives a page the names of four doors, of which the workers' are those of crowdout/browser", () => {
		const code = `const doors = await Promise.all(["", "/browser", "/report", "/sensitivity"].map((door) => import("crowdout" + door)));
			const page = await import("crowdout/page");
			const names = new Set(doors.flatMap((door) => Object.keys(door)));
			console.log([...names].filter((name) => !(name in page)), Object.keys(page).length - names.size,
				page.ensemble(page.parseScenario("baseline"), { draws: 1, seed: 1, workers: 1 }) instanceof Promise);`;
		const { stdout, stderr } = run(["--input-type=module", "--eval", code]);
		expect({ stdout, stderr }).toEqual({ stdout: "[] 0 true\n", stderr: "" });
	});

	it("gives the schema, the tables and the example scenarios as files", () => {
		const code = `const { readFileSync } = require("node:fs");
			const text = (name) => readFileSync(require.resolve(name), "utf8");
			process.stdout.write(JSON.stringify({
				schema: require("crowdout/schema/scenario.json"),
				table: text("crowdout/data/macro.csv"),
				descriptor: require("crowdout/data/datapackage.json").name,
				scenario: require("crowdout/examples/scenarios/baseline.json"),
			}))`;
		const { stdout, stderr } = run(["--input-type=commonjs", "--eval", code]);
		expect(stderr).toBe("");
		const file = (name: string) => readFileSync(`${root}${name}`, "utf8");
		expect(JSON.parse(stdout)).toEqual({
			schema: JSON.parse(file("examples/scenario.schema.json")),
			table: file("data/macro.csv"),
			descriptor: JSON.parse(file("data/datapackage.json")).name,
			scenario: JSON.parse(file("examples/scenarios/baseline.json")),
		});
	});

	it("runs a scenario by npx with the numbers of the source", () => {
		const { status, stdout, stderr } = spawnSync(
			"npx",
			["--no", "crowdout", "run", "us-india-partnership", "--financing", "imf-programme", "--json"],
			{ cwd: consumer, encoding: "utf8", shell: process.platform === "win32" },
		);
		expect({ status, stderr: stderr.replaceAll(/^npm warn.*\n/gm, "") }).toEqual({ status: 0, stderr: "" });
		expect(JSON.parse(stdout).crowdOut).toEqual(JSON.parse(expected).main);
	});
});
