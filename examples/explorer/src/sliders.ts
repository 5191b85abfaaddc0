import {
	bundledScenarios,
	type CountryWords,
	type DefenceRule,
	dataTable,
	type Path,
	rankAssumptions,
	type Scenario,
	type ScenarioInput,
	sourcesOf,
	type YearTable,
} from "crowdout";
import { isBundledCountry } from "../../../src/scenario/index.js";
import { type Evidence, evidenceOf, parameter, parametersUnder } from "./evidence.js";
import type { SliderKey } from "./link.js";
import { fixed } from "./number.js";

/** A number that a slider sets, in every simulated year or from some year on. */
export interface Slider {
	/** Its name in a link. */
	readonly key: SliderKey;
	readonly label: (words: CountryWords) => string;
	/** Dotted path of a scenario, for what the schema says of it. */
	readonly path: string;
	readonly step: number;
	/** Range that the evidence gives, or the scenario, with what it rests on. */
	readonly range: Range;
	/** Whose range it is, in words [that of the evidence]. */
	readonly rangeOf?: string;
	/** Every value that the tables have, for the ends of the slider. */
	readonly values: readonly number[];
	/** What the scenario has: one value, or one for each simulated year; `undefined` where its rules have no such number. */
	readonly own: (scenario: Scenario) => readonly number[] | undefined;
	/** Why the scenario's rules have no such number. */
	readonly missing?: (scenario: Scenario) => string;
	/** The block that sets it. */
	readonly set: (value: number, scenario: Scenario) => ScenarioInput;
	/** The value with its unit. */
	readonly show: (value: number) => string;
}

/** Least and greatest, and why. */
export interface Range extends Evidence {
	readonly low: number;
	readonly high: number;
}

/** The range of a row of the table `parameters`. */
function rangeOf(id: string): Range {
	const row = parameter(id);
	return { low: row.low ?? row.value, high: row.high ?? row.value, ...evidenceOf([row]) };
}

/** Every value of some rows. */
function valuesOf(ids: readonly string[]): number[] {
	return ids
		.flatMap((id) => parametersUnder(id))
		.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
}

/** First and last year that a slider sets; what is absent has no such end. */
interface Window {
	readonly since?: number;
	readonly until?: number;
}

/** The years in which a bundled scenario draws a path: before them its values are measured or voted. */
function drawnYears(scenario: string, path: string): Window {
	const drawn = bundledScenarios[scenario].uncertainty?.[path] as Window | undefined;
	if (drawn?.since === undefined) throw new Error(`${scenario} does not draw ${path} from a year on`);
	return drawn;
}

const inWindow = (year: number, { since = -Infinity, until = Infinity }: Window) => year >= since && year <= until;

/** Own values of a path in the years of a window. */
function within(path: Path, scenario: Scenario, window: Window): number[] | undefined {
	return byYear(path, scenario)?.filter((_, t) => inWindow(scenario.baseYear + 1 + t, window));
}

/** A path with one value in the years of a window, and its own in all others. */
function withValue(path: Path, value: number, scenario: Scenario, window: Window): YearTable {
	const years = (byYear(path, scenario) ?? []).map((own, t) => {
		const year = scenario.baseYear + 1 + t;
		return [year, inWindow(year, window) ? value : own] as const;
	});
	return Object.fromEntries(years.filter(([, now], t) => t === 0 || now !== years[t - 1][1]));
}

/** A path in every simulated year; `undefined` where it is a ramp, points or a formula. */
function byYear(path: Path, { baseYear, horizon }: Scenario): number[] | undefined {
	if (typeof path === "number") return Array.from({ length: horizon }, () => path);
	if (typeof path === "string" || "from" in path || "formula" in path || "interpolate" in path) return undefined;
	const table: YearTable = path;
	const keys = Object.keys(table).map(Number);
	return Array.from({ length: horizon }, (_, t) => {
		const key = keys.filter((year) => year <= baseYear + 1 + t).at(-1) ?? keys[0];
		return Number(table[key]);
	});
}

/** What all partnership events add when delivered in full. */
function upliftOf({ quality = 0, armsStock = 1, events }: Scenario["rival"]["partnership"]): number {
	return events.reduce((total, { uplift, value = 0 }) => total + (uplift ?? (quality * value) / armsStock), 0);
}

