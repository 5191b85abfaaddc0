import { underImfProgramme, unknownName } from "../../data/index.js";
import { CrowdoutError } from "../../errors.js";
import type { Channels } from "../../model/index.js";
import { financingPresets } from "../../scenario/index.js";
import type { BudgetRegime } from "./types.js";

/** Every regime that can be driven: those that are the same in every year, and the one that follows the programmes. */
const REGIMES: readonly BudgetRegime[] = ["programme-years", "imf-programme", "mostly-borrowed", "as-budgeted-2027"];

/**
 * Refuse regimes that are none, and a list without one.
 *
 * @throws CrowdoutError `invalid-input`; the nearest is offered.
 */
export function requireRegimes(regimes: readonly string[]): void {
	if (regimes.length === 0) {
		const message = `must name one regime or more, got none; known are ${REGIMES.join(", ")}`;
		throw new CrowdoutError("invalid-input", [{ path: "regimes", message }]);
	}
	for (const name of regimes) if (!REGIMES.some((known) => known === name)) throw unknownName("regimes", name, REGIMES);
}

/** Whether Pakistan spent most of a fiscal year under an arrangement with the IMF. */
export function isProgrammeYear(year: number): boolean {
	return underImfProgramme(year) > 0.5;
}

/**
 * A regime's financing, year by year.
 *
 * Revenue is the actual one, so that what a regime raises stands in it already: what it borrows and cuts are scaled to
 * sum to 1, and nothing is raised.
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

/** What the bundled regimes hold, numbers throughout. */
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
