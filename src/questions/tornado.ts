// Past 200 lines: the bars and their ends, from quantiles of distributions of every kind.

import type { Path } from "../domain/index.js";
import {
	cubeJob,
	drawnIn,
	isCondition,
	overCuts,
	type Quantity,
	type SharesDistribution,
	sharePath,
} from "../ensemble/index.js";
import { CrowdoutError } from "../errors.js";
import { LOSS } from "../measure/index.js";
import { ANYTHING, betaCdf, bothOf, constantOf, inverseCdf, root } from "../numerics/index.js";
import {
	parseScenario,
	pathValues,
	requireOptions,
	type Scenario,
	type ScenarioChoice,
	type ScenarioOptions,
	SHARES,
} from "../scenario/index.js";
import { moveReader } from "./move-reader.js";
import { type QuestionRecord, questionRecord } from "./record.js";

/** Options of `tornado`. */
export interface TornadoOptions extends ScenarioOptions {
	/** The output to vary; a series gives its last year [default: loss of all lines over the horizon]. */
	readonly output?: string;
	/** Quantiles of each distribution for low and high [0–1, default the 5th and 95th percentiles]. */
	readonly probabilities?: readonly [number, number];
	/** `error` (default) refuses a tornado with a failed run; `drop` leaves its bar out and reports it. */
	readonly onFailure?: "error" | "drop";
}

/** One end of a bar: the value that is set (for a shift, the value that is added), and the output there. */
export interface QuantileEnd {
	/** Value of the parameter, in its own unit. */
	readonly value: number;
	/** The output there, in its own unit. */
	readonly output: number;
}

/** One-at-a-time ranges of the parameters of a scenario. */
export interface TornadoResult {
	/** Dotted path of the output. */
	readonly output: string;
	/** The quantiles at which each parameter is set [0–1]. */
	readonly probabilities: readonly [number, number];
	/** The output of the scenario itself, without draws. */
	readonly base: number;
	/** The bars, the widest first. */
	readonly bars: readonly {
		/** Dotted path of the parameter. */
		readonly path: string;
		/** Whether the ends are added to the scenario's own value. */
		readonly shift: boolean;
		readonly low: QuantileEnd;
		readonly high: QuantileEnd;
		/** Range of the outputs at base, low and high [≥ 0]; 0 where they differ only by rounding. */
		readonly width: number;
	}[];
	/** Parameters without a bar, since a run failed, with the reason. */
	readonly failed: readonly {
		/** Dotted path of the parameter. */
		readonly path: string;
		/** Why its run failed. */
		readonly failure: string;
	}[];
	/** Record from which it can be made again. */
	readonly record: TornadoRecord;
}

/** Record of a tornado. */
export interface TornadoRecord extends QuestionRecord {
	readonly question: "tornado";
	/** The options, with their defaults. */
	readonly asked: Required<Pick<TornadoOptions, "output" | "probabilities" | "onFailure">>;
}

/**
 * A tornado of a scenario's own uncertainty: each parameter alone is set to a low and a high quantile of its
 * distribution; everything else is unchanged. For shares that are drawn together, the other shares change in
 * proportion. A parameter that is drawn anew every year is set in all years. Effects of two parameters together are not
 * seen.
 *
 * @param input As for `parseScenario`.
 * @throws {CrowdoutError} `invalid-input` for an unknown output, probabilities that do not rise, or nothing uncertain;
 * `run-failed` with the count where runs fail.
 * @example
 * ```ts
 * import { tornado } from "crowdout";
 *
 * const { base, bars } = tornado("us-india-partnership", { output: "crowdOut.ratio" });
 * for (const { path, low, high } of bars.slice(0, 3)) console.log(path, low.output, base, high.output);
 * ```
 */
