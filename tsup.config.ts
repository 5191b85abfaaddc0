import { defineConfig, type Options } from "tsup";

const doors = { index: "src/index.ts", node: "src/node.ts", formulas: "src/formulas.ts" };

const common: Options = {
	target: "node20",
	platform: "neutral",
	external: [/^node:/, /^mathjs/],
	loader: { ".csv": "text" },
	splitting: true,
	treeshake: true,
	removeNodeProtocol: false,
};

/** The library in both module forms with types; the command line shares the ESM one's chunks. */
export default defineConfig((options): Options[] => [
	{
		...common,
		entry: { ...doors, cli: "src/cli.ts" },
		format: ["esm"],
		dts: options.dts === false ? false : { entry: doors },
	},
	{ ...common, entry: doors, format: ["cjs"], dts: options.dts ?? true },
]);
