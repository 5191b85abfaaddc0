/** What the bench measures, under one import: the engine and the ensemble as the package has them. */

export { fiscalEpisodes, underImfProgramme } from "../../src/data/index.js";
export {
	cubeJob,
	drawTable,
	planDraws,
	planEnsemble,
	prepareEnsemble,
	runPair,
	runPoints,
	unitCubeModel,
} from "../../src/ensemble/index.js";
export { pooledShares, yearlySystem } from "../../src/financing/index.js";
export { crowdOut, ensemble, parseScenario, sensitivity } from "../../src/index.js";
export { membersOf, pairOf, readTotals, runOnce, scalarOf } from "../../src/measure/index.js";
export { exp, gammaQuantile, log, normalQuantile, stream, uniform } from "../../src/numerics/index.js";
export { placed } from "../../src/questions/point-question.js";
export { counterfactualScenario, pathValues } from "../../src/scenario/index.js";
export { analyseSobol, sampleSaltelli, sampleTrajectories } from "../../src/sensitivity.js";
