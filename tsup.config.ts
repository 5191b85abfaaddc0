import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import { defineConfig, type Options } from "tsup";

const doors = {
	index: "src/index.ts",
	node: "src/node.ts",
	formulas: "src/formulas.ts",
	estimation: "src/estimation.ts",
	reaction: "src/reaction.ts",
	sensitivity: "src/sensitivity.ts",
	browser: "src/browser.ts",
	report: "src/report.ts",
};

/** Files that a worker is started from, beside the doors that name them. */
const workers = {
	"ensemble-worker": "src/node/ensemble/worker.ts",
	"browser-worker": "src/browser/worker.ts",
};

/** Taken into the build: as files of their own they take several times as long to load. */
const bundled = [
	...[
		"@noble/hashes",
		"d3-array",
		"d3-color",
		"d3-dsv",
		"d3-format",
		"d3-interpolate",
		"d3-path",
		"d3-scale",
		"d3-shape",
	],
	...["d3-time", "d3-time-format", "fflate", "internmap", "zod"],
];

/** From this size on a table goes in packed [bytes]: short ones, which every run asks for, are there at once. */
const LONG = 60_000;

/** An import of a table is a function that gives its text. */
function tables(): NonNullable<Options["esbuildPlugins"]>[number] {
	return {
		name: "tables",
		setup(build) {
			build.onLoad({ filter: /\.csv$/ }, ({ path }) => {
				const file = readFileSync(path);
				if (file.length < LONG)
					return { contents: `const text = ${JSON.stringify(file.toString())};\nexport default () => text;` };
				const packed = deflateRawSync(file, { level: 9 }).toString("base64");
				const contents = `import { unpack } from "./src/data/unpack.js";\nexport default () => unpack("${packed}");`;
				return { contents, resolveDir: resolve() };
			});
		},
	};
}

const common: Options = {
	target: "node20",
	platform: "neutral",
	external: [/^node:/, /^mathjs/, "hyparquet-writer", /^@modelcontextprotocol\//],
	noExternal: bundled.map((name) => new RegExp(`^${name}(/|$)`)),
	esbuildPlugins: [tables()],
	loader: { ".md": "text" },
	minify: true,
	splitting: true,
	treeshake: true,
	removeNodeProtocol: false,
};

/** The licences of what is bundled go with it. */
async function licences(): Promise<void> {
	const texts = bundled.map((name) => {
		const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
		return `${name} ${version}\n\n${readFileSync(`node_modules/${name}/LICENSE`, "utf8").trim()}\n`;
	});
	writeFileSync("dist/THIRD-PARTY.txt", texts.join(`\n${"-".repeat(80)}\n\n`));
}

/** The library in both module forms with types; the command line shares the ESM one's chunks. */
export default defineConfig((options): Options[] => [
	{
		...common,
		entry: { ...doors, cli: "src/cli.ts" },
		format: ["esm"],
		dts: options.dts === false ? false : { entry: doors },
		onSuccess: licences,
	},
	// Apart from the doors, so that a worker loads no more than it runs.
	{ ...common, entry: workers, format: ["esm"] },
	{
		...common,
		entry: doors,
		format: ["cjs"],
		shims: true,
		dts: options.dts === false ? false : { compilerOptions: { removeComments: true } },
	},
]);
