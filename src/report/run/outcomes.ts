import type { CrowdOutResult, OutcomeResult } from "../../measure/index.js";
import { fixed } from "../number.js";
import type { Style } from "../style.js";
import { textTable } from "../text-table.js";
import { wrap } from "../wrap.js";

/** What the losses would have bought, and how levels answer; empty where the scenario asks for none. */
export function outcomes({ outcomes: found, years }: CrowdOutResult, style: Style): string {
	if (found.length === 0) return "";
	const last = years.length - 1;
	const bought = found.filter((outcome) => outcome.kind === "opportunityCost");
	const answered = found.filter((outcome) => outcome.kind === "response");
	const sections: string[] = [];
	if (bought.length > 0) {
		const rows = bought.map(({ line, id, cumulative, range }) => [
			line,
			id.replaceAll("-", " "),
			fixed(cumulative / 1000, 1),
			ends(range, (end) => fixed(end / 1000, 1)),
		]);
		sections.push(
			style.heading(`WHAT EACH LOSS WOULD HAVE BOUGHT, FY${years[1]} TO FY${years[last]}`),
			textTable([["line", "thousands of", "central", "range"], ...rows], ["left", "left"]),
			wrap(
				"Opportunity cost only: what the money buys at the unit cost, not what it would have been spent on. Items of one line are alternatives; do not add them. A minus is a gain.",
			),
		);
	}
	if (answered.length > 0) {
		const rows = answered.map(({ line, id, byYear, range, efficiency }) => [
			line,
			id.replaceAll("-", " "),
			change(byYear[last]),
			ends(range, change),
			String(efficiency),
		]);
		sections.push(
			style.heading(`HOW LEVELS WOULD ANSWER IN FY${years[last]}, % OF THE LEVEL WITHOUT THE PUSH`),
			textTable([["line", "level", "central", "range", "efficiency"], ...rows], ["left", "left"]),
		);
	}
	sections.push(wrap(`Sources: ${sourcesOf(found)}. crowdout data outcomes has each with year and price basis.`));
	return sections.join("\n");
}

function ends(range: readonly [number, number] | undefined, show: (end: number) => string): string {
	return range === undefined ? "–" : `${show(range[0])} to ${show(range[1])}`;
}

/** A multiple as a change in percent. */
function change(multiple: number | null): string {
	return fixed(multiple === null ? null : 100 * (multiple - 1), 3);
}

function sourcesOf(found: readonly OutcomeResult[]): string {
	const tables = [...new Set(found.map(({ source }) => source.split(":")[0]))];
	return tables.join(", ");
}
