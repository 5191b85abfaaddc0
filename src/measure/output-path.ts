import type { CrowdOut, CrowdOutResult, Ledger, RunSeries } from "./types.js";

/** What is read from the two arms, as the result holds it. */
export type Measured = Pick<CrowdOutResult, "run" | "counterfactualRun" | "crowdOut" | "ledger">;

/** Every path to a number or a series below `At`; of a record by name the placeholder. */
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

/** Every output of the result's types, and what is read by its name alone: the keys that the table must have, and no others. */
export type OutputPath =
	| PathsOf<RunSeries, "<arm>">
	| PathsOf<CrowdOut, "crowdOut">
	| PathsOf<Ledger, "ledger">
	| "ledger.interestShare";
