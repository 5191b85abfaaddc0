import { describe, expect, it } from "vitest";
import { type BudgetBackcast, type BudgetBackcastOptions, backcastBudget } from "../../src/backcast/index.js";
import { CrowdoutError } from "../../src/errors.js";
import { evaluate, rowsById } from "../data/arithmetic.js";
import { madeUp } from "../history/made-up.js";

const rows = rowsById();
const figure = (id: string) => Number(rows.get(id)?.value);
const held = (value: number) => (_year: number) => value;

/** Accounts of 2004–2016 that close in every year, over Pakistan's own growth and prices. */
const weo = {
	revenue: held(15),
	deficit: held(5),
	spending: held(20),
	interest: held(4),
	debt: held(60),
};
const wdi = { education: held(2), health: held(1) };
const services = { defence: held(3) };

const variableOf = ({ contests }: BudgetBackcast, title: string, item: string) => {
	const found = contests.find((one) => one.title === title)?.variables.find((one) => one.item === item);
	if (found === undefined) throw new Error(`no ${item} in ${title}`);
	return found;
};
const scoresOf = (found: BudgetBackcast, item: string, name: string, title = "from FY2010") =>
	variableOf(found, title, item).forecasts.find((one) => one.name === name)?.scores;

describe("backcastBudget of accounts whose course is the model's own", () => {
	const years = [2011, 2012, 2013, 2014, 2015, 2016];
	const revenue = (year: number) => 15 + Math.max(0, year - 2010) * 0.3;
	const defence = (year: number) => 3 + Math.max(0, year - 2010) * 0.2;
	const interest = (year: number) => (year > 2010 ? 4 + (year % 2) : 4);
	// Mostly borrowed: taxes and levies give 0.2 of a gap, lenders 0.65; of what actual revenue leaves open they give 0.65 / 0.8.
	const gap = (year: number) => defence(year) - 3 + interest(year) - 4 - (revenue(year) - 15);
	const deficit = (year: number) => 5 + (year > 2010 ? (0.65 / 0.8) * gap(year) : 0);
	const debts = new Map([[2010, 60]]);
	for (const year of years) {
		const prices = figure(`pak.deflator.${year}`) / figure(`pak.deflator.${year - 1}`);
		const nominal = (1 + figure(`pak.realGrowth.${year}`) / 100) * prices;
		debts.set(year, (debts.get(year - 1) ?? 0) / nominal + deficit(year));
	}
	const accounts = {
		revenue,
		deficit,
		interest,
		spending: (year: number) => revenue(year) + deficit(year),
		debt: (year: number) => debts.get(year) ?? 60,
	};
	const asked = { from: 2010, to: 2016, regimes: ["mostly-borrowed"], rolling: [] } as const;
	const found = backcastBudget({ ...asked, data: madeUp(2004, 2016, { weo: accounts, wdi, services: { defence } }) });

	it("finds deficit and debt without error, by arithmetic of the regime", () => {
		for (const item of ["deficit", "debt"]) {
			expect(scoresOf(found, item, "mostly-borrowed")).toMatchObject({ compared: 6 });
			expect(scoresOf(found, item, "mostly-borrowed")?.rmse).toBeLessThan(1e-12);
			expect(scoresOf(found, item, "share held")?.rmse).toBeGreaterThan(0.1);
		}
	});

	it("finds the lines and all other spending without error where they went as it says, and loses nowhere", () => {
		const path = (item: string) => (year: number) => {
			const [model] = variableOf(found, "from FY2010", item).forecasts;
			return model.path?.[year - 2011] ?? wdi[item as keyof typeof wdi](year);
		};
		const lines = { education: path("education"), health: path("health") };
		const data = madeUp(2004, 2016, { weo: accounts, wdi: lines, services: { defence } });
		const again = backcastBudget({ ...asked, data });
		expect(again.losses).toEqual([]);
		expect(again.wins).toEqual({ "mostly-borrowed": { won: 5, of: 5 } });
		for (const item of ["education", "health", "other"]) {
			expect(scoresOf(again, item, "mostly-borrowed")?.rmse).toBeLessThan(1e-12);
		}
	});

	it("cuts what is not borrowed: what lines and other spending lose is the rest of the gap", () => {
		const year = 2013;
		const at = (item: string) => variableOf(found, "from FY2010", item).forecasts[0].path?.[year - 2011] ?? Number.NaN;
		const lost = 2 - at("education") + (1 - at("health")) + (20 - 3 - 4 - 3 - at("other"));
		expect(lost).toBeCloseTo((1 - 0.65 / 0.8) * gap(year), 12);
	});
});

