import { CrowdoutError } from "../errors.js";
import type { FailureCount } from "./types.js";

/** The error of an ensemble with draws that failed: one line a cause, how often, and what to do. */
export function failedDraws(failures: readonly FailureCount[], tried: number, draws: number): CrowdoutError {
	const of = tried < draws ? `the first ${grouped(tried)} draws` : `${grouped(tried)} draws`;
	return new CrowdoutError(
		"run-failed",
		failures.map(({ cause, count, firstDraw, message }) => {
			const path = cause.split(":")[0];
			const said = message.slice(path.length + 2);
			const advice = /truncate/.test(said) ? "" : "; narrow or truncate a distribution";
			return {
				path: "uncertainty",
				message: `${path} ${said} in draw ${firstDraw}${advice}, or drop failures: so in ${grouped(count)} of ${of}`,
			};
		}),
	);
}

/** A whole number with commas by thousands. */
function grouped(count: number): string {
	return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
