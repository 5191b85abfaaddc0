import { type Path, readAmount } from "../domain/index.js";
import { pathValues, type Scenario } from "../scenario/index.js";
import { type Room, shortArrays } from "./short-arrays.js";

/**
 * One arm, ready to run: every path as an array by year (index 0 the base year), every rule as numbers.
 *
 * What stands for a key of the scenario has its unit and range. A draw of an ensemble overwrites numbers in place, then
 * calls `derive`; nothing else does.
 */
export type Plan = ReturnType<typeof planOf>;

/** What every year needs and no state changes, worked out by `derive`. */
export type Derived = ReturnType<typeof roomForDerived>;

/** The items of one tier as the allocation rule sees them: the lines, then other spending. */
export type Tier = ReturnType<typeof roomForTier>;

type Numbers = Readonly<Record<string, number>>;

/** The plan of a scenario, of which `derived` is not worked out yet. */
export function planOf(scenario: Scenario, name: string) {
	const { baseYear, horizon, rival, threat, economy, budget, defence, financing, allocation, known } = scenario;
	const room = shortArrays();
	const by = (path: Path | undefined, missing = Number.NaN) =>
		path === undefined ? room(horizon + 1).fill(missing) : pathValues(path, baseYear, horizon, room(horizon + 1));
	/** Several paths side by side: index t · paths + k. */
	const abreast = (paths: readonly Float64Array[]) =>
		room((horizon + 1) * paths.length).map((_, n) => paths[n % paths.length][Math.floor(n / paths.length)]);
	const lines = Object.keys(budget.lines);
	const items = Object.values(budget.lines);
	const provinces = Object.keys(budget.provinces ?? { provinces: 1 });
	const { events, quality = 0, armsStock = 1 } = rival.partnership;
	const ofEvents = (value: (event: (typeof events)[number]) => number) => new Float64Array(events.map(value));
	const ofItems = (value: (item: (typeof items)[number]) => number | undefined) =>
		new Float64Array(items.map((item) => value(item) ?? Number.NaN));
	const ofLines = (block: Numbers, missing = 0) =>
		new Float64Array(lines.map((line) => ownNumber(block, line, missing)));
	/** How something is divided among the provinces; NaN where nothing is said. */
	const split = (block: Numbers | undefined) =>
		provinces.map((province) => (block ? ownNumber(block, province, 0) : Number.NaN));
	const ofRule = (key: string, missing = 0) => (defence as unknown as Partial<Numbers>)[key] ?? missing;
	const channels = financing.kind === "channels" ? financing : undefined;
	const named = allocation.kind === "priority" ? allocation.order : undefined;
	// In an order of cuts `other` comes first where it is not named.
	const cutFirst = named?.includes("other") ? named : ["other", ...(named ?? [])];
	return {
		name, // `run` or `counterfactual`, for messages
		baseYear, // first year, named by its end
		horizon, // number of simulated years [whole, 1–200]
		lines, // in the order of every array over lines
		provinces, // in the order of every array over provinces; one, `provinces`, where none are named

		rivalSpending: rival.spending,
		rivalReaction: rival.reaction,
		rivalGrowth: by(rival.growth),
		rivalFocus: by(rival.focus),
		partnershipQuality: quality,
		armsStock,
		eventUplift: ofEvents(({ uplift }) => uplift ?? Number.NaN), // NaN where it follows from its value
		eventValue: ofEvents(({ value }) => value ?? 0),
		eventYear: ofEvents(({ year }) => year),
		eventDelivery: ofEvents(({ delivery }) => delivery),
		securitisation: by(threat.securitisation),
		fiscalSpace: by(threat.fiscalSpace),

		gdp: economy.gdp,
		growth: by(economy.growth),
		inflation: by(economy.inflation),
		population: economy.population,
		populationGrowth: by(economy.populationGrowth),
		exchangeRate: economy.exchangeRate,
		feedbackDefence: economy.feedback.defence,
		feedbackLines: ofLines(economy.feedback.lines),

		defenceBase: budget.defence,
		interestBase: budget.interest,
		debtBase: budget.debt,
		revenueBase: budget.revenue.base,
		deficitBase: budget.deficit.base,
		revenuePath: by(budget.revenue.path ?? budget.revenue.base),
		deficitPath: by(budget.deficit.path ?? budget.deficit.base),
		interestRate: by(budget.interestRate), // NaN where the rate that keeps base-year interest is meant
		marginalRate: by(budget.marginalRate), // NaN where it is the interest rate
		otherBase: budget.other.base,
		otherFloor: budget.other.floor,
		otherFederal: budget.other.federalShare,
		otherPath: by(budget.other.path ?? budget.other.base),
		otherDevelopment: budget.other.development ?? Number.NaN,
		otherSplit: new Float64Array(split(budget.other.provinces)), // NaN where by the provinces' shares
		lineBase: ofItems(({ base }) => base),
		lineFloor: ofItems(({ floor }) => floor),
		lineFederal: ofItems(({ federalShare }) => federalShare),
		linePath: abreast(items.map((item) => by(item.path ?? item.base))), // index t · lines + j
		lineDevelopment: ofItems(({ development: all }) => (typeof all === "number" ? all : undefined)),
		federalDevelopment: ofItems(({ development: by }) => (typeof by === "object" ? by.federal : undefined)),
		provincialDevelopment: ofItems(({ development: by }) => (typeof by === "object" ? by.provinces : undefined)),
		lineSplit: new Float64Array(items.flatMap((item) => split(item.provinces))), // index j · provinces + p
		provinceShare: new Float64Array(provinces.map((province) => budget.provinces?.[province].share ?? 1)),
		/** Index t · provinces + p; NaN where it is that of all. */
		provinceSpending: abreast(provinces.map((province) => by(budget.provinces?.[province].spending))),
		revenueSharing: by(budget.revenueSharing),
		provincialSpending: by(budget.provincialSpending),

		defenceKind: defence.kind,
		lag: ofRule("lag", 1),
		shortRun: ofRule("shortRun"),
		longRun: ofRule("longRun"),
		incomeShortRun: ofRule("incomeShortRun"),
		incomeLongRun: ofRule("incomeLongRun", Number.NaN), // NaN where it is 1 - longRun
		momentum: ofRule("momentum"),
		adjustment: ofRule("adjustment"),
		drift: ofRule("drift"),
		reaction: ofRule("reaction"),
		fatigue: ofRule("fatigue"),
		grievance: ofRule("grievance", Number.NaN), // NaN where it is fatigue - reaction
		shock: by(defence.shock),
		parityRatio: by(defence.kind === "parity" ? defence.ratio : 1),
		defenceShare: by(defence.kind === "share" ? defence.share : 0),
		defenceFloor: by(defence.floor, 0),
		defenceCeiling: by(defence.ceiling, Number.POSITIVE_INFINITY),
		/** NaN in a year in which the rule decides. */
		knownDefence: room(horizon + 1).map((_, t) => readAmount(known?.defence?.[baseYear + t]) ?? Number.NaN),

		financingKind: financing.kind,
		payTaxes: by(financing.taxes),
		payLevies: by(financing.levies),
		payBorrowing: by(financing.borrowing),
		cutOther: by(channels?.cuts.other, 0),
		cutProvinces: by(channels?.cuts.provinces, 0),
		burden: new Float64Array(split(channels?.burden)), // NaN where by what each spends
		limitRevenue: by(financing.limits.revenue, Number.POSITIVE_INFINITY),
		limitDeficit: by(financing.limits.deficit, Number.POSITIVE_INFINITY),
		limitProvinces: by(channels?.limits.provinces, Number.POSITIVE_INFINITY),
		elasticity: ofLines(financing.kind === "elasticities" ? financing.elasticities : {}),

		allocationKind: allocation.kind,
		weight: ofLines(allocation.kind === "weighted" ? allocation.weights : {}, 1),
		/** Indices of the items in the order of cuts; empty but for `priority`. */
		order: Uint16Array.from(named ? cutFirst : [], (item) => (item === "other" ? lines.length : lines.indexOf(item))),

		discountRate: scenario.discountRate,
		derived: roomForDerived(horizon + 1, lines.length + 1, provinces.length, room),
	};
}

