import { CrowdoutError } from "../errors.js";
import { allSeries, membersOf, notAnOutput, scalarOf } from "../measure/index.js";
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

const NO_BINS = { count: 0, low: [], high: [], centre: [], atoms: [] } as const;

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
	const yearly = inOneYear(output, scenario);
	const read = isCondition(output)
		? holdsIn(state.events[0], scenario.horizon)
		: yearly === undefined
			? state.scalars[job.scalars.indexOf(output)]
			: valueIn(state, job.series.indexOf(yearly.series), yearly.t);
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
		place: (at) => {
			point = at as Float64Array<ArrayBuffer>;
			state.sampler.fill(0);
			note();
		},
		values: placed,
		failure: () => failed,
	};
}

/** A series of the run made last in year `t`. */
function valueIn({ reads, paired }: EnsembleState, series: number, t: number): () => number {
	const values = new Float64Array(1 + paired.plan.horizon - t);
	return () => {
		reads[series](values, 0, 1, t);
		return values[0];
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
	/** Why there is none, and how often. */
	readonly causes: readonly (readonly [cause: string, times: number])[];
}

/** Run a model at every point. @param points Row by row. */
export function runPoints(model: UnitCubeModel, points: Float64Array): PointOutputs {
	const width = model.names.length;
	const values = new Float64Array(points.length / width);
	const causes = new Map<string, number>();
	for (let row = 0; row < values.length; row++) {
		values[row] = model.output(points.subarray(row * width, (row + 1) * width));
		if (Number.isFinite(values[row])) continue;
		values[row] = Number.NaN;
		const cause = model.failure() ?? "the output has no value";
		causes.set(cause, (causes.get(cause) ?? 0) + 1);
	}
	return { values, causes: [...causes] };
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
	return { values, causes: [...causes] };
}
