// The paper's two contradictory pieces of advice, head to head: who loses what over the horizon.
import { crowdOut } from "crowdout";

const names = ["advice-cut-human-security", "advice-protect-human-security"];
const results = names.map((name) => crowdOut(name));
const lines = Object.keys(results[0].crowdOut.cumulativeMoney);

console.log(`lost over the horizon [Rs bn of FY${results[0].baseYear}]; a minus is a gain\n`);
console.log(["".padEnd(30), ...lines.map((line) => line.padStart(10)), "per Re".padStart(8)].join(""));
for (const { scenario, crowdOut: loss } of results) {
	const cells = lines.map((line) => loss.cumulativeMoney[line].toFixed(1).padStart(10));
	console.log([scenario.padEnd(30), ...cells, (loss.ratio ?? 0).toFixed(3).padStart(8)].join(""));
}
for (const { scenario, ledger, years } of results) {
	const last = years.length - 1;
	const paid = (["revenue", "deficit", "other", "lines"] as const)
		.map((who) => `${who} ${(100 * ledger[who][last]).toFixed(3)}`)
		.join(", ");
	console.log(`\n${scenario}, FY${years[last]}, who paid [points of GDP]: ${paid}`);
}