/** The long-run elasticity to threat; `undefined` where the rule has none. */
function longRunOf(rule: DefenceRule): number[] | undefined {
	switch (rule.kind) {
		case "errorCorrection":
			return [rule.longRun];
		case "parity":
		case "richardson":
		case "share":
			return undefined;
		default:
			return rule satisfies never;
	}
}

/** The same events, their years kept, scaled to one uplift; a scenario without any gets one. */
function eventsOf(uplift: number, scenario: Scenario) {
	const { quality = 0, armsStock = 1, events } = scenario.rival.partnership;
	const before = upliftOf(scenario.rival.partnership);
	if (events.length === 0 || before <= 0) {
		return [{ year: scenario.baseYear + 1, title: "Partnership uplift, set by hand", uplift, delivery: 1 }];
	}
	return events.map((event) => ({
		...event,
		uplift: ((event.uplift ?? (quality * (event.value ?? 0)) / armsStock) * uplift) / before,
	}));
}

/** Pakistan's growth since the table begins, projections included. */
const growthRows = dataTable("macro").rows.filter((row) => row.country === "PAK" && row.indicator === "realGrowth");
const growths = growthRows.map(({ value }) => Number(value) / 100);

/** Years in which India's growth is not yet measured or budgeted. */
const growthYears = drawnYears("us-india-partnership", "rival.growth");

/** Years in which it is open whether provinces share in new taxes. */
const sharingYears = drawnYears("baseline", "budget.revenueSharing");

const part = (value: number) => `${fixed(100 * value, 1)} %`;
const upliftInWords = (value: number) => `${fixed(100 * value, 1)} % of capability`;
const perYear = (value: number) => `${fixed(100 * value, 1)} % a year`;

/** The sliders of the bundled country, in the order of the chain. */
const bundled: readonly Slider[] = [
	{
		key: "india-growth",
		label: ({ rival }) => `Growth of ${rival}'s military spending from FY${growthYears.since}`,
		path: "rival.growth",
		step: 0.001,
		range: rangeOf(`rival.growth.push.${growthYears.since}`),
		values: valuesOf(["rival.growth"]),
		own: (scenario) => within(scenario.rival.growth, scenario, growthYears),
		set: (value, scenario) => ({
			rival: { growth: withValue(scenario.rival.growth, value, scenario, growthYears) },
		}),
		show: perYear,
	},
	{
		key: "uplift",
		label: () => "Uplift by the partnership with the United States",
		path: "rival.partnership",
		step: 0.001,
		range: rangeOf("partnership.uplift"),
		values: valuesOf(["partnership.uplift"]),
		own: (scenario) => [upliftOf(scenario.rival.partnership)],
		set: (value, scenario) => ({ rival: { partnership: { events: eventsOf(value, scenario) } } }),
		show: upliftInWords,
	},
	{
		key: "long-run",
		label: ({ countrys }) => `Long-run reaction of ${countrys} defence`,
		path: "defence.longRun",
		step: 0.01,
		range: rangeOf("reaction.default.longRun"),
		values: valuesOf(["reaction.default.longRun", "reaction.none.longRun", "reaction.strong.longRun"]),
		own: ({ defence }) => longRunOf(defence),
		missing: ({ defence }) => `The rule of this scenario is "${defence.kind}": it has no long-run elasticity.`,
		set: (value) => ({ defence: { longRun: value } }) as ScenarioInput,
		show: (value) => fixed(value, 2),
	},
	{
		key: "fiscal-space",
		label: () => "Fiscal space: how much of a wished rise goes through",
		path: "threat.fiscalSpace",
		step: 0.01,
		range: rangeOf("threat.fiscalSpace"),
		values: valuesOf(["threat.fiscalSpace"]),
		own: (scenario) => byYear(scenario.threat.fiscalSpace, scenario),
		set: (value) => ({ threat: { fiscalSpace: value } }),
		show: (value) => fixed(value, 2),
	},
	{
		key: "revenue-sharing",
		label: () => `Provinces' share of new taxes, FY${sharingYears.since} to FY${sharingYears.until}`,
		path: "budget.revenueSharing",
		step: 0.005,
		range: rangeOf("budget.revenueSharing"),
		values: valuesOf(["budget.revenueSharing"]),
		own: (scenario) => within(scenario.budget.revenueSharing, scenario, sharingYears),
		set: (value, scenario) => ({
			budget: { revenueSharing: withValue(scenario.budget.revenueSharing, value, scenario, sharingYears) },
		}),
		show: part,
	},
	{
		key: "provincial-spending",
		label: () => "What provinces spend of their share of new taxes",
		path: "budget.provincialSpending",
		step: 0.01,
		range: rangeOf("budget.provincialSpending"),
		values: valuesOf(["budget.provincialSpending"]),
		own: (scenario) => byYear(scenario.budget.provincialSpending, scenario),
		set: (value) => ({ budget: { provincialSpending: value } }),
		show: part,
	},
	{
		key: "economy",
		label: ({ countrys }) => `Growth of ${countrys} economy`,
		path: "economy.growth",
		step: 0.001,
		range: {
			low: Math.min(...growths),
			high: Math.max(...growths),
			basis: [
				`least and greatest year of ${growthRows[0].year} to ${growthRows[growthRows.length - 1].year} in the table macro; the scenario's own path is the projection`,
			],
			grade: [...new Set(growthRows.map(({ status }) => status))].join(", "),
			sources: sourcesOf([...new Set(growthRows.map(({ source }) => source))].join(" ")),
		},
		values: growths,
		own: (scenario) => byYear(scenario.economy.growth, scenario),
		set: (value) => ({ economy: { growth: value } }),
		show: perYear,
	},
];

