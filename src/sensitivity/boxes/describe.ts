import type { Box } from "./box.js";

/** An input that a box restricts. */
export interface Limit {
	/** Name of the input. */
	readonly name: string;
	/** The input is greater than this; left out where there is no lower limit. */
	readonly above?: number;
	/** The input is less than this; left out where there is no upper limit. */
	readonly below?: number;
}

/** The inputs that a box restricts, in the order of names. */
export function limitsOf({ lower, upper }: Box, names: readonly string[]): Limit[] {
	return names.flatMap((name, j) => {
		const above = Number.isFinite(lower[j]) ? { above: lower[j] } : {};
		const below = Number.isFinite(upper[j]) ? { below: upper[j] } : {};
		return Object.keys(above).length + Object.keys(below).length > 0 ? [{ name, ...above, ...below }] : [];
	});
}

/** Limits as a condition: `growth > 0.06 and 0.1 < space < 0.4`; `always` for none. */
export function conditionOf(limits: readonly Limit[]): string {
	if (limits.length === 0) return "always";
	return limits
		.map(({ name, above, below }) => {
			if (above === undefined) return `${name} < ${below}`;
			return below === undefined ? `${name} > ${above}` : `${above} < ${name} < ${below}`;
		})
		.join(" and ");
}
