import { defineConfig, type Options } from "tsup";

const common: Options = {
	target: "node20",
	loader: { ".csv": "text" },
	splitting: true,
	treeshake: true,
	removeNodeProtocol: false,
};

/** Two builds: the library in both module forms with types, and the command line as ESM only. */
export default defineConfig((options): Options[] => [
	{
		...common,
		entry: { index: "src/index.ts", node: "src/node.ts", formulas: "src/formulas.ts" },
		format: ["esm", "cjs"],
		dts: options.dts ?? true,
		platform: "neutral",
		external: [/^node:/, /^mathjs/],
	},
	{
		...common,
		entry: { cli: "src/cli.ts" },
		format: ["esm"],
		dts: false,
		platform: "node",
	},
]);
