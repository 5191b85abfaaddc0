// Past 200 lines: the one list of outputs, one row each.
import { sum } from "d3-array";
import { type Arm, numberIn } from "../engine/index.js";
import { log } from "../numerics/index.js";
import type { OutputPath } from "./output-path.js";
import {
	type Asked,
	armAt,
	byYear,
	copied,
	copiedFrom,
	type Ingredient,
	lineAt,
	lineCopied,
	type OutputRow,
	type Place,
	provinceAt,
	provinceCopied,
	type ValueAt,
} from "./output-row.js";
import { UNITS } from "./output-units.js";
import type { Paired } from "./paired.js";
import type { Totals } from "./totals.js";

const { share, rupees, toBase } = UNITS;

/** The loss of all lines over the horizon: the default output of every question. */
export const LOSS = "crowdOut.total.cumulativeMoney" satisfies OutputPath;

// Inputs of rows: numbers of the result, in a year (`at`) or over the horizon (`whole`), and of the scenario (`given`).
const at = (path: string, t: number): Ingredient => ({ from: "result", path, t });
const whole = (path: string): Ingredient => ({ from: "result", path });
const given = (path: string, t: number): Ingredient => ({ from: "scenario", path, t });
const years = ({ horizon }: Asked) => Array.from({ length: horizon }, (_, k) => k + 1);
const linesOf = ({ scenario }: Asked) => Object.keys(scenario.budget.lines);
const ARMS = ["run", "counterfactualRun"];
const bothArms = ({ t }: Asked, ...series: readonly string[]) =>
	ARMS.flatMap((arm) => series.map((name) => at(`${arm}.${name}`, t)));
/** A series of a run in year t; nothing where t is before the base year. */
const back = (arm: string | undefined, series: string, t: number): Ingredient[] =>
	t >= 0 ? [at(`${arm}.${series}`, t)] : [];

// Differences between the two runs, at an index of year and row (MODEL.md, section 8).
const otherMoney = ({ otherArm, otherLine }: Paired, { line }: Place): ValueAt => {
	const { gdp } = otherArm;
	const spending = otherArm.lines[otherLine[line]];
	return (k) => spending[k] * gdp[k];
};
const moneyLost = ({ arm, otherArm, otherLine }: Paired, { line }: Place): ValueAt => {
	const [own, without] = [arm.lines[line], otherArm.lines[otherLine[line]]];
	const [gdp, otherGdp] = [arm.gdp, otherArm.gdp];
	return (k) => without[k] * otherGdp[k] - own[k] * gdp[k];
};
const shareLost = ({ arm, otherArm, otherLine }: Paired, { line }: Place): ValueAt => {
	const [own, without] = [arm.lines[line], otherArm.lines[otherLine[line]]];
	return (k) => without[k] - own[k];
};
/** The loss of all lines together. */
const byAll =
	(lost: (paired: Paired, place: Place) => ValueAt) =>
	(paired: Paired, place: Place): ValueAt => {
		const each = place.lines.map((_, line) => lost(paired, { ...place, line }));
		return (k) => {
			let sum = 0;
			for (let j = 0; j < each.length; j++) sum += each[j](k);
			return sum;
		};
	};
type Term = "defence" | "interest" | "revenue" | "deficit" | "taxes" | "levies";
const more =
	(field: Term) =>
	({ arm, otherArm }: Paired): ValueAt => {
		const [own, without] = [arm[field], otherArm[field]];
		return (k) => own[k] - without[k];
	};
const less =
	(of: (arm: Arm) => Float64Array) =>
	({ arm, otherArm }: Paired): ValueAt => {
		const [own, without] = [of(arm), of(otherArm)];
		return (k) => without[k] - own[k];
	};
const allOther = (arm: Arm) => arm.other;
const federalOther = ({ federal, lines }: Arm) => federal[lines.length];
const federalShareLost = byAll(({ arm, otherArm, otherLine }, { line }) => {
	const [own, without] = [arm.federal[line], otherArm.federal[otherLine[line]]];
	return (k) => without[k] - own[k];
});
/** A province's part of a line in one run [share of GDP]. */
const provincialLine = (paired: Paired, place: Place): Float64Array =>
	armAt(paired, place).provincial[provinceAt(paired, place)][lineAt(paired, place, place.line)];
