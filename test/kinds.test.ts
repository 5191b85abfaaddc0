import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

// The program is compiled in memory with one more member in one union; whoever reads the union must then fail to compile.

const root = fileURLToPath(new URL("..", import.meta.url));
const settings = ts.getParsedCommandLineOfConfigFile(`${root}examples/explorer/tsconfig.json`, {}, {
	...ts.sys,
	onUnRecoverableConfigFileDiagnostic: () => {},
} as ts.ParseConfigFileHost);
const options: ts.CompilerOptions = { ...settings?.options, noEmit: true, types: [] };
const sources = new Map<string, ts.SourceFile | undefined>();

/** The program, with one file read otherwise. */
function programWith(file: string, change: (text: string) => string, old?: ts.Program): ts.Program {
	const host = ts.createCompilerHost(options);
	const read = host.getSourceFile.bind(host);
	host.getSourceFile = (name, version) => {
		if (name === `${root}${file}`) return ts.createSourceFile(name, change(ts.sys.readFile(name) ?? ""), version);
		if (!sources.has(name)) sources.set(name, read(name, version));
		return sources.get(name);
	};
	return ts.createProgram(settings?.fileNames ?? [], options, host, old);
}

/** The rooms that may read a union. */
const everyRoom = [
	...readdirSync(`${root}src`, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
	"explorer",
];

/** The folders of src, or `explorer`, in which files do not compile. */
function broken(program: ts.Program, rooms: readonly string[]): string[] {
	return rooms.filter((room) => {
		const folder = room === "explorer" ? `${root}examples/explorer/` : `${root}src/${room}/`;
		const files = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(folder));
		return files.some((file) => program.getSemanticDiagnostics(file).length > 0);
	});
}

/** One more member of a union of types. */
const member = (union: string) => (text: string) =>
	text.replace(
		new RegExp(`export type ${union} =\\s*\\|?`),
		`export type ${union} = { readonly kind: "unheardOf" } | `,
	);

const unions: readonly (readonly [
	union: string,
	file: string,
	change: (text: string) => string,
	rooms: readonly string[],
])[] = [
	[
		"DefenceRule",
		"src/model/defence.ts",
		member("DefenceRule"),
		["engine", "measure", "report", "scenario", "explorer"],
	],
	[
		"FinancingRule",
		"src/model/financing.ts",
		member("FinancingRule"),
		["engine", "ensemble", "questions", "report", "scenario", "explorer"],
	],
	["AllocationRule", "src/model/allocation.ts", member("AllocationRule"), ["engine", "report", "scenario", "explorer"]],
	["Distribution", "src/scenario/uncertainty.ts", member("Distribution"), ["ensemble", "report", "scenario"]],
	[
		"PathForms",
		"src/domain/path.ts",
		(text) =>
			text.replace(
				"export interface PathForms {",
				"export interface PathForms {\n\treadonly unheardOf: { readonly unheardOf: true };",
			),
		["questions", "scenario", "explorer"],
	],
];

describe("a new kind does not compile until its readers know it", () => {
	const plain = programWith("", (text) => text);

	it("while the program as it is compiles", () => {
		expect(broken(plain, everyRoom)).toEqual([]);
	});

	for (const [union, file, change, rooms] of unions) {
		it(`${union}: ${rooms.join(", ")}`, () => {
			expect(broken(programWith(file, change, plain), everyRoom)).toEqual(rooms);
		});
	}
});
