import { tickStep } from "d3-array";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import { label, type Sides, stroke } from "./frame.js";
import { fixed, worded } from "./number.js";
import { paint } from "./palette.js";

/** The room of a drawing between its axes [pixels]. */
export interface Room {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** A linear scale, as d3 makes it. */
export type Scale = ScaleLinear<number, number>;

/** Decimals that distinguish two values one step apart [0–6]. */
export function digitsOfStep(step: number): number {
	return Number.isFinite(step) && step > 0 ? Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))) : 0;
}

/** The least and the greatest number; 0 to 1 where there is none, wider where all are equal. */
export function extentOf(values: readonly (number | null)[]): [number, number] {
	const numbers = values.filter((value): value is number => value !== null && Number.isFinite(value));
	if (numbers.length === 0) return [0, 1];
	const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
	const least = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
	return high - low > least ? [low, high] : [low - 0.5 * Math.abs(low || 1), high + 0.5 * Math.abs(high || 1)];
}

/** Values from bottom to top, the ends rounded to ticks. */
export function valueScale(domain: readonly [number, number], { top, bottom }: Room): Scale {
	return scaleLinear(domain, [bottom, top]).nice(4);
}

/** Decimals for the labels of a scale's ticks, and one more for values between them. */
export function scaleDigits(scale: Scale, count = 4): number {
	const [low, high] = scale.domain();
	return digitsOfStep(tickStep(low, high, count));
}

/** A value on an axis: with the word for its side of 0 instead of a sign, where the chart has such words. */
export function tickText(value: number, digits: number, sides: Sides | undefined): string {
	return sides === undefined ? fixed(value, digits) : worded(value, digits, sides);
}

/** Rules with their values at the left; zero is stronger. */
export function valueAxis(scale: Scale, { left, right }: Room, sides?: Sides): string {
	const digits = scaleDigits(scale);
	return scale
		.ticks(4)
		.map((value) => {
			const y = scale(value);
			const rule = stroke(left, y, right, y, paint({ stroke: value === 0 ? "faint" : "rule" }));
			const text = tickText(value, digits, sides);
			return rule + label(text, left - 6, y + 4, { anchor: "end", tone: "faint", size: 11 });
		})
		.join("");
}

/** What stands before a fiscal year. */
export const FISCAL = "FY";

/** Years from left to right, whole ones, few enough to be read, the first and the last always; before each stands `prefix`. */
export function yearAxis(
	years: readonly number[],
	{ left, right, bottom }: Room,
	prefix = FISCAL,
): { x: Scale; svg: string } {
	const [first, last] = [years[0], years[years.length - 1]];
	const x = scaleLinear(first === last ? [first - 1, last + 1] : [first, last], [left, right]);
	const most = Math.max(2, Math.floor((right - left) / 55));
	const step = Math.max(1, Math.ceil((last - first) / (most - 1)));
	const shown = years.filter(
		(year, t) => t === 0 || year === last || ((year - first) % step === 0 && last - year >= 0.7 * step),
	);
	const ticks = shown.map(
		(year) =>
			stroke(x(year), bottom, x(year), bottom + 4, paint({ stroke: "faint" })) +
			label(`${prefix}${year}`, x(year), bottom + 17, { anchor: "middle", tone: "faint", size: 11 }),
	);
	return { x, svg: ticks.join("") };
}
