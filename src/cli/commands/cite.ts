import { jsonText } from "../json.js";
import { bibtex, citation, citationReport, csl } from "../library.js";
import { write } from "../output.js";
import { print } from "../print.js";
import type { Format } from "../print-options.js";
import { readScenarios } from "../read.js";
import type { ScenarioOptions } from "../scenario-options.js";

/** What `crowdout cite` takes beside the options of a scenario. */
export interface CiteWords extends ScenarioOptions {
	readonly format?: Format | "bibtex" | "csl";
	readonly json?: boolean;
	readonly out?: string;
}

/** `crowdout cite SCENARIO`: whom to cite, as text, BibTeX or CSL-JSON. */
export async function cite(name: string, words: CiteWords): Promise<void> {
	const { format, ...rest } = words;
	const [{ source }] = await readScenarios([name], words);
	const found = citation(source.input, source.options);
	if (format === "bibtex") return write(bibtex(found), words.out);
	if (format === "csl") return write(jsonText(csl(found)), words.out);
	return print("cite", found, { ...rest, ...(format === undefined ? {} : { format }) }, () => citationReport(found));
}
