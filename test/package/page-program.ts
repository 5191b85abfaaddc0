// What a page asks of the doors that need no bundler.
import { crowdOut, parseScenario } from "crowdout";
import { ensemble } from "crowdout/browser";
import { figuresOf, runReport } from "crowdout/report";
import { sampleSobol } from "crowdout/sensitivity";

/** One answer of each door; the ensemble runs on two workers where there are workers. */
export async function answers() {
	const scenario = parseScenario("us-india-partnership", { financing: "imf-programme" });
	const result = crowdOut(scenario);
	return {
		main: result,
		browser: await ensemble(scenario, { draws: 4000, seed: 7, workers: 2 }),
		report: figuresOf(runReport([result])).map(({ svg }) => svg),
		sensitivity: sampleSobol({ names: ["growth"], bounds: [[0, 0.1]] }, { count: 8, seed: 1 }),
	};
}
