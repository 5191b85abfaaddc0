import { readFileSync } from "node:fs";
import Ajv from "ajv";
import {
	attribute,
	conditionsHold,
	crowdOut,
	derive,
	ensemble,
	outputPaths,
	outputValues,
	parseScenario,
	readConditions,
	sensitivity,
	solve,
	sweep,
	tornado,
} from "crowdout";
import { tidyCsv } from "crowdout/report";

import { describe, expect, it } from "vitest";
import { cubeJob } from "../../src/ensemble/index.js";
import { membersOf, outputsOf, unitInWords } from "../../src/measure/index.js";
import { withUnit } from "../../src/report/output-unit.js";
import { countryWords } from "../../src/scenario/index.js";
import { pushed } from "../scenario/plain-scenario.js";

// Defence takes 3 % of GDP instead of 2, borrowed for a half at 10 %. A draw is what stands there anyway, so that every
// command must tell the same number.
const input = pushed(0.03, {
	budget: { ...(pushed(0.03).budget as object), debt: 0.5, interest: 0.05, interestRate: 0.1, other: { base: 0 } },
	financing: { kind: "channels", taxes: 0.125, levies: 0, borrowing: 0.5 },
	uncertainty: { "defence.share": { kind: "discrete", values: [0.03, 0.031], weights: [1, 0] } },
});
const scenario = parseScenario(input);
const result = crowdOut(scenario);
const outputs = outputsOf(membersOf(scenario));
const names = outputs.map(({ name }) => name);
const lastOf = (name: string) => outputValues(result, name).at(-1) ?? null;
const numbers = names.filter((name) => lastOf(name) !== null);

/** As one number a draw: of a series the last year. */
const asNumber = (name: string) =>
	outputs.some((output) => output.name === name && output.row.over === "years") ? `last(${name})` : name;

describe("every output", () => {
	it("is what the result holds, in its order, and the result holds no other", () => {
		const held = outputPaths({
			run: result.run,
			counterfactualRun: result.counterfactualRun,
			crowdOut: result.crowdOut,
			ledger: result.ledger,
		});
		expect([...held, "ledger.interestShare"]).toEqual(names);
	});

	it("is in the JSON Schema of results, which knows no other", () => {
		const ajv = new Ajv({ strict: true, allowUnionTypes: true });
		ajv.addSchema(JSON.parse(readFileSync("examples/result.schema.json", "utf8")), "result");
		const validate = ajv.getSchema("result#/definitions/run");
		expect(validate?.(JSON.parse(JSON.stringify(result)))).toBe(true);
		const { primaryBalance: _, ...without } = result.run;
		for (const run of [without, { ...result.run, more: [] }]) {
			expect(validate?.(JSON.parse(JSON.stringify({ ...result, run })))).toBe(false);
		}
	});

	it("is in tidy CSV with its unit, in the last year or over the horizon", () => {
		const lines = tidyCsv([result]).split("\n");
		for (const { keys, member, row, series } of outputs) {
			const run = member.arm === undefined ? "difference" : member.arm === "run" ? "run" : "counterfactual";
			const year = row.over === "years" ? "2027" : "";
			const start = `plain,${run},${series === "lines" ? "line" : series},${member.line ?? ""},${member.province ?? ""},${year},`;
			const found = lines.filter((line) => line.startsWith(start));
			expect([start, found.length]).toEqual([start, 1]);
			const value = outputValues(result, keys.join(".")).at(-1);
			expect(found[0].slice(start.length)).toMatch(`${value ?? ""},`);
			expect(found[0]).toContain(unitInWords(row.unit, countryWords(scenario)).name);
		}
	});

	it("has a unit in words for headings", () => {
		expect(names.filter((name) => !withUnit(name, { scenario }).includes(" ["))).toEqual([]);
	});

	it("is the same in an ensemble whose draws move nothing, and as an event", () => {
		const events = numbers.map((name) => `${asNumber(name)} = ${lastOf(name)}`);
		const found = ensemble(scenario, { draws: 3, outputs: names, events, quantiles: [0.5] });
		for (const { name, row } of outputs) {
			const value =
				row.over === "years"
					? found.bands[name].quantiles.at(-1)?.[0]
					: (found.scalars[name].quantiles[0]?.value ?? null);
			expect([name, value]).toEqual([name, lastOf(name)]);
		}
		expect(found.events.filter(({ everyYear }) => everyYear.value !== 1)).toEqual([]);
	});

	it("meets the condition that it is what it is, and no other", () => {
		for (const name of numbers) {
			expect([name, conditionsHold(result, readConditions(`${asNumber(name)} = ${lastOf(name)}`))]).toEqual([
				name,
				true,
			]);
			expect([name, conditionsHold(result, readConditions(`${asNumber(name)} > ${lastOf(name)}`))]).toEqual([
				name,
				false,
			]);
		}
	});

	it("is a column of a sweep", () => {
		const { rows } = sweep(input, [{ path: "defence.share", values: [0.03] }], { outputs: names });
		expect(rows[0].outputs).toEqual(names.map(lastOf));
	});

	it("can be solved for", () => {
		for (const name of numbers) {
			const between = [0.03, 0.0301] as const;
			const { nearest } = solve(input, "defence.share", `${asNumber(name)} = 1e6`, { between, steps: 2 });
			expect([name, nearest?.misses]).not.toEqual([name, undefined]);
		}
	});

	it("can be asked of a tornado and of a sensitivity analysis", () => {
		for (const name of numbers) {
			expect([name, tornado(input, { output: name }).base]).toEqual([name, lastOf(name)]);
			expect(sensitivity(input, { output: name, method: "morris", samples: 2 }).output).toBe(asNumber(name));
		}
	});

	it("can be split among what differs between two scenarios", () => {
		const other = parseScenario(input, { set: { discountRate: 0.5 } });
		for (const name of numbers) {
			const { from, to } = attribute(scenario, other, (of) => outputValues(of, name).at(-1) ?? Number.NaN);
			expect([name, from]).toEqual([name, lastOf(name)]);
			expect([name, from !== to]).toEqual([name, /presentValue/.test(name)]);
		}
	});

	it("is explained by an equation, down to numbers of the scenario", () => {
		for (const name of names) {
			const { value, equation, words, inputs } = derive(input, name);
			expect([name, value]).toEqual([name, lastOf(name)]);
			expect([name, equation, words, inputs.length > 0]).toEqual([name, expect.any(String), expect.any(String), true]);
		}
	});
});

