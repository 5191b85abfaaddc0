// Past 200 lines: every sum that a block of draws leaves is added here, in one pass over its values.

import { ANYTHING } from "../numerics/index.js";
import { binOf, binScale } from "./bins.js";
import { chunkOf, emptyChunk, holdsOf, partsColumn } from "./chunk.js";
import { countFailure } from "./failures.js";
import type { Keeper } from "./keeper.js";
import { CHUNK, type Chunk } from "./paired.js";
import { type EnsembleState, prepareEnsemble } from "./prepare.js";
import type { BlockSums, EnsembleJob, FailureCount } from "./types.js";

/**
 * Run the draws of some blocks, and count what comes out. Whoever runs them, the same bits.
 *
 * @param from First block. @param to The block after the last.
 * @param state The job made ready; made anew where left out.
 * @param onBlock Called after each block; what it throws stops the run.
 * @param keeper Is shown every value too.
 */
export function runBlocks(
	job: EnsembleJob,
	from: number,
	to: number,
	state = prepareEnsemble(job),
	onBlock?: () => void,
	keeper?: Keeper,
): BlockSums {
	const part = emptySums(job, state, from, to);
	const room = emptyChunk(state);
	const failures = new Map<string, FailureCount>();
	for (let block = from; block < to; block++) {
		const end = Math.min(job.draws, (block + 1) * job.blockSize);
		for (let draw = Math.imul(block, job.blockSize); draw < end; draw += CHUNK) {
			const chunk = chunkOf(state, room, draw, Math.min(CHUNK, end - draw));
			for (const [failed, failure] of chunk.failed) countFailure(failures, failed, failure);
			countEvents(state, part, chunk);
			keeper?.add(chunk);
			countChunk(job, state, chunk, part, block);
		}
		onBlock?.();
	}
	return { ...part, failures: [...failures.values()].sort((a, b) => (a.cause < b.cause ? -1 : 1)) };
}

/** Sums of no draw. */
export function emptySums(job: EnsembleJob, state: EnsembleState, from: number, to: number): BlockSums {
	const { columns, replicates } = state;
	const scalars = job.scalars.length;
	const perBlock = (to - from) * replicates;
	return {
		from,
		to,
		counts: new Uint32Array(columns * job.bins.count),
		scalarCounts: new Uint32Array(replicates * scalars * job.bins.count),
		nulls: new Uint32Array(columns),
		scalarNulls: new Uint32Array(replicates * scalars),
		least: new Float64Array(columns + scalars).fill(Number.POSITIVE_INFINITY),
		greatest: new Float64Array(columns + scalars).fill(Number.NEGATIVE_INFINITY),
		succeeded: new Float64Array(perBlock),
		powers: new Float64Array(perBlock * scalars * 4),
		products: new Float64Array(perBlock * state.fractions.length * 6),
		low: new Float64Array(scalars).fill(ANYTHING.low),
		high: new Float64Array(scalars).fill(ANYTHING.high),
		positive: new Uint32Array(replicates * scalars),
		events: new Uint32Array(replicates * state.events.length * (job.scenario.horizon + 2)),
		failures: [],
	};
}

function countEvents(state: EnsembleState, part: BlockSums, chunk: Chunk): void {
	const { events } = state;
	const length = holdsOf(state);
	const horizon = length / CHUNK - 1;
	for (let e = 0; e < events.length; e++) {
		for (let row = 0; row < chunk.rows; row++) {
			const at = (chunk.replicates[row] * events.length + e) * (horizon + 2);
			const place = chunk.places[row];
			let years = 0;
			for (let t = 1; t <= horizon; t++) {
				const held = chunk.holds[e * length + t * CHUNK + place];
				years += held;
				part.events[at + 1 + t] += held;
			}
			if (years === horizon) part.events[at]++;
			if (years > 0) part.events[at + 1]++;
		}
	}
}

