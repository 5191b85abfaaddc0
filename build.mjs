// The build of the package, into `dist`: the doors that package.json names in both module forms with their types, one
// file for a page, the workers, and the command line.
//
//   node build.mjs [--no-types] [--answers]
//
// With --answers it also runs every bundled scenario and keeps what `crowdout list` shows, in examples/answers.json.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { deflateRawSync } from "node:zlib";
import { build } from "tsup";
import ts from "typescript";
import { pairs, textInPairs } from "./build/pairs.mjs";
import { asRequired, IMPORT, mapOfRequired } from "./build/required.mjs";
import { named, originOf, sourceOf, treeOf } from "./build/sources.mjs";

const { exports, dependencies } = JSON.parse(readFileSync("package.json", "utf8"));

/** The doors that package.json opens to one module form, as the build is told of them. */
const doors = (form) =>
	Object.fromEntries(
		Object.values(exports)
			.filter((door) => door[form] !== undefined)
			.map((door) => basename(door[form].default).replace(/\.c?js$/, ""))
			.map((name) => [name, `src/${name}.ts`]),
	);
const { page, table, ...library } = doors("import");

/** Loaded only by the commands that need them, so that they stay files of their own even where all else is taken in. */
const apart = ["yaml", "hyparquet-writer", "write-excel-file", "@modelcontextprotocol/server"];

/**
 * Taken into every form, which halves the time that an import of the library takes: mathjs for its parser alone, a fiftieth
 * of what an import of it loads, zod without its messages in other languages, and the small ones that every run needs.
 */
const within = /^(mathjs|zod|@noble|fflate|d3-dsv)(\/|$)/;

/** From this size on a table goes in packed [bytes]: short ones, which every run asks for, are there at once. */
const LONG = 60_000;

/** An import of a table is a function that gives its text. */
const tables = {
	name: "tables",
	setup: (bundle) =>
		bundle.onLoad({ filter: /\.csv$/ }, ({ path }) => {
			const file = readFileSync(path);
			if (file.length < LONG)
				return { contents: `const text = ${JSON.stringify(file.toString())};\nexport default () => text;` };
			const packed = deflateRawSync(file, { level: 9 }).toString("base64");
			const contents = `import { unpack } from "./src/data/unpack.js";\nexport default () => unpack("${packed}");`;
			return { contents, resolveDir: process.cwd() };
		}),
};

/** The command line reads a table from its file when it is asked for one: to load all of them would slow every start. */
const tablesFromFiles = {
	name: "tables-from-files",
	setup: (bundle) =>
		bundle.onLoad({ filter: /[/\\]data[/\\][\w-]+\.(csv|json)$/ }, ({ path }) => {
			const text = `readFileSync(new URL("../data/${basename(path)}", import.meta.url), "utf8")`;
			const given = path.endsWith(".csv") ? `() => ${text}` : `JSON.parse(${text})`;
			return { contents: `import { readFileSync } from "node:fs";\nexport default ${given};` };
		}),
};

/** The command line reads a bundled scenario from its file, too, when it is first asked for it. */
const scenariosFromFiles = {
	name: "scenarios-from-files",
	setup: (bundle) =>
		bundle.onLoad({ filter: /[/\\]scenario[/\\]bundled-files\.ts$/ }, ({ path }) => {
			const [declared] = sourceOf(path).statements.find(ts.isVariableStatement).declarationList.declarations;
			const names = declared.initializer.properties.map(({ name }) => name.text);
			const contents = `import { readFileSync } from "node:fs";
				export const files = {};
				const blocks = new Set();
				const parts = new Set();
				export const isBundled = (block) => blocks.has(block);
				export const isBundledBlock = (value) => parts.has(value);
				for (const name of ${JSON.stringify(names)}) {
					const get = () => {
						const file = new URL("../examples/scenarios/" + name + ".json", import.meta.url);
						const value = JSON.parse(readFileSync(file, "utf8"));
						Object.defineProperty(files, name, { value });
						blocks.add(value);
						for (const part of Object.values(value)) parts.add(part);
						return value;
					};
					Object.defineProperty(files, name, { get, enumerable: true, configurable: true });
				}`;
			return { contents };
		}),
};

