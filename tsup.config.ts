import { defineConfig } from "tsup";

/** Two builds: the library in both module forms with types, and the command line as one ESM file. */
export default defineConfig((options) => [
	{
		entry: { index: "src/index.ts", node: "src/node.ts", formulas: "src/formulas.ts" },
		format: ["esm", "cjs"],
		dts: options.dts ?? true,
		target: "node20",
		platform: "neutral",
		external: [/^node:/, "mathjs", "mathjs/number"],
		loader: { ".csv": "text", ".md": "text" },
		splitting: true,
		treeshake: true,
		sourcemap: false,
		clean: options.dts !== false,
	},
	{
		entry: { cli: "src/cli.ts" },
		format: ["esm"],
		dts: false,
		target: "node20",
		platform: "node",
		loader: { ".csv": "text", ".md": "text" },
		splitting: true,
		treeshake: true,
	},
]);
