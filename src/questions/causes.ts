/** A cause of a difference between two scenarios. */
export type Cause =
	| "rival growth"
	| "partnership"
	| "reaction"
	| "financing"
	| "allocation"
	| "economy"
	| "tiers"
	| "data"
	| "counterfactual";

/** Patterns of keys and their causes. A key has the cause of the first pattern that matches. */
const CAUSES: readonly (readonly [RegExp, Cause])[] = [
	[/^rival\.partnership(\.|$)/, "partnership"],
	[/^rival\./, "rival growth"],
	[/^(defence|threat)(\.|$)/, "reaction"],
	[/^financing(\.|$)/, "financing"],
	[/^allocation(\.|$)/, "allocation"],
	[/^(economy|discountRate)(\.|$)/, "economy"],
	[/^budget\.(revenueSharing|provincialSpending)$|\.federalShare$/, "tiers"],
	[/^(budget|baseYear|horizon)(\.|$)/, "data"],
	[/^counterfactual(\.|$)/, "counterfactual"],
];

/** The cause of a dotted path; `undefined` for descriptive keys and for checks and targets. */
export function causeOf(path: string): Cause | undefined {
	return CAUSES.find(([pattern]) => pattern.test(path))?.[1];
}