/**
 * Imports through doors, as imports of the files behind them: the bundler takes whoever imports a door to need all of
 * it, and every command would load the whole library.
 */
const pastDoors = {
	name: "past-doors",
	setup: (bundle) =>
		bundle.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => {
			let code = textInPairs(path) ?? sourceOf(path).text;
			for (const node of sourceOf(path).statements.filter(ts.isImportDeclaration).reverse()) {
				const names = node.importClause?.namedBindings;
				const door = named(path, node.moduleSpecifier);
				if (door === undefined || names === undefined || !ts.isNamedImports(names) || node.importClause.isTypeOnly)
					continue;
				const lines = names.elements.map(({ isTypeOnly, propertyName, name }) => {
					const [file, own] = isTypeOnly ? [door, name.text] : originOf(door, (propertyName ?? name).text);
					return isTypeOnly ? "" : `import { ${own} as ${name.text} } from ${JSON.stringify(file)};`;
				});
				code = code.slice(0, node.getStart(sourceOf(path))) + lines.join(" ") + code.slice(node.end);
			}
			return { contents: code, loader: "ts" };
		}),
};

/** To start programs of their own as commands, which commander can do, is not needed here. */
const commanderAlone = {
	name: "commander-alone",
	setup: (bundle) =>
		bundle.onLoad({ filter: /[/\\]commander[/\\]lib[/\\]command\.js$/ }, ({ path }) => ({
			contents: readFileSync(path, "utf8").replace("require('node:child_process')", "undefined"),
		})),
};

/** The element takes the library from the one file for a page, beside it: a page that has both loads it once. */
const fromPage = {
	name: "from-page",
	setup: (bundle) =>
		bundle.onResolve({ filter: /^\.\.\/(errors|questions\/index|report\/index)\.js$/ }, ({ importer }) =>
			/[/\\]src[/\\]browser[/\\]table/.test(importer) ? { path: "./page.js", external: true } : undefined,
		),
};

/** The packages of which the build took something in. */
const taken = new Set();
const noteTaken = {
	name: "note-taken",
	setup: (bundle) =>
		bundle.onEnd(({ metafile }) => {
			for (const { inputs } of Object.values(metafile?.outputs ?? {}))
				for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
					const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
					if (name !== undefined && bytesInOutput > 0) taken.add(name);
				}
		}),
};

/** Source maps beside what is minified, without a line that points to them: they are not in the package. */
const mapsApart = {
	name: "maps-apart",
	renderChunk(_code, chunk) {
		if (chunk.map === undefined) return;
		writeFileSync(`${chunk.path}.map`, chunk.map);
		chunk.map = undefined;
	},
};

/** The files of the command line as files to `require`: Node 20 can then keep their compiled code. */
const required = {
	name: "required",
	renderChunk(code, chunk) {
		if (code === "") return undefined;
		chunk.map = mapOfRequired(chunk.map);
		return { code: asRequired(code) };
	},
};

const common = {
	config: false,
	silent: true,
	target: "node20",
	platform: "neutral",
	format: ["esm"],
	splitting: true,
	external: [/^node:/, ...apart],
	esbuildPlugins: [tables, pairs, noteTaken],
	loader: { ".md": "text" },
	removeNodeProtocol: false,
};
const minified = {
	...common,
	...{ minify: true, sourcemap: true, plugins: [mapsApart] },
	noExternal: [
		within,
		...Object.keys(dependencies)
			.filter((name) => !apart.includes(name))
			.map((name) => new RegExp(`^${name}(/|$)`)),
	],
};

