import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundledScenarios, type CrowdOutResult, crowdOut, ensemble, parseScenario, type ScenarioInput } from "crowdout";
import { describe, expect, it } from "vitest";
import { rankAssumptions, samePush } from "../../src/questions/index.js";
import { ensembleReport, type RunReportOptions, runReport, text } from "../../src/report/index.js";
import { plainBudget, pushed } from "../scenario/plain-scenario.js";

const golden = fileURLToPath(new URL("../golden/", import.meta.url));
const inputs: [string, ScenarioInput][] = [
	...Object.entries(bundledScenarios),
	...readdirSync(golden, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }): [string, ScenarioInput] => [
			name,
			JSON.parse(readFileSync(`${golden}${name}/scenario.json`, "utf8")),
		]),
];

/** The report as the terminal shows it. */
function shown(result: CrowdOutResult, details: NonNullable<RunReportOptions["details"]>[number] = {}): string {
	return text(runReport(result, { brief: true, details: [details] }));
}

/** A report without its line breaks. */
function unwrapped(report: string): string {
	return report.replace(/\n/g, " ");
}

/** One scenario whose numbers are easy: a two-year arm of shares that are given. */
function simple(share: unknown): CrowdOutResult {
	return crowdOut(
		parseScenario({
			name: "simple",
			extends: null,
			baseYear: 2025,
			horizon: 2,
			rival: { spending: 80, growth: 0 },
			economy: { gdp: 100_000, growth: 0, inflation: 0, population: 250, exchangeRate: 250 },
			budget: {
				definition: "budget",
				defence: 0.02,
				interest: 0.05,
				debt: 0.7,
				revenue: { base: 0.17 },
				deficit: { base: 0 },
				other: { base: 0.08 },
				lines: { education: { base: 0.015 }, health: { base: 0.005 } },
			},
			defence: { kind: "share", share },
			financing: { kind: "channels", levies: 0.5 },
			allocation: { kind: "proportional" },
			discountRate: 0,
			counterfactual: { defence: { kind: "share", share: 0.02 } },
		}),
	);
}

describe("runReport", () => {
	for (const [name, input] of inputs) {
		it(`stays within 80 columns: ${name}`, () => {
			const scenario = parseScenario(input);
			const report = shown(crowdOut(scenario), {
				samePush: scenario.lineage.includes("baseline") ? samePush(input) : [],
				tornado: rankAssumptions(scenario),
			});
			expect(report.split("\n").filter((line) => line.length > 80)).toEqual([]);
			expect(report).not.toMatch(/NaN|undefined|Infinity|-0\.0*\b(?!\d)/);
			expect(report.endsWith("\n")).toBe(true);
		});
	}

	it("says half a rupee where revenue pays the other half", () => {
		// 0.4 % of GDP more defence in two years: Rs 800 bn, of which the lines give half, three quarters from education.
		const report = shown(simple(0.024));
		expect(unwrapped(report)).toContain(
			"Pakistan's defence takes Rs 800.0 bn more over FY2026 to FY2027. Of each extra rupee for defence, 50.0 paisa come out of education and health.",
		);
		expect(report).toMatch(/^Defence takes more +800\.0 +3\.20 +3,200 +800\.0$/m);
		expect(report).toMatch(/^Education loses +300\.0 +1\.20 +1,200 +300\.0$/m);
		expect(report).toMatch(/^All lines lose +400\.0 +1\.60 +1,600 +400\.0$/m);
		expect(report).toMatch(/^Education +1\.350 +1\.500 +0\.150 lost +10\.00 less$/m);
		expect(report).toMatch(/^Defence +0\.400 more/m);
		expect(report).toMatch(/^Levies +0\.200 /m);
		expect(report).toMatch(/^Federal lines +0\.200 /m);
	});

	it("turns the sentence where defence falls", () => {
		expect(unwrapped(shown(simple(0.016)))).toContain(
			"Of each rupee less for defence, 50.0 paisa go to education and health.",
		);
	});

	it("claims no ratio and no causation without a push", () => {
		const report = shown(simple(0.02));
		expect(unwrapped(report)).toContain("Pakistan's defence takes no more and no less.");
		expect(report).toContain("not an estimate of causation");
		expect(report).toContain("Note: scenario and counterfactual do not differ");
	});

	it("names definition and base year in words", () => {
		const report = shown(simple(0.024));
		expect(report).toContain("defence services as budgeted, without military pensions");
		expect(report).toContain("FY2025 (July 2024 to June 2025)");
	});

	it("adds up on the page in every ledger row", () => {
		for (const [, input] of inputs) {
			for (const row of shown(crowdOut(parseScenario(input))).matchAll(/^(?:FY\d{4}|average) +(\S.* = .*)$/gm)) {
				const [left, right] = row[1]
					.split("=")
					.map((side) => side.split(/ \+ /).map((cell) => Math.round(1000 * Number(cell.replaceAll(",", "")))));
				expect(left.reduce((a, b) => a + b)).toBe(right.reduce((a, b) => a + b));
			}
		}
	});

	it("marks headings only where asked", () => {
		expect(text(runReport(simple(0.024)), { colour: true })).toContain("\u001b[1mWHO PAID\u001b[22m");
		expect(shown(simple(0.024))).not.toContain("\u001b");
	});

	it("ends with version and record", () => {
		const result = simple(0.024);
		expect(shown(result).trimEnd().split("\n").at(-1)).toBe(
			`crowdout ${result.record.version}, record ${result.record.scenarioHash.slice(0, 12)}`,
		);
	});
});

