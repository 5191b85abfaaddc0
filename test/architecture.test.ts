import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The rooms, from the ground up; a room imports only doors of lower floors. */
const HOUSE = [
	["errors"],
	["domain"],
	["numerics", "data"],
	["model", "estimation", "sensitivity", "formulas", "charts"],
	["scenario", "history"],
	["engine", "reaction"],
	["measure", "financing"],
	["ensemble", "backcast", "published", "link", "xmile"],
	["questions"],
	["report", "pool"],
	["browser", "node"],
	["cli"],
];
const FLOORS: Readonly<Record<string, number>> = Object.fromEntries(
	HOUSE.flatMap((rooms, floor) => rooms.map((room) => [room, floor])),
);

/** The package's doors, and the version, which any room may name. */
const PUBLIC_DOORS = Object.values<{ import?: { default: string } }>(
	JSON.parse(readFileSync(join(root, "package.json"), "utf8")).exports,
).flatMap((door) => (door.import === undefined ? [] : [door.import.default.replace(/^.*\/(\w+)\.js$/, "src/$1.ts")]));
const ANYWHERE = ["src/version.ts"];

interface Import {
	readonly from: string;
	/** A file of ours, or the package or builtin as it is written. */
	readonly to: string;
	readonly ours: boolean;
	/** Gone when compiled. */
	readonly typeOnly: boolean;
	readonly dynamic: boolean;
}

function filesBelow(folder: string): string[] {
	return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = `${folder}/${entry.name}`;
		return entry.isDirectory() ? filesBelow(path) : /\.ts$/.test(entry.name) ? [path] : [];
	});
}

const parsed = new Map<string, ts.SourceFile>();

/** The syntax tree of a file. */
function treeOf(file: string): ts.SourceFile {
	const known = parsed.get(file);
	if (known !== undefined) return known;
	const tree = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.ES2022, true);
	parsed.set(file, tree);
	return tree;
}

/** Every node of a file. */
function nodesOf(file: string): ts.Node[] {
	const nodes: ts.Node[] = [];
	const visit = (node: ts.Node) => {
		nodes.push(node);
		ts.forEachChild(node, visit);
	};
	visit(treeOf(file));
	return nodes;
}

/** Whether an import or export is of types alone, so that nothing of it is left when compiled. */
function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
	if (ts.isExportDeclaration(node)) {
		const names =
			node.exportClause !== undefined && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [];
		return node.isTypeOnly || (names.length > 0 && names.every((name) => name.isTypeOnly));
	}
	const clause = node.importClause;
	if (clause === undefined) return false;
	const names =
		clause.namedBindings !== undefined && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : [];
	return clause.isTypeOnly || (clause.name === undefined && names.length > 0 && names.every((name) => name.isTypeOnly));
}

function importsOf(file: string): Import[] {
	const resolved = (specifier: string) => {
		if (!specifier.startsWith(".")) return { to: specifier, ours: false };
		const path = normalize(join(dirname(file), specifier));
		return { to: path.startsWith("src/") ? path.replace(/\.js$/, ".ts") : path, ours: true };
	};
	return nodesOf(file).flatMap((node): Import[] => {
		if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
			const { text } = node.moduleSpecifier as ts.StringLiteral;
			return [{ from: file, ...resolved(text), typeOnly: isTypeOnly(node), dynamic: false }];
		}
		if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			const [argument] = node.arguments;
			const text =
				argument !== undefined && ts.isStringLiteralLike(argument) ? argument.text : "an import of a computed name";
			return [{ from: file, ...resolved(text), typeOnly: false, dynamic: true }];
		}
		return [];
	});
}

const files = filesBelow("src").filter((file) => !file.endsWith(".d.ts"));
const imports = files.flatMap(importsOf);
const shown = ({ from, to }: Import) => `${from} → ${to}`;

/** The room of a file under src: its folder, or for a file at the top its own name. */
function roomOf(file: string): string {
	return file.split("/")[1].replace(/\.ts$/, "");
}

function isRoom(file: string): boolean {
	return file.startsWith("src/") && roomOf(file) in FLOORS && !PUBLIC_DOORS.includes(file);
}

