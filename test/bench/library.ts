/** What the bench measures, under one import: the engine and the ensemble as the package has them. */

export { compile, createArm, derive, simulate } from "../../src/engine/index.js";
export {
	drawTable,
	ensemble,
	planEnsemble,
	prepareEnsemble,
	runBlocks,
} from "../../src/experiment/ensemble/index.js";
export { crowdOut, parseScenario } from "../../src/index.js";
export { exp, log } from "../../src/numerics/index.js";
export { counterfactualScenario, pathValues } from "../../src/scenario/index.js";
