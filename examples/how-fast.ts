// How fast may India's spending grow before Pakistan's education falls below 1.4 % of GDP under each financing regime,
// which assumption decides it, and which policy is least bad? One page.
import { financingPresets, policiesAcrossDraws, type ScenarioInput, solve, tornado, withValueAt } from "crowdout";

const input = "us-india-partnership";
const floor = "run.lines.education >= 1.4%";
const between = [0, 0.6] as const;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const paidBy = (shares: object): ScenarioInput => ({
	financing: { kind: "channels", taxes: 0, levies: 0, borrowing: 0, cuts: { other: 0, provinces: 0 }, ...shares },
});
const regimes = {
	...financingPresets,
	"the federal lines pay all": paidBy({ cuts: { other: 0, provinces: 0 } }),
	"the provinces pay all": paidBy({ cuts: { other: 0, provinces: 1 } }),
};

/** The fastest growth [per year] with which education keeps its floor in every year; infinite where none breaks it. */
function fastest(set: ScenarioInput, reaction: "default" | "strong" = "default"): number {
	const { holds } = solve(input, "rival.growth", floor, { set, reaction, between });
	const end = holds.find(([from]) => from === between[0])?.[1] ?? 0;
	return end === between[1] ? Number.POSITIVE_INFINITY : end;
}
const shown = (growth: number) =>
	growth === Number.POSITIVE_INFINITY ? `above ${percent(between[1])}` : percent(growth);

console.log("Education keeps 1.4 % of GDP in every year to 2031 while India's real growth is at most, a year:\n");
console.log(`  ${"".padEnd(28)}${"default reaction".padStart(18)}${"strong reaction".padStart(18)}`);
for (const [name, set] of Object.entries(regimes)) {
	const cells = (["default", "strong"] as const).map((reaction) => shown(fastest(set, reaction)).padStart(18));
	console.log(`  ${name.padEnd(28)}${cells.join("")}`);
}

console.log("\nWhat decides it: first of all who pays, by the table above. Where the federal lines pay all, the same");
console.log("growth with one assumption at the 5 % and 95 % points of its range, the others as they stand:\n");
const paying = regimes["the federal lines pay all"];
const rows = tornado(input, { set: paying, output: "last(run.lines.education)" })
	.bars.filter(({ path }) => path !== "rival.growth")
	.map(({ path, low, high }) => {
		const growthAt = (value: number) => fastest(withValueAt(paying, path, value));
		return { path, ends: [low, high].map(({ value }) => ({ value, growth: growthAt(value) })) };
	})
	.sort((a, b) => width(b) - width(a));
for (const { path, ends } of rows.slice(0, 6)) {
	const cells = ends.map(({ value, growth }) => `at ${value.toPrecision(2)}: ${shown(growth)}`.padStart(22));
	console.log(`  ${path.padEnd(28)}${cells.join("")}`);
}

function width({ ends: [low, high] }: { readonly ends: readonly { readonly growth: number }[] }): number {
	return low.growth === high.growth ? 0 : Math.abs(high.growth - low.growth);
}

const policies = Object.entries(regimes).map(([name, set]) => ({ name, set }));
const futures = [input, "india-surge", "securitised-crisis"].map((name) => ({ name, input: name }));
const draws = 1000;
const { scores, leastBad } = policiesAcrossDraws(policies, futures, {
	draws,
	floors: { education: 0.014, health: 0, food: 0, water: 0 },
});
console.log(`\nPolicies over ${draws} draws of each of ${futures.map(({ name }) => name).join(", ")}:\n`);
console.log(
	`  ${"".padEnd(28)}${"regret, Rs bn".padStart(18)}${"in 19 of 20 below".padStart(18)}${"education kept".padStart(18)}`,
);
for (const { policy, regret, satisfied } of scores) {
	const mean = `${regret.mean.toFixed(1)} ± ${regret.standardError.toFixed(1)}`;
	const kept = `${(100 * satisfied.value).toFixed(1)} ± ${percent(satisfied.standardError)}`;
	console.log(`  ${policy.padEnd(28)}${mean.padStart(18)}${regret.high.toFixed(1).padStart(18)}${kept.padStart(18)}`);
}
console.log(`\n${leastBad}.`);
console.log(
	"Regret: what a policy costs (the lines' loss and the debt left, at present value) beyond the best policy of the same draw.",
);
console.log(
	"± is one standard error by drawing. These are answers of a model under assumed reactions and financing, not forecasts.",
);
