import { type Path, readAmount } from "../domain/index.js";
import { pathValues, type Scenario } from "../scenario/index.js";
import { derive, emptyDerived } from "./derive.js";
import type { Plan } from "./plan.js";
import { shortArrays } from "./short-arrays.js";

/**
 * Turn a scenario into arrays by year and numbers.
 *
 * @param scenario A parsed scenario, its rules trusted.
 * @param name `run` or `counterfactual`, for messages.
 */
export function compile(scenario: Scenario, name = "run"): Plan {
	const { baseYear, horizon, rival, threat, economy, budget, defence, financing, allocation } = scenario;
	const room = shortArrays();
	const by = (path: Path) => pathValues(path, baseYear, horizon, room(horizon + 1));
	const byOr = (path: Path | undefined, missing: number) =>
		path === undefined ? room(horizon + 1).fill(missing) : by(path);
	const lines = Object.keys(budget.lines);
	const items = Object.values(budget.lines);
	const provinces = Object.keys(budget.provinces ?? { provinces: 1 });
	const { events, quality, armsStock } = rival.partnership;
	const numbers = (values: readonly number[]) => new Float64Array(values);
	const perLine = (value: (line: string) => number) => numbers(lines.map(value));
	const split = (given: Readonly<Record<string, number>> | undefined) =>
		provinces.map((province) => (given === undefined ? Number.NaN : ownNumber(given, province, 0)));
	const development = (tier: "federal" | "provinces") =>
		numbers(items.map(({ development: part }) => (typeof part === "object" ? (part[tier] ?? Number.NaN) : Number.NaN)));
	/** Several paths side by side: index t · paths + k. */
	const abreast = (paths: readonly Float64Array[]) => {
		const values = room((horizon + 1) * paths.length);
		paths.forEach((path, k) => {
			for (let t = 0; t <= horizon; t++) values[t * paths.length + k] = path[t];
		});
		return values;
	};
	const own = <K extends string>(key: K): number | undefined =>
		key in defence ? (defence as unknown as Record<string, number>)[key] : undefined;
	const channels = financing.kind === "channels" ? financing : undefined;
	const { limits } = financing;
	const order = (allocation.kind === "priority" ? withOther(allocation.order) : []).map((item) =>
		item === "other" ? lines.length : lines.indexOf(item),
	);

	const plan: Plan = {
		name,
		baseYear,
		horizon,
		lines,
		provinces,

		rivalSpending: rival.spending,
		rivalReaction: rival.reaction,
		rivalGrowth: by(rival.growth),
		rivalFocus: by(rival.focus),
		partnershipQuality: quality ?? 0,
		armsStock: armsStock ?? 1,
		eventUplift: numbers(events.map((event) => event.uplift ?? Number.NaN)),
		eventValue: numbers(events.map((event) => event.value ?? 0)),
		eventYear: numbers(events.map((event) => event.year)),
		eventDelivery: numbers(events.map((event) => event.delivery)),

		securitisation: by(threat.securitisation),
		fiscalSpace: by(threat.fiscalSpace),

		gdp: economy.gdp,
		growth: by(economy.growth),
		inflation: by(economy.inflation),
		population: economy.population,
		populationGrowth: by(economy.populationGrowth),
		exchangeRate: economy.exchangeRate,
		feedbackDefence: economy.feedback.defence,
		feedbackLines: perLine((line) => ownNumber(economy.feedback.lines, line, 0)),

		defenceBase: budget.defence,
		interestBase: budget.interest,
		debtBase: budget.debt,
		revenueBase: budget.revenue.base,
		deficitBase: budget.deficit.base,
		revenuePath: by(budget.revenue.path ?? budget.revenue.base),
		deficitPath: by(budget.deficit.path ?? budget.deficit.base),
		interestRate: byOr(budget.interestRate, Number.NaN),
		marginalRate: byOr(budget.marginalRate, Number.NaN),
		otherBase: budget.other.base,
		otherFloor: budget.other.floor,
		otherFederal: budget.other.federalShare,
		otherPath: by(budget.other.path ?? budget.other.base),
		otherDevelopment: budget.other.development ?? Number.NaN,
		otherSplit: numbers(split(budget.other.provinces)),
		lineBase: numbers(items.map((item) => item.base)),
		lineFloor: numbers(items.map((item) => item.floor)),
		lineFederal: numbers(items.map((item) => item.federalShare)),
		linePath: abreast(items.map((item) => by(item.path ?? item.base))),
		lineDevelopment: numbers(items.map(({ development: part }) => (typeof part === "number" ? part : Number.NaN))),
		federalDevelopment: development("federal"),
		provincialDevelopment: development("provinces"),
		lineSplit: numbers(items.flatMap((item) => split(item.provinces))),
		provinceShare: numbers(provinces.map((province) => budget.provinces?.[province].share ?? 1)),
		provinceSpending: abreast(provinces.map((province) => byOr(budget.provinces?.[province].spending, Number.NaN))),
		revenueSharing: by(budget.revenueSharing),
		provincialSpending: by(budget.provincialSpending),

		defenceKind: defence.kind,
		lag: own("lag") ?? 1,
		shortRun: own("shortRun") ?? 0,
		longRun: own("longRun") ?? 0,
		incomeShortRun: own("incomeShortRun") ?? 0,
		incomeLongRun: own("incomeLongRun") ?? Number.NaN,
		momentum: own("momentum") ?? 0,
		adjustment: own("adjustment") ?? 0,
		drift: own("drift") ?? 0,
		reaction: own("reaction") ?? 0,
		fatigue: own("fatigue") ?? 0,
		grievance: own("grievance") ?? Number.NaN,
		shock: by(defence.shock),
		parityRatio: by(defence.kind === "parity" ? defence.ratio : 1),
		defenceShare: by(defence.kind === "share" ? defence.share : 0),
		defenceFloor: byOr(defence.floor, 0),
		defenceCeiling: byOr(defence.ceiling, Number.POSITIVE_INFINITY),
		knownDefence: byOr(undefined, Number.NaN).map(
			(none, t) => readAmount(scenario.known?.defence?.[baseYear + t]) ?? none,
		),

		financingKind: financing.kind,
		payTaxes: by(financing.taxes),
		payLevies: by(financing.levies),
		payBorrowing: by(financing.borrowing),
		cutOther: by(channels?.cuts.other ?? 0),
		cutProvinces: by(channels?.cuts.provinces ?? 0),
		burden: numbers(split(channels?.burden)),
		limitRevenue: byOr(limits.revenue, Number.POSITIVE_INFINITY),
		limitDeficit: byOr(limits.deficit, Number.POSITIVE_INFINITY),
		limitProvinces: byOr(channels?.limits.provinces, Number.POSITIVE_INFINITY),
		elasticity: perLine((line) => (financing.kind === "elasticities" ? ownNumber(financing.elasticities, line, 0) : 0)),

		allocationKind: allocation.kind,
		weight: perLine((line) => (allocation.kind === "weighted" ? ownNumber(allocation.weights, line, 1) : 1)),
		order: Uint16Array.from(order),

		discountRate: scenario.discountRate,

		derived: emptyDerived({
			horizon,
			lines: lines.length,
			events: events.length,
			provinces: provinces.length,
			order,
			room,
		}),
	};
	expectFractions(plan);
	derive(plan);
	return plan;
}

/** The numbers that nothing changes. */
const FIXED = ["baseYear", "horizon"];

/**
 * Lets every other number of all plans be a fraction, at the first plan. A number that is whole at first and not later changes
 * the shape of the plan, and V8 drops the machine code that it made for plans of the shape before.
 */
function fractions(): (plan: Plan) => void {
	let areExpected = false;
	return (plan) => {
		if (areExpected) return;
		areExpected = true;
		const numbers = plan as unknown as Record<string, unknown>;
		for (const [key, value] of Object.entries(numbers)) {
			if (typeof value !== "number" || FIXED.includes(key)) continue;
			numbers[key] = 0.5;
			numbers[key] = value;
		}
	};
}

const expectFractions = fractions();

/** A line may bear any name, `constructor` included: only a key of the block's own counts. */
function ownNumber(block: Readonly<Record<string, number>>, line: string, missing: number): number {
	return Object.hasOwn(block, line) ? block[line] : missing;
}

/** An order of cuts with `other`, which comes first where it is not named. */
function withOther(order: readonly string[]): readonly string[] {
	return order.includes("other") ? order : ["other", ...order];
}
