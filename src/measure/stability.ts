import { pathValues, type Scenario } from "../scenario/index.js";

/** Whether two-way rivalry settles down. */
export interface Stability {
	/**
	 * Loop gain: long-run elasticity of Pakistan's spending to threat, times that of India's spending to Pakistan's; null
	 * where nothing restrains spending.
	 */
	readonly gain: number | null;
	/** Whether the gain is below 1 in size, so that each response is smaller than its cause. */
	readonly stable: boolean;
	/** Total effect of an impulse after all responses, 1 / (1 - gain); null where it does not settle. */
	readonly multiplier: number | null;
}

/**
 * Richardson's stability condition for this model, at the base year and the first year's securitisation.
 *
 * The rival responds to changes of Pakistan's spending, so the loop gain is the product of the two elasticities.
 * Pakistan's is `longRun` under error correction, 1 under parity, reaction over fatigue under Richardson's equation,
 * and 0 for a given share.
 *
 * @returns null where the rival does not respond: one-way rivalry has no loop.
 * @example
 * ```ts
 * import { parseScenario, stability } from "crowdout";
 *
 * const twoWay = parseScenario("us-india-partnership", { set: { rival: { reaction: 0.5 } } });
 * console.log(stability(twoWay)?.gain, stability(twoWay)?.stable); // 0.25 true
 * ```
 * @see Richardson 1960: stable where the product of the fatigues exceeds that of the reactions
 */
export function stability({ rival, defence, threat, baseYear, horizon }: Scenario): Stability | null {
	if (rival.reaction === 0) return null;
	const securitisation = pathValues(threat.securitisation, baseYear, horizon)[1];
	const gain = rival.reaction * securitisation * longRunElasticity(defence);
	if (!Number.isFinite(gain)) return { gain: null, stable: false, multiplier: null };
	const stable = Math.abs(gain) < 1;
	return { gain, stable, multiplier: stable ? 1 / (1 - gain) : null };
}

function longRunElasticity(defence: Scenario["defence"]): number {
	switch (defence.kind) {
		case "errorCorrection":
			return defence.longRun;
		case "parity":
			return 1;
		case "richardson":
			return defence.reaction / defence.fatigue;
		case "share":
			return 0;
	}
}
