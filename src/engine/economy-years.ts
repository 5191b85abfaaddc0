import { log } from "../numerics/index.js";
import type { Arm } from "./arm.js";
import { fail, isLevel, LEVEL } from "./failure.js";
import type { Plan } from "./plan.js";

/** Section 5 for year t: real growth, moved by feedback of the year before, GDP and population. */
export function growEconomy(plan: Plan, arm: Arm, t: number): void {
	const { state: s, rows, at, inputs } = arm;
	const now = t * rows;
	const gdp = at.gdp + now;
	const logGdp = at.logGdp + now;
	const nominal = at.nominal + now;
	const population = at.population + now;
	const growthAt = inputs.growth.at[t];
	const growthOf = inputs.growth.mask[t];
	const inflationAt = inputs.inflation.at[t];
	const inflationOf = inputs.inflation.mask[t];
	const populationAt = inputs.populationGrowth.at[t];
	const populationOf = inputs.populationGrowth.mask[t];
	const { steady } = plan.derived;
	for (let i = 0; i < rows; i++) {
		const given = s[growthAt + (i & growthOf)];
		const growth = steady ? given : given + feedback(arm, t, i);
		s[gdp + i] = s[gdp + i - rows] * (1 + growth);
		s[logGdp + i] = s[logGdp + i - rows] + log(1 + growth);
		s[nominal + i] = (1 + growth) * (1 + s[inflationAt + (i & inflationOf)]);
		s[population + i] = s[population + i - rows] * (1 + s[populationAt + (i & populationOf)]);
		if (!(growth > -1)) fail(arm, t, i, "growth", growth, "must be greater than -1");
		else if (!isLevel(s[gdp + i])) fail(arm, t, i, "gdp", s[gdp + i], LEVEL);
		else if (!isLevel(s[population + i])) fail(arm, t, i, "population", s[population + i], LEVEL);
	}
}

/** Growth gained from what defence and the lines had the year before beyond the base year. */
function feedback({ state: s, rows, at, itemAt, inputs, lines }: Arm, t: number, i: number): number {
	const { feedbackDefence, defenceBase, feedbackLines } = inputs;
	const before = (t - 1) * rows + i;
	let gained =
		s[feedbackDefence.at[0] + (i & feedbackDefence.mask[0])] *
		(s[at.defence + before] - s[defenceBase.at[0] + (i & defenceBase.mask[0])]);
	for (let j = 0; j < lines.length; j++) {
		const gain = s[feedbackLines.at[j] + (i & feedbackLines.mask[j])];
		gained += gain * (s[itemAt[j] + before] - s[itemAt[j] + i]);
	}
	return gained;
}