describe("rivals of a budget", () => {
	// The deficit rises by 0.2 a year to 5, then by a whole point; education was not found after 2011. Without interest no
	// gap opens, so that the model holds every share.
	const deficit = (year: number) => (year > 2010 ? 5 + (year - 2010) : 5 + 0.2 * (year - 2010));
	const spending = (year: number) => 15 + deficit(year);
	const education = (year: number) => (year > 2011 ? Number.NaN : 2);
	const data = madeUp(2004, 2013, {
		weo: { ...weo, deficit, spending, interest: held(0) },
		wdi: { ...wdi, education },
		services,
	});
	const found = backcastBudget({ from: 2010, to: 2013, regimes: ["imf-programme"], rolling: [1], data });

	it("hold the share: errors of one, two and three points", () => {
		const { rmse, mae, bias, compared } = scoresOf(found, "deficit", "share held") ?? {};
		expect([rmse, mae, bias, compared]).toEqual([Math.sqrt(14 / 3), 2, -2, 3]);
	});

	it("lay a trend through the years before and carry the last change on: 0.2 a year", () => {
		for (const name of ["trend", "last change"]) {
			const { path = [] } =
				variableOf(found, "from FY2010", "deficit").forecasts.find((one) => one.name === name) ?? {};
			for (const [k, value] of path.entries()) expect(value).toBeCloseTo(5 + 0.2 * (k + 1), 12);
		}
	});

	it("are scored one year ahead from every base year that has figures", () => {
		const { forecasts } = variableOf(found, "rolling, 1 year ahead", "deficit");
		// From 2010 and 2011; in 2012 there is health, so it counts too.
		expect(forecasts.find(({ name }) => name === "share held")?.scores).toMatchObject({ compared: 3, mae: 1 });
		expect(found.contests.find(({ kind }) => kind === "rolling")?.origins).toEqual([2010, 2011, 2012]);
	});

	it("win where they come nearer, in the years that both have, and it is told first", () => {
		const [loss] = found.losses.filter(({ item, kind }) => item === "deficit" && kind === "base");
		expect(loss).toMatchObject({ contest: "from FY2010", regime: "imf-programme" });
		expect(loss.to.map(({ name }) => name).sort()).toEqual(["last change", "trend"]);
		expect(loss.rmse).toBeCloseTo(Math.sqrt(14 / 3), 12);
	});

	it("come nearest where no other beats them in the years that both have", () => {
		expect(variableOf(found, "from FY2010", "deficit").nearest).toBe("trend");
		// Last change needs a year before, which health of 2009 has; nothing moves, so that all are the same.
		expect(variableOf(found, "from FY2010", "health").nearest).toBe("imf-programme");
	});

	it("says what was not found", () => {
		expect(found.missing).toContain(
			"education (World Bank, calendar years) was not found in FY2012, FY2013 after FY2010",
		);
	});
});

describe("backcastBudget of Pakistan's accounts", () => {
	const found = backcastBudget();
	const single = found.contests.filter(({ kind }) => kind === "base");

	it("closes the budget of every run to 1e-12", () => {
		expect(single.map(({ origins }) => origins[0])).toEqual([2010, 2015, 2019, 2023]);
		for (const { openBudget = 1 } of single) expect(openBudget).toBeLessThanOrEqual(1e-12);
	});

	it("derives every number of a base year from rows of the tables, and the rest so that the base year closes", () => {
		for (const { base = [], origins } of single) {
			const value = (path: string) => base.find((one) => one.path === path)?.value ?? Number.NaN;
			for (const one of base) {
				if (one.path === "budget.other.base") continue;
				const expected = evaluate(one.derivation, rows);
				expect(Math.abs(one.value - expected), one.path).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
				expect(one.sources.length, one.path).toBeGreaterThan(0);
			}
			const lines = base.filter(({ path }) => path.startsWith("budget.lines.")).map((one) => one.value);
			const spent = lines.reduce((sum, line) => sum + line, value("budget.defence") + value("budget.interest"));
			const closes = value("budget.revenue.base") + value("budget.deficit.base") - spent;
			expect(value("budget.other.base"), `FY${origins[0]}`).toBeCloseTo(closes, 14);
		}
	});

	it("has all four lines from FY2023 alone, and education and health before", () => {
		const lines = single.map(({ base = [] }) => base.filter(({ path }) => path.startsWith("budget.lines.")).length);
		expect(lines).toEqual([2, 2, 2, 4]);
	});

	it("scores the share held as the table has it: education after FY2019", () => {
		const after = [2020, 2021, 2022, 2023].map((year) => figure(`history.wdi.education.${year}`));
		const errors = after.map((value) => figure("history.wdi.education.2019") - value);
		const rmse = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / 4);
		expect(scoresOf(found, "education", "share held", "from FY2019")?.rmse).toBeCloseTo(rmse, 12);
	});

	it("counts a year as a programme's where most of it was: from November 2008 to September 2011, FY2011 but not FY2012", () => {
		expect(found.programmeYears.filter((year) => year < 2020)).toEqual([2011, 2014, 2015, 2016]);
	});

	it("follows one regime or the other, year by year: in the first year that of the programmes", () => {
		const path = (name: string) =>
			variableOf(found, "from FY2010", "deficit").forecasts.find((one) => one.name === name)?.path ?? [];
		const [mixed, programme, borrowed] = ["programme-years", "imf-programme", "mostly-borrowed"].map(path);
		expect(mixed[0]).toBe(programme[0]);
		expect(programme[0]).not.toBe(borrowed[0]);
	});

	it("names what it crosses, and says which defence is a budget figure", () => {
		expect(found.joins.map(({ name }) => name).sort()).toEqual(["calendar-years", "defence-outturns.2019"]);
		expect(found.notes.join("\n")).toContain("defence of FY2010-2018 is a budget figure");
	});

	it("says how much of the miss of debt is no one's financing: the actual deficits through the model's equation", () => {
		// From FY2023: two years by hand, last year's debt over nominal growth, and the deficit.
		const one = backcastBudget({ from: 2023, rolling: [] });
		let debt = figure("history.weo.debt.2023");
		const errors = [2024, 2025].map((year) => {
			const prices = figure(`pak.deflator.${year}`) / figure(`pak.deflator.${year - 1}`);
			debt = debt / ((1 + figure(`pak.realGrowth.${year}`) / 100) * prices) + figure(`history.weo.deficit.${year}`);
			return debt - figure(`history.weo.debt.${year}`);
		});
		const rmse = Math.sqrt((errors[0] ** 2 + errors[1] ** 2) / 2);
		expect(one.notes.join("\n")).toContain(`debt equation misses by ${rmse.toFixed(1)} points of GDP`);
		expect(one.notes.join("\n")).toMatch(/some figures are not outturns: food of FY2024 is revised/);
	});

	it("counts as lost what a rival foretold better, contest by contest", () => {
		for (const { title, variables } of single) {
			for (const { item, forecasts } of variables) {
				const model = forecasts.find(({ name }) => name === "programme-years")?.scores.rmse ?? Number.NaN;
				const same = forecasts.filter(
					({ family, scores }) => family === "naive" && scores.compared === forecasts[0].scores.compared,
				);
				const loss = found.losses.find(
					(one) => one.contest === title && one.item === item && one.regime === "programme-years",
				);
				expect(loss !== undefined, `${title} ${item}`).toBe(same.some(({ scores }) => scores.rmse < model));
			}
		}
	});
});

