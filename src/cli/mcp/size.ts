import type { Scenario } from "../../index.js";
import { CrowdoutError } from "../library.js";

/** Most lines × years of one call: it answers within some seconds. */
const MOST_SIZE = 1000;

/** Most draws × lines × years of one call. */
const MOST_DRAWN = 1_000_000;

/** The bound that a call keeps, as the description of a tool tells it. */
export const SIZE_BOUND = `Scenarios have at most ${MOST_SIZE} lines × years.`;

/** The bound of the draws, as the description of a tool tells it. */
export const DRAWS_BOUND = `${SIZE_BOUND} At most ${MOST_DRAWN} draws × lines × years.`;

interface Size {
	readonly lines: number;
	readonly years: number;
}

function sizeOf({ budget, horizon }: Scenario): Size {
	return { lines: Object.keys(budget.lines).length, years: horizon };
}

/**
 * Refuse scenarios whose runs would hold the server up.
 *
 * @throws {CrowdoutError} `invalid-input`, with the bound.
 */
export function requireSize(...scenarios: readonly Scenario[]): void {
	const sizes = scenarios.map(sizeOf);
	const total = sizes.reduce((sum, { lines, years }) => sum + lines * years, 0);
	if (total <= MOST_SIZE) return;
	const [{ lines, years }] = sizes;
	const bound = `must have at most ${MOST_SIZE} lines × years`;
	const got = sizes.length === 1 ? `, got ${lines} lines × ${years} years = ${total}` : ` together, got ${total}`;
	const path = sizes.length === 1 ? "scenario" : "scenarios";
	throw new CrowdoutError("invalid-input", [{ path, message: `${bound}${got}; give fewer lines or years` }]);
}

/**
 * Refuse more draws than the server makes in one call.
 *
 * @throws {CrowdoutError} `invalid-input`, with the bound.
 */
export function requireDraws(scenario: Scenario, draws: number): void {
	const { lines, years } = sizeOf(scenario);
	const most = Math.floor(MOST_DRAWN / (lines * years));
	if (draws <= most) return;
	const message = `must be at most ${most} for ${lines} lines × ${years} years (${MOST_DRAWN} draws × lines × years), got ${draws}`;
	throw new CrowdoutError("invalid-input", [{ path: "draws", message }]);
}
