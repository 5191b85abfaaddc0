// Longer than most: the one list of outputs, a row each, which reads best in one piece.
import { sum } from "d3-array";
import { log } from "../numerics/index.js";
import type { OutputPath } from "./output-path.js";
import {
	type Asked,
	armAt,
	byYear,
	copied,
	type Ingredient,
	lineAt,
	lineCopied,
	type OutputRow,
	type Place,
	provinceAt,
	provinceCopied,
} from "./output-row.js";
import { UNITS } from "./output-units.js";
import type { Paired } from "./paired.js";
import type { Totals } from "./totals.js";

const { share, rupees, toBase } = UNITS;

/** The loss of all lines over the horizon: the number that is asked where no other is named. */
export const LOSS = "crowdOut.total.cumulativeMoney" satisfies OutputPath;

// What rows are made of: a number of the result in a year or over the horizon, or one of the scenario.
const at = (path: string, t: number): Ingredient => ({ from: "result", path, t });
const whole = (path: string): Ingredient => ({ from: "result", path });
const given = (path: string, t: number): Ingredient => ({ from: "scenario", path, t });
const years = ({ horizon }: Asked) => Array.from({ length: horizon }, (_, k) => k + 1);
const linesOf = ({ scenario }: Asked) => Object.keys(scenario.budget.lines);
const ARMS = ["run", "counterfactualRun"];
const bothArms = ({ t }: Asked, ...series: readonly string[]) =>
	ARMS.flatMap((arm) => series.map((name) => at(`${arm}.${name}`, t)));
/** A year further back exists only down to the base year. */
const back = (arm: string | undefined, series: string, t: number): Ingredient[] =>
	t >= 0 ? [at(`${arm}.${series}`, t)] : [];

// What is compared between the arms, in a year (MODEL.md, section 8).
type InYear = (t: number) => number;
const otherMoney = ({ otherArm, otherLine }: Paired, { line, lines }: Place): InYear => {
	const [k, count] = [otherLine[line], lines.length];
	return (t) => otherArm.lines[t * count + k] * otherArm.gdp[t];
};
const moneyLost = (paired: Paired, { line: j, lines }: Place): InYear => {
	const { arm, otherArm, otherLine } = paired;
	const [k, count] = [otherLine[j], lines.length];
	return (t) => otherArm.lines[t * count + k] * otherArm.gdp[t] - arm.lines[t * count + j] * arm.gdp[t];
};
const moneyLostByAll = (paired: Paired, place: Place): InYear => {
	const each = place.lines.map((_, line) => moneyLost(paired, { ...place, line }));
	return (t) => {
		let lost = 0;
		for (let j = 0; j < each.length; j++) lost += each[j](t);
		return lost;
	};
};
const shareLostByAll = ({ arm, otherArm, otherLine }: Paired, { lines }: Place): InYear => {
	const count = lines.length;
	return (t) => {
		let lost = 0;
		for (let j = 0; j < count; j++) lost += otherArm.lines[t * count + otherLine[j]] - arm.lines[t * count + j];
		return lost;
	};
};
type Term = "defence" | "interest" | "revenue" | "deficit" | "taxes" | "levies";
const more =
	(field: Term) =>
	({ arm, otherArm }: Paired): InYear =>
	(t) =>
		arm[field][t] - otherArm[field][t];
const less =
	(field: "other" | "federalOther") =>
	({ arm, otherArm }: Paired): InYear =>
	(t) =>
		otherArm[field][t] - arm[field][t];
const federalShareLost = ({ arm, otherArm, otherLine }: Paired, { lines }: Place): InYear => {
	const count = lines.length;
	return (t) => {
		let lost = 0;
		for (let j = 0; j < count; j++)
			lost += otherArm.federalLines[t * count + otherLine[j]] - arm.federalLines[t * count + j];
		return lost;
	};
};
/** A province's part of a line in one arm, by year [share of GDP]. */
const provincialLine = (paired: Paired, place: Place): InYear => {
	const { provincialLines } = armAt(paired, place);
	const [count, provinces] = [place.lines.length, paired.plan.provinces.length];
	const [j, p] = [lineAt(paired, place, place.line), provinceAt(paired, place)];
	return (t) => provincialLines[(t * provinces + p) * count + j];
};
const moneyLostInProvince = (paired: Paired, place: Place): InYear => {
	const [own, without] = [false, true].map((other) => provincialLine(paired, { ...place, other }));
	return (t) => without(t) * paired.otherArm.gdp[t] - own(t) * paired.arm.gdp[t];
};
/** What both arms have of a term, and what differs. */
const lessOf = (what: string) => ({
	over: "years" as const,
	unit: share,
	equation: `${what} without the push, less ${what} with it`,
});

