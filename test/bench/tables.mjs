import { readFileSync } from "node:fs";

/** For esbuild: an import of a table is a function that gives its text, as in the build of the package. */
export const tables = {
	name: "tables",
	setup: (bundle) =>
		bundle.onLoad({ filter: /\.csv$/ }, ({ path }) => ({
			contents: `export default () => ${JSON.stringify(readFileSync(path, "utf8"))}`,
		})),
};
