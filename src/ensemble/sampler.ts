// Past 200 lines: every way in which values of one draw depend on each other, in the order in which they are made.

import {
	cholesky,
	gaussianCopula,
	inverseCdf,
	normalQuantiles,
	scrambledSobol,
	stream,
	uniforms,
} from "../numerics/index.js";
import {
	correlatedPaths,
	correlationMatrix,
	type DirichletDistribution,
	type Distribution,
	type MixtureDistribution,
	type Scenario,
	SHARES,
	type UnivariateDistribution,
} from "../scenario/index.js";
import { drawOf, type SharesTable, sharesDrawer, sharesTable } from "./inverse.js";

/** Number of independent scramblings of a Sobol' sequence, from whose spread the error is estimated. */
export const SCRAMBLINGS = 16;

/** A random number behind the values of a draw, or one a year. */
export interface Dimension {
	/** Dotted path of what it is for; `financing.regime` for which part of a mixture holds. */
	readonly path: string;
	/** Index of its first uniform among a draw's; those of later years follow. */
	readonly at: number;
	/** Number of uniforms: 1, or the horizon where it is drawn every year. */
	readonly size: number;
	readonly yearly: boolean;
}

/** A quantity that is drawn: a number, or a path drawn once or anew every year, in all years or in some. */
export interface Quantity {
	/** Dotted path. */
	readonly path: string;
	/** The path, with the years where a list gives it several distributions. */
	readonly name: string;
	/** Index of its first value among a draw's; those of later years follow. */
	readonly at: number;
	/** Index of its first uniform; entries of a list share it. */
	readonly uniform: number;
	/** Number of values: 1, or the horizon where it is drawn every year. */
	readonly size: number;
	readonly yearly: boolean;
	readonly distribution?: UnivariateDistribution;
	/** First and last year in which it holds [all]. */
	readonly since?: number;
	readonly until?: number;
	/** The distribution at `financing` that draws it together with the other shares; absent for all else. */
	readonly shareOf?: SharesDistribution;
}

/** What draws the shares of financing together. */
export type SharesDistribution = DirichletDistribution | MixtureDistribution;

/** Fills the uniforms of some draws from the one with a number on: index uniform · rows + row. */
type Fill = (first: number, count: number) => void;

/** Uniforms from elsewhere: given the array of so many rows, a function that fills it. */
export type Uniforms = (u: Float64Array, rows: number) => Fill;

/** All that is random in a scenario, by draw. */
export interface Sampler {
	/** The random numbers of a draw, by path in order. */
	readonly dimensions: readonly Dimension[];
	/** By path and first year; shares of financing as `financing.taxes` …, `financing.lines` what the cuts leave. */
	readonly quantities: readonly Quantity[];
	/** Draws that are made together. */
	readonly rows: number;
	/** Values of a draw. */
	readonly width: number;
	/** The values of the draws that were filled last: index value · rows + row. */
	readonly values: Float64Array;
	/** Fill `values` with some draws: they depend on seed, number of the draw and path alone. */
	readonly fill: Fill;
}

/**
 * The distributions of a scenario as a function of the number of the draw.
 *
 * Independent draws take their uniforms from a counter-based generator whose key is seed and path; Sobol' points take a
 * dimension a value in the order of paths, and draw i is point ⌊i / 16⌋ of scrambling i mod 16.
 *
 * @param options Draws that are made together [default 1], and uniforms to take instead of either.
 * @throws {CrowdoutError} `invalid-input` where Sobol' points would need more dimensions than there are.
 * @see MODEL.md, section 10
 */
export function createSampler(
	scenario: Scenario,
	seed: number,
	kind: "random" | "sobol",
	{ rows = 1, given }: { readonly rows?: number; readonly given?: Uniforms } = {},
): Sampler {
	const { dimensions, quantities } = drawnIn(scenario);
	const length = (of: readonly { readonly size: number }[]) => of.reduce((sum, { size }) => sum + size, 0);
	const width = length(quantities);
	const u = new Float64Array(length(dimensions) * rows);
	const values = new Float64Array(width * rows);
	const drawn = () =>
		kind === "sobol" ? sobolUniforms(length(dimensions), seed, u, rows) : randomUniforms(dimensions, seed, u, rows);
	const uniforms = given?.(u, rows) ?? drawn();
	const ties = copulas(scenario, dimensions, u, rows);
	const steps = [
		...ties,
		...marginals(quantities, u, values, rows),
		...together(scenario, quantities, u, values, rows),
	];
	return {
		dimensions,
		quantities,
		rows,
		width,
		values,
		fill: (first, count) => {
			uniforms(first, count);
			for (let k = 0; k < steps.length; k++) steps[k](count);
		},
	};
}

