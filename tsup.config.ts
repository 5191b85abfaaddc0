import { readFileSync, writeFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

const doors = {
	index: "src/index.ts",
	node: "src/node.ts",
	formulas: "src/formulas.ts",
	estimation: "src/estimation.ts",
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
	...["d3-time", "d3-time-format", "internmap", "zod"],
];

const common: Options = {
	target: "node20",
	platform: "neutral",
	external: [/^node:/, /^mathjs/, "hyparquet-writer"],
	noExternal: bundled.map((name) => new RegExp(`^${name}(/|$)`)),
	loader: { ".csv": "text" },
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
	// On their own, so that a worker loads no more than it runs.
	{ ...common, entry: workers, format: ["esm"], splitting: false },
	{ ...common, entry: doors, format: ["cjs"], shims: true, dts: options.dts ?? true },
]);
