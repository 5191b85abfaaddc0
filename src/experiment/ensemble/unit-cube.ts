import type { Scenario } from "../../scenario/index.js";
import { planEnsemble } from "./plan-ensemble.js";
import { prepareEnsemble } from "./prepare.js";

/** A scenario's uncertainty as a function on the unit cube: what a sensitivity analysis asks. */
export interface UnitCubeModel {
	/** A name for each dimension: the dotted path, with the year where it is drawn anew every year. */
	readonly names: readonly string[];
	/** The output at a point; NaN where it has none. The parameters' values are left in `values`. */
	readonly output: (point: Float64Array) => number;
	/** Values of the parameters at the point asked last, in the order of `names`. */
	readonly values: Float64Array;
	/** Why the run asked last failed, or `undefined`. */
	readonly failure: () => string | undefined;
}

/**
 * The output of a scenario, against its counterfactual, as a function of the uniforms behind its uncertain parameters.
 *
 * @param output A number a draw: `crowdOut.ratio`, `crowdOut.cumulativeMoney.food`, `last(run.defence)` …
 * @throws {CrowdoutError} `invalid-input` where nothing is uncertain or the output is none.
 */
export function unitCubeModel(scenario: Scenario, output: string): UnitCubeModel {
	const job = planEnsemble(scenario, { draws: 1, outputs: [output], onFailure: "drop" });
	let point = new Float64Array(0);
	let failed: string | undefined;
	const state = prepareEnsemble(job, (u) => () => u.set(point));
	const read = state.scalars[job.scalars.indexOf(output)];
	const { quantities, values } = state.sampler;
	return {
		names: quantities.flatMap(({ path, size }) =>
			size === 1 ? [path] : Array.from({ length: size }, (_, t) => `${path}.${scenario.baseYear + 1 + t}`),
		),
		output: (at) => {
			point = at as Float64Array<ArrayBuffer>;
			failed = state.run(0)?.cause;
			return failed === undefined ? read() : Number.NaN;
		},
		values,
		failure: () => failed,
	};
}