/** What a file loads when it is imported, with what each in turn loads. */
function graph(door: string, follow: (edge: Import) => boolean): { files: Set<string>; edges: Import[] } {
	const seen = new Set<string>();
	const edges: Import[] = [];
	const visit = (file: string) => {
		if (seen.has(file)) return;
		seen.add(file);
		for (const edge of imports.filter(({ from }) => from === file)) {
			if (!follow(edge)) continue;
			edges.push(edge);
			if (edge.ours && edge.to.startsWith("src/")) visit(edge.to);
		}
	};
	visit(door);
	return { files: seen, edges };
}

describe("the rooms of src", () => {
	it("are read: there are files, and nearly all of them import something", () => {
		expect(files.length).toBeGreaterThan(40);
		expect(new Set(imports.map(({ from }) => from)).size).toBeGreaterThan(files.length / 2);
		expect(imports.some(({ typeOnly }) => typeOnly)).toBe(true);
		expect(imports.some(({ typeOnly }) => !typeOnly)).toBe(true);
	});

	it("are those of the house, and every file belongs to one or is a door", () => {
		const strays = files.filter(
			(file) => !isRoom(file) && ![...PUBLIC_DOORS, ...ANYWHERE, "src/cli.ts"].includes(file),
		);
		expect(strays).toEqual([]);
	});

	it("each have a door, index.ts", () => {
		const rooms = new Set(files.filter((file) => file.split("/").length > 2).map(roomOf));
		const doorless = [...rooms].filter((room) => room !== "cli" && !files.includes(`src/${room}/index.ts`));
		expect(doorless).toEqual([]);
	});

	it("import only files that are there", () => {
		const broken = imports.filter(
			({ ours, to }) => ours && !statSync(join(root, to), { throwIfNoEntry: false })?.isFile(),
		);
		expect(broken.map(shown)).toEqual([]);
	});

	it("import only their own files and doors of lower floors", () => {
		const wrong = imports.filter(({ from, to, ours }) => {
			if (!ours || !to.startsWith("src/") || !isRoom(from) || ["cli", "node"].includes(roomOf(from))) return false;
			if (roomOf(from) === roomOf(to) && isRoom(to)) return false;
			if (ANYWHERE.includes(to) || /\.d\.ts$/.test(to)) return false;
			const door = to === "src/errors.ts" || to === `src/${roomOf(to)}/index.ts`;
			return !(isRoom(to) && door && FLOORS[roomOf(to)] < FLOORS[roomOf(from)]);
		});
		expect(wrong.map(shown)).toEqual([]);
	});

	it("above the library use doors too: node those of lower floors or the main door, the command line public doors alone", () => {
		const wrong = imports.filter(({ from, to, ours }) => {
			if (!ours || !to.startsWith("src/") || ANYWHERE.includes(to) || to.endsWith(".md")) return false;
			const room = roomOf(from);
			if (room === "cli") return !(PUBLIC_DOORS.includes(to) || roomOf(to) === "cli");
			if (room !== "node") return false;
			const door = to === "src/errors.ts" || to === `src/${roomOf(to)}/index.ts`;
			return !(PUBLIC_DOORS.includes(to) || roomOf(to) === "node" || (door && FLOORS[roomOf(to)] < FLOORS.node));
		});
		expect(wrong.map(shown)).toEqual([]);
	});

	it("take files that are no code only from data and examples, and only where figures and scenarios enter", () => {
		const wrong = imports.filter(({ from, to, ours }) => {
			if (!ours || (to.startsWith("src/") && !to.endsWith(".md"))) return false;
			const allowed = /^(data|examples)\/.*\.(csv|json)$/.test(to) || to.endsWith(".md") || to === "package.json";
			return !(allowed && ["data", "scenario", "cli", "report", "version"].includes(roomOf(from)));
		});
		expect(wrong.map(shown)).toEqual([]);
	});

	it("open their door with what they are for, in the one sentence that CONTRIBUTING has too", () => {
		const contributing = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
		const silent = Object.keys(FLOORS).filter((room) => {
			if (room === "errors") return false;
			const [, sentence] = /^\/\/ (.+\.)\n/.exec(readFileSync(join(root, `src/${room}/index.ts`), "utf8")) ?? [];
			return sentence === undefined || !contributing.includes(`| ${room} | ${sentence} |`);
		});
		expect(silent).toEqual([]);
	});

	it("are none above 15 % of the house, comments left out", () => {
		const isCode = (line: string) => !/^\s*(\*|\/\*\*|\/\/)/.test(line);
		const lines = (paths: readonly string[]) =>
			paths.reduce(
				(total, path) => total + readFileSync(join(root, path), "utf8").split("\n").filter(isCode).length,
				0,
			);
		const most = 0.15 * lines(files);
		const large = Object.keys(FLOORS).filter((room) => lines(files.filter((file) => roomOf(file) === room)) > most);
		expect(large).toEqual([]);
	});

	it("do not import in circles, not even for types", () => {
		const circles: string[] = [];
		const done = new Set<string>();
		const visit = (file: string, trail: readonly string[]) => {
			if (trail.includes(file)) {
				circles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
				return;
			}
			if (done.has(file)) return;
			for (const { to } of imports.filter((edge) => edge.from === file && edge.ours)) visit(to, [...trail, file]);
			done.add(file);
		};
		for (const file of files) visit(file, []);
		expect(circles).toEqual([]);
	});

	it("use only packages that are installed with this one, or that every build takes in", () => {
		const within = ["@noble/hashes", "commander", "d3-dsv", "fflate", "mathjs", "zod"];
		const { dependencies, optionalDependencies, devDependencies } = JSON.parse(
			readFileSync(join(root, "package.json"), "utf8"),
		);
		const packageOf = (to: string) =>
			to
				.split("/")
				.slice(0, to.startsWith("@") ? 2 : 1)
				.join("/");
		const strangers = imports.filter(
			({ to, ours }) =>
				!ours && !to.startsWith("node:") && !(packageOf(to) in { ...dependencies, ...optionalDependencies }),
		);
		expect(strangers.filter(({ to }) => !within.includes(packageOf(to))).map(shown)).toEqual([]);
		expect(Object.keys(devDependencies)).toEqual(expect.arrayContaining(within));
	});
});

