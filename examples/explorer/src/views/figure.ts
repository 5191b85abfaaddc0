import { htmlTable, type Table } from "crowdout/report";
import { fill, h } from "../dom.js";
import { tableBox } from "./section.js";

/** A chart as a picture, and the same numbers as a table. */
export interface Drawn {
	readonly svg: string;
	readonly table: Table;
}

/** A chart with its numbers to unfold, which stay unfolded when it changes. */
export function figure(name: string) {
	const picture = h("div", { class: "picture" });
	const box = tableBox(`Numbers: ${name}`);
	const more = h("details", {}, h("summary", {}, `Numbers: ${name}`), box);
	let table: Table | undefined;
	let svg = "";
	const unfold = () => {
		if (more.open && table !== undefined) fill(box, htmlTable(table));
	};
	more.addEventListener("toggle", unfold);
	return {
		element: h("figure", {}, picture, more),
		show: (drawn: Drawn) => {
			svg = drawn.svg;
			fill(picture, withSharedStyle(svg));
			table = drawn.table;
			unfold();
		},
		/** The picture as a file of its own. */
		svg: () => svg,
	};
}

/** Every chart brings the same style, so that it can stand alone; a page that draws a dozen each frame keeps it once. */
function withSharedStyle(svg: string): string {
	const [whole, rules] = /<style>([^<]*)<\/style>/.exec(svg) ?? ["", ""];
	if (document.getElementById("chart-style") === null) {
		document.head.append(h("style", { id: "chart-style" }, rules));
	}
	return svg.replace(whole, "");
}
