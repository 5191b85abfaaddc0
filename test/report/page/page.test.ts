import { describe, expect, it } from "vitest";
import { assumptionList, crowdOut, parseScenario, rankAssumptions, samePush } from "../../../src/index.js";
import {
	chartSheet,
	figuresOf,
	html,
	markdown,
	type RunReportOptions,
	runReport,
	titleOf,
} from "../../../src/report.js";

type Results = Parameters<typeof runReport>[0];
const htmlReport = (results: Results, options?: RunReportOptions) => html(runReport(results, options));
const markdownReport = (results: Results, options?: RunReportOptions) => markdown(runReport(results, options));
const charts = (results: Results, options?: RunReportOptions) =>
	figuresOf(runReport(results, options)).map(({ svg }) => svg);

const name = "us-india-partnership";
const scenario = parseScenario(name);
const result = crowdOut(scenario);
const other = crowdOut(parseScenario("india-surge"));
const details = {
	samePush: samePush(name),
	assumptions: assumptionList(name),
	tornado: rankAssumptions(scenario),
	attribution: {
		from: 0,
		to: 3,
		parts: [
			{ cause: "partnership" as const, amount: 5 },
			{ cause: "financing" as const, amount: -2 },
		],
		fromName: "baseline",
		toName: name,
	},
};
const page = htmlReport([result], { details: [details] });
const sections = (page: string) => [...page.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, text]) => text);