describe("the main door", () => {
	const main = graph("src/index.ts", ({ typeOnly }) => !typeOnly);

	it("is a table of contents by hand: named exports only", () => {
		const wrong = treeOf("src/index.ts").statements.filter(
			(node) =>
				!(ts.isExportDeclaration(node) && node.exportClause !== undefined && ts.isNamedExports(node.exportClause)),
		);
		expect(wrong.map((node) => node.getText())).toEqual([]);
	});

	it("reaches the library", () => {
		expect(main.files.has("src/model/index.ts")).toBe(true);
		expect(main.files.has("src/engine/simulate.ts")).toBe(true);
	});

	it("loads nothing of Node, so that it runs in a browser", () => {
		expect(
			main.edges.filter(({ to }) => /^node:|^(fs|path|os|url|crypto|process|worker_threads)$/.test(to)).map(shown),
		).toEqual([]);
		expect([...main.files].filter((file) => /^src\/(cli|node)\b/.test(file))).toEqual([]);
	});

	it("never loads mathjs, nor the rooms that do", () => {
		expect(main.edges.filter(({ to }) => /^mathjs/.test(to)).map(shown)).toEqual([]);
		expect([...main.files].filter((file) => /^src\/(formulas|estimation)\b/.test(file))).toEqual([]);
	});
});

describe("mathjs", () => {
	it("is imported by formulas and estimation alone", () => {
		const users = new Set(
			imports.filter(({ to, typeOnly }) => /^mathjs/.test(to) && !typeOnly).map(({ from }) => roomOf(from)),
		);
		expect([...users].filter((room) => !["formulas", "estimation"].includes(room))).toEqual([]);
	});

	it("is loaded by the door crowdout/node only when it is needed", () => {
		if (!files.includes("src/node.ts")) return;
		const eager = graph("src/node.ts", ({ typeOnly, dynamic }) => !typeOnly && !dynamic);
		expect(eager.edges.filter(({ to }) => /^mathjs/.test(to)).map(shown)).toEqual([]);
	});
});

