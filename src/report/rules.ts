import type { AllocationRule, DefenceRule, FinancingRule } from "../model/index.js";
import type { Scenario } from "../scenario/index.js";

const DEFENCE: Readonly<Record<DefenceRule["kind"], string>> = {
	errorCorrection: "error correction",
	parity: "parity with the threat",
	richardson: "Richardson's equation",
	share: "defence as given",
};

const FINANCING: Readonly<Record<FinancingRule["kind"], string>> = {
	channels: "paid by channels",
	elasticities: "lines by elasticities",
};

const ALLOCATION: Readonly<Record<AllocationRule["kind"], string>> = {
	proportional: "cuts by size",
	weighted: "cuts by size and weight",
	priority: "cuts line by line",
};

/** The rules of a scenario, in words. */
export function rulesInWords({ defence, financing, allocation }: Scenario): string {
	return [DEFENCE[defence.kind], FINANCING[financing.kind], ALLOCATION[allocation.kind]].join(", ");
}
