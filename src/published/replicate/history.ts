import { sum } from "d3-array";
import { type FiscalFigure, fiscalFigures } from "../../data/index.js";
import { coefficientTable, covariance, leastSquares } from "../../estimation/index.js";
import { episodeNames, type PaidLedger, whoPaid, type YearSpan } from "../../history/index.js";
import { log } from "../../numerics/index.js";
import type { Measure, Measures } from "./types.js";

const NEWEY_WEST = "Newey-West error; the slope does not measure an effect, since growth, crises and prices move both";

/** Least rise of defence that counts as a build-up [points of GDP]. */
const LEAST_RISE = 0.1;

/** Findings compared with Pakistan's own accounts. */
export const history: Measures = {
	"frederiksen-looney-deficit-1973-86": () => slope("imf-history", "deficit", "sipri", [1974, 1986], changeOf),
	"frederiksen-looney-education-1973-86": () => slope("wdi", "education", "sipri", [1974, 1986], changeOf),
	"fan-health-pakistan": () => slope("wdi", "health", "sipri-weo", [2001, 2022], changeOfLog),
	"imf-two-thirds-borrowed-pakistan": () => {
		const rises = episodeNames()
			.map((episode) => whoPaid({ episode }))
			.filter(({ ledgers: [{ needed }] }) => changeIn(needed, "defence") >= LEAST_RISE);
		const total = (side: "needed" | "paid", item: string) =>
			sum(rises, ({ ledgers: [main] }) => changeIn(main[side], item));
		return {
			ours: (100 * total("paid", "deficit")) / total("needed", "defence"),
			byConstruction: false,
			how: `who-paid, the main years of the ${rises.length} episodes in which defence rose by a tenth of a point or more: all rises of the deficit divided by all rises of defence`,
			why: "the deficit moved by several times as much as defence, up in some episodes and down in others, and for many other reasons; the sum says little about any one of them",
			sources: sourcesOf(rises.map(({ ledgers: [main] }) => main)),
			beside: rises.map(({ title, ledgers: [main] }) => ({ what: title, value: borrowed(main) })),
		};
	},
	"marzian-trebesch-war-1965": () => paidIn("1965", borrowed, "what was borrowed, for each point of defence"),
	"marzian-trebesch-war-1971": () => paidIn("1971", borrowed, "what was borrowed, for each point of defence"),
	"marzian-trebesch-peace-1980s": () =>
		paidIn("1980s", mix, "the deficit's share of what deficit and revenue together gave"),
};

/** Slope of an item's yearly changes on those of defence. */
function slope(
	series: string,
	item: string,
	of: string,
	[from, to]: readonly [number, number],
	change: Change,
): Measure {
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
		sources: distinct([...rowsOf(series, item), ...rowsOf(of, "defence")].flatMap(({ source }) => source.split(" "))),
		beside: [],
	};
}

/** A number from the ledger of an episode's main years, with that of its other years for comparison. */
function paidIn(episode: string, part: (ledger: PaidLedger) => number, what: string): Measure {
	const { title, caution, ledgers } = whoPaid({ episode });
	const [main, ...others] = ledgers;
	return {
		ours: part(main),
		byConstruction: false,
		how: `who-paid, ${title.toLowerCase()}, ${inWords(main)}, central government's accounts and SIPRI's defence: ${what}`,
		why: `arithmetic on actual budgets, which depends on the years chosen and on much besides defence${caution === "" ? "" : `; ${caution}`}`,
		sources: sourcesOf(ledgers),
		beside: others.map((ledger) => ({ what: inWords(ledger), value: part(ledger) })),
	};
}

/** Rise of the deficit over the rise of defence [percent]. */
function borrowed({ needed, paid }: PaidLedger): number {
	return (100 * changeIn(paid, "deficit")) / changeIn(needed, "defence");
}

/** Rise of the deficit over the rises of deficit and revenue [percent]. */
function mix({ paid }: PaidLedger): number {
	const deficit = changeIn(paid, "deficit");
	return (100 * deficit) / (deficit + changeIn(paid, "revenue"));
}

/** The change of an entry; NaN where it is missing. */
function changeIn(entries: PaidLedger["paid"], item: string): number {
	return entries.find((entry) => entry.item === item)?.change ?? Number.NaN;
}

function inWords({ from, to }: PaidLedger): string {
	const span = ({ first, last }: YearSpan) => (first === last ? `FY${first}` : `the mean of FY${first} to FY${last}`);
	return `from ${span(from)} to ${span(to)}`;
}

type Values = ReadonlyMap<number, number>;
type Change = (values: Values, year: number) => number;

const changeOf: Change = (values, year) => at(values, year) - at(values, year - 1);
const changeOfLog: Change = (values, year) => log(at(values, year) / at(values, year - 1));

/** The value of a year; NaN where it is missing. */
function at(values: Values, year: number): number {
	return values.get(year) ?? Number.NaN;
}

function valuesOf(series: string, item: string): Values {
	return new Map(rowsOf(series, item).map(({ year, value }) => [year, value]));
}

function rowsOf(series: string, item: string): readonly FiscalFigure[] {
	return fiscalFigures().filter((figure) => figure.series === series && figure.item === item);
}

function sourcesOf(ledgers: readonly PaidLedger[]): readonly string[] {
	return distinct(ledgers.flatMap(({ sources }) => sources));
}

function distinct(names: readonly string[]): readonly string[] {
	return [...new Set(names)].sort();
}

function yearsFrom(from: number, to: number): number[] {
	return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}
