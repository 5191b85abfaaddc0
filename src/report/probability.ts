import { fixed, percent } from "../charts/index.js";
import { type Block, paragraph } from "./blocks/index.js";

/** A share of draws with its standard error. */
export type Share = {
	readonly value: number;
	/** Where no draw or every draw counts: the greatest distance of the probability from 0 or 1. */
	readonly bound?: number;
} & ({ readonly error: number } | { readonly standardError: number });

/** The error with one decimal, or with more where it would be shown as 0. */
function errorOf(share: Share): string {
	const error = "error" in share ? share.error : share.standardError;
	return percent(error, error > 0 ? Math.min(6, Math.max(1, -Math.floor(Math.log10(100 * error)))) : 1);
}

/** The ± of a probability in percent; where no draw or every draw counts, its bound. */
export function plusMinus(share: Share): string {
	const { value, bound } = share;
	if (bound === undefined) return errorOf(share);
	return value === 0 ? `<${limit(bound)}` : `>${limit(bound, value)}`;
}

/** A share of draws in words: `32.5 ± 1.0 % of draws`. */
export function oftenInWords(share: Share, draws: number, what = "draws"): string {
	const { value, bound } = share;
	const n = fixed(draws, 0);
	if (bound === undefined) return `${percent(value, 1)} ± ${errorOf(share)} % of ${n} ${what}`;
	const sure = (than: string, of: string) => `${of} of ${n} ${what}: with 95 % confidence in ${than} %`;
	return value === 0 ? sure(`fewer than ${limit(bound)}`, "none") : sure(`more than ${limit(bound, value)}`, "all");
}

/** Meaning of the bounds shown, where any probability is 0 or 1 in the draws. */
export function boundsInWords(shares: readonly Share[], draws: number): Block[] {
	if (shares.every(({ bound }) => bound === undefined)) return [];
	return [
		paragraph(
			`Where no draw or every draw of ${fixed(draws, 0)} counts, no ± is given. With 95 % confidence the probability is then below (<) or above (>) the number shown, by the rule of three.`,
		),
	];
}

/** The bound in percent, with two significant digits of its distance from 0 or 100. */
function limit(bound: number, from = 0): string {
	const digits = Math.min(10, Math.max(0, 1 - Math.floor(Math.log10(100 * bound))));
	return percent(from === 0 ? bound : from - bound, digits);
}
