import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { root } from "../built.js";
import { runTool } from "./run-tool.js";

const tarball = inject("tarball");
const installed = join(inject("consumer"), "node_modules/crowdout");

describe("the packed package", () => {
	it("is clean in the eyes of publint", () => {
		const { status, said } = runTool(root, ["node_modules/publint/src/cli.js", "run", tarball, "--strict"]);
		expect({ status, said }).toEqual({ status: 0, said: expect.stringMatching(/All good!$/) });
	});

	it("is clean in the eyes of attw, in every module resolution", () => {
		const words = ["node_modules/@arethetypeswrong/cli/dist/index.js", tarball, "--format", "ascii", "--no-emoji"];
		const { status, said } = runTool(root, words);
		expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining("No problems found") });
	});

	it("is under a megabyte", () => {
		expect(statSync(tarball).size).toBeLessThan(1_000_000);
	});

	it("has the build, data, examples and licences, and nothing else", () => {
		expect(readdirSync(installed).sort()).toEqual(
			["CHANGELOG.md", "LICENSE", "README.md", "data", "dist", "examples", "package.json"].sort(),
		);
		expect(readFileSync(join(installed, "dist/THIRD-PARTY.txt"), "utf8")).toContain("zod");
		const files = execFileSync("tar", ["tzf", tarball], { encoding: "utf8" }).trim().split("\n");
		expect(files.filter((file) => /\.(map|tsbuildinfo|log)$|(^|\/)\.[^/]+$/.test(file))).toEqual([]);
	});

	it("has the schema where the README's scenario tells the editor to look", () => {
		const readme = readFileSync(join(installed, "README.md"), "utf8");
		const [, path] = /# yaml-language-server: \$schema=(\S+)/.exec(readme)!;
		const { $schema, properties } = JSON.parse(readFileSync(join(inject("consumer"), path), "utf8"));
		expect($schema).toContain("json-schema.org");
		expect(properties.rival.properties.growth.description).toBeTruthy();
	});

	it("names no file of the machine that built it", () => {
		const dist = join(installed, "dist");
		const naming = readdirSync(dist).filter((file) => readFileSync(join(dist, file), "utf8").includes(root));
		expect(naming).toEqual([]);
	});
});
