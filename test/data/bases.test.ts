import { describe, expect, it } from "vitest";
import { baseFigures, baseNames, type Figure } from "../../src/data/index.js";

const lines = ["education", "health", "food", "water"];
const byPath = (base: string): Map<string, Figure> =>
	new Map(baseFigures(base).map((figure) => [[figure.path, figure.year ?? ""].join(" ").trim(), figure]));
const numbers = (base: string): ((path: string) => number) => {
	const figures = byPath(base);
	return (path) => {
		const figure = figures.get(path);
		if (typeof figure?.value !== "number") throw new Error(`${base} has no number at ${path}`);
		return figure.value;
	};
};
const rupees = { "2025": 113_934.97, "2023": 83_650.83 };

describe("baseNames", () => {
	it("names two base years under three definitions", () => {
		expect(baseNames()).toEqual([
			"2023-budget",
			"2023-pensions",
			"2023-sipri",
			"2025-budget",
			"2025-pensions",
			"2025-sipri",
		]);
	});
});

describe.each(baseNames())("baseFigures %s", (base) => {
	const at = numbers(base);
	const year = at("baseYear");
	const years = Array.from({ length: at("horizon") }, (_, i) => year + 1 + i);

	it("closes within 1e-12", () => {
		const spending =
			at("budget.defence") +
			at("budget.interest") +
			at("budget.other.base") +
			lines.reduce((sum, line) => sum + at(`budget.lines.${line}.base`), 0);
		expect(Math.abs(spending - at("budget.revenue.base") - at("budget.deficit.base"))).toBeLessThan(1e-12);
	});

	it("gives every path for every year to 2031", () => {
		expect(years.at(-1)).toBe(2031);
		for (const path of [
			"economy.growth",
			"economy.inflation",
			"economy.populationGrowth",
			"budget.revenue.path",
			"budget.deficit.path",
			"budget.interestRate",
		])
			for (const t of years) expect(Number.isFinite(at(`${path} ${t}`)), `${path} ${t}`).toBe(true);
	});

	it("keeps shares and federal shares between 0 and 1", () => {
		for (const path of [
			"budget.defence",
			"budget.interest",
			"budget.other.base",
			"budget.other.federalShare",
			...lines.flatMap((line) => [`budget.lines.${line}.base`, `budget.lines.${line}.federalShare`]),
		]) {
			expect(at(path), path).toBeGreaterThan(0);
			expect(at(path), path).toBeLessThanOrEqual(1);
		}
	});

	it("follows nominal GDP and debt arithmetic of MODEL.md so that interest is the World Economic Outlook's", () => {
		// WEO April 2026, fiscal year ending in 2031: nominal GDP 219,630.15 bn; primary balance 0.055, balance -4.594 % of GDP
		let gdp = at("economy.gdp");
		let debt = at("budget.debt");
		let interest = at("budget.interest");
		for (const t of years) {
			const n = (1 + at(`economy.growth ${t}`)) * (1 + at(`economy.inflation ${t}`));
			gdp *= n;
			interest = (at(`budget.interestRate ${t}`) * debt) / n;
			debt = debt / n + at(`budget.deficit.path ${t}`);
		}
		expect(gdp).toBeCloseTo(219_630.15, 6);
		expect(interest).toBeCloseTo(0.04649, 12);
	});

	it("keeps provincial spending outside the lines the same under every definition", () => {
		const provincial = (name: string): number => {
			const other = numbers(name);
			return (1 - other("budget.other.federalShare")) * other("budget.other.base");
		};
		expect(provincial(base)).toBeCloseTo(provincial(`${year}-budget`), 12);
	});

	it("differs from the budget definition only in defence and other", () => {
		const reference = byPath(`${year}-budget`);
		const changed = baseFigures(base)
			.filter((figure) => figure.value !== reference.get([figure.path, figure.year ?? ""].join(" ").trim())?.value)
			.map(({ path }) => path);
		const defence = ["budget.defence", "budget.definition", "budget.other.base", "budget.other.federalShare"];
		// SIPRI has no figure of defence after 2025
		const known = base === "2025-sipri" ? [] : ["known.defence"];
		expect([...new Set(changed)].sort()).toEqual(
			base.endsWith("-budget") ? [] : [...defence, "budget.other.path", ...known],
		);
	});
});

describe.each(baseNames())("the provinces of %s", (base) => {
	const at = numbers(base);
	const provinces = ["punjab", "sindh", "khyberPakhtunkhwa", "balochistan"];
	const provincial = ["education", "health", "water"];

	it("divide what they get as the award does, and each line that they pay for without a remainder", () => {
		for (const line of provincial) {
			const parts = provinces.map((province) => at(`budget.lines.${line}.provinces.${province}`));
			expect(
				parts.reduce((a, b) => a + b),
				line,
			).toBeCloseTo(1, 12);
		}
		// President's Order 5 of 2010
		expect(provinces.map((province) => at(`budget.provinces.${province}.share`))).toEqual([
			0.5174, 0.2455, 0.1462, 0.0909,
		]);
	});

	it("spend on development in all lines and the rest together what all governments spend less the federation", () => {
		const year = at("baseYear") as 2023 | 2025;
		// State Bank of Pakistan and fiscal operations, PKR bn: all governments 2,983.402 and 1,892.992, federal 1,048 and 743
		const all = { 2025: 2983.402 - 1048, 2023: 1892.992 - 743 }[year];
		const part = (item: string): number => (1 - at(`${item}.federalShare`)) * at(`${item}.base`);
		const development =
			provincial.reduce(
				(sum, line) => sum + part(`budget.lines.${line}`) * at(`budget.lines.${line}.development.provinces`),
				0,
			) +
			part("budget.other") * at("budget.other.development");
		expect(development * rupees[`${year}`]).toBeCloseTo(all, 6);
	});

	it("leave food, which is federal, a floor at the cash transfers: the rest of it is subsidies", () => {
		expect(at("budget.lines.food.floor")).toBeLessThan(at("budget.lines.food.base"));
		expect(
			at("budget.lines.food.floor") / at("budget.lines.food.base") + at("budget.lines.food.development"),
		).toBeCloseTo(1, 12);
	});
});

