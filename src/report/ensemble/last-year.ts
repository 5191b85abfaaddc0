import { percent } from "../../charts/index.js";
import type { EnsembleResult } from "../../ensemble/index.js";
import { countryWords } from "../../scenario/index.js";
import { type Block, section, table } from "../blocks/index.js";
import { sentence, yearName } from "../words.js";
import { chosenQuantiles } from "./chosen-quantiles.js";

/** Shares of GDP that have a band, with their names. */
function rowOf(path: string): string | undefined {
	if (path === "run.defence") return "Defence";
	const [, kind, line] = /^(run\.lines|crowdOut\.share)\.([^.]+)$/.exec(path) ?? [];
	if (line === undefined) return undefined;
	return kind === "run.lines" ? sentence(line) : `  crowd-out of ${line}`;
}

/** Defence, each line and its crowd-out in the last year; no block where none was asked for. */
export function lastYearBands({ bands, quantiles, years, record }: EnsembleResult): Block[] {
	const { places, heads } = chosenQuantiles(quantiles);
	const last = years.length - 1;
	const rows = inPairs(Object.keys(bands)).flatMap((path) => {
		const name = rowOf(path);
		if (name === undefined) return [];
		return [[name, ...places.map((k) => percent(bands[path].quantiles[last][k], 3))]];
	});
	const title = `Defence and the lines in ${yearName(years[last], countryWords(record.scenario))}`;
	return section(title, table(title, ["% of GDP", ...heads], rows));
}

/** Each line followed by its crowd-out. */
function inPairs(paths: readonly string[]): string[] {
	const crowdOut = (path: string) => path.replace(/^run\.lines\./, "crowdOut.share.");
	const lines = paths.filter((path) => path.startsWith("run.lines."));
	const paired = lines.flatMap((path) => [path, ...(paths.includes(crowdOut(path)) ? [crowdOut(path)] : [])]);
	return [
		...paths.filter((path) => path === "run.defence"),
		...paired,
		...paths.filter((path) => !paired.includes(path) && path.startsWith("crowdOut.share.")),
	];
}