/** Lost by all lines per rupee of extra defence; NaN where hardly any was added. */
export function ratioOf({ extraDefence, defence, lossOfAll }: Totals): number {
	return Math.abs(extraDefence) < 1e-9 * defence ? Number.NaN : lossOfAll / extraDefence;
}

/** Part of interest in what had to be paid, each summed over the years; NaN where nothing had. */
function interestPart(interest: number, defence: number): number {
	const paid = interest + defence;
	return Math.abs(paid) < 1e-12 ? Number.NaN : interest / paid;
}

/** By how much the push changes the share of a line, NaN where it has none, and that of defence: as logarithms. */
function changes({ arm, otherArm, otherLine }: Paired, { line: j, lines }: Place): [InYear, InYear] {
	const [k, count] = [otherLine[j], lines.length];
	return [
		(t) => {
			const spending = arm.lines[t * count + j] / otherArm.lines[t * count + k];
			return spending > 0 && Number.isFinite(spending) ? log(spending) : Number.NaN;
		},
		(t) => log(arm.defence[t] / otherArm.defence[t]),
	];
}

/** A term of the ledger that is what it is in one arm, less what it is in the other. */
const term = (field: Term, words: string) =>
	({
		over: "years",
		unit: share,
		words,
		equation: `${field} with the push, less ${field} without it`,
		of: (asked: Asked) => bothArms(asked, field),
		read: byYear(more(field)),
	}) as const;

/** The rule of defence in words, by its kind. */
const DEFENCE = {
	errorCorrection:
		"real spending / GDP; its growth is momentum · last growth + short-run answers to threat and income + adjustment · distance to the long-run target, let through by fiscal space",
	parity: "real spending / GDP; its growth closes a part of the distance to a ratio to the threat",
	richardson: "real spending / GDP; it is moved by reaction · threat - fatigue · spending + grievance",
	share: "the share that the scenario gives, · exp(shock)",
} as const;

/**
 * Every output, once: path, unit, words, equation, what it is made of, and how it is read from the two arms.
 *
 * `<arm>` stands for `run` and `counterfactualRun`, `<line>` for each budget line. The result, tidy CSV, ensembles,
 * conditions, derivations and headings all read this table, in its order; `OutputPath` holds it to the result's types.
 *
 * @see MODEL.md, sections 8 and 11
 */
