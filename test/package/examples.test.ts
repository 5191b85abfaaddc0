import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { root } from "../built.js";
import { type Example, examplesInComments } from "../examples-in-comments.js";

const consumer = inject("consumer");
const examples = examplesInComments();

/** Functions that a door gives under another name. */
const RENAMED: Readonly<Record<string, string>> = { normalLower: "normalCdf" };

/** Whether only a page can run it: it asks for the browser's workers, or for a file of a web server. */
const isForPages = ({ code }: Example) =>
	/from "(crowdout\/browser|\.\/node_modules\/crowdout\/dist\/page\.js)"/.test(code);

const name = ({ file, name }: Example) => `${file}, ${name}`;

/** Imports the doors, then each example in turn; prints the doors' functions, and what each example printed or threw. */
const RUNNER = `import { format } from "node:util";
const [doors, files] = JSON.parse(process.argv[2]);
const functions = [];
for (const door of doors) {
	for (const [name, value] of Object.entries(await import(door))) if (typeof value === "function") functions.push(name);
}
const printed = [];
for (const file of files) {
	const lines = [];
	console.log = (...values) => lines.push(format(...values));
	printed.push(await import(file).then(() => ({ lines }), (error) => ({ thrown: String(error) })));
}
process.stdout.write(JSON.stringify({ functions, printed }), () => process.exit());
`;

interface Ran {
	/** Names of the functions of all doors. */
	readonly functions: readonly string[];
	/** By example, the lines that it printed, or what it threw. */
	readonly printed: readonly ({ readonly lines: readonly string[] } | { readonly thrown: string })[];
}

/** Run node in a folder of the consumer's. */
function node(folder: string, args: readonly string[]): string {
	const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
	return stdout + stderr;
}

describe("the examples in doc comments", () => {
	const folder = join(consumer, "examples");
	const runnable = examples.filter((example) => !isForPages(example));
	let ran: Ran;
	beforeAll(() => {
		mkdirSync(folder);
		runnable.forEach(({ code }, k) => {
			writeFileSync(join(folder, `${k}.mjs`), transformSync(code, { loader: "ts", format: "esm" }).code);
		});
		writeFileSync(join(folder, "own-scenario.yaml"), readFileSync(join(consumer, "own-scenario.yaml")));
		writeFileSync(join(folder, "run.mjs"), RUNNER);
		const { exports } = JSON.parse(readFileSync(join(consumer, "node_modules/crowdout/package.json"), "utf8"));
		const doors = Object.keys(exports).filter((door) => exports[door].require !== undefined);
		const asked = [doors.map((door) => door.replace(".", "crowdout")), runnable.map((_, k) => `./${k}.mjs`)];
		ran = JSON.parse(node(folder, ["run.mjs", JSON.stringify(asked)]));
	});

	it("are there for every public function", () => {
		const having = new Set(examples.map((example) => example.name));
		expect(ran.functions.length).toBeGreaterThan(150);
		expect(ran.functions.filter((name) => !having.has(RENAMED[name] ?? name))).toEqual([]);
	});

	it("compile against the installed package, strictly", () => {
		const files = examples.map((_, k) => `example-${k}.ts`);
		examples.forEach(({ code }, k) => {
			writeFileSync(join(consumer, files[k]), code);
		});
		const compilerOptions = {
			...{ module: "ESNext", moduleResolution: "bundler", moduleDetection: "force", target: "ES2022" },
			...{ lib: ["ES2022", "DOM"], types: ["node"], typeRoots: [join(root, "node_modules/@types")] },
			...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: true, noEmit: true },
		};
		writeFileSync(join(consumer, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
		const said = node(consumer, [join(root, "node_modules/typescript/bin/tsc"), "-p", "."]);
		expect(said.replaceAll(/example-(\d+)\.ts/g, (_, k) => name(examples[Number(k)]))).toBe("");
	});

	it("run, and print what stands beside them", () => {
		const thrown = runnable.flatMap((example, k) => {
			const found = ran.printed[k];
			return "thrown" in found ? [`${name(example)}: ${found.thrown}`] : [];
		});
		expect(thrown).toEqual([]);
		for (const [k, example] of runnable.entries()) {
			const found = ran.printed[k];
			if (example.printed.length === 0 || !("lines" in found)) continue;
			const upTo = (line: string, wanted = "") =>
				wanted.endsWith("…") ? `${line.slice(0, wanted.length - 1)}…` : line;
			const lines = found.lines.map((line, n) => upTo(line, example.printed[n]));
			expect(lines, name(example)).toEqual(example.printed);
		}
	});
});
