import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mean } from "d3-array";
import { csvParse } from "d3-dsv";
import { parquetReadObjects } from "hyparquet";
import { afterAll, describe, expect, it } from "vitest";
import { crowdout, root } from "../built.js";

const folder = mkdtempSync(join(tmpdir(), "crowdout-"));
afterAll(() => rmSync(folder, { recursive: true }));

const CASE = ["ensemble", "us-india-partnership", "--seed", "5"];
const DRAWS = 5000;
const SMALL = [...CASE, "--draws", String(DRAWS)];

/** Makes the command line take its stderr for a terminal, so that it tells progress there. */
const WATCHED = ["--import", "data:text/javascript,process.stderr.isTTY=true"];

/** Start the built command line, and give it a signal as soon as it tells that a hundredth of the draws is done. */
async function interrupted(args: readonly string[], signal: NodeJS.Signals) {
	const child = spawn(process.execPath, [...WATCHED, "dist/cli.js", ...args], { cwd: root });
	const out: string[] = [];
	const err: string[] = [];
	child.stdout.on("data", (text) => out.push(String(text)));
	child.stderr.on("data", (text) => {
		err.push(String(text));
		if (!child.killed && /[1-9]\d* % of/.test(text)) child.kill(signal);
	});
	const [status] = await once(child, "close");
	// biome-ignore lint/suspicious/noControlCharactersInRegex: progress is a line that is written over.
	const stderr = err.join("").replace(/\r.*?\u001b\[K/g, "");
	return { status, stdout: out.join(""), stderr };
}

describe("crowdout ensemble", () => {
	it("prints a report of at most 80 columns", () => {
		const { status, stdout, stderr } = crowdout([...SMALL, "--event", "run.lines.education < 1.4%"]);
		expect([status, stderr]).toEqual([0, ""]);
		for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
		for (const words of [
			"Draws      5,000, independent, seed 5, exact quantiles",
			"LOST OVER FY2026 TO FY2031",
			"THE CROWD-OUT RATIO",
			"DEFENCE AND THE LINES IN FY2031",
			"run.lines.education < 1.4%",
			"WHAT WAS DRAWN",
		]) {
			expect(stdout).toContain(words);
		}
	});

	it("prints the same JSON on 1 and 2 workers, without a word on workers or time", () => {
		const [one, two] = ["1", "2"].map((workers) => crowdout([...SMALL, "--json", "--workers", workers]).stdout);
		expect(two).toBe(one);
		expect(one).not.toMatch(/worker|elapsed|time"/i);
		expect(JSON.parse(one)).toMatchObject({ draws: DRAWS, record: { seed: 5, mode: "exact", sampler: "random" } });
	});

	it("takes options of a scenario and of the ensemble", () => {
		const words = ["--financing", "imf-programme", "--mode", "fast", "--sampler", "sobol", "--quantiles", ".1,90%"];
		const { stdout } = crowdout([...SMALL, ...words, "--output", "run.debt", "--event", "run.debt > 80%", "--json"]);
		const result = JSON.parse(stdout);
		expect(result.quantiles).toEqual([0.1, 0.9]);
		expect(Object.keys(result.bands)).toEqual(["run.debt"]);
		expect(result.events.map(({ condition }: { condition: string }) => condition)).toEqual(["run.debt > 80%"]);
		expect(result.record).toMatchObject({ mode: "fast", sampler: "sobol" });
	});

	it("draws until it is precise", () => {
		const words = [
			...CASE,
			"--draws",
			"1000000",
			"--precision",
			"5%",
			"--precision-of",
			"crowdOut.cumulativeMoney.food",
		];
		const result = JSON.parse(crowdout([...words, "--json"]).stdout);
		const { value, error } = result.scalars["crowdOut.cumulativeMoney.food"].mean;
		expect(result.precision.reached).toBe(true);
		expect(error / Math.abs(value)).toBeLessThanOrEqual(0.05);
		expect(result.draws).toBeLessThan(1_000_000);
	});

	it("prints tidy CSV", () => {
		const rows = csvParse(crowdout([...SMALL, "--csv"]).stdout);
		const { scalars, bands } = JSON.parse(crowdout([...SMALL, "--json"]).stdout);
		const value = (output: string, statistic: string, year = "") =>
			Number(rows.find((row) => row.output === output && row.statistic === statistic && row.year === year)?.value);
		expect(value("crowdOut.total.cumulativeMoney", "mean")).toBe(scalars["crowdOut.total.cumulativeMoney"].mean.value);
		expect(value("run.defence", "q0.95", "2031")).toBe(bands["run.defence"].quantiles.at(-1).at(-1));
	});
});

describe("crowdout ensemble refuses with exit 2, nothing on stdout and one line", () => {
	const REFUSED: readonly [readonly string[], string | RegExp][] = [
		[["--draws", "0"], /draws: must be a whole number from 1 to 100000000, got 0$/],
		[["--draws", "1e12"], /draws: must be a whole number from 1 to 100000000, got 1000000000000$/],
		[["--draws", "many"], '--draws: must be a number, got "many"'],
		[["--seed", "-1"], /seed: must be a whole number .*got -1$/],
		[["--workers", "0"], "workers: must be a whole number from 1 to 256, got 0"],
		[["--workers", "1e12"], "workers: must be a whole number from 1 to 256, got 1000000000000"],
		[["--mode", "slow"], /argument 'slow' is invalid. Allowed choices are exact, fast/],
		[["--sampler", "halton"], /argument 'halton' is invalid/],
		[["--quantiles", "0.5,1.5"], /quantiles: must be probabilities from 0 to 1, got 1.5/],
		[["--quantiles", "half"], '--quantiles: must be a number, got "half"'],
		[["--precision", "0"], /precision: must be greater than 0/],
		[["--output", "run.dept"], /outputs: .*got "run.dept"; did you mean "run.debt"$/],
		[["--event", "education is small"], /events: .*must be like "run.lines.education >= 1.4%"/],
		[["--draws-out", "draws.xlsx"], '--draws-out: must end in .parquet or .csv, got "draws.xlsx"'],
		[["--shard", "17/16", "--out", "x.json"], "shard: must be from 1/16 to 16/16, got 17/16"],
		[["--shard", "some", "--out", "x.json"], 'shard: must be like 3/16, or auto, got "some"'],
		[["--shard", "auto", "--out", "x.json"], /shard: must have SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX/],
		[["--shard", "1/16"], "--shard: must have a file for the part, got none; give --out"],
		[["--shard", "1/16", "--out", "x.json", "--json"], /--shard: must be given without --json, --csv and --format/],
		[["--shard", "1/16", "--out", "x.json", "--precision", "1%"], /--precision: must not be given with --shard/],
	];
	for (const [words, line] of REFUSED) {
		it(words.join(" "), () => {
			const { status, stdout, stderr } = crowdout(["ensemble", "us-india-partnership", ...words]);
			expect([status, stdout]).toEqual([2, ""]);
			expect(stderr.trimEnd().split("\n")).toHaveLength(1);
			if (typeof line === "string") expect(stderr).toBe(`${line}\n`);
			else expect(stderr.trimEnd()).toMatch(line);
		});
	}
});

describe("--draws-out", () => {
	it("writes every draw as CSV and as Parquet, on any number of workers the same bytes", async () => {
		const files = ["1", "2"].flatMap((workers) =>
			["csv", "parquet"].map((kind) => {
				const file = `${folder}/draws-${workers}.${kind}`;
				const { status, stderr } = crowdout([
					...SMALL,
					"--output",
					"run.defence",
					"--workers",
					workers,
					"--draws-out",
					file,
				]);
				expect([status, stderr]).toEqual([0, ""]);
				return readFileSync(file);
			}),
		);
		expect(files[2].equals(files[0])).toBe(true);
		expect(files[3].equals(files[1])).toBe(true);
		const [text, bytes] = files;
		const rows = csvParse(text.toString());
		const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
		const objects = await parquetReadObjects({ file });
		expect(objects).toHaveLength(DRAWS);
		expect(Object.keys(objects[0])).toEqual(rows.columns);
		expect(objects.map((row) => Object.values(row).map((cell) => (cell === null ? "" : String(cell))))).toEqual(
			rows.map((row) => Object.values(row)),
		);
		// The mean of the file is the mean of the result, but for the order of a sum of thousands of terms.
		const { scalars } = JSON.parse(crowdout([...SMALL, "--json"]).stdout);
		const expected = scalars["crowdOut.total.cumulativeMoney"].mean.value;
		const got = mean(objects, (row) => row["crowdOut.total.cumulativeMoney"] as number) as number;
		expect(Math.abs(got - expected)).toBeLessThan(1e-9 * Math.abs(expected));
	});

	it("is 1 for a place that cannot be written, with no result printed", () => {
		const file = `${folder}/none/draws.csv`;
		const { status, stdout, stderr } = crowdout([...SMALL, "--draws-out", file]);
		expect([status, stdout, stderr]).toEqual([1, "", `${file}: must be writable, got no such folder\n`]);
	});
});

/** A file system of a few kB, or why there is none. */
function tinyDisk(): string | { readonly reason: string } {
	const disk = `${folder}/disk`;
	mkdirSync(disk);
	try {
		execFileSync("mount", ["-t", "tmpfs", "-o", "size=32k", "tmpfs", disk], { stdio: "pipe" });
		return disk;
	} catch (error) {
		return { reason: (error as Error).message.split("\n").slice(0, 2).join(" ") };
	}
}

describe("a full disk", () => {
	it("leaves nothing under the names of results, draws and parts, and is said", ({ skip }) => {
		const disk = tinyDisk();
		if (typeof disk !== "string") {
			console.log(`no small file system can be mounted here: ${disk.reason}`);
			skip();
			return;
		}
		try {
			for (const [words, file] of [
				[["--json"], `${disk}/result.json`],
				[["--draws-out"], `${disk}/draws.csv`],
				[["--draws-out"], `${disk}/draws.parquet`],
				[["--shard", "1/2"], `${disk}/part-1.json`],
			] as const) {
				const out = words[0] === "--draws-out" ? [...words, file] : [...words, "--out", file];
				const { status, stdout, stderr } = crowdout([
					...(words[0] === "--shard" ? SMALL : [...CASE, "--draws", "1000"]),
					...out,
				]);
				expect([status, stdout, stderr]).toEqual([1, "", `${file}: must be writable, got no space left\n`]);
				expect(readdirSync(disk)).toEqual([]);
			}
		} finally {
			execFileSync("umount", [disk]);
		}
	});
});

describe("a signal", () => {
	it("stops the work: what is done is printed, stderr says so, exit 1", async () => {
		for (const signal of ["SIGINT", "SIGTERM"] as const) {
			const words = [...CASE, "--draws", "2000000", "--mode", "fast", "--output", "run.defence", "--json"];
			const { status, stdout, stderr } = await interrupted(words, signal);
			expect(status).toBe(1);
			const { draws } = JSON.parse(stdout);
			expect(draws).toBeGreaterThan(0);
			expect(draws).toBeLessThan(1_000_000);
			expect(stderr).toBe(`stopped after ${draws} of 2000000 draws\n`);
		}
	});

	it("keeps no file of draws that is not whole", async () => {
		const file = `${folder}/stopped.csv`;
		const words = [...CASE, "--draws", "2000000", "--mode", "fast", "--output", "run.defence", "--draws-out", file];
		const { status, stderr } = await interrupted(words, "SIGINT");
		expect(status).toBe(1);
		expect(stderr).toContain(`${file}: not written: stopped before all draws were done\n`);
		expect(readdirSync(folder).filter((name) => name.includes("stopped"))).toEqual([]);
	});
});

describe("--shard and crowdout merge", () => {
	const parts = `${folder}/parts`;
	mkdirSync(parts);
	const fast = [...SMALL, "--mode", "fast", "--output", "run.defence"];
	const part = (index: number, of = 4) => `${parts}/part-${index}-of-${of}.json`;
	const runShard = (index: number, of = 4, words: readonly string[] = fast) =>
		crowdout([...words, "--shard", `${index}/${of}`, "--out", part(index, of)]);

	it("give the bytes of one run", () => {
		for (const index of [1, 2, 3, 4]) expect(runShard(index)).toEqual({ status: 0, stdout: "", stderr: "" });
		const merged = crowdout(["merge", ...[3, 1, 4, 2].map((index) => part(index)), "--json"]);
		expect(merged).toEqual(crowdout([...fast, "--json"]));
		expect(crowdout(["merge", ...[1, 2, 3, 4].map((index) => part(index))]).stdout).toBe(crowdout(fast).stdout);
	});

	it("give the bytes of one exact run, with draws kept and without", () => {
		for (const keep of [["--keep-draws"], []]) {
			const files = [1, 2, 3].map((index) => {
				const file = `${parts}/exact-${keep.length}-${index}.json`;
				crowdout([...SMALL, "--output", "run.defence", ...keep, "--shard", `${index}/3`, "--out", file]);
				return file;
			});
			expect(crowdout(["merge", ...files, "--json"])).toEqual(
				crowdout([...SMALL, "--output", "run.defence", "--json"]),
			);
		}
	});

	it("do not redo a part that is finished, and say so", () => {
		runShard(2);
		const before = readFileSync(part(2));
		expect(runShard(2)).toEqual({
			status: 0,
			stdout: "",
			stderr: `${part(2)}: holds shard 2/4 already; nothing to do\n`,
		});
		expect(readFileSync(part(2)).equals(before)).toBe(true);
	});

	it("find their number in a job array", () => {
		const env = { ...process.env, JOB_COMPLETION_INDEX: "2", CROWDOUT_SHARDS: "4" };
		const file = `${parts}/auto.json`;
		execFileSync(process.execPath, ["dist/cli.js", ...fast, "--shard", "auto", "--out", file], { cwd: root, env });
		runShard(3);
		expect(readFileSync(file, "utf8")).toBe(readFileSync(part(3), "utf8"));
	});

	it("resume without loss where a shard's process is killed", async () => {
		const big = [...CASE, "--draws", "80000", "--mode", "fast", "--workers", "1", "--output", "run.defence"];
		const [first, second] = [1, 2].map((index) => `${parts}/killed-${index}.json`);
		crowdout([...big, "--shard", "1/2", "--out", first]);
		const shard = [...big, "--shard", "2/2", "--out", second];
		const killed = await interrupted(shard, "SIGKILL");
		expect(killed.status).toBe(null);
		expect(existsSync(second)).toBe(false);
		expect(crowdout(["merge", first]).stderr).toBe("shards: must be all 2, got none of 2/2\n");
		expect(crowdout(shard).status).toBe(0);
		expect(crowdout(["merge", first, second, "--json"])).toEqual(crowdout([...big, "--json"]));
	});

	it("refuse what is missing, doubled, foreign or no part, by name, with exit 2", () => {
		for (const index of [1, 2, 3, 4]) runShard(index);
		const all = [1, 2, 3, 4].map((index) => part(index));
		const refusal = (files: readonly string[]) => {
			const { status, stdout, stderr } = crowdout(["merge", ...files]);
			expect([status, stdout]).toEqual([2, ""]);
			return stderr;
		};
		expect(refusal(all.slice(1, 3))).toBe("shards: must be all 4, got none of 1/4, 4/4\n");
		expect(refusal([...all, part(2)])).toMatch(/got 2\/4, which .*part-2-of-4\.json holds\n$/);
		const foreign = `${parts}/foreign.json`;
		crowdout([...fast.map((word) => (word === "5" ? "6" : word)), "--shard", "2/4", "--out", foreign]);
		expect(refusal([all[0], foreign, all[2], all[3]])).toBe(
			`${foreign}: must be of the same ensemble as ${all[0]}, got another seed: 6, not 5\nshards: must be all 4, got none of 2/4\n`,
		);
		writeFileSync(foreign, readFileSync(part(2), "utf8").slice(0, 5000));
		expect(refusal([all[0], foreign, all[2], all[3], "nowhere.json"])).toBe(
			`${foreign}: must be a part that crowdout ensemble --shard wrote, got one that was cut or changed; remove it and run its shard again\nnowhere.json: must be a file that can be read, got no such file\n`,
		);
		expect(refusal([])).toMatch(/missing required argument 'parts'/);
	});
});

describe("examples/cluster", () => {
	it("runs with GNU parallel, and again only what is missing", ({ skip }) => {
		try {
			execFileSync("parallel", ["--version"], { stdio: "pipe" });
		} catch {
			console.log("GNU parallel is not installed here");
			skip();
			return;
		}
		const bin = `${folder}/bin`;
		mkdirSync(bin);
		writeFileSync(`${bin}/crowdout`, `#!/bin/sh\nexec "${process.execPath}" "${root}dist/cli.js" "$@"\n`, {
			mode: 0o755,
		});
		const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, HOME: folder };
		const run = () =>
			execFileSync(
				"sh",
				[`${root}examples/cluster/gnu-parallel.sh`, "us-india-partnership", "20000", `${folder}/gnu`],
				{
					env,
					stdio: "pipe",
				},
			);
		run();
		const whole = crowdout(["ensemble", "us-india-partnership", "--draws", "20000", "--mode", "fast", "--json"]).stdout;
		expect(readFileSync(`${folder}/gnu/ensemble.json`, "utf8")).toBe(whole);
		rmSync(`${folder}/gnu/part-7.json`);
		run();
		expect(readFileSync(`${folder}/gnu/ensemble.json`, "utf8")).toBe(whole);
	});

	it("runs a task of the Slurm array", () => {
		const bin = `${folder}/slurm-bin`;
		mkdirSync(bin);
		writeFileSync(`${bin}/srun`, '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
		writeFileSync(`${bin}/crowdout`, `#!/bin/sh\nexec "${process.execPath}" "${root}dist/cli.js" "$@"\n`, {
			mode: 0o755,
		});
		const task = { SLURM_ARRAY_TASK_ID: "3", SLURM_ARRAY_TASK_COUNT: "1", SLURM_ARRAY_TASK_MIN: "3", DRAWS: "70000" };
		const env = { ...process.env, ...task, SLURM_CPUS_PER_TASK: "2", PATH: `${bin}:${process.env.PATH}` };
		execFileSync("sh", [`${root}examples/cluster/slurm.sh`], { env, cwd: bin, stdio: "pipe" });
		const same = `${bin}/same.json`;
		const words = ["ensemble", "us-india-partnership", "--draws", "70000", "--seed", "1", "--mode", "fast"];
		expect(crowdout([...words, "--shard", "3/16", "--out", same]).status).toBe(0);
		expect(readFileSync(`${bin}/parts/part-3.json`, "utf8")).toBe(readFileSync(same, "utf8"));
	});

	it("has a Slurm script and a Kubernetes job of at most 30 lines that name the same options", () => {
		for (const file of ["gnu-parallel.sh", "slurm.sh", "kubernetes.yaml"]) {
			const text = readFileSync(`${root}examples/cluster/${file}`, "utf8");
			expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(30);
			expect(text).toMatch(/--mode fast/);
			expect(text).toMatch(/crowdout merge/);
		}
	});
});