describe("run.primaryBalance", () => {
	it("is interest less deficit", () => {
		const { interest, deficit, primaryBalance } = result.run;
		expect(primaryBalance).toEqual(interest.map((value, t) => value - deficit[t]));
		expect(primaryBalance[0]).toBeCloseTo(0.05 - 0.02, 15);
	});
});

describe("ledger.interestShare", () => {
	it("is more interest over more interest and defence: half of Rs 10 bn is borrowed for a year at 10 %", () => {
		const [extraInterest, extraDefence] = [result.ledger.interest[2], 0.02];
		expect(outputValues(result, "ledger.interestShare")[0]).toBeCloseTo(
			extraInterest / (extraInterest + extraDefence),
			12,
		);
		expect(extraInterest).toBeCloseTo(0.1 * 0.005, 12);
	});
});

describe("crowdOut.cumulativeMoney without a line", () => {
	const pointer =
		/crowdOut\.cumulativeMoney names a number for each line; for all lines write crowdOut\.total\.cumulativeMoney/;
	const name = "crowdOut.cumulativeMoney";

	it("is refused with a pointer to the total, whoever is asked", () => {
		expect(() => outputValues(result, name)).toThrow(pointer);
		expect(() => conditionsHold(result, readConditions(`${name} > 0`))).toThrow(pointer);
		expect(() => sweep(input, [{ path: "defence.share", values: [0.03] }], { outputs: [name] })).toThrow(pointer);
		expect(() => solve(input, "defence.share", `${name} = 1`, { between: [0.02, 0.03] })).toThrow(pointer);
		expect(() => cubeJob(scenario, name)).toThrow(pointer);
		expect(() => tornado(input, { output: name })).toThrow(pointer);
		expect(() => ensemble(scenario, { draws: 2, events: [`${name} > 0`] })).toThrow(pointer);
		const precision = { relative: 0.1, scalars: [name] };
		expect(() => ensemble(scenario, { draws: 2, precision })).toThrow(pointer);
		expect(() => derive(input, name)).toThrow(pointer);
	});

	it("stands for every line among the outputs of an ensemble, as any block does", () => {
		const { scalars } = ensemble(scenario, { draws: 2, outputs: [name] });
		expect(Object.keys(scalars)).toContain("crowdOut.cumulativeMoney.education");
		expect(Object.keys(scalars)).not.toContain(name);
	});

	it("is refused like a series of each line, of which there is a total too", () => {
		expect(() => outputValues(result, "last(crowdOut.money)")).toThrow(
			"crowdOut.money names a series for each line; for all lines write crowdOut.total.money",
		);
	});
});
