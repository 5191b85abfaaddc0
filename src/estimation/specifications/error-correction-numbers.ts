import type { Reading } from "./reaction.js";

/** A `defence` block of kind `errorCorrection`, MODEL.md section 4. */
export interface ErrorCorrectionNumbers {
	readonly kind: "errorCorrection";
	/** Years between the threat and the response. */
	readonly lag: 0 | 1;
	/** Elasticity to the last change of threat. */
	readonly shortRun: number;
	/** Long-run elasticity to threat. */
	readonly longRun: number;
	/** Elasticity to this year's growth of GDP. */
	readonly incomeShortRun: number;
	/** Long-run elasticity to GDP. */
	readonly incomeLongRun: number;
	/** Share of last year's growth that continues. */
	readonly momentum: number;
	/** Share of the gap to the target that is closed in a year [> 0]. */
	readonly adjustment: number;
	/** Yearly drift of the target [log points]. */
	readonly drift: number;
}

/** Weights of Δm[t] in a regression. */
export interface ReducedForm {
	readonly momentum: number;
	readonly rivalChange: number;
	readonly incomeChange: number;
	readonly rivalLevel: number;
	readonly incomeLevel: number;
	readonly spendingLevel: number;
	readonly trend: number;
}

/** Long-run numbers from reduced-form weights: each level's weight over the adjustment. */
export function readReducedForm(lag: 0 | 1, reduced: ReducedForm): Reading<ErrorCorrectionNumbers> {
	const adjustment = -reduced.spendingLevel;
	const { momentum } = reduced;
	if (!(adjustment > 0)) return { ok: false, reason: "noAdjustment", adjustment };
	if (!(Math.abs(momentum) < 1 && adjustment < 2 * (1 + momentum)))
		return { ok: false, reason: "unstable", adjustment };
	return {
		ok: true,
		defence: {
			kind: "errorCorrection",
			lag,
			shortRun: reduced.rivalChange,
			longRun: reduced.rivalLevel / adjustment,
			incomeShortRun: reduced.incomeChange,
			incomeLongRun: reduced.incomeLevel / adjustment,
			momentum,
			adjustment,
			drift: reduced.trend / adjustment,
		},
	};
}
