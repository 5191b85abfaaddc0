import { underImfProgramme, unknownName } from "../../data/index.js";
import { CrowdoutError } from "../../errors.js";
import type { Channels } from "../../model/index.js";
import { financingPresets } from "../../scenario/index.js";
import type { BudgetRegime } from "./types.js";

/** Every regime: those that are the same in every year, and the one that follows the IMF programmes. */
const REGIMES: readonly BudgetRegime[] = ["programme-years", "imf-programme", "mostly-borrowed", "as-budgeted-2027"];

/**
 * Refuse unknown regimes, and an empty list.
 *
 * @throws CrowdoutError `invalid-input`; the nearest is offered.
 */
export function requireRegimes(regimes: readonly string[]): void {
	if (regimes.length === 0) {
		const message = `must name at least one regime, got none; known are ${REGIMES.join(", ")}`;
		throw new CrowdoutError("invalid-input", [{ path: "regimes", message }]);
	}
	for (const name of regimes) if (!REGIMES.some((known) => known === name)) throw unknownName("regimes", name, REGIMES);
}

/** Whether Pakistan spent most of a fiscal year under an arrangement with the IMF. */
export function isProgrammeYear(year: number): boolean {
	return underImfProgramme(year) > 0.5;
}

/**
 * The financing of a regime, year by year.
 *
 * Revenue is the actual one, which already contains what a regime raises. So its borrowing and cuts are scaled to sum
 * to 1, and nothing is raised.
 */
export function financingOf(regime: BudgetRegime, years: readonly number[]) {
	const by = (share: (preset: Pick<Channels, "cuts"> & Shares) => number) =>
		Object.fromEntries(years.map((year) => [year, share(preset(inForce(regime, year)))]));
	return {
		kind: "channels" as const,
		borrowing: by(({ taxes, levies, borrowing }) => borrowing / (1 - taxes - levies)),
		cuts: { other: by(({ cuts }) => Number(cuts.other)), provinces: by(({ cuts }) => Number(cuts.provinces)) },
	};
}

/** The shares of the bundled regimes, as numbers. */
interface Shares {
	readonly taxes: number;
	readonly levies: number;
	readonly borrowing: number;
}

function inForce(regime: BudgetRegime, year: number): Exclude<BudgetRegime, "programme-years"> {
	if (regime !== "programme-years") return regime;
	return isProgrammeYear(year) ? "imf-programme" : "mostly-borrowed";
}

function preset(name: Exclude<BudgetRegime, "programme-years">): Pick<Channels, "cuts"> & Shares {
	return financingPresets[name].financing as unknown as Pick<Channels, "cuts"> & Shares;
}
