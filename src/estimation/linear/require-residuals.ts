import { CrowdoutError } from "../../errors.js";

/** A number below this share of the largest value is rounding. */
const ROUNDING = 1e-12;

/**
 * Check that the residuals are more than rounding; otherwise a statistic would be 0 / 0.
 *
 * @param squares Residual sum of squares. @param values Values to compare the residuals with, such as the response.
 * @throws CrowdoutError `invalid-input` where the fit is perfect.
 */
export function requireResiduals(squares: number, values: readonly number[]): void {
	if (squares > values.length * (ROUNDING * largest(values)) ** 2) return;
	const message =
		"must be larger than rounding, got a perfect fit, whose statistic would be 0 / 0; test other data or fewer columns";
	throw new CrowdoutError("invalid-input", [{ path: "residuals", message }]);
}

/** Check that values vary by more than rounding. @throws CrowdoutError `invalid-input` where they do not. */
export function requireVariation(values: readonly number[], path: string): void {
	const [least, most] = values.reduce(
		([a, b], value) => [Math.min(a, value), Math.max(b, value)],
		[Infinity, -Infinity],
	);
	if (most - least > ROUNDING * largest(values)) return;
	throw new CrowdoutError("invalid-input", [{ path, message: "must vary, got the same value in every row" }]);
}

function largest(values: readonly number[]): number {
	return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
