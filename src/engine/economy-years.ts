import { log } from "../numerics/index.js";
import type { Arm } from "./arm.js";
import { fail, isLevel, LEVEL } from "./failure.js";
import { numberAt } from "./inputs.js";
import type { Plan } from "./plan.js";

/** Section 5 for year t: real growth, moved by feedback of the year before, GDP and population. */
export function growEconomy(plan: Plan, arm: Arm, t: number): void {
	const { state: s, rows, at, inputs } = arm;
	for (let i = 0, k = t * rows; i < rows; i++, k++) {
		const given = numberAt(s, inputs.growth, t, i);
		const growth = plan.derived.steady ? given : given + feedback(arm, t, i);
		s[at.gdp + k] = s[at.gdp + k - rows] * (1 + growth);
		s[at.logGdp + k] = s[at.logGdp + k - rows] + log(1 + growth);
		s[at.nominal + k] = (1 + growth) * (1 + numberAt(s, inputs.inflation, t, i));
		s[at.population + k] = s[at.population + k - rows] * (1 + numberAt(s, inputs.populationGrowth, t, i));
		if (!(growth > -1)) fail(arm, t, i, "growth", growth, "must be greater than -1");
		else if (!isLevel(s[at.gdp + k])) fail(arm, t, i, "gdp", s[at.gdp + k], LEVEL);
		else if (!isLevel(s[at.population + k])) fail(arm, t, i, "population", s[at.population + k], LEVEL);
	}
}

/** Growth gained from what defence and the lines had the year before beyond the base year. */
function feedback({ state: s, rows, at, itemAt, inputs, lines }: Arm, t: number, i: number): number {
	const before = (t - 1) * rows + i;
	const more = s[at.defence + before] - numberAt(s, inputs.defenceBase, 0, i);
	let gained = numberAt(s, inputs.feedbackDefence, 0, i) * more;
	for (let j = 0; j < lines.length; j++) {
		gained += numberAt(s, inputs.feedbackLines, j, i) * (s[itemAt[j] + before] - s[itemAt[j] + i]);
	}
	return gained;
}
