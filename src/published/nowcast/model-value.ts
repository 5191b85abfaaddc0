import { type CrowdOutResult, outputAt, outputValues } from "../../measure/index.js";
import { pathValues } from "../../scenario/index.js";

/** Series that are computed from a result, since they are not outputs. */
const MADE: Readonly<Record<string, (result: CrowdOutResult) => readonly number[]>> = {
	/** Growth of real GDP; NaN in the base year. */
	growth: ({ run: { gdp } }) => gdp.map((value, t) => (t === 0 ? Number.NaN : value / gdp[t - 1] - 1)),
	/** GDP in current prices [PKR bn]. */
	nominalGdp: ({ run: { gdp }, record: { scenario } }) => {
		const { baseYear, horizon, economy } = scenario;
		const inflation = pathValues(economy.inflation, baseYear, horizon);
		let prices = 1;
		return gdp.map((value, t) => {
			if (t > 0) prices *= 1 + inflation[t];
			return value * prices;
		});
	},
};

/**
 * The model's value for a figure.
 *
 * @param output Paths of the result joined by ` + `, `growth` or `nominalGdp`.
 * @param year A year of the run.
 * @returns `undefined` where the result has no such output.
 */
export function modelValue(result: CrowdOutResult, output: string, year: number): number | undefined {
	const t = result.years.indexOf(year);
	const values = partsOf(output).map((part) => MADE[part]?.(result)[t] ?? seriesAt(result, part)?.[t]);
	return values.reduce<number | undefined>(
		(total, value) => (total === undefined || typeof value !== "number" ? undefined : total + value),
		0,
	);
}

/**
 * Refuse an output that the result does not have.
 *
 * @throws CrowdoutError `invalid-input`; the nearest is offered.
 */
export function requireOutput(result: CrowdOutResult, output: string): void {
	for (const part of partsOf(output)) if (!Object.hasOwn(MADE, part)) outputValues(result, part);
}

function partsOf(output: string): readonly string[] {
	return output.split(" + ");
}

function seriesAt(result: CrowdOutResult, path: string): readonly (number | null)[] | undefined {
	const found = outputAt(result, path);
	return Array.isArray(found) ? found : undefined;
}