function countChunk(job: EnsembleJob, state: EnsembleState, chunk: Chunk, part: BlockSums, block: number): void {
	const { columns, nullable } = state;
	const { count, low } = job.bins;
	for (let c = 0; c < columns; c++) {
		const at = c * CHUNK;
		const rows = nullable[c] ? squeeze(chunk.values, at, chunk.rows) : chunk.rows;
		part.nulls[c] += chunk.rows - rows;
		countColumn(
			chunk.values,
			at,
			rows,
			{ low: low[c], scale: binScale(job.bins, c), first: c * count, last: count - 1 },
			part,
			c,
		);
	}
	for (let s = 0; s < job.scalars.length; s++) countScalar(job, state, chunk, part, block, s);
	for (let f = 0; f < state.fractions.length; f++) countFraction(job, state, chunk, part, block, f);
	for (let row = 0; row < chunk.rows; row++) {
		part.succeeded[(block - part.from) * state.replicates + chunk.replicates[row]]++;
	}
}

/** Move the values that are there to the front, however often it is asked; how many they are. */
function squeeze(values: Float64Array, at: number, rows: number): number {
	let kept = at;
	for (let i = at; i < at + rows; i++) {
		const value = values[i];
		if (!Number.isNaN(value)) values[kept++] = value;
	}
	values.fill(Number.NaN, kept, at + rows);
	return kept - at;
}

interface ColumnBins {
	readonly low: number;
	readonly scale: number;
	/** Where the column's counts begin. */
	readonly first: number;
	/** Its last bin. */
	readonly last: number;
}

function countColumn(
	values: Float64Array,
	at: number,
	rows: number,
	{ low, scale, first, last }: ColumnBins,
	{ counts, least, greatest }: BlockSums,
	column: number,
): void {
	for (let i = at; i < at + rows; i++) {
		const value = values[i];
		const bin = binOf(value, low, scale, last);
		counts[first + bin]++;
		if (bin === 0 || bin === last) {
			least[column] = Math.min(least[column], value);
			greatest[column] = Math.max(greatest[column], value);
		}
	}
}

function countScalar(
	job: EnsembleJob,
	state: EnsembleState,
	chunk: Chunk,
	part: BlockSums,
	block: number,
	s: number,
): void {
	const { replicates, columns } = state;
	const { count, low, centre } = job.bins;
	const scalars = job.scalars.length;
	const column = columns + s;
	const scale = binScale(job.bins, column);
	const { values, replicates: replicateOf } = chunk;
	const { scalarCounts, powers, positive } = part;
	const from = column * CHUNK;
	const roundings = (column + scalars) * CHUNK;
	const centreAt = centre[s];
	const lowAt = low[column];
	for (let row = 0; row < chunk.rows; row++) {
		const value = values[from + row];
		const r = replicateOf[row];
		const own = r * scalars + s;
		if (Number.isNaN(value)) {
			part.scalarNulls[own]++;
			continue;
		}
		const bin = binOf(value, lowAt, scale, count - 1);
		scalarCounts[own * count + bin]++;
		if (bin === 0 || bin === count - 1) {
			part.least[column] = Math.min(part.least[column], value);
			part.greatest[column] = Math.max(part.greatest[column], value);
		}
		const at = (((block - part.from) * replicates + r) * scalars + s) * 4;
		const off = value - centreAt;
		const square = off * off;
		powers[at] += off;
		powers[at + 1] += square;
		powers[at + 2] += square * off;
		powers[at + 3] += square * square;
		const rounding = values[roundings + row];
		if (value > rounding) positive[own]++;
		if (part.low[s] <= part.high[s]) {
			part.low[s] = Math.max(part.low[s], value - rounding);
			part.high[s] = Math.min(part.high[s], value + rounding);
		}
	}
}

function countFraction(
	job: EnsembleJob,
	state: EnsembleState,
	chunk: Chunk,
	part: BlockSums,
	block: number,
	f: number,
): void {
	const { replicates, fractions } = state;
	const [numerator, denominator] = job.bins.fractions[f].centre;
	const from = (partsColumn(state) + 2 * f) * CHUNK;
	for (let row = 0; row < chunk.rows; row++) {
		const a = chunk.values[from + row] - numerator;
		const b = chunk.values[from + CHUNK + row] - denominator;
		if (!Number.isFinite(a + b)) continue;
		const r = chunk.replicates[row];
		const at = (((block - part.from) * replicates + r) * fractions.length + f) * 6;
		part.products[at]++;
		part.products[at + 1] += a;
		part.products[at + 2] += b;
		part.products[at + 3] += a * a;
		part.products[at + 4] += a * b;
		part.products[at + 5] += b * b;
	}
}