export const OUTPUTS = {
	"<arm>.gdp": {
		over: "years",
		unit: rupees,
		words: "GDP",
		equation: "GDP of the year before · (1 + growth + feedback · what defence and lines were above base)",
		of: ({ arm, t, scenario }) => [
			at(`${arm}.gdp`, t - 1),
			given("economy.growth", t),
			given("economy.feedback", t),
			at(`${arm}.defence`, t - 1),
			...Object.keys(scenario.economy.feedback.lines ?? {}).map((line) => at(`${arm}.lines.${line}`, t - 1)),
		],
		base: { given: "economy.gdp" },
		read: copied(({ gdp }) => gdp),
	},
	"<arm>.rivalSpending": {
		over: "years",
		unit: UNITS.dollars,
		words: "The rival's military spending",
		equation: "spending of the year before · (1 + growth) · exp(reaction · Pakistan's last change)",
		of: ({ arm, t, scenario }) => [
			at(`${arm}.rivalSpending`, t - 1),
			given("rival.growth", t),
			given("rival.reaction", t),
			...(scenario.rival.reaction === 0
				? []
				: [...back(arm, "defence", t - 1), ...back(arm, "gdp", t - 1), ...back(arm, "defence", t - 2)]),
		],
		base: { given: "rival.spending" },
		read: copied(({ rivalSpending }) => rivalSpending),
	},
	"<arm>.capability": {
		over: "years",
		unit: toBase,
		words: "The rival's effective capability",
		equation: "spending over the base year's · (1 + uplift by partners) over the base year's · focus",
		of: ({ arm, t }) => [
			at(`${arm}.rivalSpending`, t),
			at(`${arm}.rivalSpending`, 0),
			given("rival.partnership", t),
			given("rival.focus", t),
		],
		base: { fixed: "1 in the base year" },
		read: copied(({ capability }) => capability),
	},
	"<arm>.threat": {
		over: "years",
		unit: toBase,
		words: "Perceived threat",
		equation: "threat of the year before · (capability / capability of the year before)^securitisation",
		of: ({ arm, t }) => [
			at(`${arm}.threat`, t - 1),
			at(`${arm}.capability`, t),
			at(`${arm}.capability`, t - 1),
			given("threat.securitisation", t),
		],
		base: { fixed: "1 in the base year" },
		read: copied(({ threat }) => threat),
	},
	"<arm>.defence": {
		over: "years",
		unit: share,
		words: "Defence",
		equation: ({ scenario }) => DEFENCE[scenario.defence.kind],
		of: ({ arm, t, scenario: { defence } }) => [
			given("defence", t),
			given("threat.fiscalSpace", t),
			...(defence.kind === "share"
				? []
				: [
						...back(arm, "threat", t - defence.lag),
						...back(arm, "threat", t - defence.lag - 1),
						...back(arm, "defence", t - 1),
						at(`${arm}.gdp`, t),
						...back(arm, "gdp", t - 1),
					]),
		],
		base: { given: "budget.defence" },
		read: copied(({ defence }) => defence),
	},
	"<arm>.interest": {
		over: "years",
		unit: share,
		words: "Interest on debt",
		equation:
			"(interest rate · debt that the reference path alone would have borrowed by the year before + marginal rate · the rest of debt) / growth of GDP in current prices",
		of: ({ arm, t }) => [
			given("budget.interestRate", t),
			given("budget.marginalRate", t),
			at(`${arm}.debt`, t - 1),
			at(`${arm}.gdp`, t),
			at(`${arm}.gdp`, t - 1),
			given("economy.inflation", t),
		],
		base: { given: "budget.interest" },
		read: copied(({ interest }) => interest),
	},
	"<arm>.other": {
		over: "years",
		unit: share,
		words: "All other spending",
		equation:
			"its path - what the federation cuts of it - what each province cuts of it, less what it spends of a windfall, down to its floor",
		of: ({ arm, t }) => [
			given("budget.other", t),
			at(`${arm}.gap`, t),
			at(`${arm}.revenue`, t),
			given("financing", t),
			given("budget.provincialSpending", t),
		],
		base: { given: "budget.other.base" },
		read: copied(({ other }) => other),
	},
	"<arm>.revenue": {
		over: "years",
		unit: share,
		words: "Revenue",
		equation: "its path + taxes + levies",
		of: ({ arm, t }) => [given("budget.revenue.path", t), at(`${arm}.taxes`, t), at(`${arm}.levies`, t)],
		base: { given: "budget.revenue.base" },
		read: copied(({ revenue }) => revenue),
	},
	"<arm>.deficit": {
		over: "years",
		unit: share,
		words: "Deficit",
		equation: "its path + what the financing rule borrows of the gap + unfunded",
		of: ({ arm, t }) => [
			given("budget.deficit.path", t),
			at(`${arm}.gap`, t),
			at(`${arm}.unfunded`, t),
			given("financing", t),
		],
		base: { given: "budget.deficit.base" },
		read: copied(({ deficit }) => deficit),
	},
	"<arm>.debt": {
		over: "years",
		unit: share,
		words: "Debt at the end of the year",
		equation: "debt of the year before / growth of GDP in current prices + deficit",
		of: ({ arm, t }) => [
			at(`${arm}.debt`, t - 1),
			at(`${arm}.gdp`, t),
			at(`${arm}.gdp`, t - 1),
			given("economy.inflation", t),
			at(`${arm}.deficit`, t),
		],
		base: { given: "budget.debt" },
		read: copied(({ debt }) => debt),
	},
	"<arm>.gap": {
		over: "years",
		unit: share,
		words: "What the budget lacks before anyone pays",
		equation: "defence + interest + other + lines on their reference paths - revenue - deficit on theirs",
		of: (asked) => {
			const { arm, t } = asked;
			return [
				at(`${arm}.defence`, t),
				at(`${arm}.interest`, t),
				given("budget.other.path", t),
				...linesOf(asked).map((line) => given(`budget.lines.${line}.path`, t)),
				given("budget.revenue.path", t),
				given("budget.deficit.path", t),
			];
		},
		base: { fixed: "0: the base year closes" },
		read: copied(({ gap }) => gap),
	},
	"<arm>.unfunded": {
		over: "years",
		unit: share,
		words: "What floors and limits left, borrowed all the same",
		equation: "what floors and limits left of the gap: borrowed all the same",
		of: (asked) => {
			const { arm, t } = asked;
			return [
				at(`${arm}.gap`, t),
				given("financing", t),
				given("budget.other.floor", t),
				...linesOf(asked).map((line) => given(`budget.lines.${line}.floor`, t)),
			];
		},
		base: { fixed: "0: the base year closes" },
		read: copied(({ unfunded }) => unfunded),
	},
	"<arm>.population": {
		over: "years",
		unit: UNITS.millions,
		words: "Population",
		equation: "population of the year before · (1 + its growth)",
		of: ({ arm, t }) => [at(`${arm}.population`, t - 1), given("economy.populationGrowth", t)],
		base: { given: "economy.population" },
		read: copied(({ population }) => population),
	},
	"<arm>.primaryBalance": {
		over: "years",
		unit: share,
		words: "Primary balance",
		equation: "interest - deficit",
		of: ({ arm, t }) => [at(`${arm}.interest`, t), at(`${arm}.deficit`, t)],
		read: byYear((paired, place) => {
			const { interest, deficit } = armAt(paired, place);
			return (t) => interest[t] - deficit[t];
		}),
	},
	"<arm>.militaryToSocial": {
		over: "years",
		unit: UNITS.ratio,
		words: "Military to social spending",
		equation: "defence / (education + health)",
		of: ({ arm, t }) => [at(`${arm}.defence`, t), at(`${arm}.lines.education`, t), at(`${arm}.lines.health`, t)],
		nullable: true,
		read: byYear((paired, place) => {
			const { defence, lines: spending } = armAt(paired, place);
			const count = place.lines.length;
			const [education, health] = ["education", "health"].map((line) =>
				lineAt(paired, place, place.lines.indexOf(line)),
			);
			return (t) => {
				const social = education < 0 || health < 0 ? 0 : spending[t * count + education] + spending[t * count + health];
				return social > 0 ? defence[t] / social : Number.NaN;
			};
		}),
	},
	"<arm>.lines.<line>": {
		over: "years",
		unit: share,
		words: "Spending on the line",
		equation:
			"its path - its part of the federal cut of the lines - its part of each province's cut, less what that spends of a windfall; each spread by the allocation rule, development first, down to its floor",
		of: ({ arm, line, t }) => [
			given(`budget.lines.${line}`, t),
			at(`${arm}.gap`, t),
			at(`${arm}.revenue`, t),
			given("financing", t),
			given("allocation", t),
			given("budget.provincialSpending", t),
		],
		base: { given: "budget.lines.<line>.base" },
		read: lineCopied(({ lines }) => lines),
	},
	"<arm>.taxes": {
		over: "years",
		unit: share,
		words: "Taxes raised beyond the path of revenue",
		equation: "the gap · the share of taxes, within the limit of revenue",
		of: ({ arm, t }) => [at(`${arm}.gap`, t), given("financing", t)],
		base: { fixed: "0: the base year closes" },
		read: copied(({ taxes }) => taxes),
	},
	"<arm>.levies": {
		over: "years",
		unit: share,
		words: "Levies raised beyond the path of revenue",
		equation: "the gap · the share of levies, within the limit of revenue",
		of: ({ arm, t }) => [at(`${arm}.gap`, t), given("financing", t)],
		base: { fixed: "0: the base year closes" },
		read: copied(({ levies }) => levies),
	},
	"<arm>.federalOther": {
		over: "years",
		unit: share,
		words: "Other spending of the federation",
		equation: "its federal part of the path - its part of the cut, down to its floor",
		of: ({ arm, t }) => [given("budget.other", t), at(`${arm}.gap`, t), given("financing", t)],
		read: copied(({ federalOther }) => federalOther),
	},
	"<arm>.federalLines.<line>": {
		over: "years",
		unit: share,
		words: "Federal spending on the line",
		equation: "its federal part of the path - its part of the federal cut of the lines",
		of: ({ arm, line, t }) => [
			given(`budget.lines.${line}`, t),
			at(`${arm}.gap`, t),
			given("financing", t),
			given("allocation", t),
		],
		read: lineCopied(({ federalLines }) => federalLines),
	},
	"<arm>.provinces.<province>.windfall": {
		over: "years",
		unit: share,
		words: "What the province gets of new taxes",
		equation: "its share · revenue sharing · taxes",
		of: ({ arm, province, t }) => [
			given(`budget.provinces.${province}.share`, t),
			given("budget.revenueSharing", t),
			at(`${arm}.taxes`, t),
		],
		base: { fixed: "0: the base year closes" },
		read: provinceCopied(({ windfall }) => windfall),
	},
	"<arm>.provinces.<province>.spent": {
		over: "years",
		unit: share,
		words: "What the province spends of its windfall",
		equation: "the part of a windfall that it spends · its windfall",
		of: ({ arm, province, t }) => [
			at(`${arm}.provinces.${province}.windfall`, t),
			given("budget.provincialSpending", t),
			given(`budget.provinces.${province}.spending`, t),
		],
		base: { fixed: "0: the base year closes" },
		read: provinceCopied(({ spent }) => spent),
	},
	"<arm>.provinces.<province>.cut": {
		over: "years",
		unit: share,
		words: "What the province is cut by, before what it spends of a windfall",
		equation: "its part of the burden · the provinces' part of the cut",
		of: ({ arm, t }) => [at(`${arm}.gap`, t), given("financing", t)],
		base: { fixed: "0: the base year closes" },
		read: provinceCopied(({ cut }) => cut),
	},
	"<arm>.provinces.<province>.other": {
		over: "years",
		unit: share,
		words: "Other spending of the province",
		equation: "its part of the path - its part of the province's cut, less what it spends of a windfall",
		of: ({ arm, province, t }) => [
			given("budget.other", t),
			at(`${arm}.provinces.${province}.cut`, t),
			at(`${arm}.provinces.${province}.spent`, t),
			given("allocation", t),
		],
		read: provinceCopied(({ provincialOther }) => provincialOther),
	},
	"<arm>.provinces.<province>.lines.<line>": {
		over: "years",
		unit: share,
		words: "Spending of the province on the line",
		equation: "its part of the path - its part of the province's cut, less what it spends of a windfall",
		of: ({ arm, province, line, t }) => [
			given(`budget.lines.${line}`, t),
			at(`${arm}.provinces.${province}.cut`, t),
			at(`${arm}.provinces.${province}.spent`, t),
			given("allocation", t),
		],
		read: byYear(provincialLine),
	},
	"crowdOut.share.<line>": {
		over: "years",
		unit: UNITS.shareLost,
		words: "Lost by the line",
		equation: "share of GDP of the line without the push, less its share with it",
		of: ({ line, t }) => [at(`counterfactualRun.lines.${line}`, t), at(`run.lines.${line}`, t)],
		read: ({ arm, otherArm, otherLine }, { line: j, lines }) => {
			const own = arm.lines;
			const other = otherArm.lines;
			const shift = otherLine[j] - j;
			const count = lines.length;
			return (out, first, step, from) => {
				for (let k = from * count + j, i = first; k < own.length; k += count, i += step)
					out[i] = other[k + shift] - own[k];
			};
		},
	},
	"crowdOut.money.<line>": {
		over: "years",
		unit: UNITS.rupeesLost,
		words: "Money lost by the line",
		equation: "share · GDP of the line without the push, less share · GDP with it",
		of: ({ line, t }) =>
			["counterfactualRun", "run"].flatMap((arm) => [at(`${arm}.lines.${line}`, t), at(`${arm}.gdp`, t)]),
		read: byYear(moneyLost),
	},
	"crowdOut.usd.<line>": {
		over: "years",
		unit: UNITS.dollarsLost,
		words: "Money lost by the line, in dollars",
		equation: "the loss in rupees / the exchange rate of the base year",
		of: ({ line, t }) => [at(`crowdOut.money.${line}`, t), given("economy.exchangeRate", t)],
		read: byYear((paired, place) => {
			const lost = moneyLost(paired, place);
			return (t) => lost(t) / paired.plan.exchangeRate;
		}),
	},
	"crowdOut.perHead.<line>": {
		over: "years",
		unit: UNITS.perHeadLost,
		words: "Money lost by the line for each person",
		equation: "the loss in rupees / population; in rupees a person: · 10^9 / 10^6",
		of: ({ line, t }) => [at(`crowdOut.money.${line}`, t), at("run.population", t)],
		read: byYear((paired, place) => {
			const lost = moneyLost(paired, place);
			return (t) => (lost(t) * 1e9) / (paired.arm.population[t] * 1e6);
		}),
	},
	"crowdOut.percentOfLine.<line>": {
		over: "years",
		unit: UNITS.percentOfLine,
		words: "Lost by the line, in percent of its money",
		equation: "100 · the loss in rupees / the line's money without the push (share · GDP)",
		of: ({ line, t }) => [
			at(`crowdOut.money.${line}`, t),
			at(`counterfactualRun.lines.${line}`, t),
			at("counterfactualRun.gdp", t),
		],
		nullable: true,
		read: byYear((paired, place) => {
			const [lost, reference] = [moneyLost(paired, place), otherMoney(paired, place)];
			return (t) => (reference(t) === 0 ? Number.NaN : (100 * lost(t)) / reference(t));
		}),
	},
	"crowdOut.extraDefenceMoney": {
		over: "years",
		unit: rupees,
		words: "Extra defence",
		equation: "defence share · GDP with the push, less the same without it",
		of: (asked) => bothArms(asked, "defence", "gdp"),
		read: byYear(
			({ arm, otherArm }) =>
				(t) =>
					arm.defence[t] * arm.gdp[t] - otherArm.defence[t] * otherArm.gdp[t],
		),
	},
	"crowdOut.cumulativeMoney.<line>": {
		over: "horizon",
		unit: UNITS.rupeesLostInAll,
		words: "Money lost by the line over the horizon",
		equation: "sum of the losses of all simulated years",
		of: (asked) => years(asked).map((t) => at(`crowdOut.money.${asked.line}`, t)),
		read:
			(_, { loss }, { line }) =>
			() =>
				loss[line],
	},
	"crowdOut.presentValue.<line>": {
		over: "horizon",
		unit: UNITS.rupeesLostInAll,
		words: "Money lost by the line over the horizon, discounted to the base year",
		equation: "sum of the losses of all simulated years, each / (1 + discount rate)^years",
		of: (asked) => [given("discountRate", 0), ...years(asked).map((t) => at(`crowdOut.money.${asked.line}`, t))],
		read:
			(_, { presentValue }, { line }) =>
			() =>
				presentValue[line],
	},
	"crowdOut.ratio": {
		over: "horizon",
		unit: UNITS.perRupee,
		words: "Crowd-out per rupee of extra defence",
		equation: "sum of the losses of all lines over the horizon / sum of extra defence",
		of: () => [whole(LOSS), whole("crowdOut.total.extraDefence")],
		nullable: true,
		parts: (_, totals) => ({
			numerator: () => totals.lossOfAll,
			denominator: () => totals.extraDefence,
			unit: rupees,
		}),
		read: (_, totals) => () => ratioOf(totals),
	},
	"crowdOut.elasticity.<line>": {
		over: "years",
		unit: UNITS.ratio,
		words: "Answer of the line to defence, as an elasticity",
		equation: "ln(line with / without the push) / ln(defence with / without the push), in shares of GDP",
		of: (asked) => bothArms(asked, `lines.${asked.line}`, "defence"),
		nullable: true,
		parts: (paired, _, place) => {
			const [spending, defence] = changes(paired, place);
			return { numerator: spending, denominator: defence, unit: share };
		},
		read: byYear((paired, place) => {
			const [spending, defence] = changes(paired, place);
			return (t) => (Math.abs(defence(t)) < 1e-9 ? Number.NaN : spending(t) / defence(t));
		}),
	},
	"crowdOut.total.share": {
		over: "years",
		unit: UNITS.shareLost,
		words: "Lost by all lines",
		equation: "sum of the losses of all lines",
		of: (asked) => linesOf(asked).map((line) => at(`crowdOut.share.${line}`, asked.t)),
		read: byYear(shareLostByAll),
	},
	"crowdOut.total.money": {
		over: "years",
		unit: UNITS.rupeesLost,
		words: "Money lost by all lines",
		equation: "sum of the losses of all lines",
		of: (asked) => linesOf(asked).map((line) => at(`crowdOut.money.${line}`, asked.t)),
		read: byYear(moneyLostByAll),
	},
	"crowdOut.total.cumulativeMoney": {
		over: "horizon",
		unit: UNITS.rupeesLostInAll,
		words: "Money lost by all lines over the horizon",
		equation: "sum of the losses of all lines over the horizon",
		of: (asked) => linesOf(asked).map((line) => whole(`crowdOut.cumulativeMoney.${line}`)),
		read: (_, totals) => () => totals.lossOfAll,
	},
	"crowdOut.total.presentValue": {
		over: "horizon",
		unit: UNITS.rupeesLostInAll,
		words: "Money lost by all lines over the horizon, discounted to the base year",
		equation: "sum of the losses of all lines over the horizon, discounted",
		of: (asked) => linesOf(asked).map((line) => whole(`crowdOut.presentValue.${line}`)),
		read: (_, totals) => () => totals.presentValueOfAll,
	},
	"crowdOut.total.extraDefence": {
		over: "horizon",
		unit: UNITS.rupeesInAll,
		words: "Extra defence over the horizon",
		equation: "sum of the extra defence of all simulated years",
		of: (asked) => years(asked).map((t) => at("crowdOut.extraDefenceMoney", t)),
		read: (_, totals) => () => totals.extraDefence,
	},
	"crowdOut.provinces.<province>.money.<line>": {
		over: "years",
		unit: UNITS.rupeesLost,
		words: "Money that the province's part of the line loses",
		equation: "share · GDP of that part without the push, less share · GDP with it",
		of: ({ province, line, t }) =>
			["counterfactualRun", "run"].flatMap((arm) => [
				at(`${arm}.provinces.${province}.lines.${line}`, t),
				at(`${arm}.gdp`, t),
			]),
		read: byYear(moneyLostInProvince),
	},
	"crowdOut.provinces.<province>.cumulativeMoney.<line>": {
		over: "horizon",
		unit: UNITS.rupeesLostInAll,
		words: "Money that the province's part of the line loses over the horizon",
		equation: "sum of the losses of all simulated years",
		of: (asked) => years(asked).map((t) => at(`crowdOut.provinces.${asked.province}.money.${asked.line}`, t)),
		read: (paired, _, place) => {
			const lost = moneyLostInProvince(paired, place);
			return () => {
				let total = 0;
				for (let t = 1; t <= paired.plan.horizon; t++) total += lost(t);
				return total;
			};
		},
	},
	"ledger.defence": term("defence", "More defence"),
	"ledger.interest": term("interest", "More interest"),
	"ledger.revenue": term("revenue", "More revenue"),
	"ledger.deficit": term("deficit", "More borrowing"),
	"ledger.other": {
		over: "years",
		unit: share,
		words: "Less other spending",
		equation: "other spending without the push, less other spending with it",
		of: ({ t }) => [at("counterfactualRun.other", t), at("run.other", t)],
		read: byYear(less("other")),
	},
	"ledger.lines": {
		over: "years",
		unit: share,
		words: "Less on the lines",
		equation: "sum of the crowd-out of all lines",
		of: (asked) => linesOf(asked).map((line) => at(`crowdOut.share.${line}`, asked.t)),
		read: byYear(shareLostByAll),
	},
	"ledger.residual": {
		over: "years",
		unit: share,
		words: "What does not add up: rounding only",
		equation: "defence + interest - revenue - deficit - other - lines: rounding only",
		of: ({ t }) =>
			["defence", "interest", "revenue", "deficit", "other", "lines"].map((name) => at(`ledger.${name}`, t)),
		read: byYear((paired, place) => {
			const [defence, interest] = [more("defence")(paired), more("interest")(paired)];
			const [revenue, deficit] = [more("revenue")(paired), more("deficit")(paired)];
			const [other, lines] = [less("other")(paired), shareLostByAll(paired, place)];
			return (t) => defence(t) + interest(t) - revenue(t) - deficit(t) - other(t) - lines(t);
		}),
	},
	"ledger.taxes": term("taxes", "Of the revenue: taxes"),
	"ledger.levies": term("levies", "Of the revenue: levies"),
	"ledger.revenuePath": {
		over: "years",
		unit: share,
		words: "Of the revenue: what its path differs by",
		equation: "more revenue - more taxes - more levies",
		of: ({ t }) => ["revenue", "taxes", "levies"].map((name) => at(`ledger.${name}`, t)),
		read: byYear((paired) => {
			const [revenue, taxes, levies] = [more("revenue")(paired), more("taxes")(paired), more("levies")(paired)];
			return (t) => revenue(t) - taxes(t) - levies(t);
		}),
	},
	"ledger.federalOther": {
		...lessOf("other spending of the federation"),
		words: "Of other spending: the federal part",
		of: (asked) => bothArms(asked, "federalOther"),
		read: byYear(less("federalOther")),
	},
	"ledger.provincialOther": {
		...lessOf("other spending of the provinces"),
		words: "Of other spending: the provinces' part",
		of: ({ t }) => ["other", "federalOther"].map((name) => at(`ledger.${name}`, t)),
		read: byYear((paired) => {
			const [all, federal] = [less("other")(paired), less("federalOther")(paired)];
			return (t) => all(t) - federal(t);
		}),
	},
	"ledger.federalLines": {
		...lessOf("federal spending on the lines"),
		words: "Of the lines: the federal part",
		of: (asked) => linesOf(asked).flatMap((line) => bothArms(asked, `federalLines.${line}`)),
		read: byYear(federalShareLost),
	},
	"ledger.provincialLines": {
		...lessOf("provincial spending on the lines"),
		words: "Of the lines: the provinces' part",
		of: ({ t }) => ["lines", "federalLines"].map((name) => at(`ledger.${name}`, t)),
		read: byYear((paired, place) => {
			const [all, federal] = [shareLostByAll(paired, place), federalShareLost(paired, place)];
			return (t) => all(t) - federal(t);
		}),
	},
	"ledger.interestShare": {
		over: "horizon",
		unit: UNITS.ratio,
		words: "Part of interest in what had to be paid",
		equation: "sum of more interest / (sum of more interest + sum of more defence), over the horizon",
		of: (asked) => years(asked).flatMap((t) => ["interest", "defence"].map((name) => at(`ledger.${name}`, t))),
		nullable: true,
		parts: (_, totals) => ({
			numerator: () => totals.extraInterestShare,
			denominator: () => totals.extraInterestShare + totals.extraDefenceShare,
			unit: share,
		}),
		ofResult: ({ ledger }) => interestPart(sum(ledger.interest.slice(1)), sum(ledger.defence.slice(1))),
		read: (_, totals) => () => interestPart(totals.extraInterestShare, totals.extraDefenceShare),
	},
} as const satisfies Readonly<Record<OutputPath, OutputRow>>;
