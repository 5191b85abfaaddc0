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
	const unfold = () => {
		if (more.open && table !== undefined) fill(box, htmlTable(table));
	};
	more.addEventListener("toggle", unfold);
	return {
		element: h("figure", {}, picture, more),
		show: (drawn: Drawn) => {
			fill(picture, drawn.svg);
			table = drawn.table;
			unfold();
		},
		/** The picture as it stands. */
		svg: () => picture.innerHTML,
	};
}
