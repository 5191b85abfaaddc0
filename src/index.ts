export { crowdOut } from "./measure/index.js";
export { bundledScenarios, parseScenario, safeParseScenario } from "./scenario/index.js";
