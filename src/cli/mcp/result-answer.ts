import type { CrowdOutResult, RunSeries } from "../../index.js";
import type { ArmAnswer, ResultAnswer } from "./answers.js";
import { CAVEAT } from "./words.js";

/** A result as short as it is useful; its numbers are those of the result, to the last digit. */
export function resultAnswer(result: CrowdOutResult): ResultAnswer {
	const {
		scenario,
		counterfactual,
		definition,
		baseYear,
		years,
		ledger,
		rules,
		outcomes,
		events,
		stability,
		warnings,
	} = result;
	const { share, money, extraDefenceMoney, cumulativeMoney, presentValue, ratio, total } = result.crowdOut;
	const { scenario: _, ...fingerprint } = result.record;
	return {
		scenario,
		counterfactual,
		definition,
		baseYear,
		years,
		lostByAllLines: total.cumulativeMoney,
		crowdOut: { share, money, extraDefenceMoney, cumulativeMoney, presentValue, ratio, total },
		run: arm(result.run),
		counterfactualRun: arm(result.counterfactualRun),
		ledger,
		rules,
		outcomes,
		events,
		stability,
		warnings,
		fingerprint,
		caveat: CAVEAT,
	};
}

function arm({ rivalSpending, threat, defence, interest, revenue, deficit, debt, lines }: RunSeries): ArmAnswer {
	return { rivalSpending, threat, defence, interest, revenue, deficit, debt, lines };
}
