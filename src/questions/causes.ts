/** What two scenarios may differ in. */
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

/** Which cause a key belongs to; the first pattern that fits. */
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

/** The block of a scenario that a dotted path belongs to; `undefined` for words and what is told of a result. */
export function causeOf(path: string): Cause | undefined {
	return CAUSES.find(([pattern]) => pattern.test(path))?.[1];
}
