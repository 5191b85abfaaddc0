import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, describe, expect, it } from "vitest";
import { crowdout } from "../built.js";
import { readXmile, simulateXmile } from "../xmile/reader.js";

const folder = mkdtempSync(`${tmpdir()}/export-`);
afterAll(() => rmSync(folder, { recursive: true }));

describe("crowdout export", () => {
	it("writes a model that a reader of XMILE simulates, of the scenario with its options", () => {
		const file = `${folder}/model.xmile`;
		const words = ["us-india-partnership", "--set", "rival.growth=8%", "--years", "3"];
		expect(crowdout(["export", ...words, "--out", file])).toMatchObject({ status: 0, stdout: "", stderr: "" });
		const xml = readFileSync(file, "utf8");
		expect(crowdout(["export", ...words, "--format", "xmile"]).stdout).toBe(xml);
		const series = simulateXmile(readXmile(xml));
		const run = JSON.parse(crowdout(["run", ...words, "--json"]).stdout).run;
		expect(series.get("run_rivalSpending")).toHaveLength(4);
		series.get("run_rivalSpending")?.forEach((spending, t) => {
			expect(spending).toBeCloseTo(run.rivalSpending[t], 9);
		});
	});

	for (const [words, named] of [
		[["export", "us-india-partnerships"], /us-india-partnership/],
		[["export", "baseline", "--format", "vensim"], /xmile/],
		[["export", "baseline", "--out", "model.json"], /must end in \.xmile/],
		[["run", "baseline", "--out", "model.xmile"], /crowdout export writes that/],
	] as const) {
		it(`refuses ${words.join(" ")}`, () => {
			const { status, stdout, stderr } = crowdout(words);
			expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
			expect(stderr).toMatch(named);
		});
	}
});
