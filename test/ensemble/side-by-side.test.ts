import { CrowdoutError, crowdOut, parseScenario, safeParseScenario, withValueAt } from "crowdout";
import { describe, expect, it } from "vitest";
import { drawTable, planDraws, prepareEnsemble } from "../../src/ensemble/index.js";
import { outputAt } from "../../src/measure/index.js";
import { drawablePaths, type Scenario } from "../../src/scenario/index.js";
import { everyRule, isDivided } from "../engine/every-rule.js";

/** What is read of every draw: of the country, of the tiers, and a condition's years. */
const OUTPUTS = [
	"last(run.debt)",
	"last(run.other)",
	"max(run.unfunded)",
	"last(run.federalOther)",
	"last(run.threat)",
];

/** The scenario with some numbers drawn evenly about where they stand. */
function drawing(given: object, scenario: Scenario, paths: readonly string[]): Scenario | undefined {
	const around = (value: number) => ({ kind: "uniform", min: 0.8 * value, max: 1.2 * value });
	const uncertainty = Object.fromEntries(paths.map((path) => [path, around(numberAt(scenario, path))]));
	const found = safeParseScenario({ ...given, uncertainty });
	return found.ok ? found.scenario : undefined;
}

/** The paths that may be drawn, each alone. */
function drawn(given: object, scenario: Scenario): string[] {
	return drawablePaths(scenario).filter(
		(path) => !isDivided(scenario, path) && drawing(given, scenario, [path]) !== undefined,
	);
}

/** What stands at a path, where it is a number. */
function numberAt(scenario: Scenario, path: string): number {
	const value = outputAt(scenario, path);
	return typeof value === "number" && value !== 0 ? value : 0.02;
}

function tableOf(scenario: Scenario, rows: number) {
	const job = planDraws(scenario, { draws: 80, outputs: OUTPUTS, onFailure: "drop" });
	const planned = { ...job, bins: { count: 0, low: [], high: [], centre: [], atoms: [], fractions: [] } };
	return drawTable(planned, 0, 80, prepareEnsemble(planned, { rows }));
}

describe("draws side by side", () => {
	it.each(everyRule)("are in $name, whatever is drawn, those of one alone, to the last bit", ({ given }) => {
		const scenario = parseScenario(given);
		const paths = drawn(given, scenario);
		expect(paths.length).toBeGreaterThan(30);
		for (let k = 0; k < paths.length; k += 4) {
			const some = paths.slice(k, k + 4);
			const several = drawing(given, scenario, some) ?? scenario;
			const [alone, together] = [tableOf(several, 1), tableOf(several, 64)];
			expect(together.columns).toEqual(alone.columns);
			expect(new Uint8Array(together.values.buffer), some.join()).toEqual(new Uint8Array(alone.values.buffer));
		}
	});

	it.each(everyRule)("are in $name those of the scenario with the number that was drawn", ({ given }) => {
		const scenario = parseScenario(given);
		let compared = 0;
		for (const path of drawn(given, scenario)) {
			const { values, columns } = tableOf(drawing(given, scenario, [path]) ?? scenario, 64);
			const row = values.subarray(5 * columns.length, 6 * columns.length);
			const at = columns.findIndex((column) => column.startsWith(path));
			const set = safeParseScenario(withValueAt(given, path, row[at]));
			if (!set.ok || row[columns.length - 1] === 1) continue;
			compared++;
			const loss = columns.indexOf("crowdOut.total.cumulativeMoney");
			const result = run(set.scenario);
			expect(row[loss], path).toBeCloseTo(result.crowdOut.total.cumulativeMoney, 6);
			expect(row[columns.indexOf("last(run.debt)")], path).toBeCloseTo(result.run.debt.at(-1) ?? Number.NaN, 11);
			expect(row[columns.indexOf("last(run.federalOther)")], path).toBeCloseTo(
				result.run.federalOther.at(-1) ?? Number.NaN,
				11,
			);
		}
		expect(compared).toBeGreaterThan(20);
	});
});

function run(scenario: Scenario) {
	try {
		return crowdOut(scenario);
	} catch (error) {
		if (error instanceof CrowdoutError) throw new Error(`the draw ran: ${error.message}`);
		throw error;
	}
}
