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
	/** Least share of the gap that the channel must take: first what fell on the lines, then what fell on the provinces [0–1]. */
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
	const shares = {
		revenue: financing.revenue,
		borrowing: financing.borrowing,
		other: financing.other,
		provinces: financing.provinces,
	};
	const start = shares[channel];
	const lines = Math.max(0, 1 - shares.revenue - shares.borrowing - shares.other - shares.provinces);
	const most = start + lines + shares.provinces;
	const at = (share: number): CrowdOutResult => {
		const provinces = Math.min(shares.provinces, Math.max(0, most - share));
		return resultAt(input, options, { [`financing.${channel}`]: share, "financing.provinces": provinces });
	};
	const worst = (share: number) => tightest(at(share)).loss - TINY;
	const share = worst(start) <= 0 ? start : (root(worst, start, most) ?? most);
	// The root may lie a rounding below: step to where no line loses.
	const reached = worst(share) <= 0 ? share : Math.min(most, share + 1e-9);
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
