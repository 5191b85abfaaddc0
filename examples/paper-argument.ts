// The paper's argument, tested on one page: as written, on the evidence, and what the difference is made of.
import { attribute, type CrowdOutResult, claims, crowdOut, mechanismClaims, samePush } from "crowdout";

const allLines = ({ crowdOut: { total } }: CrowdOutResult) => total.cumulativeMoney;
const [thesis, corrected] = ["paper-thesis", "paper-corrected"];
const figures = claims();
const bad = figures.filter(({ verdict }) => ["wrong", "impossible", "wrong-definition"].includes(verdict));

console.log("THE PAPER'S ARGUMENT, TESTED\n");
console.log(
	`Of ${figures.length} checkable figures ${bad.length} do not hold. Of ${mechanismClaims().length} links in its`,
);
console.log("argument it gives a number for none.\n");

console.log("Lost by education, health, food and water together, FY2026 to FY2031 [Rs bn]:");
for (const scenario of [thesis, corrected]) {
	const result = crowdOut(scenario);
	const ratio = `${(100 * (result.crowdOut.ratio ?? 0)).toFixed(1)} paisa per rupee of extra defence`;
	console.log(`  ${scenario.padEnd(16)} ${allLines(result).toFixed(1).padStart(8)}   ${ratio}`);
}

const { from, to, parts } = attribute(thesis, corrected, allLines);
console.log("\nThe difference, split by exact Shapley values [Rs bn]:");
for (const { cause, amount } of parts) console.log(`  ${cause.padEnd(16)} ${amount.toFixed(1).padStart(8)}`);
console.log(`  ${"together".padEnd(16)} ${(to - from).toFixed(1).padStart(8)}`);

console.log("\nThe same push under other assumptions [Rs bn lost, paisa per rupee]:");
for (const { reaction, financing, ratio, loss } of samePush("us-india-partnership")) {
	const paisa = ratio === null ? "no extra defence" : (100 * ratio).toFixed(1);
	console.log(`  ${reaction.padEnd(8)} ${financing.padEnd(14)} ${loss.toFixed(1).padStart(8)}   ${paisa}`);
}

console.log("\nReading: most of the paper's loss is its assumption that nobody else pays. What remains");
console.log("depends on who is asked to pay, and no published estimate settles that.");