const moneyLostInProvince = (paired: Paired, place: Place): ValueAt => {
	const [own, without] = [provincialLine(paired, place), provincialLine(paired, { ...place, other: true })];
	const [gdp, otherGdp] = [paired.arm.gdp, paired.otherArm.gdp];
	return (k) => without[k] * otherGdp[k] - own[k] * gdp[k];
};
/** The inputs of a difference: the term in both runs. */
const lessOf = (what: string) => ({
	over: "years" as const,
	unit: share,
	equation: `${what} without the push, less ${what} with it`,
});

/** Loss of all lines per rupee of extra defence; NaN where there is almost no extra defence. */
export function ratioOf({ extraDefence, defence, lossOfAll }: Totals, row = 0): number {
	return Math.abs(extraDefence[row]) < 1e-9 * defence[row] ? Number.NaN : lossOfAll[row] / extraDefence[row];
}

/** Share of interest in the sum of extra interest and extra defence over the years; NaN where the sum is 0. */
function interestPart(interest: number, defence: number): number {
	const paid = interest + defence;
	return Math.abs(paid) < 1e-12 ? Number.NaN : interest / paid;
}

/** Log changes that the push makes: in a line's share of GDP (NaN where it has none), and in the share of defence. */
function changes({ arm, otherArm, otherLine }: Paired, { line }: Place): [ValueAt, ValueAt] {
	const [own, without] = [arm.lines[line], otherArm.lines[otherLine[line]]];
	return [
		(k) => {
			const spending = own[k] / without[k];
			return spending > 0 && Number.isFinite(spending) ? log(spending) : Number.NaN;
		},
		(k) => log(arm.defence[k] / otherArm.defence[k]),
	];
}

