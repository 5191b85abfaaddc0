import { sum } from "d3-array";
import { type CrowdOutResult, crowdOut } from "../../measure/index.js";
import { type FinancingPreset, parseScenario } from "../../scenario/index.js";
import type { Measures } from "./types.js";

/** The bundled scenario of the push. */
const PUSH = "us-india-partnership";
const BUILD_UP = "build-up-2026-27";

/**
 * A typical build-up, from the outlook's chapter: its size [points of GDP], and the part of it that is reached after one,
 * two and three years.
 */
const RISE = 0.027;
const EVENLY = [0.4, 0.8, 1];
const AT_ONCE = [1, 1, 1];

/** Who pays for a build-up, and its effect on debt, in publications and in the model. */
export const buildUp: Measures = {
	"imf-two-thirds-borrowed": () => ({
		ours: borrowed(pushed()),
		byConstruction: false,
		how: `run of ${PUSH}: extra deficit divided by extra defence and interest, all years`,
		why: "the schedule borrows a twentieth of the gap while the programme lasts and a quarter afterwards; only the regime mostly-borrowed borrows two thirds, and it takes that share as an input",
		beside: (["mostly-borrowed", "imf-programme", "as-budgeted-2027"] as const).map((name) => ({
			what: `financing ${name}`,
			value: borrowed(pushed(name)),
		})),
	}),
	"imf-debt-seven-points": () => ({
		ours: extraDebt(EVENLY, "mostly-borrowed"),
		byConstruction: false,
		how: "extra debt after three years, where defence rises by 2.7 points of GDP over two and a half years and two thirds of the gap are borrowed",
		why: "debt here grows only by two thirds of the yearly rises and by the interest on them; growth, prices and the exchange rate do not respond to the build-up, and nothing else is borrowed",
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
			how: `run of ${BUILD_UP}: share of itself that water loses, less the share that education loses, last year`,
			why: "development spending is cut first, and water is mostly development",
			beside: ["water", "education", "health", "food"].map((line) => ({ what: line, value: lost(line) })),
		};
	},
	"frederiksen-looney-deficit": () => ({
		ours: borrowed(crowdOut(parseScenario(BUILD_UP))),
		byConstruction: true,
		how: `run of ${BUILD_UP}: extra deficit divided by extra defence and interest, all years`,
		why: "every bundled financing regime except that of the budget of FY2027 borrows a part of the gap",
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
			how: `run of ${BUILD_UP}: what education, health and food together lose of each rupee of extra defence, all years`,
			why: "the cut of the federation and of the provinces falls on every line that has development spending, and no regime lets the deficit pay for social programmes",
			beside: social.map((line) => ({ what: line, value: part(line) })),
		};
	},
	"marzian-trebesch-peace-model": () => ({
		ours: mix(pushed()),
		byConstruction: true,
		how: `run of ${PUSH}: extra deficit divided by extra deficit and extra revenue, all years`,
		why: "the shares of financing are inputs, and judgements except for the two thirds; war and peace are financed alike",
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