/** The sliders of each scenario that was asked for. */
const made = new WeakMap<Scenario, readonly Slider[]>();

/** The sliders of a scenario, in the order of the chain; of another country those for which it gives a range. */
export function slidersOf(scenario: Scenario): readonly Slider[] {
	if (isBundledCountry(scenario)) return bundled;
	const known = made.get(scenario);
	if (known !== undefined) return known;
	const effects = rankAssumptions(scenario);
	const sliders = bundled.flatMap((slider) => {
		const [low, high] = effects.flatMap(({ path, low, high }) =>
			path === slider.path ? [Number(low.value), Number(high.value)] : [],
		);
		return low === undefined ? [] : [ofAnother(slider, [low, high])];
	});
	made.set(scenario, sliders);
	return sliders;
}

/** A slider of a country whose figures are its author's: it sets every simulated year, within the author's range. */
function ofAnother(slider: Slider, [low, high]: readonly [number, number]): Slider {
	const basis = ["the 5th and the 95th percentile of what the scenario draws, as its author gives it"];
	const common = {
		...{ ...slider, values: [low, high], rangeOf: "the scenario" },
		range: { low, high, basis, grade: "", sources: [] },
	};
	if (slider.key !== "india-growth") return common;
	return {
		...common,
		label: ({ rival }) => `Growth of ${rival}'s military spending`,
		own: (scenario) => byYear(scenario.rival.growth, scenario),
		set: (value) => ({ rival: { growth: value } }),
	};
}

/** The rival's growth over the whole horizon, in words. */
export function growthText(scenario: Scenario): string {
	return ownText(byYear(scenario.rival.growth, scenario), perYear);
}

/** What all events of a partnership add, in words. */
export function upliftText(partnership: Scenario["rival"]["partnership"]): string {
	return upliftInWords(upliftOf(partnership));
}

/** The ends of a slider: every value of the tables, and those of the scenario, in whole steps. */
export function endsOf({ values, own, step }: Slider, scenario: Scenario): [number, number] {
	const all = [...values, ...(own(scenario) ?? [])];
	const steps = [Math.floor(Math.min(...all) / step + 1e-9), Math.ceil(Math.max(...all) / step - 1e-9)];
	return [Number((steps[0] * step).toFixed(6)), Number((steps[1] * step).toFixed(6))];
}

/** One value, or the least and the greatest, with the unit; `–` where there is none. */
export function ownText(values: readonly number[] | undefined, show: (value: number) => string): string {
	if (values === undefined || values.length === 0) return "–";
	const [low, high] = [show(Math.min(...values)), show(Math.max(...values))];
	return low === high ? low : `${low.replace(/ .*/, "")} to ${high}`;
}
