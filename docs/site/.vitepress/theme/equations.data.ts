import { readFileSync } from "node:fs";
import { formulas } from "../equations.js";

const model = new URL("../../../../src/model/MODEL.md", import.meta.url);

declare const data: Readonly<Record<string, string>>;

export { data };

/** The formulas of MODEL.md by what they define, set when the pages are built. */
export default {
	watch: ["../../../../src/model/MODEL.md"],
	load: () => formulas(readFileSync(model, "utf8")),
};
