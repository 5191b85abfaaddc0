import { chartSheet, ensembleCsv, tidyCsv } from "crowdout/report";
import { h } from "../dom.js";
import { section } from "./section.js";
import type { Seen, View } from "./view.js";

/** What can be taken away: the scenario, the numbers, the charts, a link. */
export function downloadsView(charts: () => string[], link: () => string): View {
	let seen: Seen | undefined;
	const now = (): Seen => {
		if (seen === undefined) throw new Error("nothing is shown yet");
		return seen;
	};
	const name = () => now().explored.scenario.name;
	const files: readonly (readonly [
		id: string,
		label: string,
		make: () => readonly [ending: string, type: string, text: string],
	])[] = [
		[
			"download-scenario",
			"Scenario (JSON)",
			() => [".json", "application/json", `${JSON.stringify(now().explored.scenario, undefined, 2)}\n`],
		],
		["download-csv", "Result (CSV)", () => [".csv", "text/csv", tidyCsv([now().explored.result])]],
		[
			"download-draws",
			"Draws, summary (CSV)",
			() => [
				"-draws.csv",
				"text/csv",
				now().fan === undefined ? "" : ensembleCsv(now().fan as NonNullable<Seen["fan"]>),
			],
		],
		["download-svg", "Charts (SVG)", () => [".svg", "image/svg+xml", chartSheet(charts(), titleOf(now()), 3)]],
	];
	const buttons = files.map(([id, label, make]) => {
		const button = h("button", { type: "button", id }, label);
		button.addEventListener("click", () => {
			const [ending, type, text] = make();
			save(`${name()}${ending}`, type, text);
		});
		return button;
	});
	const address = h("input", { type: "text", id: "link", readonly: true, spellcheck: "false" });
	const copy = h("button", { type: "button", id: "copy-link" }, "Copy link");
	const said = h("span", { role: "status", class: "said" });
	copy.addEventListener("click", async () => {
		address.select();
		try {
			await navigator.clipboard.writeText(address.value);
			said.textContent = "Copied.";
		} catch {
			said.textContent = "Selected; copy it with the keyboard.";
		}
	});
	return {
		element: section(
			"take-title",
			"Take it with you",
			"The scenario runs in crowdout validate and crowdout run with the same result; the CSV is tidy, one number a row. The link holds what you changed, and says so if the figures behind it change.",
			h("div", { class: "buttons" }, ...buttons),
			h(
				"div",
				{ class: "link-row" },
				h("label", { for: "link" }, "Link to this page as it is set"),
				address,
				copy,
				said,
			),
		),
		show: (next) => {
			seen = next;
			const draws = buttons[2];
			draws.disabled = next.fan === undefined;
			const text = link();
			if (address.value !== text) {
				address.value = text;
				said.textContent = "";
			}
		},
	};
}

function titleOf({ explored: { scenario } }: Seen): string {
	return `${scenario.title ?? scenario.name}${scenario.name.endsWith("-explored") ? " (assumptions changed in the explorer)" : ""}`;
}

function save(name: string, type: string, text: string): void {
	const url = URL.createObjectURL(new Blob([text], { type }));
	h("a", { href: url, download: name }).click();
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