describe("the rules of a scenario in a report", () => {
	it("are kept in every year, or missed in the years that are named; of an ensemble in a share of the draws", () => {
		const rules = [
			{ name: "a deficit of at most 2.5 %", holds: "run.deficit <= 2.5%", source: "a test" },
			{ name: "a deficit of at most 3 %", holds: "run.deficit <= 3%", source: "a test" },
		];
		// Nobody else pays the push of 1 % of GDP in 2027: the deficit is 2, then 3 % of GDP.
		const share = { interpolate: { 2026: 0.02, 2027: 0.03 } };
		const scenario = pushed(share, { rules, financing: { kind: "channels", borrowing: 1 } });
		const report = unwrapped(text(runReport(crowdOut(scenario))));
		expect(report).toContain("A deficit of at most 2.5 % (run.deficit <= 2.5%): missed in FY2027.");
		expect(report).toContain("A deficit of at most 3 % (run.deficit <= 3%): kept in every year.");
		const uncertainty = { "economy.growth": { kind: "uniform", min: 0, max: 0.001 } } as const;
		const drawn = text(ensembleReport(ensemble({ ...scenario, uncertainty }, { draws: 10 }))).replace(/\s+/g, " ");
		expect(drawn).toContain(
			// 1 - 0.05^(1/10) is 25.887 %.
			"(run.deficit <= 2.5%): kept in every year in none of 10 draws: with 95 % confidence in fewer than 26 %.",
		);
	});
});

describe("what the reference does with other spending", () => {
	it("is said where it moves by more than half a percent of GDP", () => {
		// Revenue falls by 2 % of GDP while the deficit stays: other spending goes from 5 to 3 %.
		const closed = plainBudget({
			revenue: { base: 0.1, path: { interpolate: { 2025: 0.1, 2027: 0.08 } } },
			other: { base: 0.05, path: { interpolate: { 2025: 0.05, 2027: 0.03 } } },
		});
		const said = (scenario: unknown) => unwrapped(text(runReport(crowdOut(parseScenario(scenario)))));
		expect(said(closed)).toContain(
			"Without the push other spending goes from 5.0 to 3.0 % of GDP by FY2027, while the lines keep their shares of FY2025",
		);
		expect(said(pushed(0.03))).not.toContain("Without the push other spending");
	});
});
