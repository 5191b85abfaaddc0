import { CrowdoutError } from "../../errors.js";
import type { Fit } from "../linear/least-squares.js";

/** That a fit leaves residuals to test. @throws CrowdoutError `invalid-input` where it is perfect. */
export function requireResiduals({ residualSumOfSquares }: Fit): void {
	if (residualSumOfSquares > 0) return;
	const message = "must leave something unexplained to be tested, got a perfect fit";
	throw new CrowdoutError("invalid-input", [{ path: "residuals", message }]);
}

/** A name that no column bears yet. */
export function freeName(wanted: string, names: readonly string[]): string {
	return names.includes(wanted) ? freeName(`${wanted}'`, names) : wanted;
}
