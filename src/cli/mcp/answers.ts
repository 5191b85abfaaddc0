import type {
	Assumption,
	AssumptionEffect,
	CrowdOut,
	CrowdOutResult,
	Derivation,
	EnsembleRecord,
	EnsembleResult,
	Explanation,
	PresetOutcome,
	ResultRecord,
	RunSeries,
	SolveResult,
	Source,
} from "../../index.js";
import type { ListedScenario } from "../outputs.js";

/** What each tool of `crowdout mcp` answers, beside its report in words. */
export interface Answers {
	/** The bundled scenarios. */
	readonly "mcp-list": ListAnswer;
	/** A scenario beside its counterfactual, what leads the result, and where that comes from. */
	readonly "mcp-run": RunAnswer;
	/** A scenario run many times with its uncertain numbers drawn. */
	readonly "mcp-ensemble": EnsembleAnswer;
	/** Several scenarios, each beside its counterfactual. */
	readonly "mcp-compare": CompareAnswer;
	/** For which values of one number a condition on the result holds. */
	readonly "mcp-solve": SolveAnswer;
	/** Where a number comes from, or how it came to be. */
	readonly "mcp-explain": ExplainAnswer;
	/** What a scenario assumes, unsourced parameters first. */
	readonly "mcp-assumptions": AssumptionsAnswer;
}

/** The bundled scenarios. */
export interface ListAnswer {
	/** In the order in which they are listed. */
	readonly scenarios: readonly (ListedScenario & {
		/** What it asks, in words. */
		readonly question?: string;
	})[];
}

/** A result as short as it is useful: `crowdout run --json` without the scenario in full and without derived units. */
export interface ResultAnswer
	extends Pick<
		CrowdOutResult,
		| "scenario"
		| "counterfactual"
		| "definition"
		| "baseYear"
		| "years"
		| "ledger"
		| "rules"
		| "outcomes"
		| "events"
		| "stability"
		| "warnings"
	> {
	/** Lost by all lines over the horizon [billions of base-year PKR; negative is gained]. */
	readonly lostByAllLines: number;
	/** What each line loses against the counterfactual; positive is lost. */
	readonly crowdOut: Pick<
		CrowdOut,
		"share" | "money" | "extraDefenceMoney" | "cumulativeMoney" | "presentValue" | "ratio" | "total"
	>;
	/** The scenario by year. */
	readonly run: ArmAnswer;
	/** What it is compared with, by year. */
	readonly counterfactualRun: ArmAnswer;
	/** What made the result: equal hashes and version give equal numbers. */
	readonly fingerprint: Omit<ResultRecord, "scenario">;
	/** What the numbers are not. */
	readonly caveat: string;
}

/** One of the two runs by year. */
export type ArmAnswer = Pick<
	RunSeries,
	"rivalSpending" | "threat" | "defence" | "interest" | "revenue" | "deficit" | "debt" | "lines"
>;

/** A result with what leads it. */
export interface RunAnswer extends ResultAnswer {
	/** The same push under every reaction and financing preset; empty where the scenario does not extend the baseline. */
	readonly samePush: readonly PresetOutcome[];
	/** The assumptions that move the loss of all lines most, each alone over its range, with their sources. */
	readonly leading: readonly AssumptionEffect[];
	/** With `full`: all of it, as `crowdout run --json` prints it (schema: the resource crowdout://schema/result.json). */
	readonly result?: Readonly<Record<string, unknown>>;
}

/** The distribution of a result: `crowdout ensemble --json` without the bands by year, the rules and the scenario in full. */
export interface EnsembleAnswer
	extends Pick<
		EnsembleResult,
		| "scenario"
		| "counterfactual"
		| "definition"
		| "baseYear"
		| "years"
		| "draws"
		| "failed"
		| "quantiles"
		| "parameters"
		| "scalars"
		| "probabilityOfLoss"
		| "events"
		| "warnings"
	> {
	/** What made the result: equal hashes, version, seed, draws and sampler give equal numbers. */
	readonly fingerprint: Pick<EnsembleRecord, "version" | "scenarioHash" | "data" | "seed" | "draws" | "sampler">;
	/** What the numbers are not. */
	readonly caveat: string;
}

/** Several results. */
export interface CompareAnswer {
	/** In the order of the scenarios. */
	readonly results: readonly ResultAnswer[];
}

/** A scenario solved backwards. */
export interface SolveAnswer extends SolveResult {
	/** Name of the scenario. */
	readonly scenario: string;
	/** What the numbers are not. */
	readonly caveat: string;
}

/** Where a number of the scenario comes from, or how one of the result came to be: one of the two is given. */
export interface ExplainAnswer {
	/** Numbers of the scenario below the path, down to rows of tables and their sources. */
	readonly explanations?: readonly Explanation[];
	/** A number of the result: the tree as deep as was asked. */
	readonly derivation?: DerivationAnswer;
	/** How many more numbers stand below the path; absent where all are shown. */
	readonly more?: number;
}

/** How one number came to be. */
export interface DerivationAnswer extends Pick<Derivation, "path" | "year" | "value" | "equation"> {
	/** What it is made of; absent below the depth that was asked: explain such a path for more. */
	readonly inputs?: readonly DerivationAnswer[];
	/** Of a number of the scenario: where it comes from. */
	readonly origin?: Origin;
}

/** Where a number of the scenario comes from, in brief. */
export interface Origin extends Pick<Explanation, "layer" | "status" | "unit" | "reason"> {
	/** Title and address of each source. */
	readonly sources: readonly Pick<Source, "id" | "title" | "url">[];
}

/** What a scenario assumes. */
export interface AssumptionsAnswer {
	/** Name of the scenario. */
	readonly scenario: string;
	/** Unsourced ones first; within each group what moves the loss of all lines most comes first. */
	readonly assumptions: readonly Assumption[];
	/** How many there are in all. */
	readonly total: number;
}
