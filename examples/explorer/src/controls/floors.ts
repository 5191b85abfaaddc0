import type { Scenario } from "crowdout";
import { isBundledCountry } from "../../../../src/scenario/index.js";
import { h, say } from "../dom.js";
import { evidenceOf, isParameter, parameter } from "../evidence.js";
import { fixed, sentence } from "../number.js";
import { without } from "../settings.js";
import { type Change, type Control, issuesAt } from "./control.js";
import { sourceNote } from "./source-note.js";

/** Floors under the lines, in percent of GDP: a number for each, empty as the scenario has it. */
export function floorsControl({ budget, country }: Scenario, change: Change): Control {
	const lines = Object.keys(budget.lines);
	const rows = lines.map((line) => floorRow(line, change));
	const note = sourceNote("floors");
	const known = lines.every((line) => isParameter(`floor.${line}`)) && isBundledCountry({ country });
	const highest = lines.map((line) => {
		const most = known ? (parameter(`floor.${line}`).high ?? 0) : budget.lines[line].base;
		return `${fixed(100 * most, 2)} for ${line}`;
	});
	return {
		element: h(
			"fieldset",
			{ class: "control inner" },
			h("legend", {}, "Floors under the lines, % of GDP"),
			h(
				"p",
				{ class: "about" },
				"No line is cut below its floor; a floor does not lift a line that is under it already.",
			),
			...rows.map(({ element }) => element),
			note.element,
		),
		show: (shown) => {
			for (const row of rows) row.show(shown);
			const range = `${known ? "Range of the evidence" : "From no protection to the base year's share"}: 0 to ${highest.join(", ")}.`;
			note.show("floors", range, () =>
				known
					? evidenceOf(
							lines.map((line) => parameter(`floor.${line}`)),
							({ id }) => sentence(id.replace("floor.", "")),
						)
					: { basis: ["what to protect is a choice, not a measurement"], grade: "assumed", sources: [] },
			);
		},
	};
}

function floorRow(line: string, change: Change): Control {
	const id = `floor-${line}`;
	const input = h("input", {
		type: "text",
		id,
		inputmode: "decimal",
		"aria-describedby": `${id}-wrong`,
		size: 7,
	});
	const wrong = h("p", { class: "wrong", id: `${id}-wrong` });
	let refused = "";
	let mine: number | undefined;
	const refuse = (message: string) => {
		refused = message;
		say(wrong, message);
		input.setAttribute("aria-invalid", String(message !== ""));
	};
	input.addEventListener("input", () => {
		const text = input.value.trim().replace(/\s*%$/, "");
		const value = /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined;
		if (text !== "" && (value === undefined || value > 100)) {
			return refuse(
				`must be a number from 0 to 100, got "${input.value}"; the numbers are still of the last value that holds`,
			);
		}
		refuse("");
		mine = value === undefined ? undefined : Number((value / 100).toPrecision(12));
		const floor = mine;
		change((state) => ({
			...state,
			floors: floor === undefined ? without(state.floors, line) : { ...state.floors, [line]: floor },
		}));
	});
	return {
		element: h("div", { class: "number-row" }, h("label", { for: id }, sentence(line)), input, wrong),
		show: ({ state, own, issues }) => {
			const set = state.floors[line];
			input.placeholder = fixed(100 * (own?.budget.lines[line]?.floor ?? 0), 2);
			if (set !== mine) {
				mine = set;
				input.value = set === undefined ? "" : String(Number((100 * set).toPrecision(10)));
				refuse("");
			}
			if (refused === "") {
				const message = issuesAt(issues, new RegExp(`budget\\.lines\\.${line}\\.floor`));
				say(wrong, message);
				input.setAttribute("aria-invalid", String(message !== ""));
			}
		},
	};
}
