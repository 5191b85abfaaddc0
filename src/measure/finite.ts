import { CrowdoutError } from "../errors.js";
import type { Paired } from "./paired.js";

/** Where a number of a result was computed. */
interface Origin {
	/** The latest run. */
	readonly paired: Paired;
	/** Years since the base year; absent for a number over the horizon. */
	readonly t?: number;
	/** Its other inputs, such as `unitCost 30000`. */
	readonly inputs?: readonly string[];
}

/**
 * The error for a number of a result that is not finite, which JSON cannot hold. It names the number, the year and the
 * inputs.
 *
 * @param name Its dotted path.
 */
export function notFinite(value: number, name: string, { paired, t, inputs = [] }: Origin): CrowdoutError {
	const { plan, arm } = paired;
	const at = t ?? plan.horizon;
	const when = t === undefined ? `by ${plan.baseYear + at}` : `in ${plan.baseYear + at}`;
	const given = [
		...inputs,
		`gdp ${arm.gdp[at]}`,
		`population ${arm.population[at]}`,
		`exchange rate ${plan.exchangeRate}`,
		`discount rate ${plan.discountRate}`,
	];
	const message = `must be finite, got ${value} ${when} (${given.join(", ")})`;
	return new CrowdoutError("run-failed", [{ path: name, message }]);
}
