import type { AllocationRule, Scenario } from "crowdout";
import { h, say } from "../dom.js";
import { meaningOf } from "../evidence.js";
import type { State } from "../link.js";
import { listed, sentence } from "../number.js";
import { type Change, type Control, issuesAt } from "./control.js";
import { sourceNote } from "./source-note.js";

/** What each rule is called, and what choosing it first gives. */
const RULES: {
	readonly [Kind in AllocationRule["kind"]]: readonly [
		name: string,
		first: (lines: readonly string[]) => AllocationRule,
	];
} = {
	proportional: ["In proportion to size", () => ({ kind: "proportional" })],
	weighted: [
		"In proportion to size times a weight",
		(lines) => ({ kind: "weighted", weights: Object.fromEntries(lines.map((line) => [line, 1])) }),
	],
	priority: ["One line after the other", (order) => ({ kind: "priority", order })],
};

/** How a cut is spread over the lines: the rule, and its order or weights. */
export function allocationControl(lines: readonly string[], change: Change): Control {
	const select = h(
		"select",
		{ id: "allocation", "aria-describedby": "allocation-about allocation-wrong" },
		h("option", { value: "" }, "As in the scenario"),
		...Object.entries(RULES).map(([value, [name]]) => h("option", { value }, name)),
	);
	const about = h("p", { class: "about", id: "allocation-about" });
	const wrong = h("p", { class: "wrong", id: "allocation-wrong" });
	const set = (allocation: AllocationRule | undefined) => change((state) => ({ ...state, allocation }));
	const order = orderList(lines, (next) => set({ kind: "priority", order: next }));
	const weights = weightRows(lines, (next) => set({ kind: "weighted", weights: next }));
	const note = sourceNote("allocation");
	select.addEventListener("change", () => {
		set(select.value === "" ? undefined : RULES[select.value as AllocationRule["kind"]][1](lines));
	});
	return {
		element: h(
			"div",
			{ class: "control" },
			h("label", { for: "allocation" }, "Allocation of the cut"),
			select,
			about,
			order.element,
			weights.element,
			wrong,
			note.element,
		),
		show: ({ state, own, issues }) => {
			select.value = state.allocation?.kind ?? "";
			say(about, inWords(state, own));
			order.show(state.allocation?.kind === "priority" ? state.allocation.order : undefined);
			weights.show(state.allocation?.kind === "weighted" ? state.allocation.weights : undefined);
			say(wrong, issuesAt(issues, /^allocation/));
			note.show("allocation", "A rule to choose; weights from 0.", () => ({
				basis: [meaningOf("allocation").replace(/\.$/, ""), "no published number says which line pays"],
				grade: "assumed",
				sources: [],
			}));
		},
	};
}

function inWords({ allocation }: State, own: Scenario | undefined): string {
	const rule = allocation ?? own?.allocation;
	if (rule === undefined) return "";
	switch (rule.kind) {
		case "proportional":
			return "Each line is cut in proportion to its size, until a floor binds.";
		case "priority":
			return `Cut to its floor before the next is touched: ${listed(rule.order)}.`;
		case "weighted":
			return "Each line is cut in proportion to its size times its weight; a weight of 0 neither loses nor gains.";
	}
}

/** The lines in the order of the cut, each with a button that moves it up. */
function orderList(lines: readonly string[], give: (order: readonly string[]) => void) {
	const element = h("ol", { class: "order" });
	let shown = "";
	return {
		element,
		show: (order: readonly string[] | undefined) => {
			element.hidden = order === undefined;
			if (order === undefined || shown === order.join()) return;
			shown = order.join();
			element.replaceChildren(
				...order.map((line, k) => {
					const up = h(
						"button",
						{ type: "button", disabled: k === 0, "data-line": line, "aria-label": `Cut ${line} earlier` },
						"↑",
					);
					up.addEventListener("click", () => {
						give(order.map((name, j) => (j === k - 1 ? line : j === k ? order[k - 1] : name)));
						requestAnimationFrame(() =>
							element
								.querySelector<HTMLElement>(`[data-line="${line}"]:not(:disabled), button:not(:disabled)`)
								?.focus(),
						);
					});
					return h("li", {}, sentence(line), up);
				}),
			);
			element.setAttribute("aria-label", `Order of the cut, of ${lines.length} lines`);
		},
	};
}

/** A weight for each line. */
function weightRows(lines: readonly string[], give: (weights: Readonly<Record<string, number>>) => void) {
	const rows = lines.map((line) => {
		const id = `weight-${line}`;
		const input = h("input", { type: "text", inputmode: "decimal", id, size: 5, "aria-describedby": `${id}-wrong` });
		const wrong = h("p", { class: "wrong", id: `${id}-wrong` });
		return {
			line,
			input,
			wrong,
			element: h("div", { class: "number-row" }, h("label", { for: id }, sentence(line)), input, wrong),
		};
	});
	const element = h("div", { role: "group", "aria-label": "Weights of the lines" }, ...rows.map((row) => row.element));
	for (const { input, wrong } of rows) {
		input.addEventListener("input", () => {
			const good = /^\s*(\d+\.?\d*|\.\d+)\s*$/.test(input.value);
			say(
				wrong,
				good
					? ""
					: `must be a number from 0, got "${input.value}"; the numbers are still of the last weight that holds`,
			);
			input.setAttribute("aria-invalid", String(!good));
			if (rows.every((row) => row.wrong.textContent === "")) {
				give(Object.fromEntries(rows.map((row) => [row.line, Number(row.input.value)])));
			}
		});
	}
	return {
		element,
		show: (weights: Readonly<Record<string, number>> | undefined) => {
			element.hidden = weights === undefined;
			for (const { line, input, wrong } of weights === undefined ? [] : rows) {
				if (document.activeElement === input || wrong.textContent !== "") continue;
				input.value = String(weights?.[line] ?? 1);
			}
		},
	};
}