/** What is drawn in a scenario, and the random numbers behind it, each by path in order. */
export function drawnIn({
	uncertainty = {},
	financing,
	horizon,
}: Scenario): Pick<Sampler, "dimensions" | "quantities"> {
	const { correlation: _, joint = [], ...entries } = uncertainty;
	const found: Omit<Quantity, "at" | "uniform">[] = joint.flatMap(({ paths }) =>
		paths.map((path) => ({ path, name: path, size: 1, yearly: false })),
	);
	for (const [path, entry] of Object.entries(entries)) {
		const list = [entry ?? []].flat() as readonly Distribution[];
		for (const given of list) {
			const { since, until } = given;
			const at = (place: string) => ({ path: place, name: nameOf(place, given, list.length), since, until });
			if (given.kind === "dirichlet" || given.kind === "mixture") {
				const places = [...SHARES[financing.kind].map(sharePath), ...(given.kind === "mixture" ? [REGIME] : [])];
				for (const place of places) found.push({ ...at(place), size: 1, yearly: false, shareOf: given });
			} else {
				const yearly = given.each === "year";
				found.push({ ...at(path), size: yearly ? horizon : 1, yearly, distribution: given });
			}
		}
	}
	found.sort((a, b) => (a.path === b.path ? (a.since ?? 0) - (b.since ?? 0) : a.path < b.path ? -1 : 1));
	const dimensions: Dimension[] = [];
	let values = 0;
	let uniforms = 0;
	const quantities = found.map((quantity) => {
		const { path, size, yearly } = quantity;
		const shared = dimensions.at(-1)?.path === path;
		if (!shared) {
			dimensions.push({ path, at: uniforms, size, yearly });
			uniforms += size;
		}
		const placed = { ...quantity, at: values, uniform: dimensions[dimensions.length - 1].at };
		values += size;
		return placed;
	});
	return { dimensions, quantities };
}

/** Which part of a mixture holds: a random number of its own. */
const REGIME = "financing.regime";

/** A path, with its years where it is an entry of a list. */
function nameOf(path: string, { since, until }: Distribution, entries: number): string {
	const years = [...(since === undefined ? [] : [`from ${since}`]), ...(until === undefined ? [] : [`to ${until}`])];
	return entries > 1 && years.length > 0 ? `${path} ${years.join(" ")}` : path;
}

/** The path in a scenario of a share that a dirichlet draws; `financing.lines`, what the cuts leave, has no path. */
export function sharePath(share: string): string {
	return /^(other|provinces)$/.test(share) ? `financing.cuts.${share}` : `financing.${share}`;
}

function randomUniforms(dimensions: readonly Dimension[], seed: number, u: Float64Array, rows: number): Fill {
	const streams = dimensions.flatMap(({ path, size, yearly }) => {
		const own = stream(seed, path);
		return Array.from({ length: size }, (_, k) => ({ own, year: yearly ? k + 1 : 0 }));
	});
	return (first, count) => {
		for (let k = 0; k < streams.length; k++) {
			const { own, year } = streams[k];
			uniforms(own, first, count, year, u, k * rows);
		}
	};
}

function sobolUniforms(size: number, seed: number, u: Float64Array, rows: number): Fill {
	const scramblings = Array.from({ length: SCRAMBLINGS }, (_, r) => {
		const { key0, key1 } = stream(seed, `scrambling ${r}`);
		return scrambledSobol(size, key0 + (key1 & 0x1fffff) * 4294967296);
	});
	return (first, count) => {
		for (let i = 0; i < count; i++) {
			const points = scramblings[(first + i) % SCRAMBLINGS];
			const index = Math.floor((first + i) / SCRAMBLINGS);
			for (let k = 0; k < size; k++) u[k * rows + i] = points(index, k);
		}
	};
}

/** Works on so many rows. */
type SamplerStep = (count: number) => void;

/** Steps that tie the uniforms of correlated paths; for paths drawn every year, year by year. */
function copulas(
	{ uncertainty = {} }: Scenario,
	dimensions: readonly Dimension[],
	u: Float64Array,
	rows: number,
): SamplerStep[] {
	const { correlation = [] } = uncertainty;
	const members = correlatedPaths(correlation).flatMap((path) =>
		dimensions.filter((dimension) => dimension.path === path),
	);
	const once = members.filter((dimension) => !dimension.yearly);
	const yearly = members.filter((dimension) => dimension.yearly);
	return [once, yearly].flatMap((group) => {
		if (group.length === 0) return [];
		const factor = factorOf(
			correlationMatrix(
				correlation,
				group.map(({ path }) => path),
			),
		);
		const gathered = new Float64Array(group.length);
		return Array.from({ length: group[0].size }, (_, year) => (count: number) => {
			for (let row = 0; row < count; row++) {
				for (let i = 0; i < group.length; i++) gathered[i] = u[(group[i].at + year) * rows + row];
				gaussianCopula(gathered, factor, gathered);
				for (let i = 0; i < group.length; i++) u[(group[i].at + year) * rows + row] = gathered[i];
			}
		});
	});
}

