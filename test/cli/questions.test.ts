import { describe, expect, it } from "vitest";
import { crowdout } from "../built.js";

const refused = (args: readonly string[]) => {
	const { status, stdout, stderr } = crowdout(args);
	expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
	return stderr.trim().split("\n");
};

describe("crowdout sweep", () => {
	const axes = ["--over", "rival.growth=2%..10%:3", "--over", "defence.longRun=0,1"];

	it("prints a two-way table for two axes and one output, and tidy CSV", () => {
		const args = ["sweep", "us-india-partnership", ...axes, "--output", "crowdOut.cumulativeMoney.food"];
		expect(crowdout(args).stdout).toMatch(/down: rival.growth; across: defence.longRun\n\n +0 +1\n0.02 /);
		const csv = crowdout([...args, "--csv"])
			.stdout.trim()
			.split("\n");
		expect(csv[0]).toBe("rival.growth,defence.longRun,scenario,run,series,line,province,year,value,unit,output");
		expect(csv).toHaveLength(7);
	});

	it("refuses a path that is none, values that are none, and no axis", () => {
		expect(refused(["sweep", "baseline", "--over", "rival.growht=0..1"])[0]).toContain('did you mean "rival.growth"');
		expect(refused(["sweep", "baseline", "--over", "rival.growth=fast"])[0]).toContain("must be a number");
		expect(refused(["sweep", "baseline", "--over", "rival.growth=2%..2%"])[0]).toContain("got an empty range");
		expect(refused(["sweep", "baseline"])[0]).toContain("must be given at least once");
	});
});

describe("crowdout solve", () => {
	it("prints the root, and as JSON the whole answer", () => {
		const args = [
			"solve",
			"us-india-partnership",
			"--for",
			"rival.growth",
			"--so-that",
			"crowdOut.cumulativeMoney.water = 20",
		];
		const [, found] = /rival.growth = (0\.\d+)/.exec(crowdout(args).stdout) ?? [];
		const { crowdOut } = JSON.parse(
			crowdout(["run", "us-india-partnership", "--set", `rival.growth=${found}`, "--json"]).stdout,
		);
		expect(crowdOut.cumulativeMoney.water).toBeCloseTo(20, 3);
		expect(JSON.parse(crowdout([...args, "--json"]).stdout)).toMatchObject({ found: true });
	});

	it("a target that is not reached is an answer: exit 0, the end that blocks, the nearest value", () => {
		const { status, stdout } = crowdout([
			"solve",
			"us-india-partnership",
			"--for",
			"rival.growth",
			"--so-that",
			"crowdOut.cumulativeMoney.food = 1e6",
		]);
		expect(status).toBe(0);
		expect(stdout).toMatch(/Not reached.*the upper end of the range/s);
	});

	it("draws a break-even curve over a second number", () => {
		const { stdout } = crowdout([
			"solve",
			"us-india-partnership",
			"--for",
			"rival.growth",
			"--so-that",
			"crowdOut.cumulativeMoney.water = 20",
			"--over",
			"defence.longRun=0.5,1",
		]);
		// A stronger answer needs less growth.
		const [, half, whole] = /defence\.longRun +rival\.growth\n0\.5 +(0\.\d+)\n1 +(0\.\d+)\n$/.exec(stdout) ?? [];
		expect(Number(whole)).toBeLessThan(Number(half));
	});

	it("refuses what is no condition and no range", () => {
		const solve = (...rest: string[]) => refused(["solve", "baseline", "--for", "rival.growth", ...rest])[0];
		expect(solve("--so-that", "crowdOut.ratio")).toContain("must be like");
		expect(solve("--so-that", "crowdOut.ratio > 0", "--between", "1")).toContain("must be like 0..30%");
	});
});

