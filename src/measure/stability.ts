import { pathValues, type Scenario } from "../scenario/index.js";

/** Whether two-way rivalry settles: how large an answer comes back for each answer given. */
export interface Stability {
	/** Long-run elasticity of Pakistan's spending to threat, times India's to Pakistan's: the loop gain; null without any brake. */
	readonly gain: number | null;
	/** Gain below 1 in size: each answer is smaller than what it answers. */
	readonly stable: boolean;
	/** What an impulse comes to when all answers are in, 1 / (1 - gain); null where it does not settle. */
	readonly multiplier: number | null;
}

/**
 * Richardson's stability condition for this model, at the base year and the first year's securitisation.
 *
 * The rival answers changes of Pakistan's spending, so the loop gain is the product of the two elasticities:
 * `longRun` under error correction, 1 under parity, reaction over fatigue under Richardson's equation, 0 for a given share.
 *
 * @returns null where the rival does not answer: one-way rivalry has no loop.
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
