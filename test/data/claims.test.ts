import { describe, expect, it } from "vitest";
import { type Claim, claim, claimInput, claims, mechanismClaims, parameters, sourcesOf } from "../../src/data/index.js";
import { isPlainObject, valueAt } from "../../src/domain/index.js";
import { parseScenario, scenarioJsonSchema } from "../../src/scenario/index.js";

const good = ["holds", "roughly-holds"];
const ids = claims().map(({ id }) => id);
const words = (cell: string): string[] => cell.split(" ").filter((word) => word !== "");
const baseline = parseScenario({ name: "baseline-as-it-is" });
const scenarioSchema = scenarioJsonSchema();

/** Whether the schema of a scenario has a place at a dotted path. */
function hasPlace(schema: unknown, keys: readonly string[]): boolean {
	if (!isPlainObject(schema)) return false;
	const [key, ...rest] = keys;
	if (key === undefined) return true;
	const { properties, additionalProperties, items, anyOf, allOf } = schema;
	const below = [
		isPlainObject(properties) && Object.hasOwn(properties, key) ? properties[key] : additionalProperties,
		/^\d+$/.test(key) ? items : undefined,
	];
	const beside = [anyOf, allOf].flatMap((branches) => (Array.isArray(branches) ? branches : []));
	return below.some((next) => hasPlace(next, rest)) || beside.some((branch) => hasPlace(branch, keys));
}

describe("claims", () => {
	it("have unique ids, in order", () => {
		expect(ids).toEqual([...new Set(ids)].sort());
		expect(ids.length).toBeGreaterThanOrEqual(54);
	});

	it("are usable where, and only where, the figure holds and a scenario has a place for it", () => {
		for (const { id, verdict, usable, inputPath } of claims())
			expect(usable, id).toBe(good.includes(verdict) && inputPath !== "");
		expect(claims().filter(({ usable }) => usable).length).toBeGreaterThan(0);
	});

	it("give a value with every path, and only there", () => {
		for (const { id, inputPath, inputValue } of claims()) expect(inputValue !== undefined, id).toBe(inputPath !== "");
	});

	it("name sources that exist", () => {
		for (const { id, source } of [...claims(), ...mechanismClaims()])
			expect(sourcesOf(source).length, id).toBe(words(source).length);
	});

	it("name paths that a scenario has", () => {
		for (const { id, inputPath } of claims())
			if (inputPath !== "") expect(hasPlace(scenarioSchema, inputPath.split(".")), `${id} ${inputPath}`).toBe(true);
		expect(hasPlace(scenarioSchema, ["budget", "defense"])).toBe(false);
	});

	it("carry a number with a unit of its own, a statement without one none", () => {
		for (const { id, statedUnit, statedValue } of claims())
			if (["trend", "event"].includes(statedUnit)) expect(statedValue, id).toBeUndefined();
	});

	it("say why in one or two short sentences", () => {
		for (const { id, reason } of claims()) {
			expect(reason, id).toMatch(/^[A-Z0-9].*\.$/);
			expect(reason.split(/(?<=[.!?]) (?=[A-Z])/).length, id).toBeLessThanOrEqual(2);
			expect(reason.length, id).toBeLessThan(240);
		}
	});

	it("set a fall of 100 percent beside the rise that the accounts show", () => {
		expect(claim("health-fall-2020-2021")).toMatchObject({
			statedValue: -100,
			foundValue: 14.3, // 482.27 / 421.78 - 1, table budget-figures
			verdict: "impossible",
			usable: false,
			inputPath: "budget.lines.health.path",
			inputValue: 0,
		});
		expect(claim("partnership-quad")).not.toHaveProperty("statedValue");
		expect(() => claim("partnership-quat")).toThrow(/did you mean "?partnership-quad/);
	});
});

describe("claimInput", () => {
	it("gives path and value of a figure that holds", () => {
		expect(claimInput("education-share")).toEqual({ path: "budget.lines.education.base", value: 0.015 });
		expect(claimInput("defence-share-2024")).toEqual({ path: "budget.defence", value: 0.017 });
	});

	it("gives what a scenario takes: the figure in the unit of its place", () => {
		for (const { id, usable, statedUnit, statedValue, inputValue } of claims())
			if (usable && statedUnit === "% of GDP") expect(inputValue, id).toBeCloseTo((statedValue ?? 0) / 100, 12);
	});

	it("refuses every figure that does not hold, with verdict and reason", () => {
		const bad = claims().filter(({ verdict }) => !good.includes(verdict));
		expect(bad.length).toBeGreaterThan(20);
		for (const { id, verdict, reason } of bad) {
			expect(refusal(id)).toMatchObject({ code: "invalid-input", issues: [{ path: "claim" }] });
			expect(refusal(id).message).toContain(`verdict ${verdict}. ${reason.replace(/\.$/, "")}`);
		}
	});

	it("refuses a figure that holds but has no place in a scenario", () => {
		expect(() => claimInput("partnership-comcasa")).toThrow(
			'claim: must be a figure that feeds a path of a scenario, got "partnership-comcasa", which feeds none; use defence-share-2024 or education-share',
		);
	});

	it("refuses an unknown id and offers the nearest", () => {
		expect(() => claimInput("education-shares")).toThrow("did you mean education-share");
		expect(() => claimInput("")).toThrow("must be a known name");
	});

	function refusal(id: Claim["id"]): Error {
		try {
			claimInput(id);
		} catch (error) {
			return error as Error;
		}
		throw new Error(`${id} was let in`);
	}
});

describe("mechanismClaims", () => {
	const byId = new Map(parameters().map((parameter) => [parameter.id, parameter]));

	it("have unique ids, in order, and no id of a claim", () => {
		const links = mechanismClaims().map(({ id }) => id);
		expect(links).toEqual([...new Set(links)].sort());
		expect(links.filter((id) => ids.includes(id))).toEqual([]);
	});

	it("name paths that a scenario has", () => {
		const paths = mechanismClaims().flatMap(({ parameter }) => words(parameter));
		expect(paths.filter((path) => !hasPlace(scenarioSchema, path.split(".")))).toEqual([]);
	});

	it("name parameters that exist, with their defaults and ranges", () => {
		for (const { id, parameterRow, ourDefault, ourRange } of mechanismClaims()) {
			const rows = words(parameterRow).map((row) => byId.get(row));
			expect(rows, id).not.toContain(undefined);
			if (rows.length === 0) continue;
			expect(ourDefault, id).toBe(rows.map((row) => row?.value).join(", "));
			expect(ourRange, id).toBe(
				rows.map((row) => (row?.low === undefined ? "none given" : `${row.low} to ${row.high}`)).join(", "),
			);
		}
	});

	it("give the number that the baseline runs with, where one path has no parameter of its own", () => {
		for (const { id, parameter, parameterRow, ourDefault } of mechanismClaims()) {
			const value = valueAt(baseline, parameter);
			if (parameterRow === "" && typeof value === "number") expect(Number(ourDefault), id).toBe(value);
		}
	});

	it("say of a link without a parameter that it is not modelled, and of no other", () => {
		for (const { id, parameter, ourDefault, ourRange } of mechanismClaims()) {
			expect(ourDefault === "not modelled", id).toBe(parameter === "");
			expect(ourRange === "", id).toBe(parameter === "");
		}
	});

	it("find a number in the paper for no link", () => {
		expect(mechanismClaims().filter(({ paperGivesNumber }) => paperGivesNumber)).toEqual([]);
	});
});
