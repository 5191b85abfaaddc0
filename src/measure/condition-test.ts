import { CrowdoutError } from "../errors.js";
import { comparison, readConditions } from "./condition.js";
import { notAnOutput, outputsOf } from "./output-names.js";
import type { Members } from "./output-row.js";
import type { Paired } from "./paired.js";
import { roundingAt } from "./rounding.js";
import { scalarOf } from "./scalars.js";
import { seriesNamed } from "./series.js";
import type { Totals } from "./totals.js";

/**
 * A condition as a test of the latest runs. For every year t and row i it fills index t · rows + i with 1 where the
 * condition holds, else 0; the base year is not read.
 */
export interface ConditionTest {
	readonly name: string;
	readonly test: (paired: Paired, totals: Totals) => (holds: Uint8Array) => void;
}

/**
 * Read a condition such as `run.lines.education < 1.4%`; several parts are joined by `and`. A scalar part holds in
 * every year or in none.
 *
 * @throws {CrowdoutError} `invalid-input` where the text is no condition, or names no output.
 */
export function conditionTest(text: string, members: Members): ConditionTest {
	const parts = readConditions(text).map((condition) => {
		const found = seriesNamed(condition.path, members);
		const scalar = found === undefined ? scalarOf(condition.path, members) : undefined;
		if (found === undefined && scalar === undefined) {
			throw new CrowdoutError("invalid-input", [
				{
					path: "condition",
					message: notAnOutput(
						"a series or a scalar of the ensemble, such as run.lines.education, crowdOut.ratio or last(run.debt)",
						condition.path,
						outputsOf(members).map(({ name }) => name),
					),
				},
			]);
		}
		return { condition, found, scalar };
	});
	return {
		name: text,
		test: (paired, totals) => {
			const { horizon } = paired.plan;
			const { rows } = paired.arm;
			const values = new Float64Array(horizon * rows);
			const fills = parts.map(({ condition, found, scalar }) => {
				const compare = comparison(condition);
				const fill = found?.read(paired);
				const one = scalar?.read(paired, totals);
				const rounding = (found ?? scalar)?.rounding(paired, totals) ?? { terms: 0, denominator: undefined };
				return (holds: Uint8Array) => {
					if (fill !== undefined) {
						fill(values, 0, 1);
						for (let k = 0; k < values.length; k++) {
							if (!compare(values[k], roundingAt(rounding, values[k], k + rows))) holds[k + rows] = 0;
						}
						return;
					}
					for (let i = 0; i < rows; i++) {
						const value = one?.(i) ?? Number.NaN;
						if (compare(value, roundingAt(rounding, value, i))) continue;
						for (let k = rows + i; k < holds.length; k += rows) holds[k] = 0;
					}
				};
			});
			return (holds) => {
				holds.fill(1);
				for (const fill of fills) fill(holds);
			};
		},
	};
}
