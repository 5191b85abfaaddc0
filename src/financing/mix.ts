// Past 200 lines: the steps from estimated parts to the blocks of a scenario.

import { parameters } from "../data/index.js";
import { type Path, show } from "../domain/index.js";
import { CrowdoutError } from "../errors.js";
import { type DirichletDistribution, type MixtureDistribution, parseScenario, pathValues } from "../scenario/index.js";
import { coarseShares } from "./parts.js";
import type { FinancingEstimate } from "./types.js";

/** Options of `financingMix`. */
export interface MixOptions {
	/**
	 * Bundled scenario that the mix extends; it also divides the parts that no long series shows separately [default
	 * `us-india-partnership`].
	 */
	readonly extends?: string;
	/**
	 * `mixture`: every draw takes one past episode; `dirichlet`: every draw scatters about the one mix of all episodes
	 * [default `mixture`, since the episodes themselves contradict one mix for all times].
	 */
	readonly uncertainty?: "mixture" | "dirichlet";
}

/** Past financing as keys of a scenario. */
export interface FinancingMix {
	/** Bundled scenario that it extends. */
	readonly extends: string;
	/** The `financing` block of the scenario. */
	readonly financing: {
		/** Shares of the gap, and of the cut. */
		readonly kind: "channels";
		/** Raised by taxes that are shared with the provinces [share of the gap, 0–1]. */
		readonly taxes: number;
		/** Raised by other revenue [share of the gap, 0–1]. */
		readonly levies: number;
		/** Borrowed [share of the gap, 0–1]. */
		readonly borrowing: number;
		/** How the rest is cut. */
		readonly cuts: {
			/** Federal spending outside the lines [share of the cut, 0–1]. */
			readonly other: number;
			/** The provinces [share of the cut, 0–1]. */
			readonly provinces: number;
		};
	};
	/** The `uncertainty` block of the scenario. */
	readonly uncertainty: { readonly financing: DirichletDistribution | MixtureDistribution };
	/** Number of shares below 0 or above 1 that were clipped before the others were rescaled. */
	readonly clipped: number;
	/** Number of shares examined. */
	readonly considered: number;
	/** What to know before you use it. */
	readonly notes: readonly string[];
}

/** The shares of the gap that a dirichlet draws. */
type Six = Readonly<Record<"taxes" | "levies" | "borrowing" | "other" | "provinces" | "lines", number>>;

/** Shares between 0 and 1 that sum to 1, for the parts that every ledger has. */
interface Three {
	readonly revenue: number;
	readonly borrowing: number;
	readonly cuts: number;
	/** Number of clipped shares. */
	readonly clipped: number;
	/** Share of taxes in revenue; undefined where the two are not separate, or where one of them fell. */
	readonly taxes: number | undefined;
}

/** Channels of `Three`. */
const CHANNELS = ["revenue", "borrowing", "cuts"] as const;

/** Least total of Dirichlet weights. With a smaller one, nearly every draw has only one channel. */
const LEAST_TOTAL = 1;

/**
 * The financing of past episodes as `financing` and `uncertainty` of a scenario.
 *
 * A scenario's shares lie between 0 and 1, but those of an episode need not: they are clipped and rescaled, which is
 * counted. Parts that no long series shows separately (the provinces, the federal lines, and in most episodes taxes and
 * levies) are divided as in the last year of the scenario that is extended.
 *
 * @throws CrowdoutError `invalid-input` where no episode lies between the years, where one mix of too few episodes was
 * asked for, or where the lines of the scenario respond by elasticities.
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 * import { estimateFinancing, financingMix } from "crowdout/reaction";
 *
 * const estimate = estimateFinancing({ from: 1958, to: 2027, join: true });
 * const { financing, uncertainty } = financingMix(estimate);
 * console.log(crowdOut({ name: "as-before", extends: "us-india-partnership", financing, uncertainty }).crowdOut.ratio);
 * ```
 */
