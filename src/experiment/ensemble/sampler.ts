// Past 200 lines: every way in which values of a draw hang together stands here, in the order in which they are made.

import { CrowdoutError } from "../../errors.js";
import {
	cholesky,
	gaussianCopula,
	multivariateNormal,
	type Stream,
	scrambledSobol,
	stream,
	uniform,
} from "../../numerics/index.js";
import {
	correlatedPaths,
	correlationMatrix,
	type Distribution,
	type Scenario,
	SHARES,
	type UnivariateDistribution,
} from "../../scenario/index.js";
import { drawOf, sharesOf } from "./inverse.js";

/** Independent scramblings of a Sobol' sequence, by whose spread its error is told. */
export const SCRAMBLINGS = 16;

/** A quantity that is drawn: a number, or a path drawn once or anew every year. */
export interface Quantity {
	/** Dotted path. */
	readonly path: string;
	/** Where its first value stands among a draw's; the others of later years follow. */
	readonly at: number;
	/** Number of values: 1, or the horizon where it is drawn every year. */
	readonly size: number;
	readonly yearly: boolean;
	readonly distribution?: UnivariateDistribution;
	/** First and last year in which it holds [all]. */
	readonly since?: number;
	readonly until?: number;
	/** Whether it stands at `financing`, drawn together with the other shares. */
	readonly share: boolean;
}

/** Uniforms from elsewhere: given the array of a draw, a function that fills it for the draw with a number. */
export type Uniforms = (u: Float64Array) => (draw: number) => void;

/** All that is random in a scenario, by draw. */
export interface Sampler {
	/** By path in order; shares of financing as `financing.taxes` …, `financing.lines` last among them. */
	readonly quantities: readonly Quantity[];
	/** The values of the draw that was filled last. */
	readonly values: Float64Array;
	/** Fill `values` with a draw: it depends on seed, number of the draw and path alone. */
	readonly fill: (draw: number) => void;
}

/**
 * The distributions of a scenario as a function of the number of the draw.
 *
 * Independent draws take their uniforms from a counter-based generator whose key is seed and path; Sobol' points take a
 * dimension a value in the order of paths, and draw i is point ⌊i / 16⌋ of scrambling i mod 16.
 *
 * @param given Uniforms to take instead of either.
 * @throws {CrowdoutError} `invalid-input` where Sobol' points would need more dimensions than there are.
 * @see MODEL.md, section 10
 */
export function createSampler(scenario: Scenario, seed: number, kind: "random" | "sobol", given?: Uniforms): Sampler {
	const quantities = quantitiesOf(scenario);
	const size = quantities.reduce((sum, quantity) => sum + quantity.size, 0);
	const u = new Float64Array(size);
	const values = new Float64Array(size);
	const drawn = () => (kind === "sobol" ? sobolUniforms(size, seed, u) : randomUniforms(quantities, seed, u));
	const uniforms = given?.(u) ?? drawn();
	const ties = copulas(scenario, quantities, u);
	const steps = [...ties, ...marginals(quantities, u, values), ...together(scenario, quantities, u, values)];
	return {
		quantities,
		values,
		fill: (draw) => {
			uniforms(draw);
			for (let k = 0; k < steps.length; k++) steps[k]();
		},
	};
}

/** What is drawn in a scenario, by path in order. */
export function quantitiesOf({ uncertainty = {}, financing, horizon }: Scenario): Quantity[] {
	const { correlation: _, joint = [], ...entries } = uncertainty;
	const found: Omit<Quantity, "at">[] = joint.flatMap(({ paths }) =>
		paths.map((path) => ({ path, size: 1, yearly: false, share: false })),
	);
	for (const [path, entry] of Object.entries(entries)) {
		for (const given of [entry ?? []].flat() as readonly Distribution[]) {
			const { since, until } = given;
			if (given.kind === "mixture") {
				throw new CrowdoutError("invalid-input", [
					{ path: `uncertainty.${path}`, message: "must not be a mixture, got one; it is not drawn yet" },
				]);
			}
			if (given.kind === "dirichlet") {
				for (const share of SHARES[financing.kind])
					found.push({ path: sharePath(share), size: 1, yearly: false, share: true, since, until });
			} else {
				const yearly = given.each === "year";
				found.push({ path, size: yearly ? horizon : 1, yearly, distribution: given, share: false, since, until });
			}
		}
	}
	found.sort((a, b) => (a.path < b.path ? -1 : 1));
	let at = 0;
	return found.map((quantity) => {
		const placed = { ...quantity, at };
		at += quantity.size;
		return placed;
	});
}

/** Where a share that a dirichlet draws stands in a scenario; `financing.lines`, what the cuts leave, nowhere. */
function sharePath(share: string): string {
	return /^(other|provinces)$/.test(share) ? `financing.cuts.${share}` : `financing.${share}`;
}

