import { type Source, sourceTitle } from "crowdout";
import { h, say } from "../dom.js";
import type { Evidence } from "../evidence.js";
import { sentence } from "../number.js";

/** A line with the range of a control, and its source to unfold. */
export interface SourceNote {
	readonly element: HTMLElement;
	/** Show what is known; `key` says when it is something else. */
	readonly show: (key: string, range: string, evidence: () => Evidence) => void;
}

const WORDS: Readonly<Record<string, string>> = {
	"read-in-full": "source read in full",
	abstract: "abstract of a source",
	press: "press account",
	"own-estimate": "own estimate",
	assumed: "assumed",
	actual: "actual figure",
	projection: "projection",
	revised: "revised figure",
};

/** A note under a control. */
export function sourceNote(about: string): SourceNote {
	const range = h("span", { class: "range" });
	const grade = h("span", { class: "grade" });
	const body = h("div", { class: "basis" });
	const summary = h("summary", {}, "Source", h("span", { class: "hidden" }, ` of ${about}`));
	const element = h("div", { class: "source-note" }, h("p", {}, range, " ", grade), h("details", {}, summary, body));
	let shown: string | undefined;
	return {
		element,
		show: (key, text, evidence) => {
			if (key === shown) return;
			shown = key;
			const { basis, grade: word, sources } = evidence();
			say(range, text);
			const grades = word.split(", ").flatMap((part) => (part === "" ? [] : [WORDS[part] ?? part]));
			say(grade, grades.join(", "));
			body.replaceChildren(
				...basis.map((words) => h("p", {}, `${words.startsWith("data/") ? words : sentence(words)}.`)),
				...(sources.length === 0 ? [] : [h("ul", {}, ...sources.map((source) => h("li", {}, ...reference(source))))]),
			);
		},
	};
}

function reference(source: Source): (Node | string)[] {
	const { publisher, vintage, url } = source;
	const title = sourceTitle(source);
	const name = /^https?:\/\//.test(url) ? h("a", { href: url, rel: "noreferrer" }, title) : title;
	const rest = [publisher, vintage].filter((part) => part !== "").join(", ");
	return rest === "" ? [name] : [name, `, ${rest}`];
}
