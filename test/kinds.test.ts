import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

// The program is compiled in memory with one more member in a union; whoever reads the union must then fail to compile.

const root = fileURLToPath(new URL("..", import.meta.url));
const settings = ts.getParsedCommandLineOfConfigFile(`${root}examples/explorer/tsconfig.json`, {}, {
	...ts.sys,
	onUnRecoverableConfigFileDiagnostic: () => {},
} as ts.ParseConfigFileHost);
const options: ts.CompilerOptions = { ...settings?.options, noEmit: true, types: [] };
const sources = new Map<string, ts.SourceFile | undefined>();

/** The program, with some files read otherwise. */
function programWith(changes: ReadonlyMap<string, (text: string) => string>, old?: ts.Program): ts.Program {
	const host = ts.createCompilerHost(options);
	const read = host.getSourceFile.bind(host);
	host.getSourceFile = (name, version) => {
		const change = changes.get(name);
		if (change !== undefined) return ts.createSourceFile(name, change(ts.sys.readFile(name) ?? ""), version);
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

/** Those of some files that do not compile. */
function broken(program: ts.Program, among: readonly string[]): string[] {
	return among.filter((name) => program.getSemanticDiagnostics(program.getSourceFile(name)).length > 0);
}

/** The folders of src, or `explorer`, of some files. */
const roomsOf = (files: readonly string[]) =>
	everyRoom.filter((room) => {
		const folder = room === "explorer" ? `${root}examples/explorer/` : `${root}src/${room}/`;
		return files.some((name) => name.startsWith(folder));
	});

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
		["engine", "measure", "report", "scenario", "xmile", "explorer"],
	],
	[
		"FinancingRule",
		"src/model/financing.ts",
		member("FinancingRule"),
		["engine", "ensemble", "questions", "report", "scenario", "explorer"],
	],
	[
		"AllocationRule",
		"src/model/allocation.ts",
		member("AllocationRule"),
		["engine", "link", "report", "scenario", "explorer"],
	],
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
	const plain = programWith(new Map());
	const changes = unions.map(([, file, change]) => [`${root}${file}`, change] as const);
	const ours = plain.getSourceFiles().flatMap(({ fileName }) => (fileName.includes("/node_modules/") ? [] : fileName));
	// What one new kind breaks is among what they all break: each is then asked of these files alone.
	const suspects = broken(programWith(new Map(changes), plain), ours);

	it("while the program as it is compiles", () => {
		expect(ts.getPreEmitDiagnostics(plain).map(({ messageText }) => messageText)).toEqual([]);
	});

	for (const [k, [union, , , rooms]] of unions.entries()) {
		it(`${union}: ${rooms.join(", ")}`, () => {
			expect(roomsOf(broken(programWith(new Map([changes[k]]), plain), suspects))).toEqual(rooms);
		});
	}
});
