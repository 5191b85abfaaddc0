import { h, say } from "../dom.js";
import { digitsFor, fixed, signed } from "../number.js";
import type { Seen } from "./view.js";
import { extraOf, lossOf } from "./words.js";

/** The three numbers that matter most, in sight while the controls move. */
export function keyFigures(element: HTMLElement) {
	const figures = ["Extra defence", "Lines lose", "Per extra rupee"].map((name) => {
		const value = h("strong");
		const unit = h("span", { class: "unit" });
		return { value, unit, element: h("div", {}, h("span", { class: "name" }, name), value, unit) };
	});
	element.append(...figures.map((figure) => figure.element));
	return ({ explored: { result }, fan }: Seen) => {
		const [extra, loss] = [extraOf(result), lossOf(result)];
		const digits = Math.min(1, digitsFor([extra, loss]));
		const ends = fan?.scalars["crowdOut.cumulativeMoney"].quantiles.map((estimate) => estimate?.value ?? null);
		const texts: readonly (readonly [string, string])[] = [
			[signed(extra, digits), "Rs bn"],
			[
				fixed(loss, digits),
				ends === undefined ? "Rs bn" : `Rs bn; draws ${fixed(ends[0], 0)} to ${fixed(ends[ends.length - 1], 0)}`,
			],
			[result.crowdOut.ratio === null ? "–" : fixed(100 * result.crowdOut.ratio, 1), "paisa lost"],
		];
		figures.forEach(({ value, unit }, k) => {
			say(value, texts[k][0]);
			say(unit, texts[k][1]);
		});
		figures[1].element.classList.toggle("lost", loss > 0);
		figures[1].element.classList.toggle("gained", loss < 0);
	};
}
