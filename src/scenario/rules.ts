/** Rule for a number, with the words of its error message. */
export interface Rule {
	/** Completes "must be …". */
	readonly must: string;
	readonly holds: (value: number) => boolean;
	/** Least and greatest, for the JSON Schema. */
	readonly minimum?: number;
	readonly maximum?: number;
	/** Strict bounds, for the JSON Schema. */
	readonly exclusiveMinimum?: number;
	readonly exclusiveMaximum?: number;
	/** Whether 1.9 was probably meant as 1.9 %. */
	readonly percent?: boolean;
}

export const share: Rule = {
	must: "a share from 0 to 1",
	holds: (x) => x >= 0 && x <= 1,
	minimum: 0,
	maximum: 1,
	percent: true,
};

export const gdpShare: Rule = { ...share, must: "a share of GDP from 0 to 1" };

export const knownShare: Rule = {
	must: "a share of GDP above 0 and below 1",
	holds: (x) => x > 0 && x < 1,
	exclusiveMinimum: 0,
	exclusiveMaximum: 1,
	percent: true,
};

export const sharedOut: Rule = {
	must: "a share of at least 0 and less than 1",
	holds: (x) => x >= 0 && x < 1,
	minimum: 0,
	exclusiveMaximum: 1,
	percent: true,
};

export const balance: Rule = {
	must: "a share of GDP from -1 to 1",
	holds: (x) => x >= -1 && x <= 1,
	minimum: -1,
	maximum: 1,
	percent: true,
};

export const atLeastZero: Rule = { must: "at least 0", holds: (x) => x >= 0, minimum: 0 };

export const positive: Rule = { must: "greater than 0", holds: (x) => x > 0, exclusiveMinimum: 0 };

export const rate: Rule = { must: "greater than -1 (-100 %)", holds: (x) => x > -1, exclusiveMinimum: -1 };

export const anyNumber: Rule = { must: "a finite number", holds: () => true };

export const year: Rule = {
	must: "a year from 1900 to 2300",
	holds: (x) => Number.isInteger(x) && x >= 1900 && x <= 2300,
	minimum: 1900,
	maximum: 2300,
};

export const horizon: Rule = {
	must: "a whole number of years from 1 to 200",
	holds: (x) => Number.isInteger(x) && x >= 1 && x <= 200,
	minimum: 1,
	maximum: 200,
};

export const deliveryYears: Rule = {
	must: "a whole number of years, at least 1",
	holds: (x) => Number.isInteger(x) && x >= 1,
	minimum: 1,
};

export const lag: Rule = { must: "0 or 1", holds: (x) => x === 0 || x === 1, minimum: 0, maximum: 1 };
