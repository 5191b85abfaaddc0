import { answerInBrief } from "crowdout";
import { rangeName } from "crowdout/report";
import { between, wordsOf } from "../../../../src/report/index.js";
import { h, say } from "../dom.js";
import { digitsFor, fixed, listed } from "../number.js";
import type { Seen } from "./view.js";
import { lossOf } from "./words.js";

/** One number with its name above, its unit and its range below. */
type Figure = readonly [name: string, value: string, unit: string, range: string];

/** The three numbers that matter most, in sight while the controls move. */
export function keyFigures(element: HTMLElement) {
	const places = Array.from({ length: 3 }, () => ({
		box: h("div"),
		parts: [
			...[h("span", { class: "name" }), h("strong"), h("span", { class: "unit" })],
			h("span", { class: "unit range" }),
		],
	}));
	for (const { box, parts } of places) box.append(...parts);
	const [lines, range, moves] = Array.from({ length: 3 }, () => h("span", { class: "about-all" }));
	element.append(...places.map(({ box }) => box), h("p", { class: "unit" }, lines, " ", range, " ", moves));
	return (seen: Seen) => {
		for (const [k, texts] of figuresOf(seen).entries()) {
			for (const [j, text] of texts.entries()) say(places[k].parts[j], text);
		}
		const { explored, fan } = seen;
		say(lines, `The lines: ${listed(Object.keys(explored.result.run.lines))}.`);
		say(range, fan === undefined ? "Ranges are being drawn …" : `Last row of each: ${rangeName(fan.draws)}.`);
		// While the input moves the sentence before stays: it would come and go with every step of a slider.
		if (seen.moves !== undefined) say(moves, seen.moves);
		const loss = lossOf(explored.result);
		for (const { box } of places.slice(1)) {
			box.classList.toggle("lost", loss > 0);
			box.classList.toggle("gained", loss < 0);
		}
	};
}

function figuresOf({ explored: { result }, fan }: Seen): readonly Figure[] {
	const { extraDefence, all, ratio } = answerInBrief(result, fan);
	const { symbol, currency, hundredths } = wordsOf(result);
	const more = extraDefence.central >= 0;
	const signs = more ? (["lost", "gained"] as const) : (["gained", "lost"] as const);
	const range = (draws: readonly number[] | undefined, ...[by, decimals, words]: RangeForm) =>
		draws === undefined
			? ""
			: between(
					draws.map((end) => by * end),
					decimals,
					words,
				);
	return [
		[
			`Defence takes ${more ? "more" : "less"}`,
			fixed(Math.abs(extraDefence.central), digitsFor([extraDefence.central])),
			`${symbol} bn`,
			range(extraDefence.draws, 1, digitsFor([extraDefence.central]), ["more", "less"]),
		],
		[
			`The lines ${all.central < 0 ? "gain" : "lose"}`,
			fixed(Math.abs(all.central), digitsFor([all.central])),
			`${symbol} bn`,
			range(all.draws, 1, digitsFor([all.central]), ["lost", "gained"]),
		],
		[
			`Per ${currency}${more ? "" : " less"}`,
			ratio === undefined ? "–" : fixed(Math.abs(100 * ratio.central), 1),
			`${hundredths} ${ratio === undefined ? "lost" : signs[ratio.central < 0 ? 1 : 0]}`,
			range(ratio?.draws, 100, 1, signs),
		],
	];
}

/** By what the ends are multiplied, their decimals, and the words above and below zero. */
type RangeForm = readonly [by: number, decimals: number, words: readonly [string, string]];
