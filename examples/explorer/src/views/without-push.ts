import { counterfactualScenario, keyInWords } from "crowdout";
import { listed } from "../number.js";
import type { Explored } from "../run.js";
import { growthText, upliftText } from "../sliders.js";

/** What no push means: what the other arm has instead, in words. */
export function withoutPush({ scenario, result }: Explored): string {
	const { counterfactual, rival } = scenario;
	if (counterfactual.extends === null)
		return `The counterfactual is the scenario ${result.counterfactual} on the same base and presets; what else you set applies to one arm alone.`;
	if (Object.keys(counterfactual).join() !== "rival") {
		const named = leaves(counterfactual).map((path) => `"${keyInWords(path, scenario)}"`);
		return `The counterfactual differs in ${listed(named)}; the rest is the same.`;
	}
	const { name, partnership } = counterfactualScenario(scenario).rival;
	const any = rival.partnership.events.length > 0 || partnership.events.length > 0;
	const events =
		partnership.events.length === 0 ? "no new partnership event" : `an uplift of ${upliftText(partnership)}`;
	return `Without it ${name}'s military spending grows ${growthText(counterfactualScenario(scenario))} in real terms${any ? `, with ${events}` : ""}.`;
}

/** The dotted paths of a block; one that varies by year stands once. */
function leaves(block: object, at = ""): string[] {
	const found = Object.entries(block).flatMap(([key, value]) => {
		const path = at === "" ? key : `${at}.${key}`;
		if (/^\d{4}$/.test(key)) return [at];
		return typeof value === "object" && value !== null ? leaves(value, path) : [path];
	});
	return [...new Set(found)].filter((path) => !path.endsWith(".kind"));
}