export function financingMix(
	{ episodes, pooled }: Pick<FinancingEstimate, "episodes" | "pooled">,
	{ extends: parent = "us-india-partnership", uncertainty = "mixture" }: MixOptions = {},
): FinancingMix {
	if (uncertainty !== "mixture" && uncertainty !== "dirichlet") {
		refuse("uncertainty", `must be mixture or dirichlet, got ${show(uncertainty)}`);
	}
	if (episodes.length === 0)
		refuse("episodes", "must have at least one episode between the years, got none; take more years");
	const divide = dividedAs(parent);
	const most = mostCertain();
	const byEpisode = [...new Set(episodes.map(({ episode }) => episode))].map((name) =>
		episodes.filter(({ episode }) => episode === name).map(({ shares }) => clip(shares)),
	);
	const regimes =
		uncertainty === "mixture"
			? byEpisode.map((windows) => regimeOf(mean(windows), windows, most))
			: [
					regimeOf(
						ofAll(pooled),
						byEpisode.map(([main]) => main),
						most,
					),
				];
	const shares = regimes.map(({ centre }) => divide(centre));
	const weights = shares.map((six, k) => mapSix(six, (share) => down(regimes[k].total * share)));
	const central = mapSix(shares[0], (_, key) => shares.reduce((sum, six) => sum + six[key], 0) / shares.length);
	const cut = central.other + central.provinces + central.lines;
	const used = uncertainty === "mixture" ? byEpisode.flat() : regimes.map(({ centre }) => centre);
	const clipped = used.reduce((sum, each) => sum + each.clipped, 0);
	const considered = used.length * CHANNELS.length;
	return {
		extends: parent,
		financing: {
			kind: "channels",
			taxes: down(central.taxes),
			levies: down(central.levies),
			borrowing: down(central.borrowing),
			cuts: { other: down(part(central.other, cut)), provinces: down(part(central.provinces, cut)) },
		},
		uncertainty: {
			financing:
				uncertainty === "mixture"
					? { kind: "mixture", of: weights.map((each) => ({ weight: 1, kind: "dirichlet", weights: each })) }
					: { kind: "dirichlet", weights: weights[0] },
		},
		clipped,
		considered,
		notes: [
			`${clipped} of ${considered} shares lay below 0 or above 1. They were set to 0 or 1 and the others rescaled, so the scenario varies less than the past did`,
			`the split between provinces and federal lines is that of ${parent}, and so is the split between taxes and levies where revenue is one part or one of them fell. These splits are assumed, not measured`,
			`the spread of a mix comes from ${uncertainty === "mixture" ? "the several choices of years of its episode" : "the distance between episodes"}. It is never narrower than that of the judged regimes (Dirichlet weights that sum to ${most})`,
		],
	};
}

/** A mix, and a total of Dirichlet weights with which draws vary about the mix as much as `others` do. */
function regimeOf(
	centre: Three,
	others: readonly Three[],
	most: number,
): { readonly centre: Three; readonly total: number } {
	const own = CHANNELS.reduce((sum, key) => sum + centre[key] * (1 - centre[key]), 0);
	const squares = others.flatMap((each) => CHANNELS.map((key) => (each[key] - centre[key]) ** 2));
	const around = squares.reduce((sum, square) => sum + square, 0) / others.length;
	return { centre, total: around === 0 ? most : Math.min(most, Math.max(LEAST_TOTAL, own / around - 1)) };
}

/** Clip shares at 0 and rescale them to sum to 1, which lowers those above 1. */
function clip(shares: Readonly<Record<string, number>>): Three {
	const given = coarseShares(shares);
	const positive = CHANNELS.map((key) => Math.max(0, given[key]));
	const sum = positive.reduce((total, share) => total + share, 0);
	const { taxes, levies } = shares;
	return {
		revenue: positive[0] / sum,
		borrowing: positive[1] / sum,
		cuts: positive[2] / sum,
		clipped: CHANNELS.filter((key) => given[key] < 0 || given[key] > 1).length,
		taxes: taxes >= 0 && levies >= 0 && taxes + levies > 0 ? taxes / (taxes + levies) : undefined,
	};
}

function mean(windows: readonly Three[]): Three {
	const of = (key: (typeof CHANNELS)[number]) => windows.reduce((sum, each) => sum + each[key], 0) / windows.length;
	const [{ taxes }] = windows;
	return { revenue: of("revenue"), borrowing: of("borrowing"), cuts: of("cuts"), clipped: 0, taxes };
}

/** One mix of all episodes. */
function ofAll(pooled: FinancingEstimate["pooled"]): Three {
	if (!pooled.ok) refuse("episodes", pooled.why);
	return clip(Object.fromEntries(pooled.shares.map(({ part: name, share }) => [name, share])));
}

/** Six shares from three. What the three do not say is divided as in the last year of a scenario. */
function dividedAs(name: string): (three: Three) => Six {
	const { financing, baseYear, horizon } = parseScenario(name);
	if (financing.kind !== "channels") {
		refuse("extends", `must be a scenario with financing of kind channels, got ${name} with ${financing.kind}`);
	}
	const last = (path: Path) => pathValues(path, baseYear, horizon)[horizon];
	const [taxes, levies] = [last(financing.taxes), last(financing.levies)];
	const [other, provinces] = [last(financing.cuts.other), last(financing.cuts.provinces)];
	return ({ revenue, borrowing, cuts, taxes: measured = taxes + levies > 0 ? taxes / (taxes + levies) : 1 }) => ({
		taxes: revenue * measured,
		levies: revenue * (1 - measured),
		borrowing,
		other: cuts * other,
		provinces: cuts * provinces,
		lines: cuts * (1 - other - provinces),
	});
}

/** The total of the assumed regimes. */
function mostCertain(): number {
	return parameters().find(({ id }) => id === "regime.imf-programme.total")?.value ?? LEAST_TOTAL;
}

function mapSix(six: Six, to: (share: number, key: keyof Six) => number): Six {
	return Object.fromEntries(Object.entries(six).map(([key, share]) => [key, to(share, key as keyof Six)])) as Six;
}

function part(of: number, whole: number): number {
	return whole > 0 ? of / whole : 0;
}

/** Truncate to six decimals. If they were rounded up, shares could sum to more than 1. */
function down(value: number): number {
	return Math.floor(value * 1e6) / 1e6;
}

function refuse(path: string, message: string): never {
	throw new CrowdoutError("invalid-input", [{ path, message }]);
}
