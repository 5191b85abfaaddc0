import type { CrowdOutResult } from "../../measure/index.js";
import { digitsFor, fixed } from "../number.js";
import type { Style } from "../style.js";
import { wrap } from "../wrap.js";

/** What the losses would have bought, and how levels answer; empty where the scenario asks for none. */
export function outcomes({ outcomes: found, years }: CrowdOutResult, style: Style): string {
	if (found.length === 0) return "";
	const last = years.length - 1;
	const lines = found.map((outcome) => {
		const text =
			outcome.kind === "opportunityCost"
				? `what ${outcome.line} lost would have bought ${fixed(outcome.cumulative, digitsFor([outcome.cumulative]))} ${outcome.unit} over the horizon`
				: `${outcome.unit} in FY${years[last]} is ${fixed(outcome.byYear[last], 4)} times what it is without the push`;
		return wrap(`${outcome.id}: ${text}. Source: ${outcome.source}.`, "  ", "- ");
	});
	return [style.heading("WHAT IT MEANS"), ...lines].join("\n");
}
