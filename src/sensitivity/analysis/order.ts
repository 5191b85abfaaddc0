/**
 * Rows in ascending order of a column.
 *
 * @param among Orders rows of equal value, ascending [default: their place].
 */
export function orderOf(column: Float64Array, among?: Float64Array): Uint32Array {
	const rows = Uint32Array.from(column, (_, i) => i);
	if (among === undefined) return rows.sort((a, b) => column[a] - column[b] || a - b);
	return rows.sort((a, b) => column[a] - column[b] || among[a] - among[b]);
}
