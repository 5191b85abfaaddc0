import { h, say } from "../dom.js";
import { digitsFor, fixed, lostBetween } from "../number.js";
import type { Seen } from "./view.js";
import { extraOf, lossOf } from "./words.js";

/** One number with its name above and its unit below. */
type Figure = readonly [name: string, value: string, unit: string];

/** The three numbers that matter most, in sight while the controls move. */
export function keyFigures(element: HTMLElement) {
	const places = Array.from({ length: 3 }, () => ({
		box: h("div"),
		parts: [h("span", { class: "name" }), h("strong"), h("span", { class: "unit" })],
	}));
	for (const { box, parts } of places) box.append(...parts);
	element.append(...places.map(({ box }) => box));
	return (seen: Seen) => {
		for (const [k, texts] of figuresOf(seen).entries()) {
			for (const [j, text] of texts.entries()) say(places[k].parts[j], text);
		}
		const loss = lossOf(seen.explored.result);
		for (const { box } of places.slice(1)) {
			box.classList.toggle("lost", loss > 0);
			box.classList.toggle("gained", loss < 0);
		}
	};
}

function figuresOf({ explored: { result }, fan }: Seen): readonly Figure[] {
	const [extra, loss] = [extraOf(result), lossOf(result)];
	const digits = Math.min(1, digitsFor([extra, loss]));
	const ends = fan?.scalars["crowdOut.total.cumulativeMoney"].quantiles.map((estimate) => estimate?.value ?? 0);
	const { ratio } = result.crowdOut;
	return [
		[`Defence takes ${extra < 0 ? "less" : "more"}`, fixed(Math.abs(extra), digits), "Rs bn"],
		[
			`The lines ${loss < 0 ? "gain" : "lose"}`,
			fixed(Math.abs(loss), digits),
			ends === undefined ? "Rs bn" : `Rs bn; 90 % range: ${lostBetween(ends[0], ends[ends.length - 1], 0)}`,
		],
		[
			"Per rupee",
			ratio === null ? "–" : fixed(Math.abs(100 * ratio), 1),
			`paisa ${ratio === null || ratio >= 0 === extra > 0 ? "lost" : "gained"}`,
		],
	];
}
