import type { Scenario } from "../../scenario/index.js";
import { finishExact } from "./finish-exact.js";
import { isPrecise } from "./is-precise.js";
import { mergeBlocks } from "./merge-blocks.js";
import { planEnsemble } from "./plan-ensemble.js";
import { nextStage, shortened } from "./precision.js";
import { prepareEnsemble } from "./prepare.js";
import { runBlocks } from "./run-blocks.js";
import { secondPass } from "./second-pass.js";
import type { BlockSums, EnsembleJob, EnsembleOptions, EnsembleResult } from "./types.js";

/**
 * The distribution of the crowd-out: the scenario and its counterfactual run for every draw, so that intervals are of the difference.
 *
 * @param scenario A parsed scenario with an `uncertainty` block; bundled ones inherit that of `baseline`.
 * @returns Bands by year, scalars with their Monte Carlo errors, probabilities; nothing of clock or machine.
 * @throws {CrowdoutError} `invalid-input` with every issue of the options; `run-failed` where draws fail, unless they are dropped.
 * @example
 * ```ts
 * import { ensemble, parseScenario } from "crowdout";
 * const { scalars, crowdOut } = ensemble(parseScenario("us-india-partnership"), { draws: 10_000 });
 * console.log(scalars["crowdOut.ratio"].quantiles, crowdOut.all.value);
 * ```
 * @see MODEL.md, sections 8 and 10
 */
export function ensemble(scenario: Scenario, options: EnsembleOptions): EnsembleResult {
	const asked = planEnsemble(scenario, options);
	const state = prepareEnsemble(asked);
	const passes = asked.mode === "exact" ? 2 : 1;
	const tell = (job: EnsembleJob, blocks: number, before: number) => {
		options.onProgress?.(before + Math.min(job.draws, blocks * job.blockSize), passes * job.draws);
		options.signal?.throwIfAborted();
	};

	const parts: BlockSums[] = [];
	let job = asked;
	for (let done = 0; done < asked.blocks; ) {
		const stage = nextStage(asked, done);
		parts.push(runBlocks(asked, done, stage, state, (blocks) => tell(asked, blocks, 0)));
		done = stage;
		if (done < asked.blocks && isPrecise(asked, parts, state)) {
			job = shortened(asked, done);
			break;
		}
	}
	const outcome = mergeBlocks(job, parts, state);
	if (outcome.kind === "result") return outcome.result;
	const tellAgain = (blocks: number) => tell(job, blocks, job.draws);
	const kept = secondPass(job, outcome.wanted, 0, job.blocks, state, tellAgain);
	return finishExact(job, outcome.sums, outcome.wanted, [kept], state);
}
