import { describe, expect, it } from "vitest";
import { drive } from "../../src/backcast/drive.js";
import { withFittedTarget } from "../../src/backcast/fit-target.js";
import { backcast } from "../../src/backcast/index.js";
import type { DrivenRule } from "../../src/backcast/types.js";
import { dataTable } from "../../src/data/index.js";
import { type Design, leastSquares, supF, todaYamamoto } from "../../src/estimation/index.js";
import { crowdOut, parseScenario } from "../../src/index.js";
import { stream, uniform } from "../../src/numerics/index.js";
import { type ReactionData, reactionData } from "../../src/reaction/data.js";
import { targets } from "./targets.js";

type Series = Readonly<Record<number, number>>;

const table = dataTable("military-expenditure").rows;
const sipri = (country: string, measure: string): Series =>
	Object.fromEntries(
		table
			.filter((row) => row.country === country && row.measure === measure)
			.map((row) => [Number(row.year), Number(row.value)]),
	);
const pakistan = sipri("PAK", "constant2024Usd");
const india = sipri("IND", "constant2024Usd");
const pakistanShare = sipri("PAK", "shareGdp");
const indiaShare = sipri("IND", "shareGdp");
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, k) => first + k);
const percentGrowth = (of: Series, from: number, to: number) => 100 * (of[to] / of[from] - 1);
const yearly = (of: Series, from: number, to: number) => 100 * ((of[to] / of[from]) ** (1 / (to - from)) - 1);
/** GDP in constant dollars by SIPRI's own figures: spending over its share. */
const impliedGdp = (spending: Series, share: Series): Series =>
	Object.fromEntries(
		Object.keys(spending)
			.map(Number)
			.filter((year) => share[year] > 0)
			.map((year) => [year, (100 * spending[year]) / share[year]]),
	);
/** The data of the literature table's back-casts: calendar years, SIPRI's dollars, GDP of its shares. */
const ofEvidence: ReactionData = {
	name: "calendar dollars",
	title: "SIPRI's constant dollars of calendar years and the GDP of its own shares",
	series: { spending: pakistan, rival: india, income: impliedGdp(pakistan, pakistanShare) },
	isShare: true,
	first: 1957,
	last: 2024,
	joins: [],
	traps: [],
	sources: [],
};
const verdictOf = (id: string) => targets.find((target) => target.id === id)?.verdict;

it("every target of issue 6 has a verdict with its reason", () => {
	expect(targets.map(({ id }) => id)).toEqual([..."12345678"].map((n) => `V${n}`).concat("V10", "V14", "V25", "V26"));
	for (const { found } of targets) expect(found.length).toBeGreaterThan(10);
});

describe("V1, V2: who foretells whom", () => {
	const chained = reactionData("ownPrices").series.income;
	const test = (first: number, last: number, income: Series, cause: "India" | "Pakistan") => {
		const years = range(first, last);
		const logs = (of: Series) => years.map((year) => Math.log(of[year]));
		const all = todaYamamoto({ Pakistan: logs(pakistan), India: logs(india), GDP: logs(income) }, { lags: 2 });
		return all.find((one) => one.cause === cause && one.effect !== "GDP")!;
	};

	it("V1 in part: India foretells Pakistan in 1959–2018 and not the other way; the numbers are of another GDP", () => {
		expect(verdictOf("V1")).toBe("in part");
		const forward = test(1959, 2018, impliedGdp(pakistan, pakistanShare), "India");
		const back = test(1959, 2018, impliedGdp(india, indiaShare), "Pakistan");
		expect(forward.p).toBeLessThan(0.001);
		expect(back.p).toBeGreaterThan(0.3);
		// Pinned to what the text of the table says; the target's 26.5 and 1.4 are with Maddison's GDP.
		expect([forward.statistic, back.statistic].map((value) => value.toFixed(1))).toEqual(["17.6", "0.4"]);
	});

	it("V2 reproduced: the same test rejects in 1988–2018 alone", () => {
		expect(verdictOf("V2")).toBe("reproduced");
		expect(test(1973, 2018, chained, "India").p).toBeGreaterThan(0.1);
		expect(test(1988, 2018, chained, "India").p).toBeLessThan(0.05);
		expect(test(1988, 2024, chained, "India").p).toBeGreaterThan(0.1);
	});
});

describe("V3 in part: the year of a break hangs on what is asked", () => {
	const aboutTrend = (of: (year: number) => number, first = 1960, last = 2018) => {
		const years = range(first, last);
		return supF({ names: ["constant", "trend"], y: years.map(of), X: years.map((t) => [1, t - first]), years });
	};

	it("Pakistan's log spending breaks within five years of 1994", () => {
		expect(Math.abs(aboutTrend((year) => Math.log(pakistan[year])).breakYear - 1994)).toBeLessThanOrEqual(5);
	});

	it("India's share of GDP breaks within five years of 1990, its log spending does not", () => {
		expect(Math.abs(aboutTrend((year) => indiaShare[year]).breakYear - 1990)).toBeLessThanOrEqual(5);
		expect(aboutTrend((year) => Math.log(india[year])).breakYear).toBe(1968);
	});
});

