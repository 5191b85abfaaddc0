import { fixed } from "../../charts/index.js";
import type { ReactionEstimate, StartYear } from "../../reaction/index.js";
import { type Block, paragraph, section, table } from "../blocks/index.js";
import { digitsOf, plusMinus } from "./cells.js";

/** Greatest number of windows shown; the result has all. */
const MOST_ROWS = 12;

/** Columns in which the windows are compared, with short heads. */
const HEADS: Readonly<Record<string, string>> = {
	"Δz[t-1]": "India growth",
	"Δz[t]": "India growth",
	"z[t-1]": "India level",
	"z[t]": "India level",
	"ρ[t-1]": "India level",
	"ρ[t]": "India level",
	"m[t-1]": "own level",
	"μ[t-1]": "own level",
	"d[t-1]": "own share",
};

/** The same coefficients for other first years, which show how much the estimate depends on the start of the data. */
export function startYearTable({ fragility, to, from, rows }: ReactionEstimate): Block[] {
	const shown = thinned(fragility, from);
	if (shown.length < 2) return [];
	const compared = rows.names.filter((name) => name in HEADS);
	const columns = compared.length > 0 ? compared : rows.names;
	const digits = digitsOf(shown.flatMap(({ coefficients }) => coefficients.map(({ estimate }) => estimate))) - 1;
	const long = fragility.some(({ reading }) => reading.ok && "longRun" in reading.defence);
	const signs = new Set(fragility.flatMap((row) => signOf(row, columns[0])));
	const title = `The same estimate to FY${to} from other first years (* the one asked for)`;
	return section(title, [
		...table(
			title,
			["first year", "rows", ...columns.map((name) => HEADS[name] ?? name), ...(long ? ["long run"] : [])],
			shown.map((row) => [
				`${row.from === from ? "* " : ""}FY${row.from}`,
				String(row.observations),
				...columns.map((name) => {
					const found = row.coefficients.find((coefficient) => coefficient.name === name);
					return found ? plusMinus(found.estimate, found.standardError, digits) : "–";
				}),
				...(long ? [longRun(row)] : []),
			]),
		),
		...(signs.size > 1
			? [paragraph(`The sign of "${HEADS[columns[0]] ?? columns[0]}" depends on the first year.`)]
			: []),
	]);
}

function signOf({ coefficients }: StartYear, name: string): number[] {
	return coefficients.filter((row) => row.name === name).map(({ estimate }) => Math.sign(estimate));
}

function longRun({ reading }: StartYear): string {
	if (!reading.ok) return reading.reason === "noAdjustment" ? "none" : "unstable";
	return "longRun" in reading.defence ? fixed(reading.defence.longRun, 2) : "–";
}

/** Start years at equal steps, including the one that was asked for. */
function thinned(all: readonly StartYear[], from: number): StartYear[] {
	const step = Math.max(1, Math.ceil(all.length / MOST_ROWS));
	return all.filter((row) => (row.from - from) % step === 0);
}
