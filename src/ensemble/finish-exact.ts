import { CrowdoutError } from "../errors.js";
import { orderStatistics } from "../numerics/index.js";
import { binAt } from "./columns.js";
import { atomsOfBins } from "./keeper.js";
import { prepareEnsemble } from "./prepare.js";
import { ensembleResult } from "./result.js";
import type { BlockSums, EnsembleJob, EnsembleResult, KeptValues, WantedBins } from "./types.js";

/**
 * The result of an exact ensemble: quantiles as `quantiles` of all values would give them, to the last bit.
 *
 * @param sums @param wanted As `mergeBlocks` gave them. @param kept Every block once, in any order.
 * @throws {CrowdoutError} `invalid-input` where values are missing or doubled.
 */
export function finishExact(
	job: EnsembleJob,
	sums: BlockSums,
	wanted: WantedBins,
	kept: readonly KeptValues[],
	state = prepareEnsemble(job),
): EnsembleResult {
	const atoms = atomsOfBins(job, wanted);
	const bins = Array.from(wanted.column, (_, k) => gather(kept, k, atoms[k]));
	bins.forEach(({ values, atomCount }, k) => {
		const got = values.length + atomCount;
		if (got === wanted.size[k]) return;
		const message = `must hold the values of every block once, got ${got} of ${wanted.size[k]} in a bin; run the second pass of the blocks that are missing`;
		throw new CrowdoutError("invalid-input", [{ path: "parts", message }]);
	});
	const places = new Map(Array.from(wanted.column, (column, k) => [column * job.bins.count + wanted.bin[k], k]));
	return ensembleResult(job, state, sums, (counted, p) => {
		if (counted.total === 0) return Number.NaN;
		const valueAt = (rank: number) => {
			const { bin, below } = binAt(counted, rank);
			return valueInBin(bins[places.get(counted.column * job.bins.count + bin) ?? 0], rank - below);
		};
		const rank = (counted.total - 1) * p;
		const below = Math.floor(rank);
		const low = valueAt(below);
		return low + (valueAt(Math.min(counted.total - 1, below + 1)) - low) * (rank - below);
	});
}

interface BinValues {
	/** All but the atom, in any order. */
	readonly values: Float64Array;
	readonly atom: number;
	readonly atomCount: number;
}

function gather(kept: readonly KeptValues[], k: number, atom: number): BinValues {
	let size = 0;
	let atomCount = 0;
	for (const part of kept) {
		size += part.offset[k + 1] - part.offset[k];
		atomCount += part.atoms[k];
	}
	const values = new Float64Array(size);
	let at = 0;
	for (const part of kept) {
		const own = part.values.subarray(part.offset[k], part.offset[k + 1]);
		values.set(own, at);
		at += own.length;
	}
	return { values, atom, atomCount };
}

/** The value of a rank within a bin. */
function valueInBin({ values, atom, atomCount }: BinValues, rank: number): number {
	if (atomCount === 0) return valueOfRank(values, rank);
	let before = 0;
	for (const value of values) if (value < atom) before++;
	if (rank < before) return valueOfRank(values, rank);
	return rank < before + atomCount ? atom : valueOfRank(values, rank - atomCount);
}

function valueOfRank(values: Float64Array, rank: number): number {
	return orderStatistics(values, [rank])[0];
}
