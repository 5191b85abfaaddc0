/** What the bench measures, under one import: the engine and the ensemble as the package has them. */

export { fiscalEpisodes, underImfProgramme } from "../../src/data/index.js";
export { compile, createArm, derive, simulate } from "../../src/engine/index.js";
export {
	cubeJob,
	drawTable,
	ensemble,
	planEnsemble,
	prepareEnsemble,
	runBlocks,
	runPoints,
	unitCubeModel,
} from "../../src/ensemble/index.js";
export { pooledShares, yearlySystem } from "../../src/financing/index.js";
export { crowdOut, parseScenario, sensitivity } from "../../src/index.js";
export { exp, log, normalQuantile, stream, uniform } from "../../src/numerics/index.js";
export { placed } from "../../src/questions/point-question.js";
export { counterfactualScenario, pathValues } from "../../src/scenario/index.js";
export { analyseSobol, sampleSaltelli, sampleTrajectories } from "../../src/sensitivity.js";
