// What the page and `crowdout link` share, from where both have it.
export {
	baseOf,
	baseYears,
	choiceOf,
	type ExplorerState as State,
	initialState,
	type Opened,
	optionsOf as linkedOptions,
	readLink,
	type SliderKey,
	scenarioNames,
	VERSION,
	writeLink,
} from "../../../src/link/index.js";
