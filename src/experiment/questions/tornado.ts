// Past 200 lines: the bars, their ends and the quantiles behind them, for distributions of every kind.

import { valueAt } from "../../domain/index.js";
import { CrowdoutError } from "../../errors.js";
import { inverseCdf, type UnivariateDistribution } from "../../numerics/index.js";
import { counterfactualScenario, type ParseOptions, parseScenario, type Scenario } from "../../scenario/index.js";
import {
	createApplier,
	cubeJob,
	emptyTotals,
	isCondition,
	pairArms,
	quantitiesOf,
	readTotals,
	runPair,
	scalarOf,
} from "../ensemble/index.js";
import { LOSS } from "./sensitivity.js";

/** What a tornado may be asked. */
export interface TornadoOptions extends ParseOptions {
	/** A number a draw; a series gives its last year [default: what all lines lose over the horizon]. */
	readonly output?: string;
	/** Where low and high lie in each distribution [0–1, default the 5 % and 95 % points]. */
	readonly probabilities?: readonly [number, number];
	/** Refuse a tornado with a run that fails, or leave its bar out and say so [default `error`]. */
	readonly onFailure?: "error" | "drop";
}

/** One end of a bar: the value that is set (of a shift, what is added), and the output there. */
export interface QuantileEnd {
	/** Value of the parameter, in its own unit. */
	readonly value: number;
	/** The output there, in its own unit. */
	readonly output: number;
}

/** One-at-a-time ranges over the distributions of a scenario. */
export interface TornadoResult {
	/** Dotted path of the output. */
	readonly output: string;
	/** The quantiles at which every parameter is set [0–1]. */
	readonly probabilities: readonly [number, number];
	/** The output of the scenario as it stands, nothing drawn. */
	readonly base: number;
	/** Widest first. */
	readonly bars: readonly {
		/** Dotted path of the parameter. */
		readonly path: string;
		/** Whether the ends are added to what stands there. */
		readonly shift: boolean;
		readonly low: QuantileEnd;
		readonly high: QuantileEnd;
		/** From the least to the greatest of base, low and high [≥ 0]. */
		readonly width: number;
	}[];
	/** Parameters whose bar is left out since a run failed, and why. */
	readonly failed: readonly {
		/** Dotted path of the parameter. */
		readonly path: string;
		/** Why its run failed. */
		readonly failure: string;
	}[];
}

/**
 * A tornado over a scenario's own uncertainty: each parameter alone goes to a low and a high quantile of its
 * distribution, the rest stays as it stands. Of shares drawn together the others give way in proportion; what is drawn
 * anew every year goes there in all of them. It sees no effect of two parameters together.
 *
 * @param input As for `parseScenario`.
 * @throws {CrowdoutError} `invalid-input` for an output that is none, probabilities that do not rise, or nothing
 * uncertain; `run-failed` with the count where runs fail.
 */
