/**
 * The package door `crowdout/sensitivity`: global sensitivity analysis and scenario discovery of any model. Sampling,
 * running and analysing are separate: the analysers take any points and outputs, whoever made them.
 *
 * @example
 * ```ts
 * import { analyseSobol, evaluate, findBoxes, sampleSaltelli } from "crowdout/sensitivity";
 *
 * const problem = { names: ["growth", "reaction"], bounds: [[0.02, 0.1], [0, 1]] } as const;
 * const sample = sampleSaltelli(problem, { count: 1024, seed: 1 });
 * const outputs = evaluate(sample, ([growth, reaction]) => growth * reaction);
 * const { inputs } = analyseSobol(sample, outputs, { level: 0.9 });
 * console.log(inputs.map(({ name, total }) => `${name}: ${total.value} (${total.lower} to ${total.upper})`));
 * const [box] = findBoxes(sample, Array.from(outputs, (output) => output > 0.05));
 * console.log(box.condition);
 * ```
 * @packageDocumentation
 */

// A problem can have distributions, so their type belongs to this door too.
export type { UnivariateDistribution } from "./numerics/index.js";
export {
	analyseDelta,
	analyseDgsm,
	analyseMorris,
	analysePawn,
	analyseRbdFast,
	analyseSobol,
	analyseTornado,
	type BoxOptions,
	type BoxStep,
	type DeltaIndices,
	type DgsmMeasures,
	type DifferenceDesign,
	type DifferenceSample,
	evaluate,
	type FoundBox,
	findBoxes,
	type Inputs,
	type IntervalEstimate,
	type Limit,
	type MorrisEffects,
	type PawnIndices,
	type Problem,
	type RbdFastIndices,
	type ResampleOptions,
	type SaltelliDesign,
	type SaltelliSample,
	type Sample,
	type SampleDesign,
	type SampleOptions,
	type SobolIndices,
	sampleFiniteDifferences,
	sampleGrid,
	sampleHalton,
	sampleLatinHypercube,
	sampleOneAtATime,
	sampleSaltelli,
	sampleSobol,
	sampleTrajectories,
	type Tornado,
	type TornadoEnd,
	type TrajectoryDesign,
	type TrajectorySample,
} from "./sensitivity/index.js";