/** A line may bear any name, `constructor` included: only a key of the block's own counts. */
function ownNumber(block: Numbers, name: string, missing: number): number {
	return Object.hasOwn(block, name) ? block[name] : missing;
}

/** Shares of GDP but where said; by item: the lines, then other spending, index item · years + t. */
function roomForDerived(years: number, items: number, provinces: number, room: Room) {
	const byYear = () => room(years);
	const byItem = () => room(years * items);
	const tier = () => roomForTier(years, items, room);
	return {
		ownUplift: byYear(), // what events add to capability by their own uplift
		valueDelivered: byYear(), // of the events that have none [US$ bn]
		raised: byYear(), // (1 + U[t]) / (1 + U[0])
		left: byYear(), // what revenue and deficit leave for defence and interest on the reference paths of all else
		mostBorrowed: byYear(), // by choice
		cuttableOther: byYear(), // most that federal other spending can be cut by
		federal: tier(), // the federal part of the lines, of `other` nothing
		provinces: Array.from({ length: provinces }, tier),
		windfallShare: room(provinces), // each province's part of the windfall [0–1; together 1]
		steady: false, // whether no spending feeds back on growth, so that GDP is the same whatever else is drawn
		interestRate: byYear(), // with the rate that keeps base-year interest where none is given
		marginalRate: byYear(), // on debt beyond the reference path; the mean rate where none is given
		itemPath: byItem(), // each item's reference path
		itemFederal: byItem(), // its part of the federal cut of the lines
		itemProvincial: byItem(), // its part of the provinces' cut
		/** What it gains of a windfall of all provinces where they spend it at `provincialSpending`, per unit spent at that. */
		itemAlike: byItem(),
		itemOwn: byItem(), // what it gains of a windfall of all provinces, by those that have a spending of their own
		spendAlike: byYear(), // part of the windfall of the provinces that spend at `provincialSpending`
		spendOwn: byYear(), // part of a windfall that the other provinces spend
		// No floor is in reach of a federal cut of the lines between these two; -Infinity but where no line takes a gain.
		federalLeast: byYear(),
		federalMost: byYear(),
		provincesMost: byYear(), // no floor is in reach of a smaller cut of the provinces
		spentMost: byYear(), // nor of a smaller windfall that is lost
	};
}

function roomForTier(years: number, items: number, room: Room) {
	const byYear = () => room(years * items);
	return {
		part: room(items), // the tier's part of each item: φ, or (1 - φ) times the province's part
		reference: byYear(), // spending before cuts: index t · items + i, as of those below by year [share of GDP]
		total: room(years), // of all items, by year
		floor: room(items), // level below which each item is not cut
		development: room(items), // part of each item that is development spending [0–1]
		weight: room(items).fill(1), // [≥ 0]
		room: byYear(), // what each item can lose in the first round of cuts, that of development [≥ 0]
		size: byYear(), // what that cut is in proportion to: weight times development spending
		gain: byYear(), // what a gain is: the same, or weight times all spending where none is development
	};
}
