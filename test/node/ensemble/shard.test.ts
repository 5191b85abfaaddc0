import { readFileSync } from "node:fs";
import { CrowdoutError } from "crowdout";
import { readShard } from "crowdout/node";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { shardBlocks } from "../../../src/node/ensemble/shard.js";
import { root } from "../../built.js";

function refusal(text: string, variables: Record<string, string> = {}): string {
	try {
		readShard(text, variables);
	} catch (error) {
		if (error instanceof CrowdoutError) return error.message;
	}
	throw new Error("was not refused");
}

describe("readShard", () => {
	it("reads i/n", () => {
		expect(readShard("3/16", {})).toEqual({ index: 3, of: 16 });
		expect(readShard("1/1", {})).toEqual({ index: 1, of: 1 });
	});

	it("refuses what is out of range or none", () => {
		expect(refusal("17/16")).toBe("shard: must be from 1/16 to 16/16, got 17/16");
		expect(refusal("0/16")).toBe("shard: must be from 1/16 to 16/16, got 0/16");
		expect(refusal("0/0")).toBe("shard: must be one of 1 to 1000000 shards, got 0/0");
		for (const text of ["", "3", "3/", "-1/4", "1.5/4", "3/16/2", "1/1e12"]) {
			expect(refusal(text)).toBe(`shard: must be like 3/16, or auto, got ${JSON.stringify(text)}`);
		}
	});

	it("reads a Slurm array, numbered from 0, from 1 or from elsewhere", () => {
		for (const min of [0, 1, 5]) {
			const shards = Array.from({ length: 4 }, (_, k) =>
				readShard("auto", {
					SLURM_ARRAY_TASK_ID: `${min + k}`,
					SLURM_ARRAY_TASK_COUNT: "4",
					SLURM_ARRAY_TASK_MIN: `${min}`,
					SLURM_ARRAY_TASK_MAX: `${min + 3}`,
				}),
			);
			expect(shards).toEqual([1, 2, 3, 4].map((index) => ({ index, of: 4 })));
		}
	});

	it("takes the number of shards from CROWDOUT_SHARDS where single tasks of an array are run again", () => {
		const again = { SLURM_ARRAY_TASK_ID: "3", SLURM_ARRAY_TASK_COUNT: "2", SLURM_ARRAY_TASK_MIN: "3" };
		expect(readShard("auto", { ...again, CROWDOUT_SHARDS: "16" })).toEqual({ index: 3, of: 16 });
		expect(refusal("auto", { ...again, SLURM_ARRAY_TASK_MAX: "7" })).toBe(
			"shard: must be an array of tasks without gaps in SLURM_ARRAY_TASK_*; set CROWDOUT_SHARDS to the number of shards",
		);
	});

	it("refuses a place without variables, or with wrong ones", () => {
		expect(refusal("auto")).toMatch(/got neither/);
		expect(refusal("auto", { JOB_COMPLETION_INDEX: "2" })).toMatch(/CROWDOUT_SHARDS, got nothing/);
		expect(refusal("auto", { JOB_COMPLETION_INDEX: "16", CROWDOUT_SHARDS: "16" })).toMatch(/got 17\/16/);
		expect(refusal("auto", { JOB_COMPLETION_INDEX: "x" })).toMatch(/a whole number in JOB_COMPLETION_INDEX, got "x"/);
	});
});

describe("shards", () => {
	it("hold every block once, in order, none above one more than another", () => {
		for (const [blocks, of] of [
			[16, 16],
			[123, 16],
			[10, 16],
			[1, 3],
		]) {
			const ranges = Array.from({ length: of }, (_, k) => shardBlocks(blocks, { index: k + 1, of }));
			expect(ranges[0].from).toBe(0);
			expect(ranges[of - 1].to).toBe(blocks);
			ranges.slice(1).forEach(({ from }, k) => {
				expect(from).toBe(ranges[k].to);
			});
			const sizes = ranges.map(({ from, to }) => to - from);
			expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
		}
	});
});

describe("the Kubernetes job", () => {
	it("has an index and a shard for each of its completions, each once", () => {
		const { spec } = parse(readFileSync(`${root}/examples/cluster/kubernetes.yaml`, "utf8"));
		const [{ args, env }] = spec.template.spec.containers;
		const [{ name, value }] = env;
		expect([spec.completionMode, name, value]).toEqual(["Indexed", "CROWDOUT_SHARDS", String(spec.completions)]);
		expect(args[0]).toContain("--shard auto");
		const shards = Array.from({ length: spec.completions }, (_, index) =>
			readShard("auto", { [name]: value, JOB_COMPLETION_INDEX: String(index) }),
		);
		expect(shards).toEqual(Array.from({ length: 16 }, (_, k) => ({ index: k + 1, of: 16 })));
	});
});
