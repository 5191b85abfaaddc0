import { CrowdoutError } from "../errors.js";
import { allSeries, membersOf, notAnOutput, scalarOf } from "../measure/index.js";
import { ANYTHING, around, bothOf, type Common } from "../numerics/index.js";
import type { Scenario } from "../scenario/index.js";
import { planDraws } from "./plan-ensemble.js";
import { type EnsembleState, prepareEnsemble } from "./prepare.js";
import type { EnsembleJob } from "./types.js";

/** One output of a scenario as a function on the unit cube, as plain JSON: what a worker is sent. */
export interface CubeJob {
	/** A job without bins: its draws are not counted. */
	readonly job: EnsembleJob;
	/** A number a draw. */
	readonly output: string;
}

/** A scenario's uncertainty as a function on the unit cube: what a sensitivity analysis asks. */
export interface UnitCubeModel {
	/** A name for each dimension: the dotted path, with the year where it is drawn anew every year. */
	readonly names: readonly string[];
	/** The output at a point; NaN where it has none. The parameters' values are left in `values`. */
	readonly output: (point: Float64Array) => number;
	/** How far rounding may have moved a value of the run asked last. */
	readonly rounding: (value: number) => number;
	/** The parameters' values at a point, left in `values`, without a run. */
	readonly place: (point: Float64Array) => void;
	/** Values of the parameters at the point asked last, in the order of `names`. */
	readonly values: Float64Array;
	/** Why the run asked last failed, or `undefined`. */
	readonly failure: () => string | undefined;
}

/**
 * The output of a scenario, against its counterfactual, as a function of the uniforms behind its uncertain parameters.
 *
 * @param asked A number a draw: `crowdOut.ratio`, `crowdOut.cumulativeMoney.food`, `last(run.defence)` …; a series gives
 * its last year, `run.debt.2030` that year; a condition such as `run.lines.education < 1.4%` is 1 where it holds in some year, else 0.
 * @throws {CrowdoutError} `invalid-input` where nothing is uncertain or the output is none.
 */
export function cubeJob(scenario: Scenario, asked: string): CubeJob {
	if (isCondition(asked)) {
		const job = planDraws(scenario, { draws: 1, outputs: [], events: [asked], onFailure: "drop" });
		return { job: { ...job, bins: NO_BINS }, output: asked };
	}
	const members = membersOf(scenario);
	const yearly = inOneYear(asked, scenario);
	if (yearly !== undefined) {
		const job = planDraws(scenario, { draws: 1, outputs: [yearly.series], events: [], onFailure: "drop" });
		return { job: { ...job, bins: NO_BINS }, output: asked };
	}
	const last = `last(${asked})`;
	const output = scalarOf(asked, members) === undefined && scalarOf(last, members) !== undefined ? last : asked;
	const job = planDraws(scenario, { draws: 1, outputs: [output], onFailure: "drop" });
	if (!job.scalars.includes(output)) {
		const [first] = job.series;
		const message =
			first === undefined
				? notAnOutput("one number a draw", asked, job.scalars)
				: `must be one number a draw, got ${JSON.stringify(asked)}, which is several; name one, such as last(${first})`;
		throw new CrowdoutError("invalid-input", [{ path: "output", message }]);
	}
	return { job: { ...job, bins: NO_BINS }, output };
}

const NO_BINS = { count: 0, low: [], high: [], centre: [], atoms: [], fractions: [] } as const;

/** A series in one simulated year, such as `run.debt.2030`; `undefined` where an output is something else. */
function inOneYear(output: string, scenario: Scenario): { readonly series: string; readonly t: number } | undefined {
	const [, series = "", year] = /^(.+)\.(\d{4})$/.exec(output) ?? [];
	const t = Number(year) - scenario.baseYear;
	const isOne = t >= 1 && t <= scenario.horizon && allSeries(membersOf(scenario)).some(({ name }) => name === series);
	return isOne ? { series, t } : undefined;
}

/** Whether an output is a condition, whose probability is asked. */
export function isCondition(output: string): boolean {
	return /[<>=]/.test(output);
}