/** A part of which nothing is left goes, with the lines that ask for it. */
function dropEmpty() {
	const files = readdirSync("dist").filter((file) => /\.c?js$/.test(file));
	const empty = files.filter((file) => statSync(`dist/${file}`).size === 0);
	for (const file of empty) for (const gone of [file, `${file}.map`]) rmSync(`dist/${gone}`);
	for (const file of files.filter((name) => !empty.includes(name))) {
		const code = readFileSync(`dist/${file}`, "utf8");
		const asks = (gone) => [`import"./${gone}";`, `require("./${gone}");`];
		const left = empty.flatMap(asks).reduce((text, line) => text.replaceAll(line, ""), code);
		if (left !== code) writeFileSync(`dist/${file}`, left);
	}
}

/** The types of a module that is imported, as those of one that is required. */
function typesForRequire(file) {
	const text = ts.createPrinter({ removeComments: true }).printFile(treeOf(`dist/${file}`));
	writeFileSync(`dist/${file.replace(/\.ts$/, ".cts")}`, text.replaceAll(/(["']\.\/[^"']+)\.js(["'])/g, "$1.cjs$2"));
}

/** The licences of what is bundled go with it. */
function licences() {
	const texts = [...taken].sort().map((name) => {
		const folder = `node_modules/${name}`;
		const { version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
		const files = ["LICENSE", "NOTICE"].filter((file) => existsSync(`${folder}/${file}`));
		const parts = files.map((file) => `${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`);
		return [`${name} ${version}\n`, ...parts].join("\n");
	});
	writeFileSync("dist/THIRD-PARTY.txt", texts.join(`\n${"-".repeat(80)}\n\n`));
}

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist");
writeFileSync("dist/import.cjs", IMPORT);
await Promise.all([
	build({ ...common, entry: library, noExternal: [within] }),
	// d3 is there as ES modules only, which Node before 20.19 cannot require: this form takes it in.
	build({
		...{ ...common, entry: doors("require"), format: ["cjs"], shims: true, treeshake: true },
		noExternal: [/^d3-/, within],
	}),
	// In JavaScript alone: under a strict content security policy WebAssembly is a violation to report, and a page draws little.
	build({ ...{ ...minified, entry: { page }, splitting: false }, esbuildPlugins: [tables, noteTaken] }),
	build({
		...{ ...minified, entry: { table }, splitting: false },
		esbuildPlugins: [fromPage, noteTaken],
	}),
	// Each apart from the doors, so that a worker loads no more than it runs.
	build({ ...minified, entry: { "ensemble-worker": "src/node/ensemble/worker.ts" } }),
	build({ ...minified, entry: { "browser-worker": "src/browser/worker.ts" } }),
	build({ ...minified, entry: { cli: "src/cli.ts" } }),
	build({
		...{ ...minified, entry: { "cli-program": "src/cli/index.ts" }, outExtension: () => ({ js: ".cjs" }) },
		plugins: [required, mapsApart],
		esbuildPlugins: [tablesFromFiles, scenariosFromFiles, pastDoors, commanderAlone, noteTaken],
		esbuildOptions: (options) => {
			options.chunkNames = "cli-[name]-[hash]";
			options.define = { "import.meta.url": "ownUrl" };
		},
	}),
	process.argv.includes("--no-types") ? undefined : build({ ...common, entry: doors("import"), dts: { only: true } }),
]);
dropEmpty();
for (const file of readdirSync("dist"))
	if (file.endsWith(".d.ts") && !["page.d.ts", "table.d.ts"].includes(file)) typesForRequire(file);
licences();

if (process.argv.includes("--answers")) {
	const { answer, bundledScenarios } = await import("./dist/index.js");
	const answers = Object.keys(bundledScenarios).map((name) => {
		const { firstYear, extraDefence, ratio, all, draws } = answer(name);
		return [name, { firstYear, extraDefence, ratio, all, draws }];
	});
	writeFileSync("examples/answers.json", `${JSON.stringify(Object.fromEntries(answers), null, "\t")}\n`);
}
