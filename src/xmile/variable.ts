/** One variable of an XMILE model, under its bare name; names of its arm in the equation are bare too. */
export interface Variable {
	/** Letters, digits and underscores. */
	readonly name: string;
	/** Its equation; absent where `values` gives it. */
	readonly equation?: string;
	/** By year from the base year on; a number where all years have the same. */
	readonly values?: number | readonly number[];
	/** Its value in the base year, where it is carried to the next: the variable `NAME_before` then has last year's. */
	readonly start?: string;
	readonly unit: string;
	/** What it is, and where its number comes from. */
	readonly doc?: string;
}

/** A name as an XMILE identifier. */
export function identifier(...parts: readonly string[]): string {
	return parts
		.join("_")
		.replaceAll(/[^A-Za-z0-9]+/g, "_")
		.replace(/^(?=\d)/, "_");
}

/** A sum of terms; 0 of none. */
export function sumOf(terms: readonly string[]): string {
	return terms.length === 0 ? "0" : terms.join(" + ");
}

/** `MAX` or `MIN` of any number of terms, of which XMILE's functions take two. */
export function extreme(name: "MAX" | "MIN", terms: readonly string[]): string {
	return terms.reduce((inner, term) => `${name}(${inner}, ${term})`);
}

/** The part of a wish that a programme lets through. */
export function letThrough(wish: string): string {
	return `fiscal_space * MAX(${wish}, 0) + MIN(${wish}, 0)`;
}
