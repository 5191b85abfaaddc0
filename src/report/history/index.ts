import { fixed, ledgersChart, ledgersLetters, ledgersTable, signed, worded } from "../../charts/index.js";
import type { AgainstTrend, BuildUps, LedgerItem, PaidLedger, WhoPaid } from "../../history/index.js";
import { type Block, figures, heading, list, paragraph, section, table } from "../blocks/index.js";
import { count, listed } from "../words.js";
import { inFull } from "./full.js";
import { DIGITS, ledgersOf, partsOf } from "./parts.js";
import { perPoint, READING, sideBySide, windows } from "./tables.js";

/** Options of `whoPaidReport`. */
export interface WhoPaidReportOptions {
	/** Build-ups found by a rule, from `buildUps` [default none]. */
	readonly buildUps?: BuildUps;
}

const TREND =
	"Gave most: the largest payer. In its windows: in how many choices of the years it is also the largest. Above trend: what it gave beyond a straight line through the years before, with the standard error in brackets. The verdict uses a 90 percent interval.";

const RATIOS =
	"For each point by which defence moved. Where it moved by less than half a point, these ratios say little";

/**
 * Report of who paid for past build-ups; it begins with what the ledgers cannot show.
 *
 * @example
 * ```ts
 * import { episodeNames, whoPaid } from "crowdout/reaction";
 * import { text, whoPaidReport } from "crowdout/report";
 *
 * console.log(text(whoPaidReport(episodeNames().map((episode) => whoPaid({ episode })))));
 * ```
 */
export function whoPaidReport(all: readonly WhoPaid[], { buildUps }: WhoPaidReportOptions = {}): Block[] {
	const [first] = all;
	const title =
		all.length === 1
			? `Who paid, ${first.dates === "" ? first.title : `${first.name}: ${first.title}`}`
			: "Who paid before";
	return [
		heading(title, 1),
		...section("What this cannot show", list(limits(all))),
		...section("Who paid", [
			...list(all.map(inWords)),
			...figures([picture(all)]),
			...(all.length === 1 ? inFull(first) : [...beforeTable(all), ...perPoint(all, RATIOS)]),
		]),
		...section("How sure that is", [
			paragraph(TREND),
			...table(TREND, ["", "gave most", "in its windows", "above trend (s.e.)", ""], all.flatMap(sureness), [1, 4]),
			...list(all.flatMap(cautions)),
			...(all.some(({ ledgers }) => ledgers.length > 1) ? windows(all, "The same by other years") : []),
		]),
		...section("Build-ups that a rule finds", ruled(buildUps)),
		...section("Breaks that are crossed", list(joins(all))),
	];
}

/**
 * The chart of the main ledgers, on one scale.
 *
 * @returns SVG text: the same bytes for the same data.
 * @example
 * ```ts
 * import { whoPaid } from "crowdout/reaction";
 * import { whoPaidChart } from "crowdout/report";
 *
 * console.log(whoPaidChart([whoPaid({ episode: "1965" }), whoPaid({ episode: "1980s" })]).startsWith("<svg")); // true
 * ```
 */
export function whoPaidChart(all: readonly WhoPaid[]): string {
	return ledgersChart(ledgersOf(all, "who-paid-before"));
}

/** Who paid before, in a few lines: the main ledger of each episode, for other reports. */
export function beforeTable(all: readonly WhoPaid[]): Block[] {
	return [paragraph(READING), ...sideBySide(all, READING)];
}

/** The main ledgers as a picture, with its numbers. */
function picture(all: readonly WhoPaid[]) {
	const chart = ledgersOf(all, "who-paid-before");
	return { title: chart.title, svg: ledgersChart(chart), table: ledgersTable(chart), letters: ledgersLetters(chart) };
}

