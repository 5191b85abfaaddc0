import { withValueAt } from "../domain/index.js";
import { CrowdoutError } from "../errors.js";
import { type CrowdOutResult, crowdOut } from "../measure/index.js";
import { root } from "../numerics/index.js";
import { parseScenario, pathValues, type ScenarioChoice, type ScenarioOptions } from "../scenario/index.js";

/** A payer with which no line may lose. */
export type HarmlessChannel = "revenue" | "borrowing";

/** The least use of one channel with which no line falls below its counterfactual in any year. */
export interface HarmlessFinance {
	/** The payer. */
	readonly channel: HarmlessChannel;
	/** Whether this channel alone is enough; not where provinces spend their part of taxes that are raised too. */
	readonly found: boolean;
	/**
	 * Least share of the gap that the channel must pay instead of cuts [0–1]; revenue is raised by levies. Where the
	 * scenario's shares vary by year, it is the greatest of `shares`.
	 */
	readonly share: number;
	/** The share in each simulated year: the present share, plus the same part of the cut in every year [0–1]. */
	readonly shares: readonly number[];
	/** Extra revenue or deficit over the horizon, compared with the counterfactual [billions of base-year PKR]. */
	readonly money: number;
	/** The line and year that decide it, and the loss that remains at that share [share of GDP]. */
	readonly tightest: { readonly line: string; readonly year: number; readonly loss: number };
}

/** A smaller loss counts as rounding [share of GDP]. */
const TINY = 1e-12;

/**
 * "Harmless" finance: the least revenue, or borrowing, with which no line falls below its counterfactual.
 *
 * @param input A scenario with financing by channels.
 * @throws {CrowdoutError} `invalid-input` where it has financing by elasticities.
 * @example
 * ```ts
 * import { harmlessFinance } from "crowdout";
 *
 * const { found, share, money, tightest } = harmlessFinance("us-india-partnership", "revenue");
 * console.log(found, share, money, tightest.line, tightest.year);
 * ```
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
				message: `must be channels, got "${financing.kind}", with which elasticities decide what the lines lose`,
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
	// Rounding may make the root slightly too low. Then take a little more, so that no line loses.
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
