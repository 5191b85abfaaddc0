import { describe, expect, it } from "vitest";
import { crowdout } from "../built.js";

describe("crowdout nowcast", () => {
	it("says first what the misses do not show, then the largest miss", () => {
		const { status, stdout } = crowdout(["nowcast"]);
		expect(status).toBe(0);
		expect(stdout).toMatch(/^WHAT THE MISSES DO NOT SHOW\n- A budget says what a government intends/);
		expect(stdout).toMatch(/COMPARED WITH THE RUN OF US-INDIA-PARTNERSHIP\n[^[]*miss %\ndebt\.2031\.outlook/);
	});

	it("takes a scenario and its options", () => {
		const { stdout } = crowdout(["nowcast", "india-surge", "--base-year", "2023", "--json"]);
		expect(JSON.parse(stdout)).toMatchObject({ scenario: "india-surge", baseYear: 2023 });
	});

	it("refuses a scenario that is none: exit 2, nothing on stdout, the nearest offered", () => {
		const { status, stdout, stderr } = crowdout(["nowcast", "india-surg"]);
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr).toMatch(/india-surge/);
	});
});

describe("crowdout replicate", () => {
	it("says what it does not show, then what does not hold", () => {
		const { status, stdout } = crowdout(["replicate"]);
		expect(status).toBe(0);
		expect(stdout).toMatch(/^WHAT THIS DOES NOT SHOW\n[\s\S]*\nDOES NOT HOLD\n[\s\S]*\nHOLDS, AND IS NOT AN INPUT\n/);
	});

	it("gives one with its reasons", () => {
		const { stdout } = crowdout(["replicate", "fiscal-risk-oil"]);
		expect(stdout).toMatch(/^fiscal-risk-oil\n[\s\S]*Verdict +does not hold[\s\S]*Why +the model has no price of oil/);
	});

	it("refuses a name that is none: exit 2, nothing on stdout, the nearest offered", () => {
		const { status, stdout, stderr } = crowdout(["replicate", "fiscal-risk-oli"]);
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr.trimEnd()).toMatch(/^finding: must be a known name, .*did you mean fiscal-risk-oil$/);
	});
});
