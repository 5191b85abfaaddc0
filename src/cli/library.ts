// All that the commands take from the library, through its public doors.

export {
	bundledScenarios,
	CrowdoutError,
	compareReport,
	crowdOut,
	dataTable,
	dataTableNames,
	explain,
	explainAll,
	explanationReport,
	explanationTable,
	rankAssumptions,
	requireComparable,
	runReport,
	safeParseScenario,
	samePush,
	scenarioJsonSchema,
	scenarioList,
	tableCsv,
	tableList,
	tidyCsv,
	verifyResult,
} from "../index.js";
export { readJsonFile, readScenarioSource, type ScenarioSource } from "../node.js";
