import type { Paired } from "./paired.js";
import { allSeries } from "./series.js";
import type { Totals } from "./totals.js";

/** One number a draw; NaN where a draw has none. */
export interface Scalar {
	readonly name: string;
	/** Whether it needs what only a detailed run fills. */
	readonly detailed: boolean;
	readonly read: (paired: Paired, totals: Totals) => () => number;
}

/** The loss over the horizon of all lines, and of one, by which P(crowd-out > 0) is told. */
export const LOSS = "crowdOut.cumulativeMoney";

/** The scalars that every ensemble reports. */
export function defaultScalars(lines: readonly string[]): string[] {
	return [
		"crowdOut.ratio",
		LOSS,
		...lines.map((line) => `${LOSS}.${line}`),
		"crowdOut.presentValue",
		...lines.map((line) => `crowdOut.presentValue.${line}`),
		"ledger.interestShare",
		"last(run.interest)",
		"last(run.militaryToSocial)",
	];
}

/**
 * A scalar by its name: one of `defaultScalars`, or `last`, `max` or `min` of a series.
 *
 * @returns `undefined` where there is none of that name.
 */
export function scalarOf(name: string, lines: readonly string[]): Scalar | undefined {
	const [, reduce, inner] = /^(last|max|min)\((.*)\)$/.exec(name) ?? [];
	if (reduce !== undefined) return reduced(name, reduce, inner, lines);
	const own = (read: (totals: Totals) => number): Scalar => ({
		name,
		detailed: false,
		read: (_, totals) => () => read(totals),
	});
	if (name === "crowdOut.ratio") {
		// As in `compareArms`: no ratio where hardly any defence was added.
		return own(({ extraDefence, defence, lossOfAll }) =>
			Math.abs(extraDefence) < 1e-9 * defence ? Number.NaN : lossOfAll / extraDefence,
		);
	}
	if (name === LOSS) return own((totals) => totals.lossOfAll);
	if (name === "crowdOut.presentValue") return own((totals) => totals.presentValueOfAll);
	if (name === "ledger.interestShare") {
		return own(({ extraInterestShare, extraDefenceShare }) => {
			const paid = extraInterestShare + extraDefenceShare;
			return Math.abs(paid) < 1e-12 ? Number.NaN : extraInterestShare / paid;
		});
	}
	const [, part, line] = /^crowdOut\.(cumulativeMoney|presentValue)\.(.*)$/.exec(name) ?? [];
	const j = lines.indexOf(line ?? "");
	if (j < 0) return undefined;
	return part === "presentValue" ? own((totals) => totals.presentValue[j]) : own((totals) => totals.loss[j]);
}

function reduced(name: string, reduce: string, inner: string, lines: readonly string[]): Scalar | undefined {
	const found = allSeries(lines).find((series) => series.name === inner);
	if (found === undefined) return undefined;
	return {
		name,
		detailed: found.detailed,
		read: (paired) => {
			const { horizon } = paired.plan;
			const values = new Float64Array(horizon);
			const fill = found.read(paired);
			if (reduce === "last") {
				return () => {
					fill(values, 0, 1, horizon);
					return values[0];
				};
			}
			return () => {
				fill(values, 0, 1, 1);
				return extreme(values, reduce === "max" ? 1 : -1);
			};
		},
	};
}

/** Greatest (sign 1) or least (-1) of the values that are there. */
function extreme(values: Float64Array, sign: number): number {
	let found = Number.NaN;
	for (let k = 0; k < values.length; k++) {
		const value = values[k];
		if (!Number.isNaN(value) && !(sign * found >= sign * value)) found = value;
	}
	return found;
}
