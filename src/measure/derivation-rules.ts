// Longer than most: one table of what each number of a result is made of, which reads best in one piece.
import type { Scenario } from "../scenario/index.js";

/** A number that another is made of. */
export type Ingredient =
	/** Of the result, in a year; without one, over the horizon. */
	| { readonly from: "result"; readonly path: string; readonly t?: number }
	/** Of the scenario: a number, a path at a year, or every number of a block. */
	| { readonly from: "scenario"; readonly path: string; readonly t: number };

/** Where a rule is asked. */
export interface Asked {
	/** Scenario of the arm; the run's own for what compares the two. */
	readonly scenario: Scenario;
	/** `run` or `counterfactualRun`. */
	readonly arm: string;
	/** The budget line, or what else the pattern catches. */
	readonly name: string;
	/** Years since the base year; the last one for what has no year. */
	readonly t: number;
	/** Whether any year but the base year counts, for sums: 1 to the horizon. */
	readonly horizon: number;
}

/** What a number of a result is: in words, and of what. */
export interface DerivationRule {
	readonly equation: string;
	readonly of: readonly Ingredient[];
}

const at = (path: string, t: number): Ingredient => ({ from: "result", path, t });
const whole = (path: string): Ingredient => ({ from: "result", path });
const given = (path: string, t: number): Ingredient => ({ from: "scenario", path, t });
const years = ({ horizon }: Asked) => Array.from({ length: horizon }, (_, k) => k + 1);

/** In the base year an item is what the scenario gives. */
const base = (equation: string, path: string): DerivationRule => ({ equation, of: [given(path, 0)] });

/** A sum over the year before exists only where there is such a year. */
const since = (arm: string, series: string, t: number, back: number): Ingredient[] =>
	t - back >= 0 ? [at(`${arm}.${series}`, t - back)] : [];

