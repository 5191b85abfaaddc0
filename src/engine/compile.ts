import type { Path } from "../domain/index.js";
import { pathValues, type Scenario } from "../scenario/index.js";
import { derive, emptyDerived } from "./derive.js";
import type { Plan } from "./plan.js";

/**
 * Turn a scenario into arrays by year and numbers.
 *
 * @param scenario A parsed scenario, its rules trusted.
 * @param name `run` or `counterfactual`, for messages.
 */
export function compile(scenario: Scenario, name = "run"): Plan {
	const { baseYear, horizon, rival, threat, economy, budget, defence, financing, allocation } = scenario;
	const by = (path: Path) => pathValues(path, baseYear, horizon);
	const lines = Object.keys(budget.lines);
	const items = Object.values(budget.lines);
	const { events, quality, armsStock } = rival.partnership;
	const perLine = (value: (line: string) => number) => Float64Array.from(lines, value);

	const linePath = new Float64Array((horizon + 1) * lines.length);
	items.forEach((item, j) => {
		const values = by(item.path ?? item.base);
		for (let t = 0; t <= horizon; t++) linePath[t * lines.length + j] = values[t];
	});

	const own = <K extends string>(key: K): number | undefined =>
		key in defence ? (defence as unknown as Record<string, number>)[key] : undefined;
	const limits = financing.limits;

	const plan: Plan = {
		name,
		baseYear,
		horizon,
		lines,

		rivalSpending: rival.spending,
		rivalReaction: rival.reaction,
		rivalGrowth: by(rival.growth),
		rivalFocus: by(rival.focus),
		partnershipQuality: quality ?? 0,
		armsStock: armsStock ?? 1,
		eventUplift: Float64Array.from(events, (event) => event.uplift ?? Number.NaN),
		eventValue: Float64Array.from(events, (event) => event.value ?? 0),
		eventYear: Float64Array.from(events, (event) => event.year),
		eventDelivery: Float64Array.from(events, (event) => event.delivery),

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
		interestRate: budget.interestRate === undefined ? by(0).fill(Number.NaN) : by(budget.interestRate),
		otherBase: budget.other.base,
		otherFloor: budget.other.floor,
		otherFederal: budget.other.federalShare,
		otherPath: by(budget.other.path ?? budget.other.base),
		lineBase: Float64Array.from(items, (item) => item.base),
		lineFloor: Float64Array.from(items, (item) => item.floor),
		lineFederal: Float64Array.from(items, (item) => item.federalShare),
		linePath,
		revenueSharing: budget.revenueSharing,
		provincialSpending: budget.provincialSpending,

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
		defenceFloor: by(defence.floor ?? 0),
		defenceCeiling: defence.ceiling === undefined ? by(0).fill(Number.POSITIVE_INFINITY) : by(defence.ceiling),

		financingKind: financing.kind,
		payRevenue: financing.revenue,
		payBorrowing: financing.borrowing,
		payOther: financing.other,
		payProvinces: financing.kind === "channels" ? financing.provinces : 0,
		limitRevenue: limits.revenue ?? Number.POSITIVE_INFINITY,
		limitDeficit: limits.deficit ?? Number.POSITIVE_INFINITY,
		limitProvinces: limits.provinces ?? Number.POSITIVE_INFINITY,
		elasticity: perLine((line) => (financing.kind === "elasticities" ? ownNumber(financing.elasticities, line, 0) : 0)),

		allocationKind: allocation.kind,
		weight: perLine((line) => (allocation.kind === "weighted" ? ownNumber(allocation.weights, line, 1) : 1)),
		order: Uint16Array.from(allocation.kind === "priority" ? allocation.order : [], (line) => lines.indexOf(line)),

		discountRate: scenario.discountRate,

		derived: emptyDerived(horizon, lines.length, events.length),
	};
	derive(plan);
	return plan;
}

/** A line may bear any name, `constructor` included: only a key of the block's own counts. */
function ownNumber(block: Readonly<Record<string, number>>, line: string, missing: number): number {
	return Object.hasOwn(block, line) ? block[line] : missing;
}
