import text from "../../../../docs/glossary.md";
import { h } from "../dom.js";

/** The glossary of the project, closed until it is asked for. */
export function glossary(): HTMLElement {
	const [, ...entries] = text.split(/^## /m);
	const words = entries.flatMap((entry) => {
		const [term, meaning] = entry.split("\n\n");
		return [h("dt", {}, term), h("dd", {}, meaning.trim().replaceAll("`", ""))];
	});
	return h("details", { id: "glossary" }, h("summary", {}, "What the words mean"), h("dl", {}, ...words));
}
