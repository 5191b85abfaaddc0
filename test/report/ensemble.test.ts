import { type EnsembleResult, ensemble, parseScenario } from "crowdout";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { ensembleCsv, ensembleReport, text } from "../../src/report/index.js";

const scenario = parseScenario("us-india-partnership", { financing: "imf-programme" });
const ask = (options: Partial<Parameters<typeof ensemble>[1]> = {}): EnsembleResult =>
	ensemble(scenario, { draws: 500, ...options });

/** The cells of the row that begins with a name. */
function row(report: string, name: string): string[] {
	const line = report.split("\n").find((text) => text.startsWith(name));
	return line?.slice(name.length).trim().split(/\s+/) ?? [];
}

describe("ensembleReport", () => {
	it("shows what the result says: losses, probabilities, the ratio", () => {
		const result = ask();
		const report = text(ensembleReport(result));
		const food = result.scalars["crowdOut.cumulativeMoney.food"];
		const [shownMean, , shownSd, , shownMedian, , shownProbability] = row(report, "Food");
		expect(Number(shownMean)).toBeCloseTo(food.mean?.value as number, 0);
		expect(Number(shownSd)).toBeCloseTo(food.sd?.value as number, 0);
		expect(Number(shownMedian)).toBeCloseTo(food.quantiles[2]?.value as number, 0);
		expect(Number(shownProbability)).toBeCloseTo(100 * result.probabilityOfLoss.lines.food.value, 1);
		const ratio = result.scalars["crowdOut.ratio"].quantiles[2]?.value as number;
		expect(Number(row(report, "Crowd-out, paisa per rupee")[4])).toBeCloseTo(100 * ratio, 0);
	});

	it("shows no mean of a ratio whose denominator comes near 0, but the ratio of the totals, and says why", () => {
		const result = ask();
		const report = text(ensembleReport(result));
		expect(row(report, "Crowd-out, paisa per rupee").slice(0, 3)).toEqual(["–", "–", "–"]);
		const { value, error } = result.scalars["crowdOut.ratio"].ofTotals ?? { value: Number.NaN, error: Number.NaN };
		const [shown, plusMinus] = row(report, "  ratio of the totals").map(Number);
		expect(shown).toBeCloseTo(100 * value, 1);
		expect(plusMinus).toBeCloseTo(100 * error, 2);
		expect(report.replaceAll(/\s+/g, " ")).toContain("has no mean and no standard deviation");
	});

	it("gives every probability its own error, and where none or all of the draws hit, what it is below or above", () => {
		const events = ["last(run.defence) > 2.1%", "run.defence > 0", "run.defence < 0"];
		const result = ask({ events });
		const report = text(ensembleReport(result));
		const shown = row(report, events[0]).map(Number);
		const { someYear, everyYear, byYear } = result.events[0];
		const expected = [someYear, everyYear, byYear[5]].flatMap(({ value }) => [
			100 * value,
			100 * Math.sqrt((value * (1 - value)) / 500),
		]);
		expect(expected[0]).toBeGreaterThan(0);
		for (const [k, number] of expected.entries()) expect(shown[k]).toBeCloseTo(number, 1);
		// 1 - 0.05^(1/500) = 0.5974 %.
		expect(row(report, events[1])).toEqual(["100.0", ">99.40", "100.0", ">99.40", "100.0", ">99.40"]);
		expect(row(report, events[2])).toEqual(["0.0", "<0.60", "0.0", "<0.60", "0.0", "<0.60"]);
		expect(report.replaceAll(/\s+/g, " ")).toContain("Where no draw or every draw of 500 counts, no ± is given");
		const kept = parseScenario({
			name: "kept",
			extends: "us-india-partnership",
			rules: [{ name: "some defence", holds: "run.defence > 0", source: "arithmetic" }],
		});
		expect(text(ensembleReport(ensemble(kept, { draws: 500 }))).replaceAll(/\s+/g, " ")).toContain(
			"kept in every year in all of 500 draws: with 95 % confidence in more than 99.40 %.",
		);
	});

	it("says of what never varies that it does not", () => {
		const report = text(ensembleReport(ensemble("paper-thesis", { draws: 200 }))).replaceAll(/\s+/g, " ");
		expect(report).toMatch(/Nothing varies, up to rounding, in: Crowd-out, paisa per rupee; /);
		expect(report).toMatch(/Crowd-out, paisa per rupee 100\.0+ 0\.0+ 0\.0+ /);
	});

	it("keeps to 80 columns with long names of outputs and events, and any quantiles", () => {
		const long = "max(run.lines.education) < 2% and min(run.lines.education) > 1.2345678%";
		const result = ask({
			outputs: ["max(run.lines.education)", "crowdOut.perHead", "last(crowdOut.percentOfLine.education)"],
			events: [long, "run.deficit > 5%"],
			quantiles: [0.999, 0.001, 0.3333333333],
		});
		const report = text(ensembleReport(result));
		for (const line of report.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
		expect(report).toContain("0.1 %");
		expect(report).toContain("33.3333 %");
		expect(report.replaceAll(/\s+/g, " ")).toContain(long);
	});

	it("names what was drawn, from what, and what was not", () => {
		const report = text(ensembleReport(ask(), { doubtful: ["defence.longRun", "rival.focus"] }));
		const unwrapped = report.replaceAll(/\s+/g, " ");
		expect(unwrapped).toContain("budget.provincialSpending: triangular, min 0.38, mode 0.7, max 0.77");
		expect(unwrapped).toMatch(/financing: dirichlet, weights taxes 1\.5 levies 2 borrowing 0\.5 /);
		expect(unwrapped).toMatch(/defence\.longRun, .* and defence\.adjustment: normal, drawn together/);
		expect(report).toContain("Uncertain but held fixed: rival.focus.");
	});

	it("names every distribution of a list, with its years", () => {
		const report = text(ensembleReport(ensemble("us-india-partnership", { draws: 20 }))).replaceAll(/\s+/g, " ");
		expect(report).toMatch(/financing: dirichlet, .*, until 2028; one of several dirichlets, since 2029, /);
	});

	it("says that precision was or was not reached", () => {
		expect(text(ensembleReport(ask({ precision: { relative: 1e-6 } })))).toMatch(
			/Precision {2}0\.0001 % of the mean, not reached/,
		);
		expect(text(ensembleReport(ask()))).not.toContain("Precision");
	});

	it("counts failures and names their causes", () => {
		const wild = parseScenario({
			name: "wild",
			extends: "us-india-partnership",
			uncertainty: { "economy.population": { kind: "normal", mean: 240, sd: 150 } },
		});
		const result = ensemble(wild, { draws: 500, onFailure: "drop" });
		const report = text(ensembleReport(result));
		expect(result.failed).toBeGreaterThan(0);
		expect(report).toContain("DRAWS THAT FAILED AND WERE LEFT OUT");
		expect(report).toMatch(new RegExp(`^${result.failed} of 500, `, "m"));
		expect(report).toContain("economy.population");
	});

	it("marks headings only where it is asked to", () => {
		expect(text(ensembleReport(ask()))).not.toContain("\u001b");
		expect(text(ensembleReport(ask()), { colour: true })).toContain("\u001b[1mLOST OVER FY2026 TO FY2031\u001b[22m");
	});
});

describe("ensembleCsv", () => {
	it("has every number of the result, one a row", () => {
		const result = ask({ quantiles: [0.5], outputs: ["run.defence"], events: ["run.deficit > 5%"] });
		const rows = csvParse(ensembleCsv(result));
		const years = result.years.length;
		const scalars = Object.keys(result.scalars).length;
		const lines = Object.keys(result.probabilityOfLoss.lines).length;
		// The crowd-out ratio and the part of interest have a ratio of totals beside count, mean, spread and one quantile.
		const ofScalars = scalars * (3 + 1) + 2;
		expect(rows).toHaveLength(years + ofScalars + (1 + lines) + (2 + (years - 1)) + result.rules.length);
		const ratio = (wanted: string) => {
			const row = rows.find(({ output, statistic }) => output === "crowdOut.ratio" && statistic === wanted);
			return [row?.value, row?.error];
		};
		const { value, error } = result.scalars["crowdOut.ratio"].ofTotals ?? { value: Number.NaN, error: Number.NaN };
		expect(ratio("ofTotals").map(Number)).toEqual([value, error]);
		expect(ratio("mean")).toEqual(["", ""]);
	});
});
