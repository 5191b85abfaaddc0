import { CrowdoutError } from "../errors.js";
import type { CrowdOutResult } from "../measure/index.js";
import { root } from "../numerics/index.js";
import { parseScenario, type ScenarioChoice, type ScenarioOptions } from "../scenario/index.js";
import { resultAt } from "./at.js";

/** Who could pay so that no line loses. */
export type HarmlessChannel = "revenue" | "borrowing";

/** How much of one channel leaves every line at its counterfactual, or above, in every year. */
export interface HarmlessFinance {
	/** Who pays. */
	readonly channel: HarmlessChannel;
	/** Whether it can be done through this channel alone. */
	readonly found: boolean;
	/** Least share of the gap that the channel must take, instead of cuts; revenue is raised by levies [0–1]. */
	readonly share: number;
	/** Extra revenue or deficit that this takes over the horizon, against the counterfactual [billions of base-year PKR]. */
	readonly money: number;
	/** The line and year that decide it, and what it still loses at that share [share of GDP]. */
	readonly tightest: { readonly line: string; readonly year: number; readonly loss: number };
}

/** A loss below this is rounding [share of GDP]. */
const TINY = 1e-12;

/**
 * "Harmless" finance: the least revenue, or borrowing, that leaves no line below its counterfactual.
 *
 * @param input A scenario that pays by channels.
 * @throws {CrowdoutError} `invalid-input` where it pays by elasticities.
 */
export function harmlessFinance(
	input: ScenarioChoice,
	channel: HarmlessChannel,
	options: ScenarioOptions = {},
): HarmlessFinance {
	const { financing } = parseScenario(input, options);
	if (financing.kind !== "channels") {
		throw new CrowdoutError("invalid-input", [
			{
				path: "financing.kind",
				message: `must be channels, got "${financing.kind}": the lines answer by elasticities`,
			},
		]);
	}
	const share = (name: "taxes" | "levies" | "borrowing") => {
		const path = financing[name];
		if (typeof path === "number") return path;
		const message = "must be one number for all years, got a path; set one";
		throw new CrowdoutError("invalid-input", [{ path: `financing.${name}`, message }]);
	};
	const moved = channel === "revenue" ? "levies" : "borrowing";
	const start = share(moved);
	const most = 1 - (share("taxes") + share("levies") + share("borrowing") - start);
	const at = (paid: number): CrowdOutResult => resultAt(input, options, { [`financing.${moved}`]: paid });
	const worst = (paid: number) => tightest(at(paid)).loss - TINY;
	const least = worst(start) <= 0 ? start : (root(worst, start, most) ?? most);
	// The root may lie a rounding below: step to where no line loses.
	const reached = worst(least) <= 0 ? least : Math.min(most, least + 1e-9);
	const result = at(reached);
	const flow = channel === "revenue" ? result.ledger.revenue : result.ledger.deficit;
	const found = tightest(result).loss <= 2 * TINY;
	return {
		channel,
		found,
		share: reached,
		money: flow.reduce((sum, value, t) => sum + (t > 0 ? value * result.run.gdp[t] : 0), 0),
		tightest: tightest(result),
	};
}

function tightest({ crowdOut: { share }, years }: CrowdOutResult) {
	let worst = { line: "", year: years[0], loss: Number.NEGATIVE_INFINITY };
	for (const [line, losses] of Object.entries(share)) {
		losses.forEach((loss, t) => {
			if (t > 0 && loss > worst.loss) worst = { line, year: years[t], loss };
		});
	}
	return worst;
}
