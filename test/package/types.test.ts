import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { root } from "../built.js";
import { fences } from "../markdown.js";
import { expected } from "./expected.js";

const consumer = inject("consumer");

/** A page is a module: its door is opened to imports alone. Of two doors' `ensemble` it has that of the workers. */
const PAGE = `import { type Estimate, ensemble, parseScenario, html, type RunReportOptions, sampleSobol } from "crowdout/page";
export const inPage: Promise<{ readonly probabilityOfLoss: object }> = ensemble(parseScenario("baseline"), { draws: 1, seed: 1, workers: 1 });
export const others: [Estimate?, RunReportOptions?] = [];
export const more = [html, sampleSobol];
`;

/** What node says in a folder, on either stream. */
function node(cwd: string, args: readonly string[]): string {
	const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
	return stdout + stderr;
}

/** Compile `program.ts` as some module forms in a folder, and the page's program; and what the compiler says. */
function compile(folder: string, moduleResolution: string, module: string, forms: readonly string[]): string {
	mkdirSync(folder);
	const compilerOptions = {
		...{ module, moduleResolution, target: "ES2022", lib: ["ES2022"], types: [] },
		...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false },
	};
	const programs = forms.map((form) => `program.${form}`);
	for (const program of programs) copyFileSync(`${root}test/package/program.ts`, join(folder, program));
	writeFileSync(join(folder, "page.mts"), PAGE);
	writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [...programs, "page.mts"] }));
	return node(folder, [join(root, "node_modules/typescript/bin/tsc"), "-p", "."]);
}

describe("the types of the installed package, strict and with its own files checked", () => {
	for (const [resolution, module, forms] of [
		["bundler", "ESNext", ["mts"]],
		["node16", "Node16", ["mts", "cts"]],
		["nodenext", "NodeNext", ["mts", "cts"]],
	] as const) {
		const folder = join(consumer, resolution);

		it(`hold for ${forms.map((form) => `.${form}`).join(" and ")} files under moduleResolution ${resolution}`, () => {
			expect(compile(folder, resolution, module, forms)).toBe("");
		});

		for (const form of forms) {
			it(`let the .${form} program run that was compiled under ${resolution}`, () => {
				const file = `./program.${form.replace("ts", "js")}`;
				const code = `import(${JSON.stringify(file)}).then(async ({ answers }) => process.stdout.write(JSON.stringify(await answers("../own-scenario.yaml"))))`;
				expect(node(folder, ["--eval", code])).toBe(expected);
			});
		}
	}
});

describe("the scripts of the guides", () => {
	it("compile with the settings that the guide to scripts names, and with nothing that it does not install", () => {
		const place = `${root}docs/site/guides/`;
		const blocks = readdirSync(place).flatMap((file) =>
			file.endsWith(".md") ? fences(readFileSync(place + file, "utf8")).map((fence) => ({ file, ...fence })) : [],
		);
		const ofScripts = blocks.filter(({ file }) => file === "script-and-table.md");
		const { compilerOptions } = JSON.parse(ofScripts.find(({ language }) => language === "jsonc")!.text);
		const { strict, module, types } = compilerOptions;
		const command = `npx tsc ${strict ? "--strict " : ""}--module ${module} --types ${types} losses.mts`;
		expect(ofScripts.map(({ text }) => text).join("")).toContain(command);
		const folder = join(consumer, "guides");
		mkdirSync(folder);
		const files = blocks.flatMap(({ file, language, text }, k) => {
			if (language !== "ts") return [];
			const name = `${file.replace(".md", "")}-${k}.mts`;
			writeFileSync(join(folder, name), text);
			return [name];
		});
		const typeRoots = [join(root, "node_modules/@types")];
		const config = { compilerOptions: { ...compilerOptions, noEmit: true, skipLibCheck: true, typeRoots }, files };
		writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
		expect(files.length).toBeGreaterThan(5);
		expect(node(folder, [join(root, "node_modules/typescript/bin/tsc"), "-p", "."])).toBe("");
	});
});
