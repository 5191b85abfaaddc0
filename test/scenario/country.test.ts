import { describe, expect, it } from "vitest";
import { countryWords, parseScenario, safeParseScenario } from "../../src/index.js";
import { inCountryWords } from "../../src/scenario/index.js";
import { plain, plainWith } from "./plain-scenario.js";

const issues = (input: unknown) => {
	const result = safeParseScenario(input);
	return result.ok ? [] : result.issues.map(({ path, message }) => `${path}: ${message}`);
};
const warnings = (input: unknown) => {
	const result = safeParseScenario(input);
	return result.ok ? result.warnings : issues(input);
};

describe("countryWords", () => {
	it("are Pakistan's where a scenario says nothing of its country", () => {
		expect(countryWords()).toEqual({
			country: "Pakistan",
			countrys: "Pakistan's",
			rival: "India",
			code: "PKR",
			symbol: "Rs",
			currency: "rupee",
			currencies: "rupees",
			hundredths: "paisa",
			yearPrefix: "FY",
			firstMonth: 6,
		});
		expect(countryWords(parseScenario("baseline"))).toEqual(countryWords());
	});

	it("take the usual words of a known currency, and those of the author before them", () => {
		const euro = { code: "EUR", name: "euro" };
		expect(countryWords({ currency: euro })).toMatchObject({ symbol: "€", currencies: "euros", hundredths: "cents" });
		const own = { ...euro, symbol: "EUR", plural: "euro", subunit: "cent" };
		expect(countryWords({ currency: own })).toMatchObject({ symbol: "EUR", currencies: "euro", hundredths: "cent" });
	});

	it("call an unknown currency by its code, its name and an s, and hundredths", () => {
		expect(countryWords({ currency: { code: "SEK", name: "krona" } })).toMatchObject({
			...{ symbol: "SEK", currency: "krona", currencies: "kronas", hundredths: "hundredths" },
		});
	});

	it("name a calendar year without FY, and a country that ends in s with an apostrophe alone", () => {
		expect(countryWords({ fiscalYear: "January" })).toMatchObject({ yearPrefix: "", firstMonth: 0 });
		expect(countryWords({ fiscalYear: "October" })).toMatchObject({ yearPrefix: "FY", firstMonth: 9 });
		expect(countryWords({ country: "the Netherlands" }).countrys).toBe("the Netherlands'");
	});

	it("stand for what is in braces, and leave other braces alone", () => {
		expect(inCountryWords("{symbol} bn of {country}, {other}", countryWords())).toBe("Rs bn of Pakistan, {other}");
	});
});

describe("a scenario of another country", () => {
	const greece = {
		...{ country: "Greece", currency: { code: "EUR", name: "euro" }, fiscalYear: "January" },
		rival: { ...plain.rival, name: "Türkiye" },
	};

	it("is parsed as it is written, and parses to itself", () => {
		const scenario = parseScenario(plainWith(greece));
		expect(scenario).toMatchObject(greece);
		expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
		expect(warnings(plainWith(greece))).toEqual([]);
	});

	it("is refused with a month that is none, the nearest offered, and without the words that sentences need", () => {
		const months = "January, February, March, April, May, June, July, August, … (12 in all)";
		expect(issues(plainWith({ ...greece, fiscalYear: "Juli" }))).toEqual([
			`fiscalYear: must be one of ${months}, got "Juli"; did you mean "July"`,
		]);
		expect(issues(plainWith({ ...greece, country: " ", currency: { code: "EUR" } }))).toEqual([
			'country: must be a text of at least one letter, got " "',
			"currency.name: is required, got nothing; no parent gives it",
		]);
	});

	const child = { name: "child", ...greece, rival: { name: "Türkiye", spending: 30, growth: 0.08 } };

	it("inherits nothing that belongs to Pakistan alone, and keeps what it gives itself", () => {
		const { budget, financing, ...scenario } = parseScenario({ ...child, extends: "us-india-partnership" });
		expect(scenario).toMatchObject({ outcomes: [], rules: [], rival: { partnership: { events: [] } } });
		expect([scenario.known, scenario.uncertainty, budget.provinces]).toEqual([undefined, undefined, undefined]);
		expect(JSON.stringify([budget, financing])).not.toMatch(/punjab|sindh/);
		const rules = [{ name: "own", holds: "run.deficit <= 3%", source: "the treaty" }];
		expect(parseScenario({ ...child, rules }).rules).toEqual(rules);
	});

	it("is compared with another pace of its rival, not with India", () => {
		const { counterfactual } = parseScenario(child);
		expect(counterfactual).toEqual({ rival: { growth: 0.04, partnership: { events: [] } } });
	});

	it("calls its rival the rival where it does not name one", () => {
		expect(parseScenario({ name: "child", country: "Greece" }).rival.name).toBe("the rival");
	});

	it("is warned of the figures that are still Pakistan's, and of no more", () => {
		const economy = { ...plain.economy, populationGrowth: 0, feedback: { defence: 0 } };
		expect(warnings({ ...child, economy })).toEqual([
			"country: rival.focus, rival.reaction, threat, budget, defence, financing, discountRate, counterfactual are given for Pakistan, without a source for Greece; give what is known of Greece",
		]);
		const named = warnings({ name: "child", country: "Greece" });
		expect(named).toHaveLength(1);
		expect(named[0]).toMatch(/^country: currency, fiscalYear, rival, threat, economy, budget, /);
		expect(warnings({ name: "child", country: "Pakistan" })).toEqual([]);
	});

	it("is warned of a preset that was made for Pakistan, and not of its own numbers", () => {
		const scenario = plainWith(greece);
		const with_ = (options: object) => {
			const result = safeParseScenario(scenario, options);
			return result.ok ? result.warnings : result.issues;
		};
		expect(with_({ reaction: "strong" })[0]).toMatch(/^country: defence.* given for Pakistan/);
		expect(with_({ against: "gdp-share" })[0]).toMatch(/^country: counterfactual is given for Pakistan/);
		expect(with_({ set: { discountRate: 0.03 } })).toEqual([]);
	});

	it("must be compared with the same country", () => {
		expect(issues(plainWith({ ...greece, counterfactual: { country: "Cyprus" } }))).toEqual([
			'counterfactual.country: must be the same as in the scenario, "Greece", got "Cyprus"; the two could not be compared',
		]);
	});
});