/** What is compared between the arms, by what comes after `crowdOut.` or `ledger.`. */
const COMPARED: Readonly<Record<string, (asked: Asked) => DerivationRule>> = {
	"crowdOut.share": ({ name, t }) => ({
		equation: "share of GDP of the line without the push, less its share with it",
		of: [at(`counterfactualRun.lines.${name}`, t), at(`run.lines.${name}`, t)],
	}),
	"crowdOut.money": ({ name, t }) => ({
		equation: "share · GDP of the line without the push, less share · GDP with it",
		of: ["counterfactualRun", "run"].flatMap((arm) => [at(`${arm}.lines.${name}`, t), at(`${arm}.gdp`, t)]),
	}),
	"crowdOut.usd": ({ name, t }) => ({
		equation: "the loss in rupees / the exchange rate of the base year",
		of: [at(`crowdOut.money.${name}`, t), given("economy.exchangeRate", t)],
	}),
	"crowdOut.perHead": ({ name, t }) => ({
		equation: "the loss in rupees / population; in rupees a person: · 10^9 / 10^6",
		of: [at(`crowdOut.money.${name}`, t), at("run.population", t)],
	}),
	"crowdOut.percentOfLine": ({ name, t }) => ({
		equation: "100 · the loss in rupees / the line's money without the push (share · GDP)",
		of: [at(`crowdOut.money.${name}`, t), at(`counterfactualRun.lines.${name}`, t), at("counterfactualRun.gdp", t)],
	}),
	"crowdOut.extraDefenceMoney": ({ t }) => ({
		equation: "defence share · GDP with the push, less the same without it",
		of: ["run", "counterfactualRun"].flatMap((arm) => [at(`${arm}.defence`, t), at(`${arm}.gdp`, t)]),
	}),
	"crowdOut.cumulativeMoney": (asked) => ({
		equation: "sum of the losses of all simulated years",
		of: years(asked).map((t) => at(`crowdOut.money.${asked.name}`, t)),
	}),
	"crowdOut.presentValue": (asked) => ({
		equation: "sum of the losses of all simulated years, each / (1 + discount rate)^years",
		of: [given("discountRate", 0), ...years(asked).map((t) => at(`crowdOut.money.${asked.name}`, t))],
	}),
	"crowdOut.ratio": () => ({
		equation: "sum of the losses of all lines over the horizon / sum of extra defence",
		of: [whole("crowdOut.total.cumulativeMoney"), whole("crowdOut.total.extraDefence")],
	}),
	"crowdOut.total": (asked) => {
		const ofLines = (part: string, t?: number): Ingredient[] =>
			Object.keys(asked.scenario.budget.lines).map((line) => ({
				from: "result",
				path: `crowdOut.${part}.${line}`,
				...(t === undefined ? {} : { t }),
			}));
		switch (asked.name) {
			case "share":
			case "money":
				return { equation: "sum of the losses of all lines", of: ofLines(asked.name, asked.t) };
			case "extraDefence":
				return {
					equation: "sum of the extra defence of all simulated years",
					of: years(asked).map((t) => at("crowdOut.extraDefenceMoney", t)),
				};
			default:
				return { equation: "sum of the losses of all lines over the horizon", of: ofLines(asked.name) };
		}
	},
	"crowdOut.elasticity": ({ name, t }) => ({
		equation: "ln(line with / without the push) / ln(defence with / without the push), in shares of GDP",
		of: ["run", "counterfactualRun"].flatMap((arm) => [at(`${arm}.lines.${name}`, t), at(`${arm}.defence`, t)]),
	}),
	"ledger.lines": ({ scenario, t }) => ({
		equation: "sum of the crowd-out of all lines",
		of: Object.keys(scenario.budget.lines).map((line) => at(`crowdOut.share.${line}`, t)),
	}),
	"ledger.other": ({ t }) => ({
		equation: "other spending without the push, less other spending with it",
		of: [at("counterfactualRun.other", t), at("run.other", t)],
	}),
	"ledger.residual": ({ t }) => ({
		equation: "defence + interest - revenue - deficit - other - lines: rounding only",
		of: ["defence", "interest", "revenue", "deficit", "other", "lines"].map((term) => at(`ledger.${term}`, t)),
	}),
};

const terms = ["defence", "interest", "revenue", "deficit"];

