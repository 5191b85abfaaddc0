import type { EstimateOptions } from "../../reaction.js";
import { CrowdoutError, estimateReport } from "../library.js";
import { print } from "../print.js";
import type { PrintOptions } from "../print-options.js";

interface EstimateCommandOptions extends PrintOptions {
	readonly from: string;
	readonly to: string;
	readonly data?: string;
	readonly lag?: string;
	readonly covariance?: string;
	readonly intercept?: "shock" | "equilibrium";
	readonly bootstrap?: "wild" | "block";
	readonly seed?: string;
}

/** Names of covariances as the command line has them. */
const COVARIANCES: Readonly<Record<string, EstimateOptions["covariance"]>> = {
	classical: { kind: "classical" },
	"newey-west": { kind: "neweyWest", smallSample: true },
	hc0: { kind: "HC0" },
	hc1: { kind: "HC1" },
	hc2: { kind: "HC2" },
	hc3: { kind: "HC3" },
};

/** `crowdout estimate SPECIFICATION`: what the data say of Pakistan's answer, and how firmly. */
export async function estimate(specification: string, options: EstimateCommandOptions): Promise<void> {
	const { estimateCrowdOut, estimateReaction } = await import("../../reaction.js");
	const { data, covariance, intercept, bootstrap } = options;
	const asked = {
		specification,
		from: numberOf(options.from),
		to: numberOf(options.to),
		...(data === undefined ? {} : { data }),
		...(options.lag === undefined ? {} : { lag: numberOf(options.lag) }),
		...(covariance === undefined ? {} : { covariance: covarianceOf(covariance) }),
		...(intercept === undefined ? {} : { intercept }),
		...(bootstrap === undefined ? {} : { bootstrap: { kind: bootstrap } }),
		...(options.seed === undefined ? {} : { seed: numberOf(options.seed) }),
	};
	// Names and numbers are checked where they are used, so that the library refuses them in the same words.
	const result = estimateReaction(asked as unknown as EstimateOptions);
	const crowdOut = estimateCrowdOut();
	return print("estimate", { ...result, crowdOut }, options, () => estimateReport(result, { crowdOut }));
}

/** A number, or the text as it stands, so that a refusal shows what was given. */
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