describe("V4, V5: Richardson's equation on five-year means of shares, 1960–2020", () => {
	const mean = (of: Series, year: number) => range(year - 4, year).reduce((sum, t) => sum + of[t], 0) / 5;
	const years = range(1964, 2020);
	const law = (own: Series, other: Series) => {
		const [x, y] = [own, other].map((of) => years.map((year) => mean(of, year)));
		const design: Design = {
			names: ["grievance", "other", "own"],
			y: x.slice(1).map((value, k) => value - x[k]),
			X: x.slice(1).map((_, k) => [1, y[k], x[k]]),
		};
		return leastSquares(design).coefficients;
	};
	const [g, k, a] = law(pakistanShare, indiaShare);
	const [gIndia, kIndia, aIndia] = law(indiaShare, pakistanShare);
	const determinant = a * aIndia - k * kIndia;
	const atRest = {
		pakistan: (k * gIndia - g * aIndia) / determinant,
		india: (kIndia * g - gIndia * a) / determinant,
	};

	it("V4 in part: India rests near 3.1 percent; Pakistan near 4.7, not 5.4, with shares rebased in 2022", () => {
		expect(Math.abs(atRest.india - 3.1)).toBeLessThan(0.2);
		expect(atRest.pakistan.toFixed(1)).toBe("4.7");
	});

	it("V5 in part: it misses 2024 by 0.8 and 2.0 points", () => {
		expect((atRest.india - indiaShare[2024]).toFixed(1)).toBe("0.8");
		expect((atRest.pakistan - pakistanShare[2024]).toFixed(1)).toBe("2.0");
	});
});

describe("V6, V7, V8, V10: what SIPRI's series say", () => {
	it("V6 in part: growth by period is that of the table to 2015, and 2015–2024 is revised", () => {
		const periods: [number, number, number, number][] = [
			[1956, 1965, 11.1, 7.9],
			[1965, 1972, 3.3, 5.4],
			[1972, 1988, 4.9, 5.8],
			[1988, 1998, 2.4, 1.3],
			[1998, 2005, 6.6, 4.4],
			[2005, 2015, 3.8, 3.2],
		];
		for (const [from, to, ofIndia, ofPakistan] of periods) {
			// The table prints one decimal.
			expect(Math.abs(yearly(india, from, to) - ofIndia)).toBeLessThan(0.06);
			expect(Math.abs(yearly(pakistan, from, to) - ofPakistan)).toBeLessThan(0.06);
		}
		expect(yearly(india, 2015, 2024).toFixed(1)).toBe("3.8");
		expect(yearly(pakistan, 2015, 2024).toFixed(1)).toBe("1.1");
	});

	it("V7 reproduced: parity in 2005–2018", () => {
		expect(Math.abs(percentGrowth(india, 2005, 2018) - 78)).toBeLessThan(10);
		expect(Math.abs(percentGrowth(pakistan, 2005, 2018) - 74)).toBeLessThan(10);
		expect([pakistanShare[2005].toFixed(2), pakistanShare[2018].toFixed(2)]).toEqual(["3.90", "3.59"]);
	});

	it("V8 in part: divergence in 2019–2024, smaller after revision; a pure reaction fails, less with little fiscal space", () => {
		expect(percentGrowth(india, 2019, 2024).toFixed(1)).toBe("7.4");
		expect(percentGrowth(pakistan, 2019, 2024).toFixed(1)).toBe("-11.9");
		const bias = (fiscalSpace: number) =>
			backcast({ from: 2019, to: 2024, holdOut: 2023, fiscalSpace })
				.contests[0].forecasts.slice(0, 3)
				.map(({ scores }) => scores.bias);
		const [none, normal, strong] = bias(1);
		expect(none).toBeGreaterThan(0.05);
		expect(normal).toBeGreaterThan(none);
		expect(strong).toBeGreaterThan(normal);
		for (const [k, value] of bias(0.3).entries()) expect(value).toBeLessThan([none, normal, strong][k]);
	});

	it("V10 reproduced: 1998–2001, and most of the fall of the share is a change of denominator", () => {
		expect(percentGrowth(india, 1998, 2001).toFixed(0)).toBe("24");
		expect(percentGrowth(pakistan, 1998, 2001).toFixed(0)).toBe("8");
		expect([pakistanShare[1998].toFixed(2), pakistanShare[2001].toFixed(2)]).toEqual(["5.42", "3.88"]);
		const { spending, income } = reactionData("ownPrices").series;
		const burden = (year: number) => ((100 * spending[year]) / income[year]).toFixed(1);
		expect([burden(1999), burden(2001)]).toEqual(["3.1", "2.9"]);
	});
});

