import { outputUnit, unitInWords } from "../measure/index.js";
import { countryWords, type Scenario } from "../scenario/index.js";

/** Made of a scenario: its record. */
interface OfScenario {
	readonly scenario: Scenario;
}

/** The unit of an output by its name, such as `last(run.defence)`, with the meaning of a minus; `undefined` where it is not known. */
export function unitOf(output: string, { scenario }: OfScenario): string | undefined {
	if (/[<>=]/.test(output)) return "probability";
	const unit = outputUnit(output);
	return unit && unitInWords(unit, countryWords(scenario)).words;
}

/** An output with its unit in brackets, for headings. */
export function withUnit(output: string, record: OfScenario): string {
	const unit = unitOf(output, record);
	return unit === undefined ? output : `${output} [${unit}]`;
}
