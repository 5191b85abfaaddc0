import { figureById } from "../../data/index.js";
import { type Path, valueAt, withValueAt } from "../../domain/index.js";
import { type CrowdOutResult, crowdOut } from "../../measure/index.js";
import { parseScenario, pathValues, type ScenarioInput } from "../../scenario/index.js";
import type { Beside, Measure, Measures } from "./types.js";

/** The scenario that is compared, and the fiscal year of the government's statement. */
const SCENARIO = "us-india-partnership";
const YEAR = 2027;

/**
 * The government's own sensitivities of its deficit, compared with the gap of the model's budget after the same change.
 */
export const official: Measures = {
	"fiscal-risk-growth": () =>
		moved("economy.growth", -0.01, {
			how: "growth of FY2027 one point lower",
			why: "revenue and spending are shares of GDP here and fall with it, so only interest weighs more; the government plans its spending in rupees",
		}),
	"fiscal-risk-tax": () => {
		const lost = 0.1 * shareOfGdp("fy2027.fbrRevenue.budget");
		return moved("budget.revenue.path", -lost, {
			how: "revenue of FY2027 lower by a tenth of the taxes in the budget",
			why: "what is not collected widens the gap one for one in the accounts of all governments; the federation alone loses only what it does not share with the provinces",
			byConstruction: true,
			beside: [{ what: "the federation's part alone", value: 100 * lost * (1 - figure("nfc.poolShare")) }],
		});
	},
	"fiscal-risk-sbp-profit": () =>
		moved("budget.revenue.path", -0.3 * shareOfGdp("fy2027.sbpProfit.budget"), {
			how: "revenue of FY2027 lower by 30 percent of the profit in the budget",
			why: "what is not received widens the gap one for one, so this checks the shares in the tables rather than the model",
			byConstruction: true,
		}),
	"fiscal-risk-levy": () =>
		moved("budget.revenue.path", -0.2 * shareOfGdp("fy2027.petroleumLevy.budget"), {
			how: "revenue of FY2027 lower by a fifth of the levy in the budget",
			why: "what is not received widens the gap one for one, so this checks the shares in the tables rather than the model",
			byConstruction: true,
		}),
	"fiscal-risk-rates": () =>
		moved("budget.interestRate", 0.02, {
			how: "the interest rate of FY2027 two points higher",
			why: "the model has one average rate on all debt, and all debt pays the new rate at once; in the government's figure only a part of the debt reprices within the year, and rates abroad rise by one point",
		}),
	"fiscal-risk-oil": () => ({
		ours: null,
		byConstruction: false,
		how: "nothing to change",
		why: "the model has no price of oil, no energy subsidies and no base on which the levy is raised",
		beside: [],
	}),
};

interface Words {
	readonly how: string;
	readonly why: string;
	readonly byConstruction?: boolean;
	readonly beside?: readonly Beside[];
}

/** Change of the gap in the statement's year, where a path changes in that year only. */
function moved(path: string, by: number, { how, why, byConstruction = false, beside = [] }: Words): Measure {
	const scenario = parseScenario(SCENARIO);
	const { baseYear, horizon } = scenario;
	const t = YEAR - baseYear;
	const values = pathValues(valueAt(scenario, path) as Path, baseYear, horizon);
	values[t] += by;
	const table = Object.fromEntries([...values].slice(1).map((value, k) => [baseYear + 1 + k, value]));
	const set: ScenarioInput = withValueAt({}, path, table);
	const before = crowdOut(scenario);
	const after = crowdOut(parseScenario(SCENARIO, { set }));
	const change = (of: (result: CrowdOutResult) => readonly number[]) => 100 * (of(after)[t] - of(before)[t]);
	return {
		ours: change(({ run }) => run.gap),
		byConstruction,
		how: `run of ${SCENARIO} with ${how}; the gap before anyone pays (run.gap)`,
		why,
		beside: [
			...beside,
			{ what: "the deficit, after the run's own financing", value: change(({ run }) => run.deficit) },
		],
	};
}

/** A figure of the FY2027 budget, divided by the GDP of the same budget. */
function shareOfGdp(id: string): number {
	return figure(id) / figure("fy2027.gdp.budget");
}

function figure(id: string): number {
	return Number(figureById(id)?.row.value);
}
