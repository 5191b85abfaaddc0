import { describe, expect, it } from "vitest";
import { fiscalHistory } from "../../src/history/index.js";

const of = (item: string, join: boolean | readonly string[]) =>
	fiscalHistory({ join }).filter((row) => row.item === item);

describe("fiscalHistory", () => {
	it("keeps every series apart unless joins are made", () => {
		const revenue = of("revenue", false);
		expect(revenue.map(({ series }) => series)).toEqual([["imf-history"], ["sbp"], ["weo"]]);
		expect(revenue.map(({ points }) => [points[0].year, points[points.length - 1].year])).toEqual([
			[1950, 1992],
			[2010, 2025],
			[1993, 2027],
		]);
	});

	it("joins what follows each other into one series, names the joins and fills nothing", () => {
		const [revenue, ...rest] = of("revenue", true);
		expect(rest).toEqual([]);
		expect(revenue.series).toEqual(["imf-history", "weo", "sbp"]);
		expect(revenue.points).toHaveLength(78);
		expect(
			revenue.points.filter(({ year }) => [1992, 1993, 2009, 2010, 2026].includes(year)).map(({ series }) => series),
		).toEqual(["imf-history", "weo", "weo", "sbp", "weo"]);
		expect(revenue.breaks.map(({ name }) => name)).toEqual([
			"budget-figures.2026",
			"consolidated.2010",
			"general-government.1993",
		]);
		const [interest] = of("interest", ["general-government.1993"]);
		expect(interest.points.map(({ year }) => year)).not.toContain(1969);
		const [education] = of("education", true).filter(({ series }) => series.includes("wdi"));
		expect(education.points.map(({ year }) => year)).not.toContain(2002);
	});

	it("makes only the joins that are named", () => {
		const series = of("revenue", ["general-government.1993"]).map((row) => row.series);
		expect(series).toEqual([["sbp"], ["imf-history", "weo"]]);
		expect(() => fiscalHistory({ join: ["general-government.1994"] })).toThrow("did you mean general-government.1993");
	});

	it("joins debt where its sources meet, in 1994, and defence where outturns begin, in 2019", () => {
		const [debt] = of("debt", true);
		expect(debt.points.filter(({ year }) => year === 1993 || year === 1994).map(({ series }) => series)).toEqual([
			"imf-history",
			"weo",
		]);
		const services = of("defence", true).find(({ series }) => series.includes("services"));
		expect(services?.series).toEqual(["budget", "services"]);
		expect(services?.points.find(({ year }) => year === 2018)?.status).toBe("budget");
		expect(services?.points.find(({ year }) => year === 2019)?.status).toBe("actual");
	});
});
