import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { CrowdoutError } from "crowdout";
import { ensembleShard, mergeShards, readPart } from "crowdout/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "crowdout-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, "part.json");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Numbers as a part holds them. */
const packed = (array: Uint32Array | Float64Array) => ({
	array: array.constructor.name,
	bytes: deflateRawSync(new Uint8Array(array.buffer)).toString("base64"),
});

// biome-ignore lint/suspicious/noExplicitAny: a part that is made wrong on purpose.
type Loose = any;

/** Parts as they are written, as objects: in fast mode, and in exact mode with the draws kept. */
const whole: Record<"fast" | "exact", string> = { fast: "", exact: "" };
beforeAll(async () => {
	for (const mode of ["fast", "exact"] as const) {
		const options = { draws: 300, seed: 3, workers: 1, keepDraws: mode === "exact", mode };
		whole[mode] = (await ensembleShard("us-india-partnership", { ...options, shard: { index: 1, of: 1 } }))!;
	}
});

/** Write a part that was changed, with the hashes that belong to it. */
function forge(mode: "fast" | "exact", change: (part: Loose) => void): void {
	const part: Loose = JSON.parse(whole[mode]);
	delete part.sha256;
	const before = JSON.stringify(part.job);
	change(part);
	const job = JSON.stringify(part.job);
	if (job !== before && job !== undefined) part.identity.job = sha256(job);
	const body = JSON.stringify(part);
	writeFileSync(file, `${body.slice(0, -1)},"sha256":"${sha256(body)}"}\n`);
}

/** Why a part is refused. */
async function refusal(): Promise<string> {
	try {
		await mergeShards([readPart(file)], { workers: 1 });
	} catch (error) {
		if (error instanceof CrowdoutError) return error.message.replaceAll(file, "FILE");
		throw error;
	}
	throw new Error("was not refused");
}

const cases: readonly (readonly [string, "fast" | "exact", (part: Loose) => void, RegExp])[] = [
	["no sums", "fast", (part) => delete part.sums, /^FILE: sums: must be /],
	["no job", "fast", (part) => delete part.job, /^FILE: job: must be /],
	["a job that is a text", "fast", (part) => (part.job = "all"), /^FILE: job/],
	["an unknown key", "fast", (part) => (part.more = 1), /^FILE: more: is not a known key/],
	["shards of a billion", "fast", (part) => (part.shard.of = part.identity.shards = 1e9), /^FILE: shard: .*1000000/],
	["a shard beyond the last", "fast", (part) => (part.shard.index = 2), /^FILE: shard: .*2\/1/],
	["another number of shards beside", "fast", (part) => (part.identity.shards = 1e9), /^FILE: identity\.shards: /],
	["a version that is a list", "fast", (part) => (part.identity.version = [1]), /^FILE: identity\.version: /],
	["a seed that is not its job's", "fast", (part) => (part.identity.seed = 4), /^FILE: identity: /],
	[
		"tables of data that are none",
		"fast",
		(part) => (part.identity.data = {}),
		/^FILE: must be made with the data tables/,
	],
	["a scenario that is none", "fast", (part) => (part.job.scenario.horizon = 1e9), /^FILE: job\.scenario\.horizon: /],
	["no scenario", "fast", (part) => delete part.job.scenario, /^FILE: job\.scenario: /],
	["draws of 1e15", "fast", (part) => (part.job.draws = 1e15), /^FILE: job\.draws: must be a whole number from 1 to/],
	["a sampler that is none", "fast", (part) => (part.job.sampler = "lattice"), /^FILE: job\.sampler: /],
	[
		"outputs that are none",
		"fast",
		(part) => (part.job.series = ["run.nothing"]),
		/^FILE: job\.outputs: .*"run.nothing"/,
	],
	["outputs that are no list", "fast", (part) => (part.job.series = 3), /^FILE: job\.series: /],
	["a billion bins", "fast", (part) => (part.job.bins.count = 1e9), /^FILE: job: must be what crowdout makes/],
	["blocks of no draws", "fast", (part) => (part.job.blockSize = 0), /^FILE: job: must be what crowdout makes/],
	["a job without bins", "fast", (part) => delete part.job.bins, /^FILE: job\.bins: /],
	[
		"counts of no length",
		"fast",
		(part) => (part.sums.counts = packed(new Uint32Array(0))),
		/^FILE: sums\.counts: must hold \d+ numbers/,
	],
	[
		"counts of another kind",
		"fast",
		(part) => (part.sums.counts.array = "Float64Array"),
		/^FILE: sums\.counts: must hold/,
	],
	[
		"counts of a kind that is none",
		"fast",
		(part) => (part.sums.counts.array = "Array"),
		/^FILE: sums\.counts\.array: /,
	],
	["counts as a plain list", "fast", (part) => (part.sums.counts = [1, 2]), /^FILE: sums\.counts: /],
	[
		"counts that are not deflated",
		"fast",
		(part) => (part.sums.counts.bytes = "AAAA"),
		/^FILE: sums\.counts: must hold/,
	],
	["counts that are too few", "fast", (part) => delete part.sums.counts, /^FILE: sums\.counts: must be there/],
	[
		"an array that is none of the sums",
		"fast",
		(part) => (part.sums.extra = part.sums.nulls),
		/^FILE: sums\.extra: is not/,
	],
	["another block", "fast", (part) => (part.sums.from = 7), /^FILE: sums\.from: must be 0, got 7/],
	["no sums where a block fell to it", "fast", (part) => (part.sums = null), /^FILE: sums: must be /],
	[
		"counts that do not come to its draws",
		"fast",
		(part) => (part.sums.succeeded = packed(Float64Array.from([299]))),
		/^FILE: sums: must count 300 draws, got 299/,
	],
	[
		"a sum that is no number",
		"fast",
		(part) => (part.sums.powers = packed(new Float64Array(4 * part.job.scalars.length).fill(Number.NaN))),
		/^FILE: sums\.powers: must be finite/,
	],
	[
		"scalars that were counted more often than drawn",
		"fast",
		(part) => (part.sums.positive = packed(new Uint32Array(part.job.scalars.length).fill(301))),
		/^FILE: sums\.positive: must count at most 300/,
	],
	[
		"counts that are all in one bin of too many values",
		"fast",
		(part) => (part.sums.nulls = packed(new Uint32Array(part.job.series.length * part.job.scenario.horizon).fill(7))),
		/^FILE: sums\.counts: must come with sums\.nulls to 300/,
	],
	["failures that are no list", "fast", (part) => (part.sums.failures = {}), /^FILE: sums\.failures: /],
	["values in fast mode", "fast", (part) => (part.values = JSON.parse(whole.exact).values), /^FILE: values: /],
	["values without bins", "exact", (part) => delete part.values.wanted, /^FILE: values\.wanted: /],
	[
		"other bins",
		"exact",
		(part) => (part.values.wanted.bin = packed(new Uint32Array(1))),
		/^FILE: values\.wanted\.bin: /,
	],
	[
		"no values",
		"exact",
		(part) => (part.values.kept.values = packed(new Float64Array(0))),
		/^FILE: values\.kept\.values: /,
	],
	["atoms beyond the draws", "exact", (part) => widen(part.values.kept, "atoms", 1e12), /^FILE: values\.kept\.atoms: /],
	["offsets that go back", "exact", (part) => widen(part.values.kept, "offset", -5), /^FILE: values\.kept\.offset: /],
];