function factorOf(matrix: readonly (readonly number[])[]): Float64Array {
	const result = cholesky(matrix);
	return result.ok ? result.factor : new Float64Array(matrix.length ** 2);
}

/** One step a quantity with a distribution of its own. */
function marginals(
	quantities: readonly Quantity[],
	u: Float64Array,
	values: Float64Array,
	rows: number,
): SamplerStep[] {
	return quantities.flatMap(({ at, uniform: from, size, distribution }) => {
		if (distribution === undefined) return [];
		const inverse = drawOf(distribution);
		return [
			(count) => {
				for (let k = 0; k < size; k++) {
					for (let i = 0; i < count; i++) values[(at + k) * rows + i] = inverse(u[(from + k) * rows + i]);
				}
			},
		];
	});
}

/** Steps for what is drawn together: normals with a covariance, and the shares of financing. */
function together(
	{ uncertainty = {} }: Scenario,
	quantities: readonly Quantity[],
	u: Float64Array,
	values: Float64Array,
	rows: number,
): SamplerStep[] {
	const z = new Float64Array(u.length);
	const scored = quantities.filter(({ path, distribution }) => distribution === undefined && path !== REGIME);
	const columns = [...new Set(scored.map(({ uniform: from }) => from * rows))];
	const scores: SamplerStep = (count) => {
		for (const from of columns) normalQuantiles(u, z, from, from + count);
	};
	const normals = (uncertainty.joint ?? []).map(({ paths, mean, covariance }): SamplerStep => {
		const members = paths.flatMap((path) => quantities.filter((quantity) => quantity.path === path));
		const factor = factorOf(covariance);
		return (count) => {
			for (let i = 0; i < members.length; i++) {
				const at = members[i].at * rows;
				for (let row = 0; row < count; row++) {
					let sum = 0;
					for (let j = 0; j <= i; j++) sum += factor[i * members.length + j] * z[members[j].uniform * rows + row];
					values[at + row] = mean[i] + sum;
				}
			}
		};
	});
	const shares = [...new Set(quantities.flatMap(({ shareOf }) => shareOf ?? []))].map((of) => {
		const members = quantities.filter(({ shareOf }) => shareOf === of);
		const regime = members.find(({ path }) => path === REGIME);
		const drawn = SHARE_ORDER.flatMap((path) => members.filter((member) => member.path === path));
		const names = drawn.map(({ path }) => path.replace(/^financing\.(cuts\.)?/, ""));
		const tables = (of.kind === "mixture" ? of.of : [of]).map(({ weights }) =>
			sharesTable(names.map((name) => weights[name])),
		);
		const which = of.kind === "mixture" ? inverseCdf(regimeOf(of)) : () => 0;
		return sharesStep({ drawn, tables, regime, which }, { u, z, values, rows });
	});
	return [scores, ...normals, ...shares];
}

/** Shares that are drawn together, and which part of a mixture holds. */
interface SharesDrawn {
	readonly drawn: readonly Quantity[];
	readonly tables: readonly SharesTable[];
	readonly regime: Quantity | undefined;
	readonly which: (u: number) => number;
}

/** Uniforms, their normal scores and the values made of them, each by column of so many rows. */
interface Columns {
	readonly u: Float64Array;
	readonly z: Float64Array;
	readonly values: Float64Array;
	readonly rows: number;
}

/** Draw shares of the gap, and take those that are cut over their sum. */
function sharesStep({ drawn, tables, regime, which }: SharesDrawn, { u, z, values, rows }: Columns): SamplerStep {
	const part = new Uint32Array(rows);
	const from = drawn.map((quantity) => quantity.uniform * rows);
	const to = drawn.map(({ at }) => at * rows);
	const draw = sharesDrawer(tables, { from, to }, overCuts);
	return (count) => {
		if (regime !== undefined) {
			for (let i = 0; i < count; i++) {
				part[i] = which(u[regime.uniform * rows + i]);
				values[regime.at * rows + i] = part[i];
			}
		}
		draw(part, u, z, values, count);
	};
}

/** The order in which the shares of a dirichlet are drawn. */
const SHARE_ORDER: readonly string[] = SHARES.channels.map(sharePath);

/** Which part of a mixture holds, by its number. */
function regimeOf({ of }: MixtureDistribution): UnivariateDistribution {
	return { kind: "discrete", values: of.map((_, k) => k), weights: of.map(({ weight }) => weight) };
}

/** Shares of the gap, of which those that are cut, from the fourth on, are then taken over their sum, in place. */
export function overCuts(shares: Float64Array): void {
	let cut = 0;
	for (let i = 3; i < shares.length; i++) cut += shares[i];
	for (let i = 3; i < shares.length; i++) shares[i] = cut > 0 ? shares[i] / cut : 0;
}