describe("htmlReport", () => {
	it("has every part of the question, in order", () => {
		expect(sections(page)).toEqual([
			"What was pushed",
			"Over FY2026 to FY2031",
			"Crowd-out by province",
			"From the push to the people",
			"Defence and the lines in FY2031",
			"Crowd-out, defence and the lines over time",
			"Who paid",
			"What the money buys: lost, gained, FY2026 to FY2031",
			"How levels would answer in FY2031, % of the level without the push",
			...(sections(page).includes("What bound or happened") ? ["What bound or happened"] : []),
			"Rules",
			"The same push under other assumptions",
			"Why the answer differs",
			"What each assumption does",
			"Assumptions, least known first",
			"Definitions and base year",
			"Sources",
			"Record",
		]);
		expect(page).toContain(`<p class="lead">${scenario.question?.replaceAll("'", "&#39;")}</p>`);
		expect(page).toContain(result.record.scenarioHash);
		expect(page).toContain("It is not an estimate of causation");
	});

	it("says the headline with the range over the presets where there are no draws", () => {
		const losses = details.samePush.map(({ loss }) => loss);
		expect(page).toContain(`from Rs ${Math.min(...losses).toFixed(1)} bn to Rs ${Math.max(...losses).toFixed(1)} bn`);
		expect(htmlReport([result])).toContain("There is no range: nothing was drawn at random");
	});

	it("counts its own answer in the range where it lies outside the presets", () => {
		const peace = crowdOut(parseScenario("peace-dividend"));
		const own = Object.values(peace.crowdOut.cumulativeMoney).reduce((sum, money) => sum + money, 0);
		const outside = samePush("peace-dividend");
		expect(own).toBeLessThan(Math.min(...outside.map(({ loss }) => loss)));
		const shown = htmlReport([peace], { details: [{ samePush: outside }] });
		expect(shown).toContain(`from a gain of Rs ${(-own).toFixed(1)} bn`);
		const nothing = htmlReport([crowdOut(parseScenario("baseline"))], {
			details: [{ samePush: samePush("baseline") }],
		});
		expect(nothing).toContain("the answer is the same");
	});

	it("says the headline with the range of the draws, and draws fans, where there are draws", () => {
		const band = { quantiles: result.years.map(() => [0.01, 0.02, 0.03]) };
		const bands = Object.fromEntries(
			["run.defence", ...Object.keys(result.run.lines).map((line) => `run.lines.${line}`)].map((path) => [path, band]),
		);
		const ensemble = {
			draws: 1000,
			quantiles: [0.05, 0.5, 0.95],
			parameters: ["rival.growth", "defence.longRun"],
			bands,
			scalars: { "crowdOut.total.cumulativeMoney": { quantiles: [{ value: -1.5 }, { value: 2 }, { value: 40.25 }] } },
			probabilityOfLoss: { all: { value: 0.75 } },
			record: { seed: 7, sampler: "random", mode: "exact" },
		};
		const drawn = htmlReport([result], { details: [{ ensemble }] });
		expect(drawn).toContain("In 75 % of 1,000 random draws of 2 uncertain numbers the lines lose.");
		expect(drawn).toContain("1000 of seed 7");
		expect([...drawn.matchAll(/fill-opacity="0.2"/g)].length).toBe(5);
	});

	it("asks for nothing from outside and runs no script", () => {
		expect(page).toContain("default-src 'none'");
		expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|src=/i);
		const outside = [...page.matchAll(/(?:href|url)\s*[=(]\s*"?(https?:[^"')\s]+)/g)];
		expect(outside.length).toBeGreaterThan(5);
		expect([...page.matchAll(/url\((?!#)/g)]).toEqual([]);
	});

	it("draws the counterfactual in every chart over time", () => {
		const overTime = charts([result, other]).filter((svg) => svg.includes(">FY2025<"));
		// Of each scenario: four provinces and the federation, the crowd-out, defence and four lines.
		expect(overTime).toHaveLength(2 * (5 + 1 + 5));
		expect(overTime.filter((svg) => !/>without /.test(svg))).toEqual([]);
	});

	it("puts several scenarios on one scale a quantity", () => {
		const many = charts([result, other]);
		const ticks = (svg: string) => [...svg.matchAll(/text-anchor="end"[^>]*>(-?[\d.]+)</g)].map(([, tick]) => tick);
		for (let pair = 0; pair < 22; pair += 2) expect(ticks(many[pair])).toEqual(ticks(many[pair + 1]));
	});

	it("shows a ledger that adds up in thousandths", () => {
		let seen = 0;
		for (const [, caption, body] of page.matchAll(
			/<caption><span>(Who paid[^<]*)<\/span><\/caption>.*?<tbody>(.*?)<\/tbody>/g,
		)) {
			const rows = [
				...body.matchAll(/<th scope="row">([^<]*)<\/th><td>([^<]*)<\/td><td class="number">([^<]*)<\/td>/g),
			];
			for (const side of ["needed", "paid by"]) {
				const amounts = rows
					.filter(([, , of]) => of === side)
					.map(([, part, , amount]) => ({ part, amount: Number(amount) }));
				const parts = amounts.filter(({ part }) => part !== "sum").reduce((sum, { amount }) => sum + amount, 0);
				const sum = amounts.find(({ part }) => part === "sum")?.amount;
				expect([caption, side, parts.toFixed(3)]).toEqual([caption, side, sum?.toFixed(3)]);
			}
			const [needed, paid] = rows.filter(([, part]) => part === "sum").map(([, , , amount]) => amount);
			expect(needed).toBe(paid);
			seen++;
		}
		expect(seen).toBe(2);
	});

	it("escapes what a scenario says", () => {
		const evil = parseScenario({
			name: "evil",
			title: `<script>alert("1")</script>`,
			question: `</p><img src=x onerror='a()'> & "so"?`,
			references: ["<b>bold</b>"],
		});
		const shown = htmlReport([crowdOut(evil)]);
		expect(shown).not.toMatch(/<script|<img|<b>/);
		expect(shown).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
		const shownAsMarkdown = markdownReport([crowdOut(evil)]);
		expect(shownAsMarkdown).not.toMatch(/<script|<img|<b>/);
	});

	it("is the same text each time", () => {
		expect(htmlReport([crowdOut(scenario)], { details: [details] })).toBe(page);
	});

	it("refuses results that cannot stand beside each other, and none at all", () => {
		const years = crowdOut(parseScenario(name, { set: { horizon: 3 } }));
		expect(() => htmlReport([result, years])).toThrow(/horizon: must be the same in all/);
		expect(() => htmlReport([])).toThrow(/must be at least one result, got none/);
	});

	it("has no id twice and no heading below one that is not there", () => {
		const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
		expect(ids.filter((id, k) => ids.indexOf(id) < k)).toEqual([]);
		expect([...page.matchAll(/<h1>/g)]).toHaveLength(1);
	});
});

describe("markdownReport", () => {
	it("says the same in Markdown, every chart as its numbers", () => {
		const shownAsMarkdown = markdownReport([result], { details: [details] });
		const heads = [...shownAsMarkdown.matchAll(/^## (.*)$/gm)].map(([, text]) => text);
		expect(heads).toEqual(sections(page));
		expect(shownAsMarkdown).toMatch(/^\| FY2031 \| 1\.\d+ \| 1\.\d+ \|$/m);
		const widths = shownAsMarkdown.split("\n").filter((line) => line.startsWith("| "));
		expect(widths.every((line) => line.endsWith(" |"))).toBe(true);
	});
});

describe("chartSheet", () => {
	it("is one picture with all charts of a report", () => {
		const blocks = runReport([result], { details: [details] });
		const all = figuresOf(blocks).map(({ svg }) => svg);
		const svg = chartSheet(all, titleOf(blocks));
		expect([...svg.matchAll(/<svg x=/g)]).toHaveLength(all.length);
		expect(svg.endsWith("</svg>\n")).toBe(true);
	});
});
