import type { CrowdOutResult } from "../../measure/index.js";
import { countryWords } from "../../scenario/index.js";
import { fixed } from "../number.js";
import { count } from "../words.js";

/** Said under every ratio. */
export const LIMIT_OF_CLAIM =
	"This is the difference between two simulated arms under an assumed reaction and an assumed financing. It is not an estimate of causation.";

/** Of each extra rupee, what came out of the lines. */
export function ratioInWords({ crowdOut, run, record }: CrowdOutResult): string {
	const lines = `the ${count(Object.keys(run.lines).length)} lines`;
	if (crowdOut.ratio === null) return "No extra defence over the horizon, so there is no ratio.";
	const { currency, hundredths } = countryWords(record.scenario);
	const part = `${fixed(Math.abs(100 * crowdOut.ratio), 1)} ${hundredths}`;
	const more = crowdOut.total.extraDefence > 0;
	if (more) {
		return crowdOut.ratio >= 0
			? `Of each extra ${currency} of defence over the horizon, ${part} came out of ${lines}.`
			: `With each extra ${currency} of defence over the horizon, ${lines} gained ${part}.`;
	}
	return crowdOut.ratio >= 0
		? `Of each ${currency} that defence spent less over the horizon, ${part} went to ${lines}.`
		: `With each ${currency} that defence spent less over the horizon, ${lines} lost ${part}.`;
}
