export { readJsonFile } from "./read-json-file.js";
export { readScenario } from "./read-scenario.js";
export { readScenarioSource, type ScenarioSource } from "./scenario-source.js";
