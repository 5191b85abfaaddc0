import type { EstimateOptions, FinancingEstimate, FinancingMix, FinancingOptions, MixOptions } from "../../reaction.js";
import { CrowdoutError, estimateReport, financingReport } from "../library.js";
import { print } from "../print.js";
import type { PrintOptions } from "../print-options.js";
import { writeScenario } from "../scenario-file.js";

/** Options of the reaction's specifications alone. */
interface ReactionWords {
	readonly data?: string;
	readonly lag?: string;
	readonly covariance?: string;
	readonly intercept?: "shock" | "equilibrium";
	readonly bootstrap?: "wild" | "block";
	readonly seed?: string;
}

/** Options of financing alone. */
interface FinancingWords {
	readonly join?: string | true;
	readonly accounts?: string;
	readonly defence?: string;
	readonly uncertainty?: string;
}

interface EstimateCommandOptions extends PrintOptions, ReactionWords, FinancingWords {
	readonly from?: string;
	readonly to?: string;
	readonly scenario?: string;
	readonly extends?: string;
}

const REACTION = [
	"data",
	"lag",
	"covariance",
	"intercept",
	"bootstrap",
	"seed",
] as const satisfies readonly (keyof ReactionWords)[];
const FINANCING = ["join", "accounts", "defence", "uncertainty"] as const satisfies readonly (keyof FinancingWords)[];

/** Names of covariances as the command line has them. */
const COVARIANCES: Readonly<Record<string, EstimateOptions["covariance"]>> = {
	classical: { kind: "classical" },
	"newey-west": { kind: "neweyWest", smallSample: true },
	hc0: { kind: "HC0" },
	hc1: { kind: "HC1" },
	hc2: { kind: "HC2" },
	hc3: { kind: "HC3" },
};

/** The scenario that an estimate is laid over where no other is asked for. */
const PARENT = "us-india-partnership";

/** The same for a share of GDP, which is of SIPRI's count of defence. */
const PARENT_OF_SHARE = "base-2025-sipri";

/** `crowdout estimate SPECIFICATION`: what the data say of Pakistan's answer, or of who paid, and how firmly. */
export async function estimate(specification: string, options: EstimateCommandOptions): Promise<void> {
	const isFinancing = specification === "financing";
	const foreign = (isFinancing ? REACTION : FINANCING).filter((name) => options[name] !== undefined);
	if (foreign.length > 0) {
		const of = isFinancing ? "of the reaction's specifications" : "of financing";
		const message = `is an option ${of} alone, not of ${specification}; leave it out`;
		throw new CrowdoutError(
			"invalid-input",
			foreign.map((name) => ({ path: `--${name}`, message })),
		);
	}
	if (options.extends !== undefined && options.scenario === undefined && !isFinancing) {
		throw new CrowdoutError("invalid-input", [
			{ path: "--extends", message: "must be given with --scenario, got it alone" },
		]);
	}
	return isFinancing ? financing(options) : reaction(specification, options);
}

async function reaction(specification: string, options: EstimateCommandOptions): Promise<void> {
	const { estimateCrowdOut, estimateReaction } = await import("../../reaction.js");
	const { data, covariance, intercept, bootstrap, scenario, from = "1988", to = "2024" } = options;
	const asked = {
		specification,
		from: numberOf(from),
		to: numberOf(to),
		...(data === undefined ? {} : { data }),
		...(options.lag === undefined ? {} : { lag: numberOf(options.lag) }),
		...(covariance === undefined ? {} : { covariance: covarianceOf(covariance) }),
		...(intercept === undefined ? {} : { intercept }),
		...(bootstrap === undefined ? {} : { bootstrap: { kind: bootstrap } }),
		...(options.seed === undefined ? {} : { seed: numberOf(options.seed) }),
	};
	// Names and numbers are checked where they are used, so that the library refuses them in the same words.
	const result = estimateReaction(asked as unknown as EstimateOptions);
	if (scenario !== undefined) {
		const { defence, uncertainty, notes } = result;
		if (defence === null) {
			const message =
				"must have a rule that a scenario can hold, but the coefficients give none; take other years or another specification";
			throw new CrowdoutError("invalid-input", [{ path: "--scenario", message }]);
		}
		await writeScenario(scenario, {
			title: `Pakistan's reaction as ${specification} has it, FY${from} to FY${to}`,
			command: commandOf(specification, { ...options, from, to }),
			extends: options.extends ?? (specification === "share" ? PARENT_OF_SHARE : PARENT),
			blocks: { defence, ...(uncertainty && { uncertainty }) },
			notes,
		});
	}
	const crowdOut = estimateCrowdOut();
	return print("estimate", { ...result, crowdOut }, options, () => estimateReport(result, { crowdOut }));
}

async function financing(options: EstimateCommandOptions): Promise<void> {
	const { estimateFinancing } = await import("../../reaction.js");
	const { join, accounts, defence, scenario, from = "1994", to = "2025" } = options;
	const asked = {
		from: numberOf(from),
		to: numberOf(to),
		...(join === undefined ? {} : { join: join === true ? join : join.split(",").map((name) => name.trim()) }),
		...(accounts === undefined ? {} : { accounts }),
		...(defence === undefined ? {} : { defence }),
	};
	const result = estimateFinancing(asked as unknown as FinancingOptions);
	const mix = await mixOf(result, options);
	if (scenario !== undefined && mix !== null) {
		await writeScenario(scenario, {
			title: `Who pays as in the past, FY${from} to FY${to}`,
			command: commandOf("financing", { ...options, from, to }),
			extends: mix.extends,
			blocks: { financing: mix.financing, uncertainty: mix.uncertainty },
			notes: [...result.cannotTell.map((what) => `It cannot show ${what}`), ...mix.notes],
		});
	}
	return print("estimate", { ...result, mix }, options, () => financingReport(result, { mix }));
}

/** The mix for a scenario; where none can be made, null, unless a scenario or a way of drawing was asked for. */
async function mixOf(result: FinancingEstimate, options: EstimateCommandOptions): Promise<FinancingMix | null> {
	const { financingMix } = await import("../../reaction.js");
	const { extends: parent = PARENT, uncertainty } = options;
	const wanted = [options.scenario, options.extends, uncertainty].some((option) => option !== undefined);
	if (!wanted && result.episodes.length === 0) return null;
	return financingMix(result, { extends: parent, ...(uncertainty && { uncertainty }) } as MixOptions);
}

/** The command that makes the same again. */
function commandOf(specification: string, options: EstimateCommandOptions): string {
	const names = ["from", "to", ...REACTION, ...FINANCING, "extends"] as const;
	const words = names.flatMap((name) => {
		const value = options[name];
		if (value === undefined) return [];
		return value === true ? [`--${name}`] : [`--${name} ${value}`];
	});
	return ["crowdout estimate", specification, ...words].join(" ");
}

/** A number, or the text unchanged, so that a refusal shows what was given. */
function numberOf(text: string): number | string {
	const value = Number(text);
	return text.trim() === "" || Number.isNaN(value) ? text : value;
}

function covarianceOf(name: string): EstimateOptions["covariance"] {
	const found = COVARIANCES[name.toLowerCase()];
	if (found !== undefined && Object.hasOwn(COVARIANCES, name.toLowerCase())) return found;
	const message = `must be one of ${Object.keys(COVARIANCES).join(", ")}, got ${JSON.stringify(name)}`;
	throw new CrowdoutError("invalid-input", [{ path: "covariance", message }]);
}
