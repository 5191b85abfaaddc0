import { readdirSync, readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { crowdout, node, root } from "./built.js";

/** Run an example script as a user would, against the built library. */
function runExample(file: string) {
	const built = buildSync({
		entryPoints: [`${root}/examples/${file}`],
		bundle: true,
		packages: "external",
		external: ["crowdout"],
		format: "esm",
		platform: "node",
		write: false,
	});
	return node(["--input-type=module", "--eval", built.outputFiles[0].text]);
}

describe("examples", () => {
	const scripts = readdirSync(`${root}/examples`).filter((file) => file.endsWith(".ts"));
	for (const file of scripts) {
		it(`${file} runs and prints`, () => {
			const { status, stdout, stderr } = runExample(file);
			expect(stderr).toBe("");
			expect(status).toBe(0);
			expect(stdout.trim()).not.toBe("");
		});
	}

	it("crowd-out.ts prints the same figures as the command line", () => {
		const { stdout } = runExample("crowd-out.ts");
		const json = crowdout(["run", "us-india-partnership", "--financing", "imf-programme", "--json"]);
		const { cumulativeMoney, ratio } = JSON.parse(json.stdout).crowdOut;
		for (const [line, money] of Object.entries<number>(cumulativeMoney)) {
			expect(stdout).toMatch(new RegExp(`^${line} +${money.toFixed(1)}$`, "m"));
		}
		expect(stdout).toContain(ratio.toFixed(3));
	});

	it("are all in the index", () => {
		const index = readFileSync(`${root}/examples/README.md`, "utf8");
		const linked = [...index.matchAll(/\]\(([\w.-]+)/g)].map(([, name]) => name);
		const files = readdirSync(`${root}/examples`).filter((name) => name !== "README.md");
		expect([...new Set(linked)].sort()).toEqual(files.sort());
	});

	for (const file of readdirSync(`${root}/examples`).filter((name) => name.endsWith(".yaml"))) {
		it(`${file} is a scenario`, () => {
			expect(crowdout(["validate", `examples/${file}`])).toMatchObject({ status: 0, stderr: "" });
		});
	}
});