export function tornado(input: unknown, options: TornadoOptions = {}): TornadoResult {
	const { output: asked = LOSS, probabilities = [0.05, 0.95], onFailure = "error", ...parse } = options;
	const [p, q] = probabilities;
	if (!(p > 0 && p < q && q < 1)) {
		const message = `must rise from low to high between 0 and 1, got ${p}, ${q}`;
		throw new CrowdoutError("invalid-input", [{ path: "probabilities", message }]);
	}
	if (isCondition(asked)) {
		const message = `must be a number, got the condition ${JSON.stringify(asked)}; ask sobol or pawn for its probability`;
		throw new CrowdoutError("invalid-input", [{ path: "output", message }]);
	}
	const scenario = parseScenario(input, parse);
	const { output } = cubeJob(scenario, asked);
	const read = reader(scenario, output);
	const base = read([], []);
	const bars: TornadoResult["bars"][number][] = [];
	const failed: TornadoResult["failed"][number][] = [];
	for (const moved of movesOf(scenario)) {
		const { path, shift } = moved;
		const [low, high] = [p, q].map((at): QuantileEnd | string => {
			const value = moved.quantile(at);
			const found = read(moved.quantities, moved.valuesAt(value));
			return typeof found === "string" ? found : { value, output: found };
		});
		if (typeof low === "string" || typeof high === "string" || typeof base === "string") {
			failed.push({ path, failure: [low, high, base].find((end) => typeof end === "string") as string });
			continue;
		}
		const outcomes = [base, low.output, high.output];
		bars.push({ path, shift, low, high, width: Math.max(...outcomes) - Math.min(...outcomes) });
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
	return { output, probabilities, base: typeof base === "string" ? Number.NaN : base, bars: sorted, failed };
}

type Quantities = ReturnType<typeof quantitiesOf>;

/** Runs both arms, with values of some quantities written over the scenario; why it failed, where it did. */
function reader(scenario: Scenario, output: string) {
	const lines = Object.keys(scenario.budget.lines);
	const counterfactual = counterfactualScenario(scenario);
	return (quantities: Quantities, values: readonly number[]): number | string => {
		const scalar = scalarOf(output, lines);
		const paired = pairArms(scenario, counterfactual);
		const totals = emptyTotals(lines.length, scenario.horizon);
		const { plan, otherPlan } = paired;
		const applier = createApplier({ scenario, counterfactual, plan, otherPlan }, quantities);
		const left = applier.apply(Float64Array.from(values));
		if (left >= 0) return `${quantities[left].path}: must be ${applier.must[left]}`;
		const failure = runPair(paired, false);
		if (failure !== undefined) return failure.cause;
		readTotals(paired, totals);
		const found = scalar?.read(paired, totals)() ?? Number.NaN;
		return Number.isFinite(found) ? found : "the output has no value";
	};
}

/** A parameter that is moved alone, with the quantities that move with it. */
interface Move {
	readonly path: string;
	readonly shift: boolean;
	readonly quantile: (p: number) => number;
	readonly quantities: Quantities;
	/** Values of the quantities where the parameter has one. */
	readonly valuesAt: (value: number) => number[];
}

function movesOf(scenario: Scenario): Move[] {
	const { uncertainty = {} } = scenario;
	const quantities = quantitiesOf(scenario);
	const shares = quantities.filter(({ share }) => share).map((quantity, k) => ({ ...quantity, at: k }));
	const given = uncertainty.financing as { readonly weights: Readonly<Record<string, number>> } | null | undefined;
	const weights = shares.map(({ path }) => given?.weights[path.replace(/^financing\.(cuts\.)?/, "")] ?? 0);
	return quantities.flatMap((quantity): Move[] => {
		const { path, size, distribution, share } = quantity;
		if (share) return shareMove(scenario, shares, weights, path);
		const normal = (uncertainty.joint ?? []).find(({ paths }) => paths.includes(path));
		const k = normal?.paths.indexOf(path) ?? 0;
		const marginal = (distribution ??
			(normal && { kind: "normal", mean: normal.mean[k], sd: Math.sqrt(normal.covariance[k][k]) })) as
			| UnivariateDistribution
			| undefined;
		if (marginal === undefined) return [];
		const shift =
			distribution !== undefined &&
			(distribution.mode === "add" || ("apply" in distribution && distribution.apply === "add"));
		return [
			{
				path,
				shift,
				quantile: inverseCdf(marginal),
				quantities: [{ ...quantity, at: 0 }],
				valuesAt: (value) => Array.from({ length: size }, () => value),
			},
		];
	});
}

/** One of the shares of a dirichlet: by itself it is beta distributed; the others keep their proportions. */
function shareMove(scenario: Scenario, shares: Quantities, weights: readonly number[], path: string): Move[] {
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	const k = shares.findIndex((share) => share.path === path);
	if (!(weights[k] > 0 && weights[k] < all)) return [];
	const now = sharesOfGap(shares, (at) => Number(valueAt(scenario, at) ?? 0));
	const others = now.reduce((sum, value, j) => (j === k ? sum : sum + value), 0);
	return [
		{
			path,
			shift: false,
			quantile: inverseCdf({ kind: "beta", alpha: weights[k], beta: all - weights[k] }),
			quantities: shares,
			valuesAt: (value) =>
				sharesOfCut(
					shares,
					now.map((share, j) => {
						if (j === k) return value;
						return (1 - value) * (others > 0 ? share / others : weights[j] / (all - weights[k]));
					}),
				),
		},
	];
}

/** Whether a share is one of what is cut. */
const isCut = (path: string) => /^financing\.(cuts\.|lines$)/.test(path);

/** What a scenario has as shares of the gap: those of the cut times what is cut, the lines what is left. */
function sharesOfGap(shares: Quantities, given: (path: string) => number): number[] {
	const paid = shares.reduce((sum, { path }) => (isCut(path) ? sum : sum + given(path)), 0);
	const [other, provinces] = [given("financing.cuts.other"), given("financing.cuts.provinces")];
	const lines = Math.max(0, 1 - other - provinces);
	const ofCut = (path: string) => (path === "financing.lines" ? lines : given(path));
	return shares.map(({ path }) => (isCut(path) ? (1 - paid) * ofCut(path) : given(path)));
}

/** Shares of the gap as a draw writes them: those that are cut over their sum. */
function sharesOfCut(shares: Quantities, values: readonly number[]): number[] {
	const cut = values.reduce((sum, value, j) => (isCut(shares[j].path) ? sum + value : sum), 0);
	return values.map((value, j) => (isCut(shares[j].path) ? (cut > 0 ? value / cut : 0) : value));
}
