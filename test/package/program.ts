// What a consumer asks of every door. The tests run it from the packed package in each module form; the numbers
// expected of it are those that the same lines give when the doors are the source.
import { crowdOut, ensemble, parseScenario, version } from "crowdout";
import { ensemble as onWorkers } from "crowdout/browser";
import { leastSquares } from "crowdout/estimation";
import { formulas } from "crowdout/formulas";
import { readScenario } from "crowdout/node";
import { estimateReaction } from "crowdout/reaction";
import { figuresOf, runReport } from "crowdout/report";
import { analyseSobol, evaluate, sampleSaltelli } from "crowdout/sensitivity";

/** One answer of each door; `file` is a scenario file. */
export async function answers(file: string) {
	const scenario = parseScenario("us-india-partnership", { financing: "imf-programme" });
	const result = crowdOut(scenario);
	const grown = parseScenario(
		{ name: "grown", extends: "baseline", rival: { growth: { formula: "0.04 + 0.005 * t" } } },
		{ formulas },
	);
	const problem = { names: ["growth", "reaction"], bounds: [[0.02, 0.1] as const, [0, 1] as const] };
	const sample = sampleSaltelli(problem, { count: 64, seed: 1 });
	return {
		version,
		main: result.crowdOut,
		ensemble: ensemble(scenario, { draws: 200, seed: 1 }).probabilityOfLoss,
		browser: (await onWorkers(scenario, { draws: 200, seed: 1, workers: 1 })).probabilityOfLoss,
		node: crowdOut(await readScenario(file)).crowdOut.cumulativeMoney,
		formulas: crowdOut(grown).crowdOut.cumulativeMoney,
		estimation: typeof leastSquares,
		reaction: estimateReaction({ specification: "error-correction", from: 1988, to: 2024 }).coefficients,
		sensitivity: analyseSobol(
			sample,
			evaluate(sample, ([growth, reaction]) => growth * reaction),
		).inputs,
		report: figuresOf(runReport([result])).map(({ svg }) => JSON.stringify(svg).length),
	};
}
