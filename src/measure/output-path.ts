import type { CrowdOut, CrowdOutResult, Ledger, RunSeries } from "./types.js";

/** The part of a result that is read from the two runs. */
export type Measured = Pick<CrowdOutResult, "run" | "counterfactualRun" | "crowdOut" | "ledger">;

/** Every path to a number or a series below `At`. Where a record has free names, the path has the placeholder `Of`. */
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

/** The keys of the table of outputs: every output in the types of the result, and the outputs that are no part of it. */
export type OutputPath =
	| PathsOf<RunSeries, "<arm>">
	| PathsOf<CrowdOut, "crowdOut">
	| PathsOf<Ledger, "ledger">
	| "ledger.interestShare";
