/** Result of a test. */
export interface TestResult {
	/** Name of the test. */
	readonly test: string;
	/** The null hypothesis, in words. */
	readonly hypothesis: string;
	/** The test statistic. */
	readonly statistic: number;
	/** Degrees of freedom of the reference distribution: one number for χ², two for F, none where it has none. */
	readonly degreesOfFreedom: readonly number[];
	/** p-value: probability of such a statistic under the null hypothesis [0–1]. */
	readonly p: number;
}
