import { describe, expect, it } from "vitest";
import { crowdout } from "../built.js";

const lines = (text: string) => text.split("\n");

describe("crowdout claims", () => {
	it("lists figures and links in 80 columns, and one of each in full", () => {
		const { status, stdout } = crowdout(["claims"]);
		expect(status).toBe(0);
		expect(Math.max(...lines(stdout).map((line) => line.length))).toBeLessThanOrEqual(80);
		expect(stdout).toContain("impossible");
		expect(crowdout(["claims", "health-fall-2020-2021"]).stdout).toMatch(/Verdict: impossible\..*May not be used/s);
		const { links } = JSON.parse(crowdout(["claims", "--json"]).stdout);
		expect(crowdout(["claims", links[0].id]).stdout).toContain("A number for it: none");
	});

	it("refuses an unknown id with the nearest", () => {
		const { status, stdout, stderr } = crowdout(["claims", "health-fall-2020-2022"]);
		expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
		expect(stderr).toContain("did you mean health-fall-2020-2021");
	});

	it("lets a figure that holds into a scenario by name, at its own place only, and no other", () => {
		const set = (value: string) => crowdout(["explain", "baseline", "budget.lines.education.base", "--set", value]);
		expect(set("budget.lines.education.base=claim:education-share").stderr).toMatch(
			/^budget: the base year must close/,
		);
		expect(set("budget.lines.health.base=claim:education-share").stderr).toContain(
			"must be budget.lines.education.base",
		);
		const bad = set("budget.lines.health.base=claim:health-fall-2020-2021");
		expect(bad).toMatchObject({ status: 2, stdout: "" });
		expect(bad.stderr).toContain("impossible");
	});
});

describe("crowdout assumptions", () => {
	it("prints every assumption in a table of at most 80 columns, unsourced first", () => {
		const { status, stdout } = crowdout(["assumptions", "us-india-partnership"]);
		expect(status).toBe(0);
		expect(Math.max(...lines(stdout).map((line) => line.length))).toBeLessThanOrEqual(80);
		expect(stdout.indexOf("rival.focus")).toBeLessThan(stdout.indexOf("defence.shortRun"));
	});

	it("has the same as JSON, and refuses what is no scenario", () => {
		const list = JSON.parse(crowdout(["assumptions", "baseline", "--json"]).stdout);
		expect(list[0]).toHaveProperty("grade", "assumed");
		expect(crowdout(["assumptions", "basline"])).toMatchObject({ status: 2, stdout: "" });
	});
});

describe("crowdout run", () => {
	it("says what the money buys, as opportunity cost only, with ranges", () => {
		const { stdout } = crowdout(["run", "under-a-programme", "--draws", "0", "--full"]);
		expect(stdout).toMatch(/WHAT THE MONEY BUYS: LOST, GAINED.*Opportunity cost only.*HOW LEVELS WOULD ANSWER/s);
		expect(Math.max(...lines(stdout).map((line) => line.length))).toBeLessThanOrEqual(80);
	});
});