/** A job made ready: compiled plans and samplers. One a worker. */
export function unitCubeModel({ job, output }: CubeJob): UnitCubeModel {
	const { scenario } = job;
	let point = new Float64Array(0);
	let failed: string | undefined;
	const state = prepareEnsemble(job, (u) => () => u.set(point));
	const { read, rounding } = readerOf(job, output, state);
	const { dimensions, quantities, values } = state.sampler;
	// Of a list the last entry speaks for its parameter.
	const spoken = dimensions.flatMap(({ path, size }) => {
		const { at } = quantities.findLast((quantity) => quantity.path === path) ?? { at: 0 };
		return Array.from({ length: size }, (_, t) => at + t);
	});
	const placed = new Float64Array(spoken.length);
	const note = () => {
		for (let k = 0; k < spoken.length; k++) placed[k] = values[spoken[k]];
	};
	return {
		names: dimensions.flatMap(({ path, size }) =>
			size === 1 ? [path] : Array.from({ length: size }, (_, t) => `${path}.${scenario.baseYear + 1 + t}`),
		),
		output: (at) => {
			point = at as Float64Array<ArrayBuffer>;
			failed = state.run(0)?.cause;
			note();
			return failed === undefined ? read() : Number.NaN;
		},
		rounding,
		place: (at) => {
			point = at as Float64Array<ArrayBuffer>;
			state.sampler.fill(0);
			note();
		},
		values: placed,
		failure: () => failed,
	};
}

/** How the output of the run made last is read, and how far rounding may have moved it. */
function readerOf(
	{ scenario, scalars, series }: CubeJob["job"],
	output: string,
	state: EnsembleState,
): Pick<UnitCubeModel, "rounding"> & { readonly read: () => number } {
	if (isCondition(output)) return { read: holdsIn(state.events[0], scenario.horizon), rounding: () => 0 };
	const yearly = inOneYear(output, scenario);
	if (yearly === undefined) {
		const at = scalars.indexOf(output);
		return { read: state.scalars[at], rounding: state.roundings[at] };
	}
	const { t } = yearly;
	const at = series.indexOf(yearly.series);
	const values = new Float64Array(1 + scenario.horizon - t);
	const rounding = state.series[at].rounding(state.paired, state.totals);
	return {
		read: () => {
			state.reads[at](values, 0, 1, t);
			return values[0];
		},
		rounding: (value) => rounding(value, t),
	};
}

/** 1 where a condition holds in some year of the run made last, else 0. */
function holdsIn(test: (holds: Uint8Array) => void, horizon: number): () => number {
	const holds = new Uint8Array(horizon + 1);
	return () => {
		test(holds);
		for (let t = 1; t <= horizon; t++) if (holds[t] !== 0) return 1;
		return 0;
	};
}

/** Outputs at points of the unit cube. */
export interface PointOutputs {
	/** One a point; NaN where there is none. */
	readonly values: Float64Array;
	/** The numbers that all of them may be, up to rounding. */
	readonly common: Common;
	/** Why there is none, and how often. */
	readonly causes: readonly (readonly [cause: string, times: number])[];
}

/** Run a model at every point. @param points Row by row. */
export function runPoints(model: UnitCubeModel, points: Float64Array): PointOutputs {
	const width = model.names.length;
	const values = new Float64Array(points.length / width);
	const causes = new Map<string, number>();
	let common = ANYTHING;
	for (let row = 0; row < values.length; row++) {
		const value = model.output(points.subarray(row * width, (row + 1) * width));
		values[row] = value;
		if (Number.isFinite(value)) {
			if (common.low <= common.high) common = bothOf(common, around(value, model.rounding(value)));
			continue;
		}
		values[row] = Number.NaN;
		const cause = model.failure() ?? "the output has no value";
		causes.set(cause, (causes.get(cause) ?? 0) + 1);
	}
	return { values, common, causes: [...causes] };
}

/** Outputs of neighbouring pieces put together. */
export function joinOutputs(pieces: readonly PointOutputs[]): PointOutputs {
	const values = new Float64Array(pieces.reduce((length, piece) => length + piece.values.length, 0));
	const causes = new Map<string, number>();
	let at = 0;
	for (const piece of pieces) {
		values.set(piece.values, at);
		at += piece.values.length;
		for (const [cause, times] of piece.causes) causes.set(cause, (causes.get(cause) ?? 0) + times);
	}
	const common = pieces.reduce((all, piece) => bothOf(all, piece.common), ANYTHING);
	return { values, common, causes: [...causes] };
}