/** A term of the ledger: its value in the scenario less its value in the counterfactual. */
const term = (field: Term, words: string) =>
	({
		over: "years",
		unit: share,
		words,
		equation: `${field} with the push, less ${field} without it`,
		of: (asked: Asked) => bothArms(asked, field),
		...byYear(more(field)),
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
 * Every output, once: path, unit, words, equation, inputs, and how it is read from the two runs.
 *
 * `<arm>` stands for `run` and `counterfactualRun`, `<line>` for each budget line. The result, tidy CSV, ensembles,
 * conditions, derivations and headings all read this table in its order. `OutputPath` ties its keys to the result's
 * types.
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
		...copied(({ gdp }) => gdp),
	},
	"<arm>.rivalSpending": {
		over: "years",
		unit: UNITS.dollars,
		words: "The rival's military spending",
		equation: "spending of the year before · (1 + growth) · exp(reaction · {countrys} last change)",
		of: ({ arm, t, scenario }) => [
			at(`${arm}.rivalSpending`, t - 1),
			given("rival.growth", t),
			given("rival.reaction", t),
			...(scenario.rival.reaction === 0
				? []
				: [...back(arm, "defence", t - 1), ...back(arm, "gdp", t - 1), ...back(arm, "defence", t - 2)]),
		],
		base: { given: "rival.spending" },
		...copied(({ rivalSpending }) => rivalSpending),
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
		...copied(({ capability }) => capability),
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
		...copied(({ threat }) => threat),
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
		...copied(({ defence }) => defence),
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
		...copied(({ interest }) => interest),
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
		...copied(({ other }) => other),
	},
	"<arm>.revenue": {
		over: "years",
		unit: share,
		words: "Revenue",
		equation: "its path + taxes + levies",
		of: ({ arm, t }) => [given("budget.revenue.path", t), at(`${arm}.taxes`, t), at(`${arm}.levies`, t)],
		base: { given: "budget.revenue.base" },
		...copied(({ revenue }) => revenue),
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
		...copied(({ deficit }) => deficit),
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
		...copied(({ debt }) => debt),
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
		...copied(({ gap }) => gap),
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
		...copied(({ unfunded }) => unfunded),
	},
	"<arm>.population": {
		over: "years",
		unit: UNITS.millions,
		words: "Population",
		equation: "population of the year before · (1 + its growth)",
		of: ({ arm, t }) => [at(`${arm}.population`, t - 1), given("economy.populationGrowth", t)],
		base: { given: "economy.population" },
		...copied(({ population }) => population),
	},
	"<arm>.primaryBalance": {
		over: "years",
		unit: share,
		words: "Primary balance",
		equation: "interest - deficit",
		of: ({ arm, t }) => [at(`${arm}.interest`, t), at(`${arm}.deficit`, t)],
		...byYear((paired, place) => {
			const { interest, deficit } = armAt(paired, place);
			return (k) => interest[k] - deficit[k];
		}),
	},
	"<arm>.militaryToSocial": {
		over: "years",
		unit: UNITS.ratio,
		words: "Military to social spending",
		equation: "defence / (education + health)",
		of: ({ arm, t }) => [at(`${arm}.defence`, t), at(`${arm}.lines.education`, t), at(`${arm}.lines.health`, t)],
		nullable: true,
		...byYear((paired, place) => {
			const { defence, lines } = armAt(paired, place);
			const [education, health] = ["education", "health"].map((line) => {
				const at = place.lines.indexOf(line);
				return at < 0 ? undefined : lines[lineAt(paired, place, at)];
			});
			return (k) => {
				const social = education === undefined || health === undefined ? 0 : education[k] + health[k];
				return social > 0 ? defence[k] / social : Number.NaN;
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
		...lineCopied(({ lines }) => lines),
	},
	"<arm>.taxes": {
		over: "years",
		unit: share,
		words: "Taxes raised beyond the path of revenue",
		equation: "the gap · the share of taxes, within the limit of revenue",
		of: ({ arm, t }) => [at(`${arm}.gap`, t), given("financing", t)],
		base: { fixed: "0: the base year closes" },
		...copied(({ taxes }) => taxes),
	},
	"<arm>.levies": {
		over: "years",
		unit: share,
		words: "Levies raised beyond the path of revenue",
		equation: "the gap · the share of levies, within the limit of revenue",
		of: ({ arm, t }) => [at(`${arm}.gap`, t), given("financing", t)],
		base: { fixed: "0: the base year closes" },
		...copied(({ levies }) => levies),
	},
	"<arm>.federalOther": {
		over: "years",
		unit: share,
		words: "Other spending of the federation",
		equation: "its federal part of the path - its part of the cut, down to its floor",
		of: ({ arm, t }) => [given("budget.other", t), at(`${arm}.gap`, t), given("financing", t)],
		...copied(federalOther),
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
		...lineCopied(({ federal }) => federal),
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
		...provinceCopied(({ windfall }) => windfall),
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
		...provinceCopied(({ spent }) => spent),
	},
	"<arm>.provinces.<province>.cut": {
		over: "years",
		unit: share,
		words: "What the province is cut by, before what it spends of a windfall",
		equation: "its part of the burden · the provinces' part of the cut",
		of: ({ arm, t }) => [at(`${arm}.gap`, t), given("financing", t)],
		base: { fixed: "0: the base year closes" },
		...provinceCopied(({ cut }) => cut),
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
		...provinceCopied(({ provincial, lines }) => provincial.map((items) => items[lines.length])),
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
		...copiedFrom(provincialLine),
	},
	"crowdOut.share.<line>": {
		over: "years",
		unit: UNITS.shareLost,
		words: "Lost by the line",
		equation: "share of GDP of the line without the push, less its share with it",
		of: ({ line, t }) => [at(`counterfactualRun.lines.${line}`, t), at(`run.lines.${line}`, t)],
		value: shareLost,
		read: ({ arm, otherArm, otherLine }, { line }) => {
			const [own, without] = [arm.lines[line], otherArm.lines[otherLine[line]]];
			return (out, at, from) => {
				for (let k = from * arm.rows, i = at; k < own.length; k++, i++) out[i] = without[k] - own[k];
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
		value: moneyLost,
		read: ({ arm, otherArm, otherLine }, { line }) => {
			const [own, without] = [arm.lines[line], otherArm.lines[otherLine[line]]];
			const [gdp, otherGdp] = [arm.gdp, otherArm.gdp];
			return (out, at, from) => {
				for (let k = from * arm.rows, i = at; k < own.length; k++, i++)
					out[i] = without[k] * otherGdp[k] - own[k] * gdp[k];
			};
		},
	},
	"crowdOut.usd.<line>": {
		over: "years",
		unit: UNITS.dollarsLost,
		words: "Money lost by the line, in dollars",
		equation: "the loss in {currencies} / the exchange rate of the base year",
		of: ({ line, t }) => [at(`crowdOut.money.${line}`, t), given("economy.exchangeRate", t)],
		...byYear((paired, place) => {
			const lost = moneyLost(paired, place);
			const { rows } = paired.arm;
			return (k) => lost(k) / numberIn(paired.arm, "exchangeRate", k % rows);
		}),
	},
	"crowdOut.perHead.<line>": {
		over: "years",
		unit: UNITS.perHeadLost,
		words: "Money lost by the line for each person",
		equation: "the loss in {currencies} / population; in {currencies} a person: · 10^9 / 10^6",
		of: ({ line, t }) => [at(`crowdOut.money.${line}`, t), at("run.population", t)],
		...byYear((paired, place) => {
			const lost = moneyLost(paired, place);
			const { population } = paired.arm;
			return (k) => (lost(k) * 1e9) / (population[k] * 1e6);
		}),
	},
	"crowdOut.percentOfLine.<line>": {
		over: "years",
		unit: UNITS.percentOfLine,
		words: "Lost by the line, in percent of its money",
		equation: "100 · the loss in {currencies} / the line's money without the push (share · GDP)",
		of: ({ line, t }) => [
			at(`crowdOut.money.${line}`, t),
			at(`counterfactualRun.lines.${line}`, t),
			at("counterfactualRun.gdp", t),
		],
		nullable: true,
		...byYear((paired, place) => {
			const [lost, reference] = [moneyLost(paired, place), otherMoney(paired, place)];
			return (k) => (reference(k) === 0 ? Number.NaN : (100 * lost(k)) / reference(k));
		}),
	},
	"crowdOut.extraDefenceMoney": {
		over: "years",
		unit: rupees,
		words: "Extra defence",
		equation: "defence share · GDP with the push, less the same without it",
		of: (asked) => bothArms(asked, "defence", "gdp"),
		...byYear(
			({ arm, otherArm }) =>
				(k) =>
					arm.defence[k] * arm.gdp[k] - otherArm.defence[k] * otherArm.gdp[k],
		),
	},
	"crowdOut.cumulativeMoney.<line>": {
		over: "horizon",
		unit: UNITS.rupeesLostInAll,
		words: "Money lost by the line over the horizon",
		equation: "sum of the losses of all simulated years",
		of: (asked) => years(asked).map((t) => at(`crowdOut.money.${asked.line}`, t)),
		read:
			(_, { loss, rows }, { line }) =>
			(row) =>
				loss[line * rows + row],
	},
	"crowdOut.presentValue.<line>": {
		over: "horizon",
		unit: UNITS.rupeesLostInAll,
		words: "Money lost by the line over the horizon, discounted to the base year",
		equation: "sum of the losses of all simulated years, each / (1 + discount rate)^years",
		of: (asked) => [given("discountRate", 0), ...years(asked).map((t) => at(`crowdOut.money.${asked.line}`, t))],
		read:
			(_, { presentValue, rows }, { line }) =>
			(row) =>
				presentValue[line * rows + row],
	},
	"crowdOut.ratio": {
		over: "horizon",
		unit: UNITS.perRupee,
		words: "Crowd-out per {currency} of extra defence",
		equation: "sum of the losses of all lines over the horizon / sum of extra defence",
		of: () => [whole(LOSS), whole("crowdOut.total.extraDefence")],
		nullable: true,
		parts: (_, totals) => ({
			numerator: (row) => totals.lossOfAll[row],
			denominator: (row) => totals.extraDefence[row],
			unit: rupees,
		}),
		read: (_, totals) => (row) => ratioOf(totals, row),
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
		...byYear((paired, place) => {
			const [spending, defence] = changes(paired, place);
			return (k) => (Math.abs(defence(k)) < 1e-9 ? Number.NaN : spending(k) / defence(k));
		}),
	},
	"crowdOut.total.share": {
		over: "years",
		unit: UNITS.shareLost,
		words: "Lost by all lines",
		equation: "sum of the losses of all lines",
		of: (asked) => linesOf(asked).map((line) => at(`crowdOut.share.${line}`, asked.t)),
		...byYear(byAll(shareLost)),
	},
	"crowdOut.total.money": {
		over: "years",
		unit: UNITS.rupeesLost,
		words: "Money lost by all lines",
		equation: "sum of the losses of all lines",
		of: (asked) => linesOf(asked).map((line) => at(`crowdOut.money.${line}`, asked.t)),
		...byYear(byAll(moneyLost)),
	},
	"crowdOut.total.cumulativeMoney": {
		over: "horizon",
		unit: UNITS.rupeesLostInAll,
		words: "Money lost by all lines over the horizon",
		equation: "sum of the losses of all lines over the horizon",
		of: (asked) => linesOf(asked).map((line) => whole(`crowdOut.cumulativeMoney.${line}`)),
		read: (_, totals) => (row) => totals.lossOfAll[row],
	},
	"crowdOut.total.presentValue": {
		over: "horizon",
		unit: UNITS.rupeesLostInAll,
		words: "Money lost by all lines over the horizon, discounted to the base year",
		equation: "sum of the losses of all lines over the horizon, discounted",
		of: (asked) => linesOf(asked).map((line) => whole(`crowdOut.presentValue.${line}`)),
		read: (_, totals) => (row) => totals.presentValueOfAll[row],
	},
	"crowdOut.total.extraDefence": {
		over: "horizon",
		unit: UNITS.rupeesInAll,
		words: "Extra defence over the horizon",
		equation: "sum of the extra defence of all simulated years",
		of: (asked) => years(asked).map((t) => at("crowdOut.extraDefenceMoney", t)),
		read: (_, totals) => (row) => totals.extraDefence[row],
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
		...byYear(moneyLostInProvince),
	},
	"crowdOut.provinces.<province>.cumulativeMoney.<line>": {
		over: "horizon",
		unit: UNITS.rupeesLostInAll,
		words: "Money that the province's part of the line loses over the horizon",
		equation: "sum of the losses of all simulated years",
		of: (asked) => years(asked).map((t) => at(`crowdOut.provinces.${asked.province}.money.${asked.line}`, t)),
		read: (paired, _, place) => {
			const lost = moneyLostInProvince(paired, place);
			const { rows } = paired.arm;
			return (row) => {
				let total = 0;
				for (let t = 1; t <= paired.plan.horizon; t++) total += lost(t * rows + row);
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
		...byYear(less(allOther)),
	},
	"ledger.lines": {
		over: "years",
		unit: share,
		words: "Less on the lines",
		equation: "sum of the crowd-out of all lines",
		of: (asked) => linesOf(asked).map((line) => at(`crowdOut.share.${line}`, asked.t)),
		...byYear(byAll(shareLost)),
	},
	"ledger.residual": {
		over: "years",
		unit: share,
		words: "What does not add up: rounding only",
		equation: "defence + interest - revenue - deficit - other - lines: rounding only",
		of: ({ t }) =>
			["defence", "interest", "revenue", "deficit", "other", "lines"].map((name) => at(`ledger.${name}`, t)),
		...byYear((paired, place) => {
			const [defence, interest] = [more("defence")(paired), more("interest")(paired)];
			const [revenue, deficit] = [more("revenue")(paired), more("deficit")(paired)];
			const [other, lines] = [less(allOther)(paired), byAll(shareLost)(paired, place)];
			return (k) => defence(k) + interest(k) - revenue(k) - deficit(k) - other(k) - lines(k);
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
		...byYear((paired) => {
			const [revenue, taxes, levies] = [more("revenue")(paired), more("taxes")(paired), more("levies")(paired)];
			return (k) => revenue(k) - taxes(k) - levies(k);
		}),
	},
	"ledger.federalOther": {
		...lessOf("other spending of the federation"),
		words: "Of other spending: the federal part",
		of: (asked) => bothArms(asked, "federalOther"),
		...byYear(less(federalOther)),
	},
	"ledger.provincialOther": {
		...lessOf("other spending of the provinces"),
		words: "Of other spending: the provinces' part",
		of: ({ t }) => ["other", "federalOther"].map((name) => at(`ledger.${name}`, t)),
		...byYear((paired) => {
			const [all, federal] = [less(allOther)(paired), less(federalOther)(paired)];
			return (k) => all(k) - federal(k);
		}),
	},
	"ledger.federalLines": {
		...lessOf("federal spending on the lines"),
		words: "Of the lines: the federal part",
		of: (asked) => linesOf(asked).flatMap((line) => bothArms(asked, `federalLines.${line}`)),
		...byYear(federalShareLost),
	},
	"ledger.provincialLines": {
		...lessOf("provincial spending on the lines"),
		words: "Of the lines: the provinces' part",
		of: ({ t }) => ["lines", "federalLines"].map((name) => at(`ledger.${name}`, t)),
		...byYear((paired, place) => {
			const [all, federal] = [byAll(shareLost)(paired, place), federalShareLost(paired, place)];
			return (k) => all(k) - federal(k);
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
			numerator: (row) => totals.extraInterestShare[row],
			denominator: (row) => totals.extraInterestShare[row] + totals.extraDefenceShare[row],
			unit: share,
		}),
		ofResult: ({ ledger }) => interestPart(sum(ledger.interest.slice(1)), sum(ledger.defence.slice(1))),
		read: (_, totals) => (row) => interestPart(totals.extraInterestShare[row], totals.extraDefenceShare[row]),
	},
} as const satisfies Readonly<Record<OutputPath, OutputRow>>;