describe("defence that is known", () => {
	const known = (base: string): Record<number, number> =>
		Object.fromEntries(
			baseFigures(base).flatMap(({ path, year: t, value }) => (path === "known.defence" ? [[t, value]] : [])),
		);

	it("is the revised estimate of 2026 and the budget of 2027 over the World Economic Outlook's GDP", () => {
		const gdp = { 2026: 127_325.541, 2027: 143_303.657 };
		expect(known("2025-budget")[2026]).toBeCloseTo(2588.218 / gdp[2026], 12);
		expect(known("2025-budget")[2027]).toBeCloseTo(3000 / gdp[2027], 12);
		expect(known("2025-pensions")[2026]).toBeCloseTo((2588.218 + 742) / gdp[2026], 12);
		expect(known("2025-pensions")[2027]).toBeCloseTo((3000 + 822) / gdp[2027], 12);
	});

	it("begins after the base year and ends where SIPRI's count or the budgets end", () => {
		expect(baseNames().map((base) => Object.keys(known(base)).map(Number))).toEqual([
			[2024, 2025, 2026, 2027],
			[2024, 2025, 2026, 2027],
			[2024, 2025],
			[2026, 2027],
			[2026, 2027],
			[],
		]);
	});

	it("has the next base's defence as the outturn of 2025", () => {
		for (const definition of ["budget", "pensions", "sipri"])
			expect(known(`2023-${definition}`)[2025]).toBeCloseTo(numbers(`2025-${definition}`)("budget.defence"), 12);
	});
});

describe("baseFigures", () => {
	it("has the figures of the accounts for 2025: 2,193 of defence, 8,887.417 of interest, 24,165.501 of spending", () => {
		const at = numbers("2025-budget");
		expect(at("budget.defence") * rupees["2025"]).toBeCloseTo(2193, 6);
		expect(at("budget.interest") * rupees["2025"]).toBeCloseTo(8887.417, 6);
		expect((at("budget.revenue.base") + at("budget.deficit.base")) * rupees["2025"]).toBeCloseTo(
			21_528.585 + 2_983.402 - 346.486,
			6,
		);
		expect(at("rival.spending")).toBeCloseTo((85.597_083_12 + 92.057_013_59) / 2, 9);
	});

	it("has the recommended figures for 2023: 1,251.06 education, 843.2 health, 450.724 food, 354.681 water", () => {
		const at = numbers("2023-budget");
		const found = lines.map((line) => at(`budget.lines.${line}.base`) * rupees["2023"]);
		for (const [i, expected] of [1251.06, 843.2, 450.724, 354.681].entries()) expect(found[i]).toBeCloseTo(expected, 6);
	});

	it("carries education and health to 2025 so that they fit the reported sum of 2,840 bn within half a percent", () => {
		const at = numbers("2025-budget");
		const sum = (at("budget.lines.education.base") + at("budget.lines.health.base")) * rupees["2025"];
		expect(Math.abs(sum / 2840 - 1)).toBeLessThan(0.005);
		expect(byPath("2025-budget").get("budget.lines.education.base")?.status).toBe("assumed");
	});

	it("takes defence by SIPRI's definition from the fiscal year that SIPRI names by its start", () => {
		expect(numbers("2025-sipri")("budget.defence") * rupees["2025"]).toBeCloseTo(3103.8, 6);
		expect(numbers("2023-sipri")("budget.defence") * rupees["2023"]).toBeCloseTo(2199.892, 6);
		// pensions: the 742 bn of 2025-26 are 66 bn more than the revised figure of 2024-25 (Samaa, June 2025)
		expect(numbers("2025-pensions")("budget.defence") * rupees["2025"]).toBeCloseTo(2193 + 742 - 66, 6);
	});

	it("counts 598.718 of cash transfers, 15.872 and 8 of wheat subsidies as food, and nothing of the Utility Stores", () => {
		// ARY News, 31 July 2025: the 60 bn of the budget were not disbursed
		const at = numbers("2025-budget");
		expect(at("budget.lines.food.base") * rupees["2025"]).toBeCloseTo(598.718 + 15.872 + 8, 6);
	});

	it("has more people than the census of March 2023 counted, 241.49 million, and the World Bank's series of both years", () => {
		// World Bank, SP.POP.TOTL, middle of 2022, 2023 and 2024: 243,700,667, 247,504,495 and 251,269,164
		expect(numbers("2023-budget")("economy.population")).toBeCloseTo((243.700_667 + 247.504_495) / 2, 9);
		expect(numbers("2023-budget")("economy.population")).toBeGreaterThan(241.49);
		const middleOf2025 = 251.269_164 ** 2 / 247.504_495;
		expect(numbers("2025-budget")("economy.population")).toBeCloseTo((251.269_164 + middleOf2025) / 2, 9);
	});

	it("gives the definition as a word", () => {
		expect(byPath("2025-pensions").get("budget.definition")?.value).toBe("budget+pensions");
	});

	it("refuses an unknown base and offers the nearest", () => {
		expect(() => baseFigures("2025-budgets")).toThrow("did you mean 2025-budget");
	});
});
