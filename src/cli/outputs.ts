import type {
	AnswerInBrief,
	Assumption,
	Attribution,
	AttributionSplit,
	BreakEvenCurve,
	Citation,
	Claim,
	CrowdOutElasticities,
	CrowdOutResult,
	DataTable,
	Derivation,
	DiscoveryResult,
	EnsembleResult,
	Explanation,
	MechanismClaim,
	PolicyDrawTable,
	PolicyTable,
	ResultDiff,
	SampledPoints,
	SensitivityResult,
	SolveResult,
	SweepResult,
	TornadoResult,
} from "../index.js";
import type {
	Backcast,
	BudgetBackcast,
	BuildUps,
	FinancingEstimate,
	FinancingMix,
	Nowcast,
	ReactionEstimate,
	Replication,
	TableDiff,
	WhoPaid,
} from "../reaction.js";
import type { ReportDetails } from "../report.js";

/** What each command prints with `--json`; `crowdout schema COMMAND` prints its JSON Schema, made of these types. */
export interface Outputs {
	/** A scenario beside its counterfactual: `crowdout run`. */
	readonly run: CrowdOutResult;
	/** One result for each scenario, in the order given: `crowdout compare`. */
	readonly compare: readonly CrowdOutResult[];
	/** The distribution of the crowd-out over many draws: `crowdout ensemble`. */
	readonly ensemble: EnsembleResult;
	/** The same as `crowdout ensemble` gives in one run: `crowdout merge`. */
	readonly merge: EnsembleResult;
	/** Where numbers of a scenario come from; of a number of the result, how it came to be: `crowdout explain`. */
	readonly explain: readonly Explanation[] | Derivation;
	/** Every parameter that the run used, unsourced ones first: `crowdout assumptions`. */
	readonly assumptions: readonly Assumption[];
	/** A grid of runs: `crowdout sweep`. */
	readonly sweep: SweepResult;
	/** The values for which a condition holds; with `--over` a break-even curve: `crowdout solve`. */
	readonly solve: SolveResult | BreakEvenCurve;
	/** Points of a scenario's uncertainty, with outputs where they were asked for: `crowdout sample`. */
	readonly sample: SampledPoints;
	/** Which uncertain parameters decide a result, of several outputs one after another, or a tornado: `crowdout sensitivity`. */
	readonly sensitivity: SensitivityResult | readonly SensitivityResult[] | TornadoResult;
	/** Where in the space of its parameters a scenario crosses a threshold: `crowdout discover`. */
	readonly discover: DiscoveryResult;
	/** What the change of an output between two scenarios is made of: `crowdout attribute`. */
	readonly attribute: Attribution;
	/** Policies crossed with futures, or with draws of them: `crowdout policies`. */
	readonly policies: PolicyTable | PolicyDrawTable;
	/** What a page is made of: `crowdout report --format json`. */
	readonly report: ReportOutput;
	/** What moved between two results, and because of which inputs: `crowdout diff`. */
	readonly diff: DiffOutput;
	/** Whom to cite for a result of a scenario: `crowdout cite`. */
	readonly cite: Citation;
	/** The paper's figures and links, checked; with an id one of them: `crowdout claims`. */
	readonly claims: ClaimsOutput | Claim | MechanismClaim;
	/** The bundled scenarios: `crowdout list`. */
	readonly list: readonly ListedScenario[];
	/** How Pakistan's defence spending answers India's, or who paid for it, estimated: `crowdout estimate`. */
	readonly estimate: EstimateOutput | FinancingOutput;
	/** How the model would have done, with `--of budget` its whole budget: `crowdout backcast`. */
	readonly backcast: Backcast | BudgetBackcast;
	/** What is known after the base year, beside the model: `crowdout nowcast`. */
	readonly nowcast: Nowcast;
	/** Findings of others beside our own numbers; with a name one of them: `crowdout replicate`. */
	readonly replicate: readonly Replication[] | Replication;
	/** Who paid for the build-ups of the past: `crowdout who-paid`. */
	readonly "who-paid": WhoPaidOutput;
	/** The bundled tables without their rows, or one in full: `crowdout data`. */
	readonly data: readonly ListedTable[] | DataTable;
	/** What changed between two vintages or sources of a table: `crowdout data diff`. */
	readonly "data-diff": TableDiff;
}

/** Name of a command that prints JSON. */
export type OutputKind = keyof Outputs;

/** What a page of `crowdout report` is made of. */
export interface ReportOutput {
	/** Title of the page, where one was given. */
	readonly title?: string;
	/** What was worked out for each scenario beside its result, in the order of `results`. */
	readonly details: readonly DetailsOutput[];
	/** One for each scenario, in the order given. */
	readonly results: readonly CrowdOutResult[];
}

/** What was worked out for one scenario beside its result. */
export type DetailsOutput = Omit<ReportDetails, "ensemble"> & {
	/** The distribution of its crowd-out, where draws were asked for. */
	readonly ensemble?: EnsembleResult;
};

/** What moved between two results. */
export type DiffOutput = ResultDiff & {
	/** The change of what all lines lose over the horizon, by cause; absent where the inputs do not differ or do not mix. */
	readonly attribution?: AttributionSplit;
};

/** The source paper's figures and links. */
export interface ClaimsOutput {
	/** Every checked figure, by id. */
	readonly figures: readonly Claim[];
	/** Every link of the argument, by id. */
	readonly links: readonly MechanismClaim[];
}

/** A bundled scenario. */
export interface ListedScenario {
	/** As the commands take it. */
	readonly name: string;
	/** In words. */
	readonly title: string;
	/** What it argues about, in words. */
	readonly group: string;
	/** What `crowdout run` finds; absent where it was not kept. */
	readonly answer?: ListedAnswer;
}

/** What `crowdout run` finds for a bundled scenario. */
export type ListedAnswer = Omit<AnswerInBrief, "result">;

/** An estimate of the reaction, and what the fiscal tables say of crowd-out itself. */
export type EstimateOutput = ReactionEstimate & {
	/** Elasticities of the lines with respect to defence, estimated from the fiscal tables. */
	readonly crowdOut: CrowdOutElasticities;
};

/** Who paid in episodes of the past, or between the years asked for. */
export interface WhoPaidOutput {
	/** One for each episode, or for the years. */
	readonly episodes: readonly WhoPaid[];
	/** Build-ups that a rule finds, beside the episodes that were chosen; absent where not all were asked for. */
	readonly buildUps?: BuildUps;
}

/** Who paid for defence before, and the same as a scenario can hold it. */
export type FinancingOutput = FinancingEstimate & {
	/** The blocks for a scenario; null where no episode lies between the years. */
	readonly mix: FinancingMix | null;
};

/** A bundled table without its rows. */
export type ListedTable = Omit<DataTable, "rows"> & {
	/** Number of rows. */
	readonly rows: number;
};
