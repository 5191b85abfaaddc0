import text from "../../../../docs/glossary.md";
import { h } from "../dom.js";

/** What an entry is about that speaks of the bundled country alone. */
const BUNDLED = /Pakistan|India|IMF|rupee|province|FY\d/;

/** The glossary of the project, closed until it is asked for; of another country without what is said of Pakistan. */
export function glossary(bundledCountry: boolean): HTMLElement {
	const [, ...entries] = text.split(/^## /m);
	const words = entries
		.filter((entry) => bundledCountry || !BUNDLED.test(entry))
		.flatMap((entry) => {
			const [term, meaning] = entry.split("\n\n");
			return [h("dt", {}, term), h("dd", {}, meaning.trim().replaceAll("`", ""))];
		});
	return h("details", { id: "glossary" }, h("summary", {}, "What the words mean"), h("dl", {}, ...words));
}
