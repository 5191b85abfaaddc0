import { describe, expect, it } from "vitest";
import { fiscalFigures, publishedFindings } from "../../src/data/index.js";
import { crowdOut, parseScenario } from "../../src/measure/index.js";
import { replicate } from "../../src/published/index.js";
import { pathValues } from "../../src/scenario/index.js";

const all = replicate();
const found = (id: string) => all.find(({ finding }) => finding.id === id) ?? expect.unreachable(id);
const ours = (id: string) => found(id).ours ?? Number.NaN;
const push = crowdOut(parseScenario("us-india-partnership"));
/** Growth of GDP in current prices in FY2027: the World Economic Outlook's 143,303.657 over 127,325.541 bn. */
const nominalGrowth = 143_303.657 / 127_325.541;

describe("replicate", () => {
	it("has a number, or the word that there is none, for every finding of the table", () => {
		expect(all.map(({ finding }) => finding.id).sort()).toEqual(publishedFindings().map(({ id }) => id));
		expect(all.filter(({ ours }) => Number.isNaN(ours)).map(({ finding }) => finding.id)).toEqual([]);
	});

	it("tells what does not hold first", () => {
		const held = all.map((one) => one.held);
		expect(held).toEqual([...held].sort((a, b) => Number(a) - Number(b)));
		expect(held[0]).toBe(false);
	});

	it("gives one by its id, and offers the nearest of a name that is none", () => {
		expect(replicate("fiscal-risk-levy")).toEqual([found("fiscal-risk-levy")]);
		expect(() => replicate("fiscal-risk-lewy")).toThrow(
			'finding: must be a known name, got "fiscal-risk-lewy"; did you mean fiscal-risk-levy',
		);
	});

	it("calls held what lies within the limits, and never what has no channel", () => {
		for (const { finding, held, ours: own } of all) {
			const { low, high } = finding;
			if (own === null) expect(held, finding.id).toBe(false);
			else if (low !== undefined || high !== undefined) {
				expect(held, finding.id).toBe(own > (low ?? -Infinity) && own < (high ?? Infinity));
			}
		}
		expect(found("fiscal-risk-oil")).toMatchObject({ ours: null, held: false });
	});

	it("holds an estimate without limits against two of its standard errors", () => {
		const { finding, standardError = 0, held } = found("fan-health-pakistan");
		expect([finding.low, finding.high]).toEqual([undefined, undefined]);
		expect(held).toBe(Math.abs(ours("fan-health-pakistan") + 0.62) <= 2 * standardError);
	});
});

describe("the limits of the official sensitivities", () => {
	it("are the printed figure with its rounding of 0.05, and a quarter more on either side", () => {
		for (const { id, value = Number.NaN, low, high } of publishedFindings()) {
			if (!id.startsWith("fiscal-risk-")) continue;
			expect(low, id).toBeCloseTo(0.75 * (value - 0.05), 12);
			expect(high, id).toBeCloseTo(1.25 * (value + 0.05), 12);
		}
	});
});

describe("an official sensitivity", () => {
	it("of revenue is the part of the budget of FY2027, over its GDP of 143,604 bn", () => {
		expect(ours("fiscal-risk-levy")).toBeCloseTo((100 * 0.2 * 1676.509) / 143_604, 9);
		expect(ours("fiscal-risk-sbp-profit")).toBeCloseTo((100 * 0.3 * 1435.75) / 143_604, 9);
		expect(ours("fiscal-risk-tax")).toBeCloseTo((100 * 0.1 * 15_264) / 143_604, 9);
		expect(found("fiscal-risk-tax").beside[0].value).toBeCloseTo((100 * 0.1 * 15_264 * 0.425) / 143_604, 9);
	});

	it("of growth is interest, fixed in rupees, over a GDP that is smaller by one point of growth", () => {
		expect(ours("fiscal-risk-growth")).toBeCloseTo(100 * push.run.interest[2] * (1.035 / 1.025 - 1), 9);
	});

	it("of rates is two points on the debt of the year before, over the growth of GDP", () => {
		expect(ours("fiscal-risk-rates")).toBeCloseTo((100 * 0.02 * push.run.debt[1]) / nominalGrowth, 6);
	});

	it("is before anyone pays: the deficit moves by the part that the programme lends, a twentieth", () => {
		const { ours: gap, beside } = found("fiscal-risk-levy");
		expect(beside.at(-1)?.value).toBeCloseTo(0.05 * Number(gap), 9);
	});
});

