/** A regression to run: the response and the regressors, row by row. */
export interface Design {
	/** Names of the columns of X, all different. */
	readonly names: readonly string[];
	/** The response, one number for each row [its own unit]. */
	readonly y: readonly number[];
	/** The regressors, `X[row][column]`; a constant is a column of ones. */
	readonly X: readonly (readonly number[])[];
	/** The year of each row, rising; needed where a result names years. */
	readonly years?: readonly number[];
}
