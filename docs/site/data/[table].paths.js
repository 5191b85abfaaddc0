import { readFileSync } from "node:fs";

const descriptor = new URL("../../../data/datapackage.json", import.meta.url);

/** A page for each table that the descriptor names. */
export default {
	paths: () =>
		JSON.parse(readFileSync(descriptor, "utf8")).resources.map(({ name, title }) => ({
			params: { table: name, title },
		})),
};