describe("backcastBudget refuses", () => {
	const open = madeUp(2004, 2016, { weo: { ...weo, spending: held(20.5) }, wdi, services });
	const narrow = madeUp(2004, 2016, { weo, wdi: { ...wdi, education: held(14) }, services });
	const refusals: [string, BudgetBackcastOptions, RegExp[]][] = [
		[
			"a base year without data",
			{ from: 1985, join: true },
			[/^FY1985 must have figures for every year .*revenue of FY1985/],
		],
		[
			"a base year without a line",
			{ from: 2010, to: 2013, data: madeUp(2004, 2016, { weo, services }) },
			[/^FY2010 must have figures of education or health, got neither; take /],
		],
		[
			"accounts that do not close, by how much",
			{ from: 2010, to: 2013, data: open },
			[/^FY2010 must have accounts that add up, got spending 0\.50 points of GDP more than revenue and deficit; take /],
		],
		[
			"lines that leave nothing",
			{ from: 2010, to: 2013, data: narrow },
			[
				/^FY2010 must leave other spending of 0 or more, got lines, defence and interest 2\.00 points of GDP above all spending; take /,
			],
		],
		["too few years", { from: 2024, to: 2025 }, [/^must be at least 2 years after the last base year 2024, got 2025$/]],
		[
			"years in disorder",
			{ from: [2015, 2010] },
			[/^must be a fiscal year, or several in ascending order, .*got \[2015,2010\]$/],
		],
		["no whole year", { from: 2010.5 }, [/^must be a fiscal year/]],
		[
			"a break without a join",
			{ from: 2010 },
			[/^must name the break defence-outturns\.2019 .*, which FY2010-2025 cross; add it/],
		],
		["a join that is none", { from: 2010, join: ["defence-outturn.2019"] }, [/did you mean defence-outturns\.2019$/]],
		["a regime that is none", { regimes: ["imf-program" as "imf-programme"] }, [/did you mean imf-programme$/]],
		["no regime at all", { regimes: [] }, [/^must name at least one regime, got none; known are programme-years, /]],
		["a year as a text", { from: "2010" as unknown as number }, [/^must be a fiscal year, .*got \["2010"\]$/]],
		[
			"accounts of the federation alone",
			{ accounts: "federal" as "general" },
			[/^must be a known name, got "federal"/],
		],
		["several numbers at once", { trend: 2, rolling: [0] }, [/^must be a whole number of years from 4 to 30/, /≥ 1/]],
	];
	for (const [what, options, messages] of refusals) {
		it(what, () => {
			let issues: CrowdoutError["issues"] = [];
			try {
				backcastBudget(options);
			} catch (error) {
				if (!(error instanceof CrowdoutError)) throw error;
				issues = error.issues;
			}
			expect(issues).toHaveLength(messages.length);
			for (const [k, message] of messages.entries()) expect(issues[k].message).toMatch(message);
		});
	}
});
