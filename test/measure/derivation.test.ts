import { describe, expect, it } from "vitest";
import { crowdOut, type Derivation, derive, outputPaths, parseScenario } from "../../src/index.js";
import { derivationReport, text as shown } from "../../src/report.js";

const name = "us-india-partnership";
const result = crowdOut(parseScenario(name));

const all = (node: Derivation): Derivation[] => [node, ...node.inputs.flatMap(all)];
const inputs = (node: Derivation) =>
	Object.fromEntries(
		node.inputs.map(({ path, year, value }) => [`${path}${year === undefined ? "" : ` ${year}`}`, Number(value)]),
	);

describe("derive", () => {
	it("gives the number of the result, for every path and year that a result has", () => {
		for (const path of outputPaths(result).filter(
			(path) => !/^(years|baseYear|stability)|range$|efficiency$|\.(health|water)$/.test(path),
		)) {
			const derivation = derive(name, path, { year: 2029 });
			const value = path.split(".").reduce<unknown>((block, key) => (block as Record<string, unknown>)[key], result);
			expect([path, derivation.value]).toEqual([path, Array.isArray(value) ? value[4] : value]);
			expect([path, derivation.equation]).toEqual([path, expect.any(String)]);
			expect([path, derivation.inputs.length > 0]).toEqual([path, true]);
		}
	}, 60_000);

	it("names inputs from which the equation gives the number", () => {
		const money = derive(name, "crowdOut.money.food", { year: 2030 });
		const of = inputs(money);
		const without = of["counterfactualRun.lines.food 2030"] * of["counterfactualRun.gdp 2030"];
		expect(money.value).toBeCloseTo(without - of["run.lines.food 2030"] * of["run.gdp 2030"], 9);

		const threat = derive(name, "run.threat", { year: 2030 });
		const t = inputs(threat);
		const change = (t["run.capability 2030"] / t["run.capability 2029"]) ** t["threat.securitisation"];
		expect(threat.value).toBeCloseTo(t["run.threat 2029"] * change, 12);

		const interest = derive(name, "run.interest", { year: 2026 });
		const i = inputs(interest);
		const growth = (i["run.gdp 2026"] / i["run.gdp 2025"]) * (1 + i["economy.inflation.2026"]);
		expect(interest.value).toBeCloseTo((i["budget.interestRate.2026"] * i["run.debt 2025"]) / growth, 12);

		const gap = derive(name, "run.gap", { year: 2031 });
		const g = Object.fromEntries(
			Object.entries(inputs(gap)).map(([path, value]) => [path.replace(/\.2031$/, ""), value]),
		);
		const lines = ["education", "health", "food", "water"].map((line) => g[`budget.lines.${line}.base`]);
		const needed = g["run.defence 2031"] + g["run.interest 2031"] + g["budget.other.path"];
		const total = lines.reduce((sum, line) => sum + line, needed);
		expect(gap.value).toBeCloseTo(total - g["budget.revenue.path"] - g["budget.deficit.path"], 12);
	});

	it("ends in numbers of the scenario with where they come from", () => {
		const tree = all(derive(name, "crowdOut.ratio"));
		const leaves = tree.filter(
			({ inputs, above, equation }) => inputs.length === 0 && !above && equation === undefined,
		);
		expect(leaves.length).toBeGreaterThan(20);
		expect(leaves.filter(({ explanation }) => explanation === undefined).map(({ path }) => path)).toEqual([]);
		expect(leaves.some(({ explanation }) => (explanation?.sources.length ?? 0) > 0)).toBe(true);
	});

	it("expands each number once and says where else it stands", () => {
		const tree = all(derive(name, "run.debt", { year: 2031 })).filter(({ equation }) => equation !== undefined);
		const full = tree.filter(({ above }) => !above).map(({ path, year }) => `${path} ${year}`);
		expect(full.filter((place, k) => full.indexOf(place) < k)).toEqual([]);
		const repeated = tree.filter(({ above }) => above).map(({ path, year }) => `${path} ${year}`);
		expect(repeated.filter((place) => !full.includes(place))).toEqual([]);
	});

	it("takes the counterfactual's own numbers where it has them", () => {
		const tree = all(derive(name, "counterfactualRun.rivalSpending", { year: 2030 }));
		expect(tree.map(({ path }) => path)).toContain("counterfactual.rival.growth");
		expect(tree.find(({ path }) => path === "counterfactual.rival.growth")?.value).toBe(0.04);
	});

	it("takes the entry of a year table that holds, and what a formula gave", () => {
		const table = all(
			derive({ name: "steps", rival: { growth: { 2026: 0.02, 2029: 0.09 } } }, "run.rivalSpending", { year: 2030 }),
		);
		const growth = table
			.filter(({ path }) => path.startsWith("rival.growth"))
			.map(({ path, value }) => `${path} ${value}`);
		expect(new Set(growth)).toEqual(new Set(["rival.growth.2029 0.09", "rival.growth.2026 0.02"]));
	});

	it("refuses a path that is none, a block, and a year outside the horizon", () => {
		expect(() => derive(name, "run.defense")).toThrow(/did you mean "run.defence"/);
		expect(() => derive(name, "run.lines")).toThrow(/got a block; it holds run.lines.education/);
		expect(() => derive(name, "run.defence", { year: 2040 })).toThrow(
			/must be a year of the result, 2025 to 2031, got 2040/,
		);
	});
});

describe("derivationReport", () => {
	it("says the equation, the inputs, the scenario's numbers and their sources, in 80 columns where words allow", () => {
		const text = shown(derivationReport(derive(name, "run.defence", { year: 2027 })));
		expect(text).toMatch(/^run\.defence in FY2027 = 0\.0\d+\n= real spending \/ GDP/);
		expect(text).toContain("In the same way, back to the base year: FY2026");
		expect(text).toContain("\nNUMBERS OF THE SCENARIO\n");
		expect(text).toContain("\nSOURCES\n");
		const wide = text
			.split("\n")
			.filter((line) => line.length > 80 && /\s\S+\s\S+\s/.test(line.trim()) && !line.includes("http"));
		expect(wide).toEqual([]);
	});
});
