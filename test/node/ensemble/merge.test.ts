import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CrowdoutError, ensemble, parseScenario } from "crowdout";
import { ensembleShard, mergeShards, readPart, type ShardOptions } from "crowdout/node";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "crowdout-"));
afterAll(() => rmSync(folder, { recursive: true }));

const scenario = parseScenario("us-india-partnership");
const asked = { draws: 10_000, seed: 3, workers: 1, outputs: ["run.defence", "crowdOut.percentOfLine"] } as const;

/** The file of a shard. */
async function partFile(name: string, options: Omit<ShardOptions, "draws"> & { draws?: number }): Promise<string> {
	const file = join(folder, name);
	writeFileSync(file, (await ensembleShard(scenario, { ...asked, ...options }))!);
	return file;
}

/** The files of all shards, the last first. */
async function allParts(of: number, options: Partial<ShardOptions>): Promise<string[]> {
	const files: string[] = [];
	for (let index = of; index >= 1; index--) {
		const name = `part-${options.mode}-${options.sampler}-${options.keepDraws ?? ""}-${index}-of-${of}.json`;
		files.push(await partFile(name, { ...options, shard: { index, of } }));
	}
	return files;
}

/** Why files are refused. */
async function refusal(files: readonly string[]): Promise<readonly string[]> {
	try {
		await mergeShards(files.map(readPart));
	} catch (error) {
		if (error instanceof CrowdoutError) return error.issues.map(({ path, message }) => `${path}: ${message}`);
	}
	throw new Error("was not refused");
}

describe("mergeShards", () => {
	for (const sampler of ["random", "sobol"] as const) {
		it(`gives from 16 shards the bytes of one run, fast, ${sampler}`, async () => {
			const { workers: _, ...options } = { ...asked, mode: "fast", sampler } as const;
			const files = await allParts(16, { mode: "fast", sampler });
			expect(JSON.stringify(await mergeShards(files.map(readPart)))).toBe(JSON.stringify(ensemble(scenario, options)));
		});

		it(`gives from 5 shards the bytes of one run, exact, ${sampler}, with the draws kept or run again`, async () => {
			const { workers: _, ...options } = { ...asked, mode: "exact", sampler } as const;
			const whole = JSON.stringify(ensemble(scenario, options));
			for (const keepDraws of [true, false]) {
				const files = await allParts(5, { mode: "exact", sampler, keepDraws });
				let again = 0;
				const onProgress = (done: number) => {
					again = done;
				};
				expect(JSON.stringify(await mergeShards(files.map(readPart), { workers: 1, onProgress }))).toBe(whole);
				expect(again).toBe(keepDraws ? 0 : 10_000);
			}
		});
	}

	it("gets small parts in fast mode, of every output that is kept where none is named", async () => {
		const part = await ensembleShard(scenario, { draws: 10_000, seed: 3, mode: "fast", shard: { index: 1, of: 3 } });
		expect(part!.length).toBeLessThan(500_000);
	});

	it("takes shards to which no block falls", async () => {
		const files: string[] = [];
		for (let index = 1; index <= 3; index++) {
			files.push(await partFile(`few-${index}.json`, { draws: 10, mode: "fast", shard: { index, of: 3 } }));
		}
		const { workers: _, ...options } = { ...asked, draws: 10, mode: "fast" } as const;
		expect(JSON.stringify(await mergeShards(files.map(readPart)))).toBe(JSON.stringify(ensemble(scenario, options)));
	});

	it("names what is missing and what is doubled", async () => {
		const files = await allParts(4, { mode: "fast", sampler: "random" });
		expect(await refusal([files[0], files[2]])).toEqual(["shards: must be all 4, got none of 1/4, 3/4"]);
		const copy = join(folder, "copy.json");
		writeFileSync(
			copy,
			(await ensembleShard(scenario, { ...asked, mode: "fast", sampler: "random", shard: { index: 2, of: 4 } }))!,
		);
		expect(await refusal([...files, copy])).toEqual([
			`${copy}: must hold a shard that no other file holds, got 2/4, which ${files[2]} holds`,
		]);
	});

	it("names what is foreign, and why", async () => {
		const shard = { index: 2, of: 2 } as const;
		const first = await partFile("first.json", { mode: "fast", shard: { index: 1, of: 2 } });
		const foreign: [Partial<ShardOptions>, string][] = [
			[{ seed: 4 }, "got another seed: 4, not 3"],
			[{ draws: 9_999 }, "got another number of draws: 9999, not 10000"],
			[{ mode: "exact" }, "got another mode: exact, not fast"],
			[{ sampler: "sobol" }, "got another sampler: sobol, not random"],
			[{ quantiles: [0.5] }, "got another quantiles: [0.5], not [0.05,0.25,0.5,0.75,0.95]"],
			[{ events: ["run.deficit > 9%"] }, 'got another events: ["run.deficit > 9%"], not'],
			[{ onFailure: "drop" }, "got another onFailure: drop, not error"],
			[{ shard: { index: 2, of: 3 } }, "got another number of shards: 3, not 2"],
		];
		for (const [options, why] of foreign) {
			const file = await partFile("second.json", { mode: "fast", shard, ...options });
			const [line] = await refusal([first, file]);
			expect(line).toContain(`${file}: must be of the same ensemble as ${first}, ${why}`);
		}
		const other = join(folder, "other.json");
		const surge = parseScenario("india-surge");
		writeFileSync(other, (await ensembleShard(surge, { ...asked, mode: "fast", shard }))!);
		expect((await refusal([first, other]))[0]).toMatch(/got another scenario: [0-9a-f]{12}…, not [0-9a-f]{12}…$/);
	});
});

describe("readPart", () => {
	it("refuses what is no part, and a part that was cut or changed", async () => {
		const file = await partFile("whole.json", { mode: "fast", shard: { index: 1, of: 1 } });
		const text = (await ensembleShard(scenario, { ...asked, mode: "fast", shard: { index: 1, of: 1 } }))!;
		const changed = "must be a part that crowdout ensemble --shard wrote, got one that was cut or changed; remove it";
		for (const wrong of [text.slice(0, -200), text.replace('"seed":3', '"seed":4')]) {
			writeFileSync(file, wrong);
			expect(() => readPart(file)).toThrow(changed);
		}
		writeFileSync(file, "{}");
		expect(() => readPart(file)).toThrow("must be a part that crowdout ensemble --shard wrote, got something else");
		expect(() => readPart("nowhere.json")).toThrow("nowhere.json: must be a file that can be read, got no such file");
	});
});
