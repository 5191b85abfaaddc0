import type { CrowdOut, CrowdOutResult, Ledger, RunSeries } from "./types.js";

/** The part of a result that is read from the two runs. */
export type Measured = Pick<CrowdOutResult, "run" | "counterfactualRun" | "crowdOut" | "ledger">;

/** Every path to a number or a series below `At`; a record by name has the placeholder. */
type PathsOf<T, At extends string, Of extends string = "<line>"> = T extends number | null | readonly (number | null)[]
	? At
	: string extends keyof T
		? PathsOf<T[keyof T], `${At}.${Of}`>
		: {
				[Key in keyof T & string]-?: PathsOf<
					NonNullable<T[Key]>,
					`${At}.${Key}`,
					Key extends "provinces" ? "<province>" : "<line>"
				>;
			}[keyof T & string];

/** Every output of the result's types and those that are no part of it: exactly the keys of the table. */
export type OutputPath =
	| PathsOf<RunSeries, "<arm>">
	| PathsOf<CrowdOut, "crowdOut">
	| PathsOf<Ledger, "ledger">
	| "ledger.interestShare";
