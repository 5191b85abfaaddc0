import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { crowdout, root } from "../built.js";

const folder = mkdtempSync(join(tmpdir(), "crowdout-"));
afterAll(() => rmSync(folder, { recursive: true }));

const jsonOf = (...words: string[]) => {
	const { status, stdout, stderr } = crowdout(["run", ...words, "--json"]);
	expect([status, stderr]).toEqual([0, ""]);
	return JSON.parse(stdout);
};

describe("crowdout run --json", () => {
	const text = crowdout(["run", "us-india-partnership", "--json"]).stdout;
	const result = JSON.parse(text);

	it("has the shape of MODEL.md, section 11", () => {
		expect(Object.keys(result)).toEqual(
			expect.arrayContaining([
				...["scenario", "counterfactual", "definition", "baseYear", "years", "run", "counterfactualRun", "crowdOut"],
				...["ledger", "outcomes", "events", "record"],
			]),
		);
		const byYear = [
			"gdp",
			"rivalSpending",
			"capability",
			"threat",
			"defence",
			"interest",
			"other",
			"revenue",
			"deficit",
		];
		for (const run of [result.run, result.counterfactualRun]) {
			for (const name of [...byYear, "debt", "gap", "unfunded", "population", "militaryToSocial"]) {
				expect(run[name]).toHaveLength(result.years.length);
			}
			expect(Object.keys(run.lines)).toEqual(["education", "health", "food", "water"]);
		}
		expect(Object.keys(result.ledger)).toEqual([
			"defence",
			"interest",
			"revenue",
			"deficit",
			"other",
			"lines",
			"residual",
			"taxes",
			"levies",
			"revenuePath",
			"federalOther",
			"provincialOther",
			"federalLines",
			"provincialLines",
		]);
		expect(result.counterfactual).toBe("us-india-partnership without the push");
	});

	it("is two spaces deep, ends with a line break and is the same each time", () => {
		expect(text).toBe(`${JSON.stringify(result, null, 2)}\n`);
		expect(crowdout(["run", "us-india-partnership", "--json"]).stdout).toBe(text);
	});

	it("is what verify makes again", () => {
		expect(crowdout(["verify", "-"], text)).toEqual({
			status: 0,
			stdout: "stdin: ok, the same when made again\n",
			stderr: "",
		});
		result.crowdOut.ratio += 0.5;
		const { status, stdout, stderr } = crowdout(["verify", "-"], JSON.stringify(result));
		expect([status, stdout]).toEqual([1, ""]);
		expect(stderr).toMatch(/^stdin: crowdOut\.ratio: was .*, made again it is /);
		expect(crowdout(["verify", "-"], '{"a": 1}')).toMatchObject({ status: 2, stdout: "" });
	});
});

describe("--set", () => {
	it("takes percent, numbers, lists, JSON and rules of another kind", () => {
		const { scenario } = jsonOf(
			"india-surge",
			...[
				"--set",
				"rival.growth=8%",
				"--set",
				"discountRate=0.03",
				"--set",
				'economy.growth={"2026": "4%", "2028": 0.05}',
			],
			...["--set", "allocation.kind=priority", "--set", "allocation.order=water,food,health,education"],
			...["--set", "defence.kind=parity", "--set", "defence.adjustment=.2", "--set", "title=One, two"],
		).record;
		expect(scenario.rival.growth).toBe(0.08);
		expect(scenario.discountRate).toBe(0.03);
		expect(scenario.economy.growth).toEqual({ "2026": 0.04, "2028": 0.05 });
		expect(scenario.allocation).toEqual({ kind: "priority", order: ["water", "food", "health", "education"] });
		expect(scenario.defence).toEqual({ kind: "parity", adjustment: 0.2, ratio: 1, lag: 1, shock: 0 });
		expect(scenario.title).toBe("One, two");
	});

	it("takes a formula", () => {
		const words = ["india-surge", "--set", 'rival.growth={"formula": "0.04 + 0.005 * t"}'];
		expect(jsonOf(...words).record.scenario.rival.growth.values["2027"]).toBe(0.05);
	});

	it("lets the later key win, and wins over presets", () => {
		const words = ["baseline", "--set", "rival.growth=8%", "--set", "rival.growth=9%", "--reaction", "strong"];
		const { scenario } = jsonOf(...words, "--set", "defence.longRun=0.9").record;
		expect([scenario.rival.growth, scenario.defence.longRun, scenario.defence.shortRun]).toEqual([0.09, 0.9, 0.3]);
	});

	it("refuses what it cannot read, all at once", () => {
		const sets = ["growth", "=1", "a..b=1", "extends=baseline", "rival.growth={x"].flatMap((entry) => ["--set", entry]);
		const { status, stdout, stderr } = crowdout(["run", "baseline", ...sets]);
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr.trimEnd().split("\n")).toHaveLength(5);
	});

	it("sends unknown keys and wrong values back with the nearest name", () => {
		const { status, stderr } = crowdout([
			"run",
			"baseline",
			"--set",
			"rival.growht=8%",
			"--set",
			"allocation.kind=prority",
		]);
		expect(status).toBe(2);
		expect(stderr).toContain('rival.growht: is not a known key; did you mean "growth"\n');
		expect(stderr).toContain('did you mean "priority"\n');
	});

	it("cannot reach a prototype", () => {
		expect(crowdout(["run", "baseline", "--set", "__proto__.polluted=1"]).status).toBe(2);
		expect(crowdout(["run", "baseline", "--set", "constructor.prototype.x=1"]).status).toBe(2);
	});
});