describe("outside cli, node, browser and the pool", () => {
	const inside = files.filter((file) => !/^src\/(cli|node|browser|pool)\b/.test(file));

	/** Where a node stands, and what it says. */
	const where = (node: ts.Node) => {
		const tree = node.getSourceFile();
		return `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText().split("\n")[0].slice(0, 60)}`;
	};
	const found = (is: (node: ts.Node) => boolean) => inside.flatMap((file) => nodesOf(file).filter(is).map(where));

	/** Whether a node names something of the surroundings, not a property or a key of ours. */
	const names = (node: ts.Node, globals: readonly string[]) =>
		ts.isIdentifier(node) &&
		globals.includes(node.text) &&
		!(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
		!(ts.isPropertyAssignment(node.parent) && node.parent.name === node) &&
		!(ts.isPropertySignature(node.parent) && node.parent.name === node);

	it("nothing writes to a console or reads the process, the clock or the network, or makes code of text", () => {
		const globals = ["console", "process", "Date", "performance", "crypto", "fetch", "globalThis", "eval", "Function"];
		const timers = ["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "window", "document", "navigator"];
		expect(found((node) => names(node, [...globals, ...timers]))).toEqual([]);
	});

	it("nothing draws from the machine's randomness, and exp, log and pow are our own where the model is computed", () => {
		const calls = (name: string) => (node: ts.Node) =>
			ts.isPropertyAccessExpression(node) && node.expression.getText() === "Math" && node.name.text === name;
		expect(found(calls("random"))).toEqual([]);
		const engineDependent = ["exp", "expm1", "log", "log1p", "log2", "log10", "pow", "sin", "cos", "tan", "tanh"];
		const inModel = found((node) => engineDependent.some((name) => calls(name)(node))).filter((at) =>
			/^src\/(model|engine)\//.test(at),
		);
		expect(inModel).toEqual([]);
	});

	it("nothing depends on a locale", () => {
		const local = (node: ts.Node) =>
			names(node, ["Intl"]) || (ts.isIdentifier(node) && /^(toLocale\w+|localeCompare)$/.test(node.text));
		expect(found(local)).toEqual([]);
	});

	it("no module keeps state that changes", () => {
		const changing = (node: ts.Node) =>
			ts.isVariableStatement(node) &&
			ts.isSourceFile(node.parent) &&
			(node.declarationList.flags & ts.NodeFlags.Const) === 0;
		expect(found(changing)).toEqual([]);
	});

	it("nothing is a default export, an enum, or a class but the error", () => {
		const wrong = (node: ts.Node) =>
			ts.isEnumDeclaration(node) ||
			ts.isExportAssignment(node) ||
			(ts.canHaveModifiers(node) &&
				(ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) ||
			(ts.isClassLike(node) && node.name?.text !== "CrowdoutError");
		expect(found(wrong).filter((at) => !at.startsWith("src/text-files.d.ts"))).toEqual([]);
	});

	it("in model and engine there is neither file nor generator, and no package but d3's", () => {
		const packages = imports.filter(
			({ from, to, ours }) => /^src\/(model|engine)\//.test(from) && !ours && !/^d3-/.test(to),
		);
		expect(packages.map(shown)).toEqual([]);
	});
});

describe("version.ts", () => {
	it("says what package.json says", async () => {
		const { version } = await import("../src/version.js");
		expect(version).toBe(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version);
	});
});

describe("CITATION.cff", () => {
	it("has what the format asks, and says what package.json says", () => {
		const citation = parse(readFileSync(join(root, "CITATION.cff"), "utf8"));
		const { version, license, keywords } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
		expect(citation).toMatchObject({ "cff-version": "1.2.0", type: "software", version, license, keywords });
		for (const key of ["message", "title"]) expect(citation[key]).toEqual(expect.any(String));
		expect(citation.authors).toEqual([{ name: expect.any(String) }]);
		expect(citation["date-released"]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
	});

	it("says what crowdout cite prints", async () => {
		const { software } = await import("../src/data/index.js");
		const { title, authors, version, license, ...citation } = parse(readFileSync(join(root, "CITATION.cff"), "utf8"));
		const names = authors.map(({ name }: { name: string }) => name);
		expect(software).toEqual({ title, authors: names, version, license, released: citation["date-released"] });
	});
});

describe("every name of the main door", () => {
	it("stands once, and exists", async () => {
		const door: Record<string, unknown> = await import("../src/index.js");
		const exported = nodesOf("src/index.ts")
			.filter(ts.isExportSpecifier)
			.map((node) => ({ name: node.name.text, value: !node.isTypeOnly && !node.parent.parent.isTypeOnly }));
		const names = exported.map(({ name }) => name);
		expect(names.filter((name, k) => names.indexOf(name) < k)).toEqual([]);
		const values = exported.filter(({ value }) => value).map(({ name }) => name);
		expect(values.sort()).toEqual(Object.keys(door).sort());
	});
});
