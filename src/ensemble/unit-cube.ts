// Past 200 lines: a scenario as a function on the unit cube, its runs and what they gave are one piece.

import { CrowdoutError } from "../errors.js";
import { membersOf, notAnOutput, roundingAt, scalarOf, seriesNamed } from "../measure/index.js";
import { ANYTHING, around, bothOf, type Common } from "../numerics/index.js";
import type { Scenario } from "../scenario/index.js";
import { CHUNK } from "./paired.js";
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

/** A scenario's uncertainty as a function on the unit cube: what a sensitivity analysis asks. Points are given row by row. */
export interface UnitCubeModel {
	/** A name for each dimension: the dotted path, with the year where it is drawn anew every year. */
	readonly names: readonly string[];
	/** Run some points from one on [at most `CHUNK`]. */
	readonly run: (points: Float64Array, first: number, count: number) => void;
	/** The output of a row of the points run last; NaN where it has none. */
	readonly output: (row: number) => number;
	/** How far rounding may have moved that value. */
	readonly rounding: (value: number, row: number) => number;
	/** Why that run failed, or `undefined`. */
	readonly failure: (row: number) => string | undefined;
	/** Values of the parameters at every point, in the order of `names`, without a run. */
	readonly placed: (points: Float64Array) => Float64Array;
}

/**
 * The output of a scenario, against its counterfactual, as a function of the uniforms behind its uncertain parameters.
 *
 * @param asked A number a draw: `crowdOut.ratio`, `crowdOut.cumulativeMoney.food`, `last(run.defence)` …; a series gives
 * its last year, `run.debt.2030` that year; a condition such as `run.lines.education < 1.4%` is 1 where it holds in some year, else 0.
 * @throws {CrowdoutError} `invalid-input` where nothing is uncertain or no output has that name.
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
	const isOne = t >= 1 && t <= scenario.horizon && seriesNamed(series, membersOf(scenario)) !== undefined;
	return isOne ? { series, t } : undefined;
}

/** Whether an output is a condition, whose probability is asked. */
export function isCondition(output: string): boolean {
	return /[<>=]/.test(output);
}

/** A job made ready: compiled plans and samplers. One a worker. */
export function unitCubeModel({ job, output }: CubeJob): UnitCubeModel {
	const { scenario } = job;
	let points = new Float64Array(0);
	let failures: ReturnType<EnsembleState["run"]>;
	const given = (u: Float64Array, rows: number) => (first: number, count: number) => {
		const width = u.length / rows;
		for (let i = 0; i < count; i++) {
			for (let k = 0; k < width; k++) u[k * rows + i] = points[(first + i) * width + k];
		}
	};
	const state = prepareEnsemble(job, { given });
	const { made, read, rounding } = readerOf(job, output, state);
	const { dimensions, quantities, values, rows } = state.sampler;
	// Of a list the last entry speaks for its parameter.
	const spoken = dimensions.flatMap(({ path, size }) => {
		const { at } = quantities.findLast((quantity) => quantity.path === path) ?? { at: 0 };
		return Array.from({ length: size }, (_, t) => at + t);
	});
	return {
		names: dimensions.flatMap(({ path, size }) =>
			size === 1 ? [path] : Array.from({ length: size }, (_, t) => `${path}.${scenario.baseYear + 1 + t}`),
		),
		run: (at, first, count) => {
			points = at as Float64Array<ArrayBuffer>;
			failures = state.run(first, count);
			made();
		},
		output: (row) => (failures?.[row] === undefined ? read(row) : Number.NaN),
		rounding,
		failure: (row) => failures?.[row]?.cause,
		placed: (at) => {
			points = at as Float64Array<ArrayBuffer>;
			const placed = new Float64Array(at.length);
			for (let first = 0; first * spoken.length < at.length; first += rows) {
				const count = Math.min(rows, at.length / spoken.length - first);
				state.sampler.fill(first, count);
				for (let i = 0; i < count; i++) {
					for (let k = 0; k < spoken.length; k++) {
						placed[(first + i) * spoken.length + k] = values[spoken[k] * rows + i];
					}
				}
			}
			return placed;
		},
	};
}

/** How the output of a row is read when its runs are made, and how far rounding may have moved it. */
interface Reader extends Pick<UnitCubeModel, "rounding"> {
	/** Called when runs were made. */
	readonly made: () => void;
	readonly read: (row: number) => number;
}

function readerOf({ scenario, scalars, series }: CubeJob["job"], output: string, state: EnsembleState): Reader {
	const { rows } = state.sampler;
	if (isCondition(output)) {
		const holds = new Uint8Array((scenario.horizon + 1) * rows);
		return {
			made: () => state.events[0](holds),
			read: (row) => holdsIn(holds, rows, row),
			rounding: () => 0,
		};
	}
	const yearly = inOneYear(output, scenario);
	if (yearly === undefined) {
		const at = scalars.indexOf(output);
		return {
			made: () => {},
			read: state.scalars[at],
			rounding: (value, row) => roundingAt(state.roundings[at], value, row),
		};
	}
	const { t } = yearly;
	const found = state.series[series.indexOf(yearly.series)];
	const value = found.value(state.paired);
	const rounding = found.rounding(state.paired, state.totals);
	return {
		made: () => {},
		read: (row) => value(t * rows + row),
		rounding: (of, row) => roundingAt(rounding, of, t * rows + row),
	};
}

/** 1 where a condition holds in some year of a row, else 0. */
function holdsIn(holds: Uint8Array, rows: number, row: number): number {
	for (let k = rows + row; k < holds.length; k += rows) if (holds[k] !== 0) return 1;
	return 0;
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
	for (let first = 0; first < values.length; first += CHUNK) {
		const count = Math.min(CHUNK, values.length - first);
		model.run(points, first, count);
		for (let row = 0; row < count; row++) {
			const value = model.output(row);
			if (Number.isFinite(value)) {
				values[first + row] = value;
				if (common.low <= common.high) common = bothOf(common, around(value, model.rounding(value, row)));
				continue;
			}
			values[first + row] = Number.NaN;
			const cause = model.failure(row) ?? "the output has no value";
			causes.set(cause, (causes.get(cause) ?? 0) + 1);
		}
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
