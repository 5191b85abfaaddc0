import { dirichlet, exp, gammaQuantile, inverseCdf, log, normalCdf, normalQuantile } from "../numerics/index.js";
import type { UnivariateDistribution } from "../scenario/index.js";

/** Nodes of a table lie this far apart in standard deviations, out to `REACH`; beyond, the inverse itself is used. */
const STEP = 1 / 64;
const REACH = 5.5;

/**
 * Inverse distribution function of one parameter. Those that take an iteration (beta, pert) are read from a table
 * over the normal score, in which they are smooth: within 1e-10 of the range of the inverse itself.
 */
export function drawOf(distribution: UnivariateDistribution): (u: number) => number {
	const inverse = inverseCdf(distribution);
	if (distribution.kind !== "beta" && distribution.kind !== "pert") return inverse;
	const { min = 0, max = 1 } = distribution;
	const nodes = nodesOf(JSON.stringify(distribution), (z) => inverse(normalCdf(z)));
	return (u) => {
		const z = normalQuantile(u);
		return Math.abs(z) < REACH ? Math.min(max, Math.max(min, between(nodes, z))) : inverse(u);
	};
}

/** Shares of a dirichlet: the logs of its gamma variables by normal score, where they are read from tables. */
export interface SharesTable {
	/** By share; absent for a share of 0. */
	readonly nodes: readonly (Nodes | undefined)[];
	/** Whether the tables hold, and not only the exact way. */
	readonly tabulated: boolean;
	readonly exact: (u: Float64Array, shares: Float64Array) => void;
}

/** Tables for the shares of a dirichlet. */
export function sharesTable(weights: readonly number[]): SharesTable {
	// Below this weight a gamma variable underflows before its logarithm does.
	const isTabulated = !weights.some((weight) => weight > 0 && weight < 0.2);
	const nodes = weights.map((weight) => {
		if (!isTabulated || weight === 0) return undefined;
		const inverse = gammaQuantile(weight);
		return nodesOf(`gamma ${weight}`, (z) => log(inverse(normalCdf(z))));
	});
	return { nodes, tabulated: isTabulated, exact: dirichlet(weights) };
}

/** Columns of shares that are drawn together: row i of share k is read at `from[k] + i` and written at `to[k] + i`. */
export interface SharesPlace {
	readonly from: readonly number[];
	readonly to: readonly number[];
}

/**
 * Shares of some dirichlets, as `dirichlet` gives them.
 *
 * @param tables Of which a row takes one.
 * @param after Called with the shares of each row before they are written.
 * @returns Fills `values` from uniforms and their normal scores, both at `from`; `part` says which table a row takes.
 */
export function sharesDrawer(
	tables: readonly SharesTable[],
	{ from, to }: SharesPlace,
	after: (shares: Float64Array) => void,
): (part: Uint32Array, u: Float64Array, z: Float64Array, values: Float64Array, count: number) => void {
	const own = new Float64Array(from.length);
	const shares = new Float64Array(from.length);
	const nodes = from.map((_, k) => tables.map((table) => table.nodes[k]));
	let sums = new Float64Array(0);
	return (part, u, z, values, count) => {
		if (sums.length < count) sums = new Float64Array(count);
		for (let i = 0; i < count; i++) sums[i] = tables[part[i]].tabulated ? 0 : Number.NaN;
		for (let k = 0; k < from.length; k++) addShare(nodes[k], part, z, from[k], values, to[k], sums, count);
		for (let i = 0; i < count; i++) {
			if (Number.isNaN(sums[i])) {
				for (let k = 0; k < from.length; k++) own[k] = u[from[k] + i];
				tables[part[i]].exact(own, shares);
			} else {
				for (let k = 0; k < from.length; k++) shares[k] = values[to[k] + i] / sums[i];
			}
			after(shares);
			for (let k = 0; k < from.length; k++) values[to[k] + i] = shares[k];
		}
	};
}

/** The gamma variable of one share in every row, and its part in the sum; a row beyond a table has the sum NaN. */
function addShare(
	nodes: readonly (Nodes | undefined)[],
	part: Uint32Array,
	z: Float64Array,
	from: number,
	values: Float64Array,
	to: number,
	sums: Float64Array,
	count: number,
): void {
	for (let i = 0; i < count; i++) {
		const own = nodes[part[i]];
		if (own === undefined) values[to + i] = 0;
		else if (Math.abs(z[from + i]) < REACH) {
			const gamma = exp(between(own, z[from + i]));
			values[to + i] = gamma;
			sums[i] += gamma;
		} else sums[i] = Number.NaN;
	}
}

const STEPS = Math.ceil(REACH / STEP) + 3;

/** A smooth function at equidistant nodes from -REACH to REACH and some beyond. */
interface Nodes {
	readonly f: (z: number) => number;
	/** NaN where nobody has asked for it: a small ensemble asks for half of them. */
	readonly values: Float64Array;
}

/** Tables that were made, by what they are of: the steps of an ensemble ask for the same ones. */
const made = new Map<string, Nodes>();
/** Most tables that are kept [6 KiB each]. */
const MOST_MADE = 256;

/** The nodes of a function, the same for each name. */
function nodesOf(name: string, f: (z: number) => number): Nodes {
	const known = made.get(name);
	if (known !== undefined) return known;
	if (made.size >= MOST_MADE) made.clear();
	const nodes = { f, values: new Float64Array(2 * STEPS + 1).fill(Number.NaN) };
	made.set(name, nodes);
	return nodes;
}

/** A function between its nodes. */
function between(nodes: Nodes, z: number): number {
	const s = z / STEP + STEPS;
	const k = Math.floor(s) | 0;
	const found = lagrange(nodes.values, k, s - k);
	if (!Number.isNaN(found)) return found;
	for (let n = k - 2; n <= k + 3; n++) {
		if (Number.isNaN(nodes.values[n])) nodes.values[n] = nodes.f((n - STEPS) * STEP);
	}
	return lagrange(nodes.values, k, s - k);
}

/** Lagrange's formula through six nodes, at a part p of the way from node k to the next. */
function lagrange(nodes: Float64Array, k: number, p: number): number {
	const one = p * p - 1;
	const two = p * p - 4;
	return (
		(p * one * ((2 - p) * (3 - p) * -nodes[k - 2] + two * nodes[k + 3])) / 120 +
		(p * (p - 3) * ((p - 1) * two * nodes[k - 1] - one * (p + 2) * nodes[k + 2])) / 24 +
		((p - 3) * two * (-one * nodes[k] + p * (p + 1) * nodes[k + 1])) / 12
	);
}
