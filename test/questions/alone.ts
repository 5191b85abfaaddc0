import { parseScenario } from "crowdout";

/** A scenario whose crowd-out of food is linear in one drawn share: its whole variance is that share's. */
export const alone = {
	name: "alone",
	extends: "us-india-partnership",
	uncertainty: {
		...onlyOf("budget.provincialSpending"),
		"budget.provincialSpending": { kind: "uniform", min: 0, max: 1 },
	},
} as const;

/** Everything else of the parents' uncertainty fixed. */
export function onlyOf(path: string) {
	const { uncertainty = {} } = parseScenario("us-india-partnership");
	return Object.fromEntries(
		Object.keys(uncertainty).flatMap((key) => (key === path ? [] : [[key, key === "joint" ? [] : null]])),
	);
}