describe("the build-ups", () => {
	it("are borrowed as far as the regime says: 65, 5 and 0 percent", () => {
		const regimes = found("imf-two-thirds-borrowed").beside.map(({ value }) => value);
		expect(regimes).toEqual([65, 5, 0].map((part) => expect.closeTo(part, 9)));
	});

	it("add to debt two thirds of their yearly rises and of the interest on what was borrowed before", () => {
		const { budget, economy, baseYear, horizon } = parseScenario("baseline");
		const [growth, inflation, rate] = [economy.growth, economy.inflation, budget.interestRate].map((path) =>
			pathValues(path ?? Number.NaN, baseYear, horizon),
		);
		let debt = 0;
		for (const [k, part] of [0.4, 0.8, 1].entries()) {
			const n = (1 + growth[k + 1]) * (1 + inflation[k + 1]);
			debt = debt / n + 0.65 * (2.7 * part + (rate[k + 1] * debt) / n);
		}
		expect(ours("imf-debt-seven-points")).toBeCloseTo(debt, 9);
	});

	it("take of each line what the run says", () => {
		const { crowdOut: lost } = crowdOut(parseScenario("build-up-2026-27"));
		const { education, health, food } = lost.cumulativeMoney;
		expect(ours("frederiksen-looney-social")).toBeCloseTo(
			(100 * (education + health + food)) / lost.total.extraDefence,
			9,
		);
		const [water, schools] = [lost.percentOfLine.water, lost.percentOfLine.education].map((of) => Number(of.at(-1)));
		expect(ours("frederiksen-looney-infrastructure")).toBeCloseTo(water - schools, 12);
	});
});

describe("what Pakistan's accounts say", () => {
	// Changes in points of GDP worked out by hand from the two databases, to two decimals: FY1963-65 to FY1966-67 defence
	// +2.09 and deficit -0.53; FY1979-81 to FY1986-88 revenue +2.70, deficit +2.69; FY1980-81 to FY1986-87 +1.58, +5.17.
	it("of 1965 and the 1980s is the quotient of the known changes", () => {
		expect(ours("marzian-trebesch-war-1965")).toBeCloseTo((100 * -0.53) / 2.09, 0);
		expect(ours("marzian-trebesch-peace-1980s")).toBeCloseTo((100 * 2.69) / (2.69 + 2.7), 0);
		expect(found("marzian-trebesch-peace-1980s").beside[0].value).toBeCloseTo((100 * 5.17) / (5.17 + 1.58), 0);
	});

	// The deficit's change over defence's by the same hand, both to two decimals: FY1979-81 to FY1986-88 +2.69 and +1.41,
	// FY2018 to FY2020 +1.33 and +0.20, FY2025 to FY2027 -1.77 and +0.17. A hundredth of 0.17 is 6 percent of it.
	it("of who borrowed, episode by episode, is the quotient of the known changes, up and down", () => {
		const { beside, ours: own } = found("imf-two-thirds-borrowed-pakistan");
		const of = (title: RegExp) => beside.find(({ what }) => title.test(what))?.value ?? Number.NaN;
		expect(of(/1980s/) / (100 * (2.69 / 1.41))).toBeCloseTo(1, 1);
		expect(of(/2019/) / (100 * (1.33 / 0.2))).toBeCloseTo(1, 1);
		expect(of(/2025/) / (100 * (-1.77 / 0.17))).toBeCloseTo(1, 1);
		expect(beside.map(({ what }) => what)).not.toContain("The adjustment after 1988");
		const values = beside.map(({ value }) => value);
		expect(own).toBeGreaterThan(Math.min(...values));
		expect(own).toBeLessThan(Math.max(...values));
	});

	it("name their sources, and runs name none", () => {
		expect(found("fan-health-pakistan").sources).toEqual(expect.arrayContaining(["wdi-health"]));
		expect(found("marzian-trebesch-war-1965").sources?.length).toBeGreaterThan(0);
		expect(found("fan-health-default").sources).toBeUndefined();
	});

	it("of 1973-86 is the slope of thirteen changes: their covariance over the variance of defence's", () => {
		const values = (series: string, item: string) =>
			new Map(
				fiscalFigures()
					.filter((figure) => figure.series === series && figure.item === item)
					.map(({ year, value }) => [year, value]),
			);
		const [deficit, defence] = [values("imf-history", "deficit"), values("sipri", "defence")];
		const years = Array.from({ length: 13 }, (_, k) => 1974 + k);
		const changes = (of: ReadonlyMap<number, number>) =>
			years.map((year) => Number(of.get(year)) - Number(of.get(year - 1)));
		const [y, x] = [changes(deficit), changes(defence)];
		const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
		const cross = mean(x.map((one, k) => one * y[k])) - mean(x) * mean(y);
		const variance = mean(x.map((one) => one * one)) - mean(x) ** 2;
		expect(ours("frederiksen-looney-deficit-1973-86")).toBeCloseTo(cross / variance, 9);
		expect(found("frederiksen-looney-deficit-1973-86").how).toContain("13 changes");
	});
});

describe("a published elasticity", () => {
	it("is what comes out where no new tax gives the provinces a windfall", () => {
		const bare = crowdOut(parseScenario("elasticity-fan-2018", { set: { financing: { taxes: 0 } } }));
		expect(bare.crowdOut.elasticity.health.at(-1)).toBeCloseTo(-0.62, 9);
		expect(ours("fan-health-chosen")).toBeGreaterThan(-0.62);
		expect(ours("fan-health-poorer-chosen") / ours("fan-health-chosen")).toBeCloseTo(0.962 / 0.62, 1);
	});
});
