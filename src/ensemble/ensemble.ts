import { parseScenario, requireOptions, type ScenarioChoice, scenarioOptionsOf } from "../scenario/index.js";
import { ENSEMBLE_OPTIONS } from "./check-options.js";
import { finishExact } from "./finish-exact.js";
import { isPrecise } from "./is-precise.js";
import { mayBeKept, nearbyBins } from "./keep-values.js";
import { createKeeper, type Keeper } from "./keeper.js";
import { addParts, mergeBlocks } from "./merge-blocks.js";
import { planEnsemble } from "./plan-ensemble.js";
import { nextStage, runsOf, shortened } from "./precision.js";
import { prepareEnsemble } from "./prepare.js";
import { runBlocks } from "./run-blocks.js";
import { secondPass } from "./second-pass.js";
import type { BlockSums, EnsembleJob, EnsembleOptions, EnsembleResult } from "./types.js";

/**
 * The distribution of the crowd-out: the scenario and its counterfactual run for every draw, so that intervals are of the difference.
 *
 * @param input As for `crowdOut`: a scenario with an `uncertainty` block; bundled ones inherit that of `baseline`.
 * @returns Bands by year, scalars with their Monte Carlo errors, probabilities; nothing of clock or machine.
 * @throws {CrowdoutError} `invalid-input` with every issue of the options; `run-failed` where draws fail, unless they are dropped.
 * @example
 * ```ts
 * import { ensemble } from "crowdout";
 * const { scalars, crowdOut } = ensemble("us-india-partnership", { draws: 1000, financing: "imf-programme" });
 * console.log(scalars["crowdOut.ratio"].quantiles, crowdOut.all.value);
 * ```
 * @see MODEL.md, sections 8 and 10
 */
export function ensemble(input: ScenarioChoice, options: EnsembleOptions = {}): EnsembleResult {
	requireOptions(options, ENSEMBLE_OPTIONS);
	const asked = planEnsemble(parseScenario(input, scenarioOptionsOf(options)), options);
	const state = prepareEnsemble(asked);
	const tell = (job: EnsembleJob, draws: number) => {
		options.onProgress?.(Math.min(draws, runsOf(job)), runsOf(job));
		if (options.signal?.aborted) throw options.signal.reason;
	};

	let parts: BlockSums[] = [];
	let keeper: Keeper | undefined;
	/** Stages of which no values were kept, the first always. */
	const again: (readonly [from: number, to: number])[] = [];
	let job = asked;
	for (let done = 0; done < asked.blocks; ) {
		const stage = nextStage(asked, done);
		const onBlock = (blocks: number) => tell(asked, Math.min(asked.draws, blocks * asked.blockSize));
		if (done > 0 && asked.mode === "exact") {
			parts = [addParts(shortened(asked, done), parts, state)];
			const wanted = nearbyBins(asked, parts[0]);
			const keeps = mayBeKept(wanted, stage / done);
			const share = keeps ? (stage - done) / done : 0;
			if (keeper === undefined && keeps) keeper = createKeeper(asked, state, wanted, share);
			else keeper?.narrow(wanted, share);
			if (!keeps) again.push([done, stage]);
			parts.push(runBlocks(asked, done, stage, state, onBlock, keeps ? keeper : undefined));
		} else {
			again.push([done, stage]);
			parts.push(runBlocks(asked, done, stage, state, onBlock));
		}
		done = stage;
		if (done < asked.blocks && isPrecise(asked, parts, state)) {
			job = shortened(asked, done);
			break;
		}
	}
	const outcome = mergeBlocks(job, parts, state);
	if (outcome.kind === "result") return outcome.result;
	const { wanted, sums } = outcome;
	const tellAgain = (blocks: number) => tell(job, job.draws + blocks * job.blockSize);
	keeper?.narrow(wanted, 0);
	const values = keeper?.kept(0, job.blocks);
	const enough = values !== undefined && values.wanted.column.length === wanted.column.length;
	const missing = enough ? again : [[0, job.blocks] as const];
	const rest = missing.map(([from, to]) => secondPass(job, wanted, from, to, state, tellAgain));
	return finishExact(job, sums, wanted, enough ? [...values.kept, ...rest] : rest, state);
}