describe("options of run", () => {
	it("--years sets the horizon", () => {
		expect(jsonOf("baseline", "--years", "3").years).toEqual([2025, 2026, 2027, 2028]);
		const { status, stderr } = crowdout(["run", "baseline", "--years", "many"]);
		expect(status).toBe(2);
		expect(stderr).toMatch(/^horizon: must be a number, a whole number of years from 1 to 200, got "many"/);
	});

	it("--reaction and --financing lay presets over the scenario", () => {
		const { scenario } = jsonOf("us-india-partnership", "--reaction", "strong", "--financing", "imf-programme").record;
		expect(scenario.defence.longRun).toBe(1);
		expect(scenario.financing).toMatchObject({ taxes: 0.15, levies: 0.2, borrowing: 0.05 });
	});

	it("--base-year and --definition choose a base together; what is not given is the scenario's own", () => {
		const of = (...words: string[]) => {
			const { baseYear, definition } = jsonOf(...words);
			return [baseYear, definition];
		};
		expect(of("india-surge")).toEqual([2025, "budget"]);
		expect(of("india-surge", "--definition", "sipri")).toEqual([2025, "sipri"]);
		expect(of("india-surge", "--base-year", "2023")).toEqual([2023, "budget"]);
		expect(of("india-surge", "--base-year", "2023", "--definition", "budget+pensions")).toEqual([
			2023,
			"budget+pensions",
		]);
		expect(of("base-2023-sipri", "--base-year", "2025")).toEqual([2025, "sipri"]);
	});

	it("--csv prints tidy rows", () => {
		const { stdout } = crowdout(["run", "baseline", "--csv"]);
		expect(stdout.split("\n")[0]).toBe("scenario,run,series,line,province,year,value,unit");
	});
});

describe("a scenario from stdin", () => {
	it("may be YAML or JSON", () => {
		expect(crowdout(["validate", "-"], "name: a\nrival: { growth: 8% }\n").stdout).toBe("stdin: ok\n");
		expect(crowdout(["validate", "-"], '{"name": "a", "rival": {"growth": "8%"}}').stdout).toBe("stdin: ok\n");
	});
	it("is named stdin with line and column where it is wrong", () => {
		expect(crowdout(["run", "-"], "name: a\nhorizont: 3\n").stderr).toMatch(/^stdin:2:1: horizont: is not a known key/);
	});
});

