// Pakistan's reaction, estimated; then the question asked with that estimate's uncertainty in place of the bundled one.
import { ensemble } from "crowdout";
import { estimateReaction } from "crowdout/reaction";

const estimate = estimateReaction({ specification: "error-correction", from: 1988, to: 2024 });
const { defence, uncertainty, draws, coefficients, fragility } = estimate;
if (defence === null || uncertainty === null) throw new Error(estimate.notes.join("; "));

console.log(`${estimate.specification}, FY${estimate.from}–FY${estimate.to}, ${estimate.observations} rows`);
for (const { meaning, classical, neweyWest } of coefficients) {
	const error = Math.max(classical.standardError, neweyWest.standardError);
	console.log(`  ${meaning.padEnd(27)}${classical.estimate.toFixed(3).padStart(7)}  (${error.toFixed(3)})`);
}
for (const { path, lower, median, upper } of draws.numbers) {
	console.log(`  ${path.padEnd(27)}${median.toFixed(2).padStart(6)}  90 %: ${lower.toFixed(2)} to ${upper.toFixed(2)}`);
}
const negative = fragility.filter(({ coefficients }) => (coefficients[4]?.estimate ?? 0) < 0).length;
console.log(`  India's level weighs less than 0 from ${negative} of ${fragility.length} first years`);

for (const financing of ["mostly-borrowed", "imf-programme"] as const) {
	// The estimate's numbers are drawn together; the rest is as uncertain as in the baseline, but for the chosen financing.
	const scenario = { name: "estimated", extends: "us-india-partnership", defence, uncertainty };
	const asked = { financing, draws: 2000, onFailure: "drop" } as const;
	const { probabilityOfLoss, draws: made, failed, scalars } = ensemble(scenario, asked);
	const { value, error } = probabilityOfLoss.all;
	const loss = scalars["crowdOut.total.cumulativeMoney"];
	const [low, , middle, , high] = loss.quantiles.map((estimated) => estimated?.value.toFixed(1) ?? "–");
	console.log(
		`${financing}: crowd-out is positive with probability ${value.toFixed(3)} (± ${error.toFixed(3)} by drawing)`,
	);
	console.log(`  all lines lose Rs ${middle} bn, 90 %: ${low} to ${high}; ${made - failed} of ${made} draws ran`);
}