/** What one arm's series are made of. */
const ARM: Readonly<Record<string, (asked: Asked) => DerivationRule>> = {
	gdp: ({ arm, t, scenario }) => ({
		equation: "GDP of the year before · (1 + growth + feedback · what defence and lines were above base)",
		of: [
			at(`${arm}.gdp`, t - 1),
			given("economy.growth", t),
			given("economy.feedback", t),
			at(`${arm}.defence`, t - 1),
			...Object.keys(scenario.economy.feedback.lines ?? {}).map((line) => at(`${arm}.lines.${line}`, t - 1)),
		],
	}),
	population: ({ arm, t }) => ({
		equation: "population of the year before · (1 + its growth)",
		of: [at(`${arm}.population`, t - 1), given("economy.populationGrowth", t)],
	}),
	rivalSpending: ({ arm, t, scenario }) => ({
		equation: "spending of the year before · (1 + growth) · exp(reaction · Pakistan's last change)",
		of: [
			at(`${arm}.rivalSpending`, t - 1),
			given("rival.growth", t),
			given("rival.reaction", t),
			...(scenario.rival.reaction === 0
				? []
				: [...since(arm, "defence", t, 1), ...since(arm, "gdp", t, 1), ...since(arm, "defence", t, 2)]),
		],
	}),
	capability: ({ arm, t }) => ({
		equation: "spending over the base year's · (1 + uplift by partners) over the base year's · focus",
		of: [
			at(`${arm}.rivalSpending`, t),
			at(`${arm}.rivalSpending`, 0),
			given("rival.partnership", t),
			given("rival.focus", t),
		],
	}),
	threat: ({ arm, t }) => ({
		equation: "threat of the year before · (capability / capability of the year before)^securitisation",
		of: [
			at(`${arm}.threat`, t - 1),
			at(`${arm}.capability`, t),
			at(`${arm}.capability`, t - 1),
			given("threat.securitisation", t),
		],
	}),
	defence: ({ arm, t, scenario: { defence } }) => {
		const lag = "lag" in defence ? defence.lag : 0;
		const words: Readonly<Record<typeof defence.kind, string>> = {
			errorCorrection:
				"real spending / GDP; its growth is momentum · last growth + short-run answers to threat and income + adjustment · distance to the long-run target, let through by fiscal space",
			parity: "real spending / GDP; its growth closes a part of the distance to a ratio to the threat",
			richardson: "real spending / GDP; it is moved by reaction · threat - fatigue · spending + grievance",
			share: "the share that the scenario gives, · exp(shock)",
		};
		return {
			equation: words[defence.kind],
			of: [
				given("defence", t),
				given("threat.fiscalSpace", t),
				...(defence.kind === "share"
					? []
					: [
							...since(arm, "threat", t, lag),
							...since(arm, "threat", t, lag + 1),
							...since(arm, "defence", t, 1),
							at(`${arm}.gdp`, t),
							...since(arm, "gdp", t, 1),
						]),
			],
		};
	},
	interest: ({ arm, t }) => ({
		equation: "interest rate · debt of the year before / growth of GDP in current prices",
		of: [
			given("budget.interestRate", t),
			at(`${arm}.debt`, t - 1),
			at(`${arm}.gdp`, t),
			at(`${arm}.gdp`, t - 1),
			given("economy.inflation", t),
		],
	}),
	debt: ({ arm, t }) => ({
		equation: "debt of the year before / growth of GDP in current prices + deficit",
		of: [
			at(`${arm}.debt`, t - 1),
			at(`${arm}.gdp`, t),
			at(`${arm}.gdp`, t - 1),
			given("economy.inflation", t),
			at(`${arm}.deficit`, t),
		],
	}),
	gap: ({ arm, t, scenario }) => ({
		equation: "defence + interest + other + lines on their reference paths - revenue - deficit on theirs",
		of: [
			at(`${arm}.defence`, t),
			at(`${arm}.interest`, t),
			given("budget.other.path", t),
			...Object.keys(scenario.budget.lines).map((line) => given(`budget.lines.${line}.path`, t)),
			given("budget.revenue.path", t),
			given("budget.deficit.path", t),
		],
	}),
	revenue: ({ arm, t }) => ({
		equation: "its path + what the financing rule raises of the gap, gross of the provinces' share",
		of: [
			given("budget.revenue.path", t),
			at(`${arm}.gap`, t),
			given("financing", t),
			given("budget.revenueSharing", t),
		],
	}),
	deficit: ({ arm, t }) => ({
		equation:
			"its path + what the financing rule borrows of the gap + unfunded - what provinces save of their windfall",
		of: [
			given("budget.deficit.path", t),
			at(`${arm}.gap`, t),
			at(`${arm}.unfunded`, t),
			at(`${arm}.revenue`, t),
			given("financing", t),
			given("budget.revenueSharing", t),
			given("budget.provincialSpending", t),
		],
	}),
	other: ({ arm, t }) => ({
		equation:
			"its path - its part of the gap, federal and provincial, down to its floor + its part of the provinces' windfall",
		of: [
			given("budget.other", t),
			at(`${arm}.gap`, t),
			at(`${arm}.revenue`, t),
			given("financing", t),
			given("budget.provincialSpending", t),
		],
	}),
	unfunded: ({ arm, t, scenario }) => ({
		equation: "what floors and limits left of the gap: borrowed all the same",
		of: [
			at(`${arm}.gap`, t),
			given("financing", t),
			given("budget.other.floor", t),
			...Object.keys(scenario.budget.lines).map((line) => given(`budget.lines.${line}.floor`, t)),
		],
	}),
	primaryBalance: ({ arm, t }) => ({
		equation: "interest - deficit",
		of: [at(`${arm}.interest`, t), at(`${arm}.deficit`, t)],
	}),
	militaryToSocial: ({ arm, t }) => ({
		equation: "defence / (education + health)",
		of: [at(`${arm}.defence`, t), at(`${arm}.lines.education`, t), at(`${arm}.lines.health`, t)],
	}),
	lines: ({ arm, name, t }) => ({
		equation:
			"its path - its part of the cut that the financing rule leaves to the lines, spread by the allocation rule down to its floor + its part of the provinces' windfall",
		of: [
			given(`budget.lines.${name}`, t),
			at(`${arm}.gap`, t),
			at(`${arm}.revenue`, t),
			given("financing", t),
			given("allocation", t),
			given("budget.provincialSpending", t),
		],
	}),
};