function limits(all: readonly WhoPaid[]): string[] {
	const ledgers = all.flatMap((one) => one.ledgers);
	const planned = ledgers.some(({ status }) => status !== "actual");
	return [
		"These ledgers are arithmetic on budgets. They do not show causes: nobody knows what would have been spent without the defence.",
		"The result depends on the years chosen. It also holds what the budget did for other reasons, such as a slump or a flood.",
		"Aid for arms and gifts of arms are in no budget, so what they paid is missing here.",
		...(planned ? ["Some figures are budgets, revised estimates or projections, not outturns."] : []),
		...(all.length > 1
			? ["The episodes are few and were chosen by hand. Accounts and definitions of defence differ among them."]
			: []),
	];
}

/** One episode in a sentence: who paid, and who took. */
function inWords({ name, ledgers: [main] }: WhoPaid): string {
	const { needed, paid } = partsOf(main);
	const sorted = [...paid].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
	const words = (parts: typeof paid) =>
		listed(parts.map((part) => `${moved(part.name, part.amount > 0)} (${fixed(Math.abs(part.amount), DIGITS)})`));
	const gave = sorted.filter(({ amount }) => amount > 0);
	const took = sorted.filter(({ amount }) => amount < 0);
	const more = needed.map(
		(part, k) => `${part.name} ${k === 0 ? "took " : ""}${worded(part.amount, DIGITS, ["more", "less"])}`,
	);
	const rest = took.length > 0 ? `, which also paid for ${words(took)}` : "";
	return `${name}: ${listed(more)}. This was paid by ${words(gave)}${rest}.`;
}

/** Words for a payer that gave or took. */
function moved(name: string, gave: boolean): string {
	if (name === "provinces") return gave ? "the provinces" : "more for the provinces";
	const isSpending = ["development", "lines", "other spending"].includes(name);
	return `${isSpending === gave ? "less" : "more"} ${name === "lines" ? "on lines" : name}`;
}

/** Remarks on an episode, and figures that were not found. */
function cautions({ name, caution, ledgers: [main] }: WhoPaid): string[] {
	const all = [caution, ...main.missing].filter((words) => words !== "");
	return all.length === 0 ? [] : [`${name}: ${all.join("; ")}.`];
}

/** How often the largest payer is the same, and whether it paid more than its trend. */
function sureness({ name, ledgers }: WhoPaid): string[][] {
	const [main] = ledgers;
	const most = greatest(main);
	if (most === undefined) return [];
	const same = ledgers.filter((ledger) => greatest(ledger)?.item === most.item).length;
	const { againstTrend: trend } = most;
	const cells =
		trend === null
			? ["–", main.trend === null ? "too few years" : "a year is missing"]
			: [`${signed(trend.difference, DIGITS)} (${fixed(trend.standardError, DIGITS)})`, verdict(trend)];
	return [[name, most.title, `${same} of ${ledgers.length}`, ...cells]];
}

function verdict({ low, high }: AgainstTrend): string {
	return low > 0 ? "beyond error" : high < 0 ? "below trend" : "within error";
}

function greatest({ paid }: PaidLedger): LedgerItem | undefined {
	return [...paid].filter(({ change }) => change > 0).sort((a, b) => b.change - a.change)[0];
}

function ruled(rule: BuildUps | undefined): Block[] {
	if (rule === undefined) return [];
	return table(
		`All rises of defence by ${rule.rise} points of GDP or more within ${count(rule.within)} years`,
		["defence by", "from", "to", "rise", "episode"],
		rule.found.map(({ series, first, last, rise, episodes }) => [
			series,
			`FY${first}`,
			`FY${last}`,
			fixed(rise, DIGITS),
			episodes.join(", ") || "none",
		]),
		[4],
	);
}

/** Every break once, with the episodes that cross it. */
function joins(all: readonly WhoPaid[]): string[] {
	const crossed = all.flatMap(({ name, ledgers }) =>
		ledgers.flatMap((ledger) => ledger.joins.map((join) => ({ name, join }))),
	);
	return [...new Set(crossed.map(({ join }) => join.name))].map((name) => {
		const own = crossed.filter(({ join }) => join.name === name);
		const [{ join }] = own;
		const where = [...new Set(own.map((one) => one.name))].join(", ");
		return `${name} (${where}): ${join.definition}${join.note === "" ? "" : `; ${join.note}`}.`;
	});
}
