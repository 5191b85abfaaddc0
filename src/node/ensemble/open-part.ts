import {
	type BlockSums,
	binsHold,
	type EnsembleJob,
	type EnsembleParts,
	emptySums,
	type KeptValues,
	nearbyBins,
	prepareEnsemble,
	sumsIssues,
	type ValuesAround,
	type WantedBins,
} from "../../ensemble/index.js";
import { CrowdoutError } from "../../errors.js";
import { isNumbers, kindOf, type Packed, unpack } from "./packed.js";
import type { NamedPart } from "./read-part.js";
import { shardBlocks } from "./shard.js";

/** Greatest number of values in a part [512 MiB]; JavaScript cannot read longer files as text. */
const MOST_VALUES = 2 ** 26;

/**
 * Unpack a part and check it against its job: lengths, kinds, blocks, and that the counts add up to the draws.
 * No array becomes longer than the job allows.
 *
 * @param job Job of the part, as this version plans it.
 * @throws {CrowdoutError} `invalid-input`, with the file and the place in it.
 */
export function openPart({ name, part }: NamedPart, job: EnsembleJob, state = prepareEnsemble(job)): EnsembleParts {
	const must = (holds: boolean, place: string, message: string) => {
		if (!holds) throw new CrowdoutError("invalid-input", [{ path: `${name}: ${place}`, message }]);
	};
	const numbers = <Kind extends Packed["array"]>(place: string, packed: Packed, kind: Kind, length: number) => {
		const found = unpack(packed, kind, length);
		must(found !== undefined, place, `must hold ${length} numbers as a ${kind}, got others`);
		return found as NonNullable<typeof found>;
	};
	const { from, to } = shardBlocks(job.blocks, part.shard);
	if (from === to) {
		must(part.sums === null && part.values === null, "sums", "must be null where no block fell to the shard");
		return { sums: null, values: null };
	}

	function sumsOf(): BlockSums {
		const { sums } = part;
		must(sums !== null, "sums", `must be those of the blocks ${from} to ${to - 1}, got null`);
		const frame = emptySums(job, state, from, to);
		const given = sums as unknown as Readonly<Record<string, unknown>>;
		for (const key of Object.keys(given)) must(Object.hasOwn(frame, key), `sums.${key}`, "is not a known key");
		const entries = Object.entries(frame).map(([key, like]) => {
			must(Object.hasOwn(given, key), `sums.${key}`, "must be there, got nothing");
			if (isNumbers(like)) return [key, numbers(`sums.${key}`, given[key] as Packed, kindOf(like), like.length)];
			if (typeof like === "number") must(given[key] === like, `sums.${key}`, `must be ${like}, got ${given[key]}`);
			return [key, given[key]];
		});
		const found = Object.fromEntries(entries) as BlockSums;
		for (const { path, message } of sumsIssues(job, state, found)) must(false, path, message);
		return found;
	}

	function valuesOf(sums: BlockSums): ValuesAround | null {
		const { values } = part;
		if (values === null) return null;
		must(job.mode === "exact", "values", "must be null in fast mode");
		const wanted = nearbyBins(job, sums);
		const bins = wanted.column.length;
		for (const key of ["column", "bin", "size"] as const satisfies readonly (keyof WantedBins)[]) {
			const place = `values.wanted.${key}`;
			const own = numbers(place, values.wanted[key], kindOf(wanted[key]), bins);
			must(
				own.every((value, k) => value === wanted[key][k]),
				place,
				"must name the bins in which the quantiles may lie, got others",
			);
		}
		const { kept } = values;
		must(kept.from === from, "values.kept.from", `must be ${from}, got ${kept.from}`);
		must(kept.to === to, "values.kept.to", `must be ${to}, got ${kept.to}`);
		const atoms = numbers("values.kept.atoms", kept.atoms, "Float64Array", bins);
		must(
			atoms.every((count, k) => Number.isInteger(count) && count >= 0 && count <= wanted.size[k]),
			"values.kept.atoms",
			"must count no more values than lie in the bin, got more",
		);
		const offset = numbers("values.kept.offset", kept.offset, "Float64Array", bins + 1);
		must(
			offset[0] === 0 && atoms.every((count, k) => offset[k + 1] - offset[k] + count === wanted.size[k]),
			"values.kept.offset",
			"must give each bin as many values as lie in it, got others",
		);
		must(offset[bins] <= MOST_VALUES, "values.kept", `must be at most ${MOST_VALUES} values, got ${offset[bins]}`);
		const all: KeptValues = {
			from,
			to,
			offset,
			atoms,
			values: numbers("values.kept.values", kept.values, "Float64Array", offset[bins]),
		};
		must(binsHold(job, wanted, all), "values.kept.values", "must lie in their bins, got others");
		return { wanted, kept: [all] };
	}

	const sums = sumsOf();
	return { sums, values: valuesOf(sums) };
}