describe("the other commands", () => {
	it("validate says ok only where all are right", () => {
		expect(crowdout(["validate", "baseline", "india-surge"]).stdout).toBe("baseline: ok\nindia-surge: ok\n");
		const { status, stdout, stderr } = crowdout([
			"validate",
			"baseline",
			"test/cli/wrong/late-path.yaml",
			"nowhere.json",
		]);
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr.trimEnd().split("\n")).toHaveLength(2);
	});

	it("compare prints one table, and refuses what cannot be compared", () => {
		expect(crowdout(["compare", "baseline", "us-india-partnership", "india-surge"]).stdout).toContain("[3]");
		expect(JSON.parse(crowdout(["compare", "baseline", "india-surge", "--json"]).stdout)).toHaveLength(2);
		const { status, stdout, stderr } = crowdout(["compare", "baseline", "base-2023-sipri"]);
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr).toMatch(/^definition: must be the same in all/);
		expect(crowdout(["compare", "baseline"])).toMatchObject({ status: 2, stdout: "" });
	});

	it("list names every bundled scenario", () => {
		const names = JSON.parse(crowdout(["list", "--json"]).stdout).map(({ name }: { name: string }) => name);
		const files = readdirSync(`${root}/examples/scenarios`).map((file) => file.replace(".json", ""));
		expect([...names].sort()).toEqual(files.sort());
	});

	it("data lists tables, and prints one as it stands in its file", () => {
		expect(crowdout(["data"]).stdout).toMatch(/^base-figures +\d+ {2}\S/m);
		expect(crowdout(["data", "parameters"]).stdout).toBe(readFileSync(`${root}/data/parameters.csv`, "utf8"));
		expect(JSON.parse(crowdout(["data", "sources", "--json"]).stdout).name).toBe("sources");
		expect(crowdout(["data", "parametres"])).toMatchObject({ status: 2, stdout: "" });
	});

	it("schema prints the JSON Schema of a scenario", () => {
		expect(JSON.parse(crowdout(["schema"]).stdout).title).toBe("crowdout scenario");
	});

	it("explain ends at a row and its sources", () => {
		const { stdout } = crowdout(["explain", "baseline", "budget.lines.education.base"]);
		expect(stdout).toMatch(/^budget\.lines\.education\.base = 0\.0\d+ share of GDP$/m);
		expect(stdout).toMatch(/^status +assumed$/m);
		expect(stdout).toMatch(/https:\/\//);
		expect(crowdout(["explain", "baseline", "budget.lines"]).stdout.split("\n").length).toBeGreaterThan(10);
		expect(crowdout(["explain", "baseline", "budget.lines.educaton.base"])).toMatchObject({ status: 2, stdout: "" });
	});

	it("a file takes parents and counterfactuals from the files beside it", () => {
		writeFileSync(`${folder}/child.yaml`, "name: child\nextends: parent\ncounterfactual: calm\n");
		writeFileSync(`${folder}/parent.json`, '{"name": "parent", "rival": {"growth": "9%"}}');
		writeFileSync(`${folder}/calm.yml`, "name: calm\nrival:\n  growth: 2%\n");
		const result = jsonOf(`${folder}/child.yaml`);
		expect(result.counterfactual).toBe("calm");
		expect(result.record.scenario.rival.growth).toBe(0.09);
		expect(existsSync(`${folder}/child.json`)).toBe(false);
	});
});

describe("the checks of a scenario", () => {
	const file = join(folder, "checked.json");
	const check = (holds: string) => ({ statement: `it is so that ${holds}`, holds, why: "a test" });
	const write = (...holds: readonly string[]) =>
		writeFileSync(file, JSON.stringify({ name: "checked", extends: "india-surge", checks: holds.map(check) }));

	it("are printed as held or failed by run, which exits 0", () => {
		write("crowdOut.ratio > 0", "crowdOut.ratio > 1");
		const { status, stdout, stderr } = crowdout(["run", file, "--draws", "0", "--full"]);
		expect([status, stderr]).toEqual([0, ""]);
		const lines = stdout.replace(/\n {2}/g, " ");
		expect(lines).toContain("- Held: It is so that crowdOut.ratio > 0 (crowdOut.ratio > 0).");
		expect(lines).toContain("- Failed: It is so that crowdOut.ratio > 1 (crowdOut.ratio > 1).");
		// One screen says what failed alone.
		const screen = crowdout(["run", file, "--draws", "0"]).stdout;
		expect(screen).toContain("Check failed: It is so that crowdOut.ratio > 1 (crowdOut.ratio > 1).");
		expect(screen).not.toContain("crowdOut.ratio > 0");
	});

	it("are not evaluated where something was laid over a bundled scenario, which is said", () => {
		const { status, stdout } = crowdout(["run", "india-surge", "--draws", "0", "--set", "rival.growth=2%", "--full"]);
		expect(status).toBe(0);
		expect(stdout).toContain("CHECKS\nNot evaluated: you changed something in india-surge");
		expect(crowdout(["validate", "india-surge", "--run", "--years", "3"])).toEqual({
			status: 0,
			stdout: "india-surge: ok, its checks not evaluated, since you changed something in it\n",
			stderr: "",
		});
	});

	it("decide over validate --run alone: 1 where one fails, and nothing on stdout", () => {
		write("crowdOut.ratio > 0", "crowdOut.ratio > 1");
		expect(crowdout(["validate", file]).stdout).toBe(`${file}: ok\n`);
		expect(crowdout(["validate", "india-surge", file, "--run"])).toEqual({
			status: 1,
			stdout: "",
			stderr: `${file}: check failed: it is so that crowdOut.ratio > 1 (crowdOut.ratio > 1)\n`,
		});
		write("crowdOut.ratio > 0");
		expect(crowdout(["validate", file, "--run"])).toEqual({
			status: 0,
			stdout: `${file}: ok, 1 check held\n`,
			stderr: "",
		});
	});
});