/** Put a number at the end of an array that stays as long as it was. */
function widen(kept: Loose, name: string, last: number): void {
	const old = lengthOf(kept[name].bytes);
	kept[name] = packed(new Float64Array(old).fill(0).fill(last, old - 1));
}

function lengthOf(bytes: string): number {
	return inflateRawSync(Buffer.from(bytes, "base64")).byteLength / 8;
}

describe("a part with a right hash and wrong content", () => {
	for (const [what, mode, change, why] of cases) {
		it(`is refused by name and place: ${what}`, async () => {
			forge(mode, change);
			expect(await refusal()).toMatch(why);
		});
	}

	it("is refused where it is no JSON, or nests without end", async () => {
		for (const job of ["{", `${"[".repeat(200_000)}${"]".repeat(200_000)}`]) {
			const body = `{"format":"crowdout ensemble part 1","job":${job}}`;
			writeFileSync(file, `${body.slice(0, -1)},"sha256":"${sha256(body)}"}\n`);
			expect(await refusal()).toMatch(/^FILE: /);
		}
	});

	it("takes no more memory than its job allows, whatever its texts inflate to", async () => {
		const bomb = deflateRawSync(Buffer.alloc(2 ** 28)).toString("base64");
		forge("fast", (part) => {
			part.sums.counts.bytes = bomb;
		});
		const part = readPart(file);
		const before = process.memoryUsage().arrayBuffers;
		await expect(mergeShards([part], { workers: 1 })).rejects.toThrow("sums.counts: must hold");
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 26);
	});

	it("does not pass for a part that is there already", async () => {
		forge("exact", (part) => {
			part.sums.counts = packed(new Uint32Array(0));
		});
		const options = { draws: 300, seed: 3, workers: 1, mode: "exact", shard: { index: 1, of: 1 } } as const;
		expect(await ensembleShard("us-india-partnership", { ...options, unlessIn: file })).toContain('"format"');
	});
});

describe("a part as it was written", () => {
	it("is merged, whatever was asked", async () => {
		for (const asked of [
			{ outputs: ["max(run.debt)"] },
			{ sampler: "sobol" },
			{ quantiles: [0, 1], events: [] },
		] as const) {
			const options = { draws: 200, seed: 0, workers: 1, keepDraws: true, ...asked } as const;
			writeFileSync(file, (await ensembleShard("us-india-partnership", { ...options, shard: { index: 1, of: 1 } }))!);
			expect((await mergeShards([readPart(file)], { workers: 1 })).draws).toBe(200);
		}
	});

	it("holds the file's name in what is refused of its type", () => {
		expect(() => readPart(3 as unknown as string)).toThrow("file: must be the name of a file, got 3");
	});
});
