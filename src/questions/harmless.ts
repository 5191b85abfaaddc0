import { withValueAt } from "../domain/index.js";
import { CrowdoutError } from "../errors.js";
import { type CrowdOutResult, crowdOut } from "../measure/index.js";
import { root } from "../numerics/index.js";
import { parseScenario, pathValues, type ScenarioChoice, type ScenarioOptions } from "../scenario/index.js";

/** Who could pay so that no line loses. */
export type HarmlessChannel = "revenue" | "borrowing";

/** How much of one channel leaves every line at its counterfactual, or above, in every year. */
export interface HarmlessFinance {
	/** Who pays. */
	readonly channel: HarmlessChannel;
	/** Whether it can be done through this channel alone: not where provinces spend their part of taxes that are raised too. */
	readonly found: boolean;
	/**
	 * Least share of the gap that the channel must take, instead of cuts; revenue is raised by levies [0–1]. Where the
	 * scenario's shares vary by year, the greatest of `shares`.
	 */
	readonly share: number;
	/** The same in each simulated year: what it takes already, and in every year the same part of what is cut [0–1]. */
	readonly shares: readonly number[];
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
	const scenario = parseScenario(input, options);
	const { financing } = scenario;
	if (financing.kind !== "channels") {
		throw new CrowdoutError("invalid-input", [
			{
				path: "financing.kind",
				message: `must be channels, got "${financing.kind}": the lines answer by elasticities`,
			},
		]);
	}
	const { baseYear, horizon } = scenario;
	const of = (name: "taxes" | "levies" | "borrowing") => pathValues(financing[name], baseYear, horizon);
	const moved = channel === "revenue" ? "levies" : "borrowing";
	const [start, taxes, levies, borrowing] = [of(moved), of("taxes"), of("levies"), of("borrowing")];
	const sharesAt = (part: number): number[] =>
		Array.from(start, (own, t) => own + part * (1 - taxes[t] - levies[t] - borrowing[t]));
	const at = (part: number): CrowdOutResult => {
		const byYear = Object.fromEntries(sharesAt(part).flatMap((paid, t) => (t > 0 ? [[baseYear + t, paid]] : [])));
		const set = withValueAt(options.set ?? {}, `financing.${moved}`, byYear);
		return crowdOut(parseScenario(input, { ...options, set }));
	};
	const worst = (part: number) => tightest(at(part)).loss - TINY;
	const least = worst(0) <= 0 ? 0 : (root(worst, 0, 1) ?? 1);
	// The root may lie a rounding below: step to where no line loses.
	const reached = worst(least) <= 0 ? least : Math.min(1, least + 1e-9);
	const result = at(reached);
	const flow = channel === "revenue" ? result.ledger.revenue : result.ledger.deficit;
	const found = tightest(result).loss <= 2 * TINY;
	const shares = sharesAt(reached).slice(1);
	return {
		channel,
		found,
		share: Math.max(...shares),
		shares,
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