describe("V14 reproduced: education beside defence in simulated panels with fiscal space", () => {
	it("moves by -0.1 to 0.15 of a point per point", () => {
		const source = stream(14, "panel");
		const noise = (draw: number, k: number) => uniform(source, draw, k) - 0.5;
		const x: number[] = [];
		const y: number[] = [];
		for (let country = 0; country < 40; country++) {
			const byYear = (size: number, mean: number, offset: number) =>
				Object.fromEntries(
					range(2026, 2035).map((year, k) => [String(year), mean + size * noise(country, offset + k)]),
				);
			const scenario = parseScenario(
				{
					name: "panel",
					extends: "us-india-partnership",
					defence: { shock: byYear(0.3, 0, 0) },
					economy: { growth: byYear(0.06, 0.035, 100) },
				},
				{ financing: "mostly-borrowed" },
			);
			const { run } = crowdOut(scenario);
			for (let t = 1; t < run.defence.length; t++) {
				x.push(run.defence[t] - run.defence[t - 1]);
				y.push(run.lines.education[t] - run.lines.education[t - 1]);
			}
		}
		const { coefficients } = leastSquares({ names: ["constant", "defence"], y, X: x.map((value) => [1, value]) });
		expect(coefficients[1]).toBeGreaterThan(-0.1);
		expect(coefficients[1]).toBeLessThan(0.15);
	});
});

describe("V25, V26: the evidence's own back-casts, on its kind of data", () => {
	/** The strengths as the evidence had them; the presets have moved since. */
	const rule = (shortRun: number, longRun: number): DrivenRule => ({
		kind: "errorCorrection",
		shortRun,
		longRun,
		incomeShortRun: 0.5,
		momentum: 0.3,
		adjustment: 0.1,
		drift: 0,
		lag: 1,
	});
	const reactions = { none: rule(0, 0), default: rule(0.08, 0.5), strong: rule(0.3, 1) };
	const found = backcast({ from: 1988, to: 2024, holdOut: 2010, data: ofEvidence, reactions });
	const errorOf = (k: number, name: string) =>
		found.contests[k].forecasts.find((forecast) => forecast.name === name)?.scores.rmse ?? Number.NaN;

	it("V25: with the target fitted the errors are 0.144, 0.124 and 0.213 within 0.01", () => {
		expect(Math.abs(errorOf(1, "default") - 0.144)).toBeLessThan(0.01);
		expect(Math.abs(errorOf(1, "none") - 0.124)).toBeLessThan(0.01);
		expect(Math.abs(errorOf(1, "strong") - 0.213)).toBeLessThan(0.01);
	});

	it("V25: without trend, and with the jump of 1999, they are 0.189, 0.184 and 0.249 within 0.01", () => {
		const years = range(1988, 2024);
		const { spending, rival, income } = ofEvidence.series;
		const logs = {
			spending: (year: number) => Math.log(spending[year]),
			rival: (year: number) => Math.log(rival[year]),
			income: (year: number) => Math.log(income[year]),
		};
		const wanted: Readonly<Record<string, number>> = { default: 0.189, none: 0.184, strong: 0.249 };
		for (const [name, given] of Object.entries(reactions)) {
			const { rule: fitted } = withFittedTarget(given, logs, { known: years, origin: 1988, trend: false });
			const course = {
				rival: years.map((year) => rival[year]),
				income: years.map((year) => income[year]),
				baseShare: spending[1988] / income[1988],
				securitisation: 1,
				fiscalSpace: 1,
			};
			const war = years.map((year) => (year === 1999 ? 0.15 : 0));
			const errors = drive(fitted, course, war).map((m, t) => m + logs.spending(1988) - logs.spending(years[t]));
			const rmse = Math.sqrt(errors.slice(1).reduce((sum, error) => sum + error * error, 0) / 36);
			expect(Math.abs(rmse - wanted[name])).toBeLessThan(0.01);
		}
	});

	it("V25 in part: growth is 2.6 percent, not 2.5, and the share of 2024 2.99, not 3.10, in the revised data", () => {
		const { path } = found.contests[1].forecasts[1];
		expect((100 * ((path?.real.at(-1) ?? 0) ** (1 / 36) - 1)).toFixed(1)).toBe("2.6");
		expect((100 * (path?.share.at(-1) ?? 0)).toFixed(2)).toBe("2.99");
	});

	it("V26 in part: the hold-out ranks the strengths the other way round; its errors are of revised years", () => {
		expect(errorOf(1, "none")).toBeLessThan(errorOf(1, "default"));
		expect(errorOf(1, "default")).toBeLessThan(errorOf(1, "strong"));
		expect(errorOf(2, "strong")).toBeLessThan(errorOf(2, "default"));
		expect(errorOf(2, "default")).toBeLessThan(errorOf(2, "none"));
		expect(["default", "none", "strong"].map((name) => errorOf(2, name).toFixed(3))).toEqual([
			"0.199",
			"0.225",
			"0.148",
		]);
	});

	it("V26: on our own consistent series the two rankings disagree as well: all three must be shown", () => {
		const { contests } = backcast({ from: 1988, to: 2024, holdOut: 2010 });
		const nearest = (k: number) =>
			[...contests[k].forecasts.slice(0, 3)].sort((a, b) => a.scores.rmse - b.scores.rmse)[0].name;
		expect([nearest(1), nearest(2)]).toEqual(["default", "strong"]);
	});
});