/** Where a series starts: the base year. */
const BASES: Readonly<Record<string, string>> = {
	gdp: "economy.gdp",
	population: "economy.population",
	rivalSpending: "rival.spending",
	defence: "budget.defence",
	interest: "budget.interest",
	debt: "budget.debt",
	other: "budget.other.base",
	revenue: "budget.revenue.base",
	deficit: "budget.deficit.base",
};

/** What the number at a path of a result is made of; `undefined` where no rule says so. */
export function derivationRule(path: string, asked: Omit<Asked, "arm" | "name">): DerivationRule | undefined {
	const [first, second, third = ""] = path.split(".");
	if (first === "run" || first === "counterfactualRun") {
		if (asked.t === 0) {
			if (second === "lines") return base("the base year's figure", `budget.lines.${third}.base`);
			if (second in BASES) return base("the base year's figure", BASES[second]);
			if (second === "capability" || second === "threat") return { equation: "1 in the base year", of: [] };
			if (second === "gap" || second === "unfunded") return { equation: "0: the base year closes", of: [] };
		}
		return Object.hasOwn(ARM, second) ? ARM[second]({ ...asked, arm: first, name: third }) : undefined;
	}
	if (first === "ledger" && terms.includes(second)) {
		const of = [at(`run.${second}`, asked.t), at(`counterfactualRun.${second}`, asked.t)];
		return { equation: `${second} with the push, less ${second} without it`, of };
	}
	if (first === "outcomes") return outcome(Number(second), third, asked);
	const compared = `${first}.${second}`;
	return Object.hasOwn(COMPARED, compared) ? COMPARED[compared]({ ...asked, arm: "run", name: third }) : undefined;
}

function outcome(
	index: number,
	figure: string,
	{ scenario, t, horizon }: Omit<Asked, "arm" | "name">,
): DerivationRule | undefined {
	const found = scenario.outcomes[index];
	if (found === undefined) return undefined;
	const numbers = (name: string) => given(`outcomes.${index}.${name}`, t);
	if (found.kind === "opportunityCost") {
		const whole = figure === "cumulative";
		const counted = whole ? Array.from({ length: horizon }, (_, k) => k + 1) : [t];
		return {
			equation: `efficiency · the line's loss in rupees${whole ? ", summed over the horizon," : ""} / cost of one unit`,
			of: [
				numbers("efficiency"),
				numbers("unitCost"),
				...counted.map((year) => at(`crowdOut.money.${found.line}`, year)),
			],
		};
	}
	const arms = ["run", "counterfactualRun"].flatMap((arm) => [
		at(`${arm}.lines.${found.line}`, t),
		at(`${arm}.gdp`, t),
		at(`${arm}.population`, t),
	]);
	return {
		equation: "(the line's money per head with / without the push)^(elasticity · efficiency)",
		of: [numbers("elasticity"), numbers("efficiency"), ...arms],
	};
}