export function tornado(input: ScenarioChoice, options: TornadoOptions = {}): TornadoResult {
	requireOptions(options, { output: true, probabilities: true, onFailure: true });
	const { output: asked = LOSS, probabilities = [0.05, 0.95], onFailure = "error", ...parse } = options;
	const [p, q] = probabilities;
	if (!(p > 0 && p < q && q < 1)) {
		const message = `must rise from low to high between 0 and 1, got ${p}, ${q}`;
		throw new CrowdoutError("invalid-input", [{ path: "probabilities", message }]);
	}
	if (isCondition(asked)) {
		const message = `must be a number, got the condition ${JSON.stringify(asked)}; use sobol or pawn for its probability`;
		throw new CrowdoutError("invalid-input", [{ path: "output", message }]);
	}
	const scenario = parseScenario(input, parse);
	const { output } = cubeJob(scenario, asked);
	const read = moveReader(scenario, output);
	const base = read([], []);
	const bars: TornadoResult["bars"][number][] = [];
	const failed: TornadoResult["failed"][number][] = [];
	for (const moved of movesOf(scenario)) {
		const { path, shift } = moved;
		const [low, high] = [p, q].map((at) => {
			const { value, values } = moved.at(at);
			const found = read(moved.quantities, values);
			return typeof found === "string" ? found : { ...found, at: value };
		});
		if (typeof low === "string" || typeof high === "string" || typeof base === "string") {
			failed.push({ path, failure: [low, high, base].find((end) => typeof end === "string") as string });
			continue;
		}
		const same = constantOf([base, low, high].reduce((all, { common }) => bothOf(all, common), ANYTHING)) !== undefined;
		const [lowEnd, highEnd] = [low, high].map(
			({ at, value }): QuantileEnd => ({
				value: at,
				output: same ? base.value : value,
			}),
		);
		const outcomes = [base.value, lowEnd.output, highEnd.output];
		bars.push({ path, shift, low: lowEnd, high: highEnd, width: Math.max(...outcomes) - Math.min(...outcomes) });
	}
	if (failed.length > 0 && (onFailure === "error" || bars.length === 0)) {
		const [{ path, failure }] = failed;
		const said = failure.startsWith(`${path}: `) ? failure.slice(path.length + 2) : failure;
		const of = `${failed.length} of ${failed.length + bars.length} parameters`;
		throw new CrowdoutError("run-failed", [
			{ path, message: `${said}; runs failed for ${of}; truncate the distribution or drop failures` },
		]);
	}
	const sorted = bars.sort((a, b) => b.width - a.width || (a.path < b.path ? -1 : 1));
	const record = questionRecord("tornado", { output: asked, probabilities, onFailure }, [scenario]);
	const central = typeof base === "string" ? Number.NaN : base.value;
	return { output, probabilities, base: central, bars: sorted, failed, record };
}

/** One parameter that is moved, with the quantities that must move with it. */
interface Move {
	readonly path: string;
	readonly shift: boolean;
	readonly quantities: readonly Quantity[];
	/** The parameter's value at a quantile, and the values of the quantities there. */
	readonly at: (p: number) => { readonly value: number; readonly values: readonly number[] };
}

/** One move for each parameter; a parameter with a list of distributions moves in all of them. */
function movesOf(scenario: Scenario): Move[] {
	const { dimensions, quantities } = drawnIn(scenario);
	return dimensions.flatMap(({ path }): Move[] => {
		const own = quantities.filter((quantity) => quantity.path === path);
		const parts = own.flatMap(({ shareOf }, k) => {
			const members = shareOf === undefined ? [own[k]] : quantities.filter((other) => other.shareOf === shareOf);
			const at = shareOf === undefined ? alone(scenario, own[k]) : shareAt(scenario, members, shareOf, path);
			return at === undefined ? [] : [{ members, at }];
		});
		if (parts.length === 0) return [];
		let place = 0;
		const moved = parts
			.flatMap(({ members }) => members)
			.map((quantity) => {
				const placed = { ...quantity, at: place };
				place += quantity.size;
				return placed;
			});
		const { distribution } = own[0];
		const shift =
			distribution !== undefined &&
			(distribution.mode === "add" || ("apply" in distribution && distribution.apply === "add"));
		return [
			{
				path,
				shift,
				quantities: moved,
				at: (p) => {
					const ends = parts.map(({ at }) => at(p));
					return { value: ends[ends.length - 1].value, values: ends.flatMap(({ values }) => values) };
				},
			},
		];
	});
}

