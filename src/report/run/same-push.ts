import type { PresetOutcome } from "../../questions/index.js";
import { digitsFor, fixed } from "../number.js";
import type { Style } from "../style.js";
import { textTable } from "../text-table.js";
import { wrap } from "../wrap.js";

/** The same push under every pair of presets: ratio and loss; empty where there is no push. */
export function samePushTable(outcomes: readonly PresetOutcome[], style: Style): string {
	if (outcomes.every(({ ratio, loss }) => ratio === null && loss === 0)) return "";
	const financings = [...new Set(outcomes.map(({ financing }) => financing))];
	const reactions = [...new Set(outcomes.map(({ reaction }) => reaction))];
	const digits = digitsFor(outcomes.map(({ loss }) => loss));
	const cells = (reaction: string) =>
		financings.flatMap((financing) => {
			const found = outcomes.find((outcome) => outcome.reaction === reaction && outcome.financing === financing);
			if (found === undefined) return ["–", "–"];
			const paisa = found.ratio === null ? "–" : fixed(100 * found.ratio, 1);
			return [paisa, fixed(found.loss, digits)];
		});
	const table = textTable([
		["", ...financings.flatMap((financing) => ["", financing])],
		["reaction", ...financings.flatMap(() => ["paisa per Re", "Rs bn lost"])],
		...reactions.map((reaction) => [reaction, ...cells(reaction)]),
	]);
	return [
		style.heading("THE SAME PUSH UNDER OTHER ASSUMPTIONS"),
		table,
		wrap(
			"Down: Pakistan answers India more strongly. Across: less is borrowed, more is cut. Each cell: paisa out of the lines per extra rupee of defence, and what all lines lose over the horizon.",
		),
	].join("\n");
}
