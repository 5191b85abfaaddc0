/** What a test found. */
export interface TestResult {
	/** Name of the test. */
	readonly test: string;
	/** What is true if the test sees nothing. */
	readonly hypothesis: string;
	/** The statistic, in the distribution that `degreesOfFreedom` belongs to. */
	readonly statistic: number;
	/** Of the reference distribution: one number for χ², two for F, none where it has none. */
	readonly degreesOfFreedom: readonly number[];
	/** Chance of so extreme a statistic under the hypothesis [0–1]. */
	readonly p: number;
}
