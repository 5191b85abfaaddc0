import type { Issue } from "../errors.js";
import { bundledScenarios, isBundledCountry, type Scenario } from "../scenario/index.js";

/** The lines for which the page has controls and sources; asked when needed, since the scenario is read from a file. */
function linesOfPage(): string {
	return Object.keys(bundledScenarios.baseline.budget?.lines ?? {}).join(", ");
}

/** Why the page cannot show a scenario: its words, ranges and sources are of one country and its lines. */
export function unshown({ country, budget }: Scenario): Issue[] {
	const lines = Object.keys(budget.lines).join(", ");
	const shown = linesOfPage();
	return [
		...(isBundledCountry({ ...(country === undefined ? {} : { country }) })
			? []
			: [
					{
						path: "country",
						message: `must be Pakistan in the explorer, whose words, ranges and sources are Pakistan's, got ${country}; use crowdout report`,
					},
				]),
		...(lines === shown
			? []
			: [
					{
						path: "budget.lines",
						message: `must be ${shown} in the explorer, which has controls for these, got ${lines}; use crowdout report`,
					},
				]),
	];
}
