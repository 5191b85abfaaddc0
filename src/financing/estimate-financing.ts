import { sourcesOf } from "../data/index.js";
import { show } from "../domain/index.js";
import { CrowdoutError, type Issue } from "../errors.js";
import { needed, type YearlyChange } from "./changes.js";
import { type FinancingData, financingData } from "./data.js";
import { mergedAlike } from "./parts.js";
import { pooledShares } from "./pooled-shares.js";
import { testsOf } from "./tests.js";
import type { EpisodeMix, FinancingEstimate, FinancingOptions, FinancingStartYear } from "./types.js";
import { cannotTell, fails, moves } from "./warnings.js";
import { equationsOf, yearlySystem } from "./yearly-system.js";

/** Least number of rows beyond the columns in a window. */
const LEAST_FREEDOM = 10;

/** Least amount to be paid for shares [points of GDP]. Below it, the rounding of published figures decides the shares. */
const LEAST_NEED = 0.1;

/**
 * Estimate who paid for defence in the past, for each point of GDP that it rose by: taxes, levies, borrowing and cuts.
 *
 * It gives two estimates from the same budgets: one mix over the episodes, and a system of yearly changes with interest
 * and years under an IMF programme as further regressors. The shares of both add up to 1. A part that budgets do not
 * show separately is merged with the parts that it cannot be distinguished from; no share is made up. Neither estimate
 * is an effect of defence: read `cannotTell` first.
 *
 * @throws CrowdoutError `invalid-input`: years without figures, a break that `join` does not name, too few years.
 * @example
 * ```ts
 * import { estimateFinancing } from "crowdout/reaction";
 *
 * const { cannotTell, system } = estimateFinancing({ from: 1994, to: 2025 });
 * console.log(cannotTell[0], system.parts.map(({ part, defence }) => [part, defence.estimate, defence.standardError]));
 * ```
 */
export function estimateFinancing(options: FinancingOptions): FinancingEstimate {
	checkOptions(options);
	const { from, to, level = 0.9 } = options;
	const data = financingData(options);
	checkYears(data, options);
	const system = yearlySystem(data.changes, level);
	const tests = testsOf(data.changes);
	const windows = startYears(data.changes, level);
	const mixes = data.episodes.flatMap((each, i): EpisodeMix[] => {
		const total = needed(each);
		const main = data.episodes.findIndex(({ episode }) => episode === each.episode) === i;
		const shares = Object.fromEntries(Object.entries(each.parts).map(([part, paid]) => [part, paid / total]));
		return Math.abs(total) < LEAST_NEED
			? []
			: [{ episode: each.episode, years: each.years, main, needed: total, shares }];
	});
	const pooled = pool(data, level);
	const { accounts, parts, yearsLeftOut, episodesLeftOut, sources } = data;
	return {
		specification: "financing",
		from,
		to,
		cannotTell: cannotTell(data),
		fails: fails(tests),
		moves: moves(windows, pooled),
		data: { accounts, parts, yearsLeftOut, episodesLeftOut, sources: sourcesOf(sources.join(" ")) },
		level,
		system,
		tests,
		fragility: windows,
		episodes: mixes,
		pooled,
	};
}

/** One mix over the main windows of all episodes, in the parts that all of them have. */
function pool({ episodes }: FinancingData, level: number): FinancingEstimate["pooled"] {
	const main = episodes.filter(({ episode }, i) => episodes.findIndex((other) => other.episode === episode) === i);
	const { parts, paid } = mergedAlike(main.map((each) => each.parts));
	try {
		return {
			ok: true,
			parts,
			shares: pooledShares(
				main.map((each, i) => ({ ...each, parts: paid[i] })),
				level,
			),
		};
	} catch (error) {
		if (!(error instanceof CrowdoutError)) throw error;
		return { ok: false, why: error.issues.map(({ message }) => message).join("; ") };
	}
}

/** The system once for every possible first year, always to the same last year. */
function startYears(changes: readonly YearlyChange[], level: number): FinancingStartYear[] {
	return changes.flatMap((first, i) => {
		const left = changes.slice(i);
		if (left.length < equationsOf(left).columns.length + LEAST_FREEDOM) return [];
		const { parts } = yearlySystem(left, level);
		const shares = parts.map(({ part, defence: { estimate, standardError } }) => ({ part, estimate, standardError }));
		return [{ from: first.year, observations: left.length, shares }];
	});
}

function checkYears({ changes, yearsLeftOut }: FinancingData, { from, to }: FinancingOptions): void {
	const least = (changes.length === 0 ? 3 : equationsOf(changes).columns.length) + LEAST_FREEDOM;
	if (changes.length >= least) return;
	const gone = yearsLeftOut.length === 0 ? "" : ` (left out: ${yearsLeftOut.map(({ what }) => what).join(", ")})`;
	const message = `must leave at least ${least} yearly changes, got ${changes.length} from FY${from} to FY${to}${gone}; take more years`;
	throw new CrowdoutError("invalid-input", [{ path: "from", message }]);
}

function checkOptions({ from, to, level = 0.9 }: FinancingOptions): void {
	const issues: Issue[] = [];
	for (const [path, year] of Object.entries({ from, to })) {
		if (!Number.isInteger(year))
			issues.push({ path, message: `must be a fiscal year, such as 1994, got ${show(year)}` });
	}
	if (issues.length === 0 && from > to) issues.push({ path: "from", message: `must be at most ${to}, got ${from}` });
	if (!(level > 0 && level < 1)) {
		issues.push({ path: "level", message: `must lie between 0 and 1, such as 0.9, got ${show(level)}` });
	}
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
}
