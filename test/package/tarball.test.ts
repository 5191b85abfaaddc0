import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { root } from "../built.js";
import { runTool } from "./run-tool.js";

const tarball = inject("tarball");
const installed = join(inject("consumer"), "node_modules/crowdout");
const dist = join(installed, "dist");

describe("the packed package", () => {
	it("is clean in the eyes of publint", () => {
		const { status, said } = runTool(root, ["node_modules/publint/src/cli.js", "run", tarball, "--strict"]);
		expect({ status, said }).toEqual({ status: 0, said: expect.stringMatching(/All good!$/) });
	});

	/** What attw says of some of the doors. */
	const attw = (...options: string[]) =>
		runTool(root, [
			...["node_modules/@arethetypeswrong/cli/dist/index.js", tarball, "--format", "ascii", "--no-emoji"],
			...options,
		]);

	it("is clean in the eyes of attw, in every module resolution", () => {
		const { status, said } = attw("--exclude-entrypoints", "page", "table");
		expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining("No problems found") });
	});

	it("has a door for a page that is clean in the eyes of attw for modules", () => {
		const { status, said } = attw("--entrypoints", "page", "--profile", "esm-only");
		const clean = /"crowdout\/page"\s+node16 \(from ESM\): OK \(ESM\)\s+bundler: OK/;
		expect({ status, said }).toEqual({ status: 0, said: expect.stringMatching(clean) });
	});

	it("is under 2.45 megabytes, a sixth of them the one file for a page", () => {
		expect(statSync(tarball).size).toBeLessThan(2_450_000);
	});

	it("has the build, data, examples, model, glossary, citation, promises and licence, and nothing else", () => {
		expect(readdirSync(installed).sort()).toEqual(
			[
				"CHANGELOG.md",
				"CITATION.cff",
				"LICENSE",
				"README.md",
				"SECURITY.md",
				"data",
				"dist",
				"docs",
				"examples",
				"package.json",
				"src",
			].sort(),
		);
		const files = execFileSync("tar", ["tzf", tarball], { encoding: "utf8" }).trim().split("\n");
		expect(files.filter((file) => /\.(map|tsbuildinfo|log|cache)$|(^|\/)\.[^/]+$/.test(file))).toEqual([]);
		expect(files.filter((file) => file.startsWith("package/src/"))).toEqual(["package/src/model/MODEL.md"]);
		const documents = files.filter((file) => file.startsWith("package/docs/"));
		expect(documents.sort()).toEqual(["package/docs/chain.svg", "package/docs/glossary.md"]);
	});

	it("has no file without a line", () => {
		const files = readdirSync(dist);
		expect(files).toContain("index.d.cts");
		expect(files.filter((file) => statSync(join(dist, file)).size === 0)).toEqual([]);
	});

	it("has the licence of each package that is bundled, and of no other", () => {
		const packageOf = (path: string) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [];
		const minified = readdirSync(`${root}dist`).filter((file) => file.endsWith(".map"));
		const sources = minified.flatMap((file) => JSON.parse(readFileSync(`${root}dist/${file}`, "utf8")).sources);
		const named = readdirSync(dist)
			.filter((file) => file.endsWith(".cjs"))
			.flatMap((file) => readFileSync(join(dist, file), "utf8").match(/\/\/ .*node_modules\/.*/g) ?? []);
		const bundled = new Set([...sources, ...named].flatMap(packageOf));
		const licences = readFileSync(join(dist, "THIRD-PARTY.txt"), "utf8");
		const licensed = [...licences.matchAll(/^(\S+) \d+\.\d+\.\d+$/gm)].map(([, name]) => name);
		expect(licensed).toEqual([...bundled].sort());
		expect(licensed).toEqual(expect.arrayContaining(["d3-array", "zod"]));
	});

	it("gives an import our code and the few packages that the build takes in: what else it needs is a dependency", () => {
		const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
		const own = readdirSync(dist).filter((file) => /\.js$/.test(file) && !/^(cli|page|table|\w+-worker)\b/.test(file));
		const texts = own.map((file) => readFileSync(join(dist, file), "utf8"));
		const within = texts.flatMap((text) => text.match(/(?<=^\/\/ .*node_modules\/)(@[^/]+\/)?[^/]+/gm) ?? []);
		expect([...new Set(within)].sort()).toEqual([
			"@babel/runtime",
			"@noble/hashes",
			"d3-dsv",
			"fflate",
			"mathjs",
			"zod",
		]);
		const asked = texts.flatMap((text) =>
			[...text.matchAll(/^import .*from "([^./][^"]*)";$/gm)].map(([, name]) => name),
		);
		const strangers = asked
			.filter((name) => !name.startsWith("node:"))
			.filter((name) => {
				const [scope, rest] = name.split("/");
				return !((scope.startsWith("@") ? `${scope}/${rest}` : scope) in { ...dependencies, ...optionalDependencies });
			});
		expect(strangers).toEqual([]);
		expect(asked).toContain("d3-array");
		expect(texts.join("\n")).not.toContain("node_modules/zod/v4/locales/de.js");
	});

	it("has the schema where the README's scenario tells the editor to look", () => {
		const readme = readFileSync(join(installed, "README.md"), "utf8");
		const [, path] = /# yaml-language-server: \$schema=(\S+)/.exec(readme)!;
		const { $schema, properties } = JSON.parse(readFileSync(join(inject("consumer"), path), "utf8"));
		expect($schema).toContain("json-schema.org");
		expect(properties.rival.properties.growth.description).toBeTruthy();
	});

	it("names no file of the machine that built it", () => {
		const naming = readdirSync(dist).filter((file) => readFileSync(join(dist, file), "utf8").includes(root));
		expect(naming).toEqual([]);
	});
});
