/** A design matrix ready to be factorised. */
export interface ScaledColumns {
	readonly rows: number;
	readonly columns: number;
	/** Column by column: the design times `scale`. */
	readonly matrix: Float64Array;
	/** A power of two for each column, so that scaling rounds nothing; 0 for a column of zeros. */
	readonly scale: Float64Array;
}

/** The columns of a design, each brought to a length between 0.7 and 1.5 by a power of two. */
export function scaleColumns(X: readonly (readonly number[])[], columns: number): ScaledColumns {
	const rows = X.length;
	const matrix = new Float64Array(rows * columns);
	const scale = new Float64Array(columns);
	for (let j = 0; j < columns; j++) {
		let largest = 0;
		for (let i = 0; i < rows; i++) largest = Math.max(largest, Math.abs(X[i][j]));
		if (largest === 0) continue;
		let squares = 0;
		for (let i = 0; i < rows; i++) squares += (X[i][j] / largest) ** 2;
		scale[j] = 2 ** -Math.round(Math.log2(largest) + Math.log2(squares) / 2);
		for (let i = 0; i < rows; i++) matrix[j * rows + i] = X[i][j] * scale[j];
	}
	return { rows, columns, matrix, scale };
}
