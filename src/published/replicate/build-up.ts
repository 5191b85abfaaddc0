import { sum } from "d3-array";
import { type CrowdOutResult, crowdOut } from "../../measure/index.js";
import { type FinancingPreset, parseScenario } from "../../scenario/index.js";
import type { Measures } from "./types.js";

/** The scenario of the push. */
const PUSH = "us-india-partnership";
const BUILD_UP = "build-up-2026-27";

/**
 * A typical build-up of the outlook's chapter: its size [points of GDP], and the part reached after one, two and three
 * years.
 */
const RISE = 0.027;
const EVENLY = [0.4, 0.8, 1];
const AT_ONCE = [1, 1, 1];

/** Who pays for a build-up, and its effect on debt, in publications and in the model. */
export const buildUp: Measures = {
	"imf-two-thirds-borrowed": () => ({
		ours: borrowed(pushed()),
		byConstruction: false,
		how: `run of ${PUSH}: extra deficit over extra defence and interest, all years`,
		why: "the schedule lends a twentieth of the gap while the programme lasts and a quarter afterwards; two thirds are one of its two regimes, put in where it is chosen",
		beside: (["mostly-borrowed", "imf-programme", "as-budgeted-2027"] as const).map((name) => ({
			what: `financing ${name}`,
			value: borrowed(pushed(name)),
		})),
	}),
	"imf-debt-seven-points": () => ({
		ours: extraDebt(EVENLY, "mostly-borrowed"),
		byConstruction: false,
		how: "defence up by 2.7 points of GDP over two and a half years, against none, two thirds of the gap borrowed: extra debt after three years",
		why: "two thirds of the yearly rises and the interest on them is all that debt can gain here: growth, prices and the exchange rate do not answer the build-up, and nothing else is borrowed with it",
		beside: [
			{ what: "the whole rise in the first year", value: extraDebt(AT_ONCE, "mostly-borrowed") },
			{ what: "financing schedule", value: extraDebt(EVENLY, "schedule") },
		],
	}),
	"frederiksen-looney-infrastructure": () => {
		const { percentOfLine } = crowdOut(parseScenario(BUILD_UP)).crowdOut;
		const lost = (line: string) => percentOfLine[line].at(-1) ?? Number.NaN;
		return {
			ours: lost("water") - lost("education"),
			byConstruction: true,
			how: `run of ${BUILD_UP}: what water loses of itself, less what education does, last year`,
			why: "development spending is cut before the rest, and water is mostly development",
			beside: ["water", "education", "health", "food"].map((line) => ({ what: line, value: lost(line) })),
		};
	},
	"frederiksen-looney-deficit": () => ({
		ours: borrowed(crowdOut(parseScenario(BUILD_UP))),
		byConstruction: true,
		how: `run of ${BUILD_UP}: extra deficit over extra defence and interest, all years`,
		why: "every bundled regime of financing but that of the budget of FY2027 borrows a part of the gap",
		beside: [],
	}),
	"frederiksen-looney-social": () => {
		const { crowdOut: lost } = crowdOut(parseScenario(BUILD_UP));
		const { extraDefence } = lost.total;
		const part = (line: string) => (100 * lost.cumulativeMoney[line]) / extraDefence;
		const social = ["education", "health", "food"];
		return {
			ours: sum(social, part),
			byConstruction: true,
			how: `run of ${BUILD_UP}: what education, health and food lose of each rupee of extra defence, all years`,
			why: "the cut of the federation and of the provinces falls on every line that has development spending, and no regime lets the deficit pay for social programmes",
			beside: social.map((line) => ({ what: line, value: part(line) })),
		};
	},
	"marzian-trebesch-peace-model": () => ({
		ours: mix(pushed()),
		byConstruction: true,
		how: `run of ${PUSH}: extra deficit over extra deficit and extra revenue, all years`,
		why: "the shares of financing are put in: judged, but for the two thirds; war and peace are financed alike",
		beside: (["mostly-borrowed", "imf-programme"] as const).map((name) => ({
			what: `financing ${name}`,
			value: mix(pushed(name)),
		})),
	}),
};

function pushed(financing?: FinancingPreset): CrowdOutResult {
	return crowdOut(parseScenario(PUSH, financing === undefined ? {} : { financing }));
}

/** Extra deficit over extra defence and interest [percent]. */
function borrowed({ ledger }: CrowdOutResult): number {
	return (100 * sum(ledger.deficit)) / (sum(ledger.defence) + sum(ledger.interest));
}

/** Extra deficit over extra deficit and revenue [percent]. */
function mix({ ledger }: CrowdOutResult): number {
	return (100 * sum(ledger.deficit)) / (sum(ledger.deficit) + sum(ledger.revenue));
}

/** Extra debt after three years of a build-up [points of GDP]. */
function extraDebt(course: readonly number[], financing: FinancingPreset): number {
	const { baseYear, budget } = parseScenario("baseline");
	const share = Object.fromEntries(course.map((part, k) => [baseYear + 1 + k, budget.defence + part * RISE]));
	const { run, counterfactualRun } = crowdOut(
		parseScenario(
			{
				name: "typical-build-up",
				horizon: course.length,
				defence: { kind: "share", share },
				known: { defence: {} },
				counterfactual: { defence: { kind: "share", share: budget.defence } },
			},
			{ financing },
		),
	);
	const end = course.length;
	return 100 * (run.debt[end] - counterfactualRun.debt[end]);
}