function randomUniforms(quantities: readonly Quantity[], seed: number, u: Float64Array): (draw: number) => void {
	const streams: Stream[] = [];
	const years: number[] = [];
	for (const { path, size, yearly } of quantities) {
		const own = stream(seed, path);
		for (let k = 0; k < size; k++) {
			streams.push(own);
			years.push(yearly ? k + 1 : 0);
		}
	}
	return (draw) => {
		for (let k = 0; k < streams.length; k++) u[k] = uniform(streams[k], draw, years[k]);
	};
}

function sobolUniforms(size: number, seed: number, u: Float64Array): (draw: number) => void {
	const scramblings = Array.from({ length: SCRAMBLINGS }, (_, r) => {
		const { key0, key1 } = stream(seed, `scrambling ${r}`);
		return scrambledSobol(size, key0 + (key1 & 0x1fffff) * 4294967296);
	});
	return (draw) => {
		const points = scramblings[draw % SCRAMBLINGS];
		const index = Math.floor(draw / SCRAMBLINGS);
		for (let k = 0; k < size; k++) u[k] = points(index, k);
	};
}

/** Steps that tie the uniforms of correlated paths; for paths drawn every year, year by year. */
function copulas({ uncertainty = {} }: Scenario, quantities: readonly Quantity[], u: Float64Array): (() => void)[] {
	const { correlation = [] } = uncertainty;
	const members = correlatedPaths(correlation).flatMap((path) =>
		quantities.filter((quantity) => quantity.path === path),
	);
	const once = members.filter((quantity) => !quantity.yearly);
	const yearly = members.filter((quantity) => quantity.yearly);
	return [once, yearly].flatMap((group) => {
		if (group.length === 0) return [];
		const factor = factorOf(
			correlationMatrix(
				correlation,
				group.map(({ path }) => path),
			),
		);
		const gathered = new Float64Array(group.length);
		return Array.from({ length: group[0].size }, (_, year) => () => {
			for (let i = 0; i < group.length; i++) gathered[i] = u[group[i].at + year];
			gaussianCopula(gathered, factor, gathered);
			for (let i = 0; i < group.length; i++) u[group[i].at + year] = gathered[i];
		});
	});
}

function factorOf(matrix: readonly (readonly number[])[]): Float64Array {
	const result = cholesky(matrix);
	return result.ok ? result.factor : new Float64Array(matrix.length ** 2);
}

/** One step a quantity with a distribution of its own. */
function marginals(quantities: readonly Quantity[], u: Float64Array, values: Float64Array): (() => void)[] {
	return quantities.flatMap(({ at, size, distribution }) => {
		if (distribution === undefined) return [];
		const inverse = drawOf(distribution);
		return [
			() => {
				for (let k = at; k < at + size; k++) values[k] = inverse(u[k]);
			},
		];
	});
}

/** Steps for what is drawn together: normals with a covariance, and the shares of financing. */
function together(
	{ uncertainty = {}, financing }: Scenario,
	quantities: readonly Quantity[],
	u: Float64Array,
	values: Float64Array,
): (() => void)[] {
	const place = (path: string) => quantities.find((quantity) => quantity.path === path)?.at ?? 0;
	const steps = (uncertainty.joint ?? []).map(({ paths, mean, covariance }) => {
		const factor = factorOf(covariance);
		return onPlaces(paths.map(place), u, values, (from, draw) => multivariateNormal(from, mean, { factor, draw }));
	});
	const shares = uncertainty.financing as Distribution | null | undefined;
	if (shares?.kind === "dirichlet") {
		const names: readonly string[] = SHARES[financing.kind];
		const of = sharesOf(names.map((name) => shares.weights[name]));
		const places = names.map((name) => place(sharePath(name)));
		steps.push(onPlaces(places, u, values, (from, draw) => cutsOf(of, from, draw)));
	}
	return steps;
}

/** Shares of the gap, of which those that are cut are then taken over their sum. */
function cutsOf(of: (u: Float64Array, shares: Float64Array) => void, u: Float64Array, shares: Float64Array): void {
	of(u, shares);
	let cut = 0;
	for (let i = 3; i < shares.length; i++) cut += shares[i];
	for (let i = 3; i < shares.length; i++) shares[i] = cut > 0 ? shares[i] / cut : 0;
}

/** Gather uniforms, work on them, and put the values in their places. */
function onPlaces(
	places: readonly number[],
	u: Float64Array,
	values: Float64Array,
	work: (from: Float64Array, draw: Float64Array) => void,
): () => void {
	const from = new Float64Array(places.length);
	const draw = new Float64Array(places.length);
	return () => {
		for (let i = 0; i < places.length; i++) from[i] = u[places[i]];
		work(from, draw);
		for (let i = 0; i < places.length; i++) values[places[i]] = draw[i];
	};
}