describe("crowdout attribute and policies", () => {
	it("print a waterfall that ends where the second scenario stands", () => {
		const { stdout } = crowdout(["attribute", "paper-thesis", "paper-corrected"]);
		const level = (name: string) => Number(new RegExp(`${name} .*?(-?[\\d.]+)\n`).exec(stdout)?.[1]);
		const total = (name: string) =>
			JSON.parse(crowdout(["run", name, "--json"]).stdout).crowdOut.total.cumulativeMoney as number;
		expect(level("paper-thesis")).toBeCloseTo(total("paper-thesis"), 1);
		expect(level("paper-corrected")).toBeCloseTo(total("paper-corrected"), 1);
		expect(stdout).toMatch(/financing .*\nreaction .*\ntiers .*\n/);
	});

	it("print loss and regret of each policy in each future, and the least bad in a sentence", () => {
		const { stdout } = crowdout([
			"policies",
			"us-india-partnership",
			"india-surge",
			"--policy",
			"lines:financing.taxes=0;financing.levies=0;financing.borrowing=0;financing.cuts.other=0",
			"--policy",
			"borrow:financing.borrowing=1;financing.taxes=0;financing.levies=0",
		]);
		// What is borrowed returns as debt, which is counted beside the loss.
		expect(stdout).toMatch(/\w+ is least bad, by loss of the lines and debt left/);
		expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
	});

	it("refuse a policy without a name, and one that does not go with a future", () => {
		expect(refused(["policies", "baseline", "--policy", "financing.taxes=0"])[0]).toContain("must be name:key=value");
		expect(refused(["policies", "baseline", "--policy", "a:financing.taxes=2"])[0]).toContain("must be a share");
	});
});

describe("crowdout sensitivity and discover", () => {
	const ask = (...rest: string[]) => refused(["sensitivity", "us-india-partnership", ...rest])[0];

	it("tell the level of the intervals and the runs, the same on any number of workers", () => {
		const args = ["sensitivity", "us-india-partnership", "--samples", "32", "--level", "80%"];
		const { stdout } = crowdout([...args, "--workers", "1"]);
		expect(stdout).toContain(
			// 32 base points, 16 parameters: 32 (2 · 16 + 2) runs.
			"1,088 runs of both budgets, seed 1",
		);
		expect(stdout).toContain("80 % interval");
		expect(crowdout([...args, "--workers", "3"]).stdout).toBe(stdout);
	});

	it("draw a tornado as a table and as a chart", () => {
		const args = ["sensitivity", "us-india-partnership", "--method", "tornado"];
		expect(crowdout(args).stdout).toMatch(/Rs bn lost.*\n.*in the central run[\s\S]*financing\.lines/);
		expect(crowdout([...args, "--svg"]).stdout).toMatch(/^<svg /);
	});

	it("say beside the table what indices out of range are, and whether the precision is reached", () => {
		const args = ["sensitivity", "us-india-partnership", "--samples", "16", "--by", "block", "--precision", "1%"];
		const text = crowdout(args).stdout.replaceAll("\n", " ");
		expect(text).toMatch(/block +first/);
		expect(text).toMatch(
			/: these have an index below 0 or above 1, or an interval wider than 1, because the runs are too few\. --samples \d+ would/,
		);
		expect(text).toMatch(/Not every interval is within ± 0\.01 at 95 %, as asked: use --samples \d+\./);
		expect(ask("--method", "pawn", "--by", "block")).toContain("by: must be path for pawn");
		expect(ask("--method", "tornado", "--precision", "1%")).toContain("a tornado draws nothing");
	});

	it("take several outputs at once, and a series over its years", () => {
		const args = ["sensitivity", "us-india-partnership", "--years", "3", "--samples", "16", "--by", "block"];
		const both = crowdout([...args, "--output", "crowdOut.ratio", "--output", "run.debt"]).stdout;
		expect(both).toMatch(/\ncrowdOut\.ratio: sobol.*\n[\s\S]*\nlast\(run\.debt\): sobol/);
		const years = [...args, "--output", "run.debt", "--by-year"];
		expect(crowdout(years).stdout).toMatch(/run\.debt by year: sobol, total.*\n[\s\S]*block +2026 +2027 +2028\n/);
		const { stdout } = crowdout([...years, "--json"]);
		expect(JSON.parse(stdout).map(({ output }: { output: string }) => output)).toEqual([
			"run.debt.2026",
			"run.debt.2027",
			"run.debt.2028",
		]);
		expect(crowdout(["verify", "-"], stdout).status).toBe(0);
		expect(ask("--output", "a", "--output", "b", "--method", "tornado")).toContain(
			"--output: must be given once for a tornado",
		);
	});

	it("refuse what is none, on one line", () => {
		expect(ask("--output", "crowdOut.ration")).toContain('did you mean "crowdOut.ratio"');
		expect(ask("--output", "run.lines")).toContain("must be one number a draw");
		expect(ask("--samples", "1")).toContain("must be at least 68");
		expect(ask("--level", "2")).toContain("level: must lie between 0 and 1");
		expect(ask("--workers", "0")).toContain("must be a whole number");
		expect(ask("--on-failure", "maybe")).toContain("error, drop");
		expect(ask("--method", "tornado", "--samples", "9")).toContain("a tornado draws nothing");
		expect(ask("--svg")).toContain("must be given with --method tornado");
		expect(refused(["discover", "us-india-partnership", "--above", "1", "--samples", "3"])[0]).toContain("at least 20");
	});
});

