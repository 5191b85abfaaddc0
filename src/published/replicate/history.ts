import { mean } from "d3-array";
import { fiscalFigures } from "../../data/index.js";
import { coefficientTable, covariance, leastSquares } from "../../estimation/index.js";
import { log } from "../../numerics/index.js";
import type { Measure, Measures } from "./types.js";

/** First and last year of a mean, both included. */
type Years = readonly [number, number];

/** Two stretches of years: before defence rose, and after. */
interface Episode {
	readonly before: Years;
	readonly after: Years;
}

const NEWEY_WEST = "Newey-West error; no effect, since growth, crises and prices move both";
const ACCOUNTS = "central government's accounts and SIPRI's defence, in points of GDP";

/** What Pakistan's own accounts say of the findings. */
export const history: Measures = {
	"frederiksen-looney-deficit-1973-86": () => slope("imf-history", "deficit", "sipri", [1974, 1986], changeOf),
	"frederiksen-looney-education-1973-86": () => slope("wdi", "education", "sipri", [1974, 1986], changeOf),
	"fan-health-pakistan": () => slope("wdi", "health", "sipri-weo", [2001, 2022], changeOfLog),
	"marzian-trebesch-war-1965": () =>
		borrowed(
			{ before: [1963, 1965], after: [1966, 1967] },
			{ before: [1964, 1965], after: [1966, 1966] },
			"other spending gave way, not the budget's balance; arms aid does not pass through these accounts",
		),
	"marzian-trebesch-war-1971": () =>
		borrowed(
			{ before: [1969, 1970], after: [1972, 1972] },
			{ before: [1969, 1970], after: [1972, 1973] },
			"the war of December 1971 falls in FY1972, and the country lost its eastern half with it: before and after are not the same country",
		),
	"marzian-trebesch-peace-1980s": () =>
		mixed({ before: [1979, 1981], after: [1986, 1988] }, { before: [1980, 1981], after: [1986, 1987] }),
};

/** How an item moved with defence from year to year. */
function slope(series: string, item: string, of: string, [from, to]: Years, change: Change): Measure {
	const [moving, defence] = [valuesOf(series, item), valuesOf(of, "defence")];
	const years = yearsFrom(from, to).filter((year) =>
		[year - 1, year].every((one) => moving.has(one) && defence.has(one)),
	);
	const fit = leastSquares({
		names: ["constant", "defence"],
		y: years.map((year) => change(moving, year)),
		X: years.map((year) => [1, change(defence, year)]),
		years,
	});
	const [, row] = coefficientTable(fit, covariance(fit, { kind: "neweyWest", smallSample: true }).matrix);
	const logs = change === changeOfLog ? " of logarithms" : "";
	return {
		ours: row.estimate,
		standardError: row.standardError,
		byConstruction: false,
		how: `fiscal-history: slope of yearly changes${logs} of ${item} (${series}) on those of defence (${of}), FY${from} to FY${to}, ${years.length} changes`,
		why: `reduced form; ${NEWEY_WEST}`,
		beside: [],
	};
}

/** How much of a rise of defence a rise of the deficit was. */
function borrowed(episode: Episode, other: Episode, why: string): Measure {
	const part = (of: Episode) => (100 * rise(of, "imf-history", "deficit")) / rise(of, "sipri", "defence");
	return compared(part, episode, other, why);
}

/** How much of deficit and revenue together the deficit brought. */
function mixed(episode: Episode, other: Episode): Measure {
	const part = (of: Episode) => {
		const [deficit, revenue] = ["deficit", "revenue"].map((item) => rise(of, "imf-history", item));
		return (100 * deficit) / (deficit + revenue);
	};
	return compared(part, episode, other, "revenue and deficit both grew, and so did spending beside defence");
}

function compared(part: (of: Episode) => number, episode: Episode, other: Episode, why: string): Measure {
	return {
		ours: part(episode),
		byConstruction: false,
		how: `fiscal-history: ${inWords(episode)}, ${ACCOUNTS}`,
		why,
		beside: [{ what: inWords(other), value: part(other) }],
	};
}

function inWords({ before, after }: Episode): string {
	const span = ([from, to]: Years) => (from === to ? `FY${from}` : `the mean of FY${from} to FY${to}`);
	return `from ${span(before)} to ${span(after)}`;
}

function rise({ before, after }: Episode, series: string, item: string): number {
	const values = valuesOf(series, item);
	const level = ([from, to]: Years) => mean(yearsFrom(from, to).map((year) => at(values, year))) ?? Number.NaN;
	return level(after) - level(before);
}

type Values = ReadonlyMap<number, number>;
type Change = (values: Values, year: number) => number;

const changeOf: Change = (values, year) => at(values, year) - at(values, year - 1);
const changeOfLog: Change = (values, year) => log(at(values, year) / at(values, year - 1));

/** A year that is missing makes what is made of it no number. */
function at(values: Values, year: number): number {
	return values.get(year) ?? Number.NaN;
}

function valuesOf(series: string, item: string): Values {
	const own = fiscalFigures().filter((figure) => figure.series === series && figure.item === item);
	return new Map(own.map(({ year, value }) => [year, value]));
}

function yearsFrom(from: number, to: number): number[] {
	return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}