/** The move of a single quantity, or of one in a joint normal. */
function alone({ uncertainty = {} }: Scenario, { path, size, distribution }: Quantity): Move["at"] | undefined {
	const normal = (uncertainty.joint ?? []).find(({ paths }) => paths.includes(path));
	const k = normal?.paths.indexOf(path) ?? 0;
	const marginal =
		distribution ??
		(normal && ({ kind: "normal", mean: normal.mean[k], sd: Math.sqrt(normal.covariance[k][k]) } as const));
	if (marginal === undefined) return undefined;
	const quantile = inverseCdf(marginal);
	return (p) => {
		const value = quantile(p);
		return { value, values: Array.from({ length: size }, () => value) };
	};
}

/**
 * The move of one share of a Dirichlet distribution or a mixture, to a quantile of the share's own distribution. The
 * other shares keep their proportions. Where the regime itself is moved, the shares are the means of the regime.
 */
function shareAt(
	scenario: Scenario,
	members: readonly Quantity[],
	of: SharesDistribution,
	path: string,
): Move["at"] | undefined {
	const regimes = of.kind === "mixture" ? of.of : [{ ...of, weight: 1 }];
	const total = regimes.reduce((sum, { weight }) => sum + weight, 0);
	const names: readonly string[] = SHARES[scenario.financing.kind];
	const valuesOf = (shares: readonly number[], regime: number) => {
		const drawn = Float64Array.from(shares);
		overCuts(drawn);
		return members.map((member) => {
			const k = names.findIndex((name) => sharePath(name) === member.path);
			return k < 0 ? regime : drawn[k];
		});
	};
	const meanOf = ({ weights }: { readonly weights: Readonly<Record<string, number>> }) => {
		const all = names.reduce((sum, name) => sum + weights[name], 0);
		return names.map((name) => weights[name] / all);
	};
	const k = names.findIndex((name) => sharePath(name) === path);
	if (k < 0) {
		const which = inverseCdf({
			kind: "discrete",
			values: regimes.map((_, i) => i),
			weights: regimes.map(({ weight }) => weight),
		});
		return (p) => ({ value: which(p), values: valuesOf(meanOf(regimes[which(p)]), which(p)) });
	}
	const means = regimes.map(meanOf);
	const sums = regimes.map(({ weights }) => names.reduce((sum, name) => sum + weights[name], 0));
	if (!means.every((mean) => mean[k] > 0 && mean[k] < 1)) return undefined;
	const parts = regimes.map(({ weight }, i) => ({
		weight: weight / total,
		below: (x: number) => betaCdf(x, means[i][k] * sums[i], (1 - means[i][k]) * sums[i]),
	}));
	const below = (x: number) => parts.reduce((sum, part) => sum + part.weight * part.below(x), 0);
	const now = sharesNow(scenario, names, members[0].since);
	const others = now.reduce((sum, share, j) => (j === k ? sum : sum + share), 0);
	const mean = names.map((_, j) => regimes.reduce((sum, { weight }, i) => sum + (weight / total) * means[i][j], 0));
	return (p) => {
		const value = root((x) => below(x) - p, 0, 1) ?? mean[k];
		const shares = now.map((share, j) => {
			if (j === k) return value;
			return (1 - value) * (others > 0 ? share / others : mean[j] / (1 - mean[k]));
		});
		return { value, values: valuesOf(shares, 0) };
	};
}

/** The scenario's own shares of the gap in the first year of a distribution. */
function sharesNow(scenario: Scenario, names: readonly string[], since?: number): number[] {
	const { baseYear, horizon, financing } = scenario;
	const t = Math.min(horizon, Math.max(1, (since ?? baseYear + 1) - baseYear));
	const at = (path: Path) => pathValues(path, baseYear, horizon)[t];
	const paid = [financing.taxes, financing.levies, financing.borrowing].map(at);
	const cut = Math.max(0, 1 - paid[0] - paid[1] - paid[2]);
	if (financing.kind === "elasticities") return [...paid, cut];
	const [other, provinces] = [financing.cuts.other, financing.cuts.provinces].map((path) => at(path) * cut);
	return [...paid, other, provinces, Math.max(0, cut - other - provinces)].slice(0, names.length);
}
