// How fast may India's spending grow before Pakistan's education falls below 1.4 % of GDP under each financing regime,
// which assumption decides it, and which policy is least bad? One page.
import { financingPresets, parseScenario, policiesAcrossFutures, rankAssumptions, solve } from "crowdout";

const input = "us-india-partnership";
const floor = "run.lines.education >= 1.4%";
const between: [number, number] = [0, 0.6];
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const regimes = {
	"fiscal-space": { financing: "fiscal-space" },
	"imf-programme": { financing: "imf-programme" },
	"all from the federal lines": {
		set: { financing: { kind: "channels", revenue: 0, borrowing: 0, other: 0, provinces: 0 } },
	},
	"all from the provinces": {
		set: { financing: { kind: "channels", revenue: 0, borrowing: 0, other: 0, provinces: 1 } },
	},
} as const;

console.log(`Education stays at 1.4 % of GDP as long as India's real growth stays below, a year to 2031:\n`);
for (const reaction of ["default", "strong"] as const) {
	for (const [name, options] of Object.entries(regimes)) {
		const { found, roots } = solve(input, "rival.growth", floor, { ...options, reaction, between });
		const answer = !found
			? "any growth breaks it"
			: roots.length > 0
				? percent(roots[0])
				: `no growth up to ${percent(between[1])} breaks it`;
		console.log(`  ${`reaction ${reaction}`.padEnd(17)} ${name.padEnd(28)} ${answer}`);
	}
}

console.log(
	"\nWhat decides how much the four lines lose, one assumption at a time [Rs bn between the ends of its range]:\n",
);
for (const { path, swing, grade } of rankAssumptions(parseScenario(input)).slice(0, 6)) {
	console.log(`  ${path.padEnd(28)} ${swing.toFixed(1).padStart(7)}   evidence: ${grade}`);
}

const policies = Object.entries(financingPresets).map(([name, set]) => ({ name, set }));
const futures = [input, "india-surge", "securitised-crisis"].map((name) => ({ name, input: name }));
const { scores, leastBad } = policiesAcrossFutures(policies, futures, {
	floors: { education: 0.014, health: 0, food: 0, water: 0 },
});
console.log(`\nOver ${futures.map(({ name }) => name).join(", ")}:\n`);
for (const { policy, worstLoss, greatestRegret, satisfied } of scores) {
	console.log(
		`  ${policy.padEnd(16)} worst loss ${worstLoss.toFixed(1)}, greatest regret ${greatestRegret.toFixed(1)}, education kept in ${percent(satisfied)}`,
	);
}
console.log(`\n${leastBad}.`);
console.log("These are answers of a model under assumed reactions and financing, not forecasts.");
