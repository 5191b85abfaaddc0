import { describe, expect, it } from "vitest";
import { answer } from "../../src/index.js";
import { crowdout } from "../built.js";

const lines = (...words: string[]) => crowdout(words).stdout.trimEnd().split("\n");

describe("the first minutes", () => {
	it("list shows what a run finds, within 80 columns", () => {
		const listed = JSON.parse(crowdout(["list", "--json"]).stdout);
		for (const name of ["us-india-partnership", "floors", "baseline"]) {
			const { extraDefence, ratio, all, draws, firstYear } = answer(name);
			const kept = listed.find((one: { name: string }) => one.name === name);
			expect(kept.answer).toEqual(JSON.parse(JSON.stringify({ extraDefence, ratio, all, draws, firstYear })));
		}
		const shown = lines("list");
		expect(shown.filter((line) => line.length > 80)).toEqual([]);
		expect(shown.length).toBeLessThan(50);
		expect(shown).not.toContain("Other:");
	});

	it("run shows one screen, and everything where it is asked", () => {
		const brief = lines("run", "us-india-partnership", "--draws", "50");
		expect(brief.length).toBeLessThan(50);
		expect(brief.join(" ")).toContain(
			"Of each extra rupee for defence, 11.8 paisa come out of education, health, food and water (90 % range of 50 draws: ",
		);
		expect(lines("run", "us-india-partnership", "--draws", "50", "--full")).toContain("WHO PAID");
	});

	it("the help has each command once, in a group, and one notation of a default", () => {
		const help = crowdout(["--help"]).stdout;
		for (const group of ["Start:", "Ask:", "Check:", "Data:", "Serve:"]) expect(help).toContain(`\n${group}\n`);
		for (const command of ["run", "who-paid", "mcp", "help"])
			expect(help.match(new RegExp(`^  ${command} `, "gm"))).toHaveLength(1);
		const run = crowdout(["run", "--help"]).stdout;
		expect(run).not.toMatch(/\(default|choices: "/);
		expect(run).toContain("[2000]");
	});

	it("an unknown scenario is refused with the nearest, in a line that can be read", () => {
		const { status, stdout, stderr } = crowdout(["run", "us-india-partnersip"]);
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr).toContain("did you mean us-india-partnership? crowdout list shows all");
		for (const words of [
			["run", "zzzzz"],
			["claims", "zzzzz"],
			["replicate", "zzzzz"],
			["schema", "zzzzz"],
		]) {
			expect(crowdout(words).stderr.length).toBeLessThan(330);
		}
	});

	it("explain goes as deep as asked, and refuses a depth that is none", () => {
		expect(lines("explain", "us-india-partnership").length).toBeLessThan(60);
		expect(lines("explain", "us-india-partnership", "--depth", "all").length).toBeGreaterThan(150);
		expect(lines("explain", "us-india-partnership", "crowdOut.ratio").length).toBeLessThan(50);
		expect(crowdout(["explain", "baseline", "--depth", "0"])).toMatchObject({ status: 2, stdout: "" });
	});
});