describe("crowdout policies --draws", () => {
	it("prints the error of drawing beside means and shares, within 80 columns but for the table of lines", () => {
		const { stdout } = crowdout(["policies", "us-india-partnership", "--draws", "200"]);
		expect(stdout).toContain("200 draws of each future, seed 1");
		expect(stdout.replaceAll("\n", " ")).toMatch(/is least bad.*: in 19 draws of 20.* On average that is .* ± /);
	});

	it("refuses a number of draws that is none, a seed without draws, and a floor of no line", () => {
		const ask = (...rest: string[]) => refused(["policies", "us-india-partnership", ...rest])[0];
		expect(ask("--draws", "1")).toContain("at least 2");
		expect(ask("--seed", "1")).toContain("must be given with --draws");
		expect(ask("--draws", "9", "--floor", "educatio=1%")).toContain('did you mean "education"');
	});
});

describe("crowdout sample", () => {
	it.each([
		["latin-hypercube", 5],
		["sobol", 5],
		["halton", 5],
		["morris", 5 * 17],
	])("draws by %s %i rows of parameters, with outputs", (sampler, rows) => {
		const args = [
			"sample",
			"us-india-partnership",
			"--sampler",
			sampler,
			"--samples",
			"5",
			"--output",
			"crowdOut.ratio",
		];
		const lines = crowdout(args).stdout.trim().split("\n");
		expect(lines).toHaveLength(1 + rows);
		expect(lines[0]).toMatch(/^budget\.provincialSpending,.*,crowdOut\.ratio$/);
		expect(lines.slice(1).every((line) => line.split(",").every((cell) => Number.isFinite(Number(cell))))).toBe(true);
	});

	it("refuses a grid of too many points, and an output that is none", () => {
		const ask = (...rest: string[]) => refused(["sample", "us-india-partnership", ...rest])[0];
		expect(ask("--sampler", "grid", "--samples", "9")).toContain("take fewer levels");
		expect(ask("--output", "crowdOut.ration")).toContain('did you mean "crowdOut.ratio"');
	});
});

describe("what a question printed with --json", () => {
	const push = "us-india-partnership";
	const questions: readonly (readonly string[])[] = [
		["sensitivity", push, "--method", "morris", "--samples", "4"],
		["sensitivity", push, "--method", "tornado"],
		["discover", push, "--above", "0", "--samples", "64"],
		["sweep", push, "--over", "rival.growth=2%..10%:3"],
		["solve", push, "--for", "rival.growth", "--so-that", "crowdOut.cumulativeMoney.food = 20"],
		["solve", push, "--for", "rival.growth", "--so-that", "crowdOut.ratio > 0", "--over", "defence.longRun=1"],
		["attribute", push, "india-surge", "--output", "crowdOut.ratio"],
		["policies", push, "india-surge"],
		["policies", push, "--draws", "20"],
	];

	it.each(questions.map((args) => [args.join(" "), args]))(
		"%s: verify makes again, and the text names the scenario",
		(_, args) => {
			const { stdout } = crowdout([...args, "--years", "5", "--json"]);
			expect(crowdout(["verify", "-"], stdout)).toEqual({
				status: 0,
				stdout: "stdin: ok, the same when made again\n",
				stderr: "",
			});
			const { version, scenarioHash } = JSON.parse(stdout).record;
			const names = args.filter((word) => [push, "india-surge"].includes(word)).join(", ");
			const text = crowdout([...args, "--years", "5"]).stdout;
			expect(text.replaceAll("\n", " ")).toContain(
				`${names} (crowdout ${version}, record ${scenarioHash.slice(0, 12)})`,
			);
		},
	);

	it("sample: verify makes again", () => {
		const { stdout } = crowdout(["sample", push, "--samples", "3", "--output", "crowdOut.ratio", "--json"]);
		expect(crowdout(["verify", "-"], stdout).status).toBe(0);
	});

	it("verify refuses a result that was changed, of a question as of a run", () => {
		const result = JSON.parse(crowdout([...questions[3], "--json"]).stdout);
		result.rows[1].outputs[0] += 1;
		const { status, stdout, stderr } = crowdout(["verify", "-"], JSON.stringify(result));
		expect([status, stdout]).toEqual([1, ""]);
		expect(stderr).toMatch(/^stdin: rows\.1\.outputs\.0: was .*, made again it is /);
	});
});
