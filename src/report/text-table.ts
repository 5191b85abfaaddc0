/** How a column stands: names to the left, numbers to the right. */
export type Align = "left" | "right";

/**
 * Rows as text with aligned columns, two spaces between them.
 *
 * @param rows Cells; the first row may be a head. Rows may be of different length.
 * @param align Of each column [the first left, the others right].
 */
export function textTable(rows: readonly (readonly string[])[], align: readonly Align[] = ["left"]): string {
	const widths: number[] = [];
	for (const row of rows) {
		row.forEach((cell, k) => {
			widths[k] = Math.max(widths[k] ?? 0, cell.length);
		});
	}
	return rows
		.map((row) =>
			row
				.map((cell, k) => ((align[k] ?? "right") === "left" ? cell.padEnd(widths[k]) : cell.padStart(widths[k])))
				.join("  ")
				.trimEnd(),
		)
		.join("\n");
}
