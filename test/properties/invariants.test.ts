import { isDeepStrictEqual } from "node:util";
import { type CrowdOutResult, CrowdoutError, crowdOut, parseScenario } from "crowdout";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyScenario, type Draft, type DraftItem, runs } from "./arbitrary-scenario.js";
import { pathOf } from "./transcription.js";

type Run = CrowdOutResult["run"];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const names = (run: Run) => Object.keys(run.lines);

// `expect` takes longer than a number takes to be simulated: it is called for what does not hold, and says so.

/** Hold a size to a bound that it may reach. */
function atMost(size: number, bound: number): void {
	if (!(size <= bound)) expect(size).toBeLessThanOrEqual(bound);
}

/** Hold a size below a bound. */
function below(size: number, bound: number): void {
	if (!(size < bound)) expect(size).toBeLessThan(bound);
}

/** Hold two values to be equal in every part. */
function same(ours: unknown, theirs: unknown): void {
	if (!isDeepStrictEqual(ours, theirs)) expect(ours).toEqual(theirs);
}

/** The result, or `undefined` where a state leaves its range and the run stops, as it should. */
function tryRun(draft: unknown, options = {}): CrowdOutResult | undefined {
	try {
		return crowdOut(parseScenario(draft, options));
	} catch (error) {
		if (error instanceof CrowdoutError && error.code === "run-failed") return undefined;
		throw error;
	}
}

/** Hold a property over many scenarios, and that nearly all of them ran. */
function forEveryRun(
	count: number,
	drafts: fc.Arbitrary<Draft>,
	holds: (result: CrowdOutResult, draft: Draft) => void,
	least = 0.9,
): void {
	let tried = 0;
	let ran = 0;
	fc.assert(
		fc.property(drafts, (draft) => {
			tried++;
			const result = tryRun(draft);
			if (result === undefined) return;
			ran++;
			holds(result, draft);
		}),
		runs(count),
	);
	expect(ran / tried).toBeGreaterThan(least);
}

describe("for any scenario", () => {
	it("the budget closes in every year of both arms: defence + interest + other + lines = revenue + deficit", () => {
		forEveryRun(1000, anyScenario(), (result) => {
			for (const run of [result.run, result.counterfactualRun]) {
				run.defence.forEach((defence, t) => {
					const total = defence + run.interest[t] + run.other[t] + sum(names(run).map((line) => run.lines[line][t]));
					const off = Math.abs(total - run.revenue[t] - run.deficit[t]);
					atMost(off, 1e-12 * Math.max(1, total));
				});
			}
		});
	});

	it("no push gives exactly no crowd-out, and no ratio", () => {
		forEveryRun(700, anyScenario({}), (result) => {
			const { crowdOut: loss, ledger } = result;
			same(result.counterfactualRun, result.run);
			const zeros = [
				...[loss.share, loss.money, loss.usd, loss.perHead].flatMap((table) => Object.values(table).flat()),
				...Object.values(loss.cumulativeMoney),
				...Object.values(loss.presentValue),
				...loss.extraDefenceMoney,
				...[ledger.defence, ledger.interest, ledger.revenue, ledger.deficit, ledger.other, ledger.lines].flat(),
				...ledger.residual,
			];
			for (const zero of zeros) if (zero !== 0) expect(zero).toBe(0);
			const percents = Object.values(loss.percentOfLine).flat();
			expect(percents.filter((value) => value !== 0 && value !== null)).toEqual([]);
			expect(loss.ratio).toBeNull();
			expect(new Set(Object.values(loss.elasticity).flat())).toEqual(
				new Set(names(result.run).length > 0 ? [null] : []),
			);
		});
	});

	it("the ledger adds up: its residual is below 1e-12", () => {
		forEveryRun(1000, anyScenario(), ({ ledger, run, counterfactualRun }) => {
			ledger.residual.forEach((residual, t) => {
				const size = Math.max(1, run.revenue[t], run.debt[t], counterfactualRun.debt[t]);
				below(Math.abs(residual), 1e-12 * size);
				const again =
					ledger.defence[t] +
					ledger.interest[t] -
					ledger.revenue[t] -
					ledger.deficit[t] -
					ledger.other[t] -
					ledger.lines[t];
				below(Math.abs(again), 1e-12 * size);
			});
		});
	});

	it("no cut takes an item below its floor, nor one that was already there: h ≥ min(floor, reference)", () => {
		let cutToFloor = 0;
		forEveryRun(700, anyScenario({}), ({ run }, draft) => {
			const { baseYear, budget } = draft;
			const at = (item: { base: number; path?: unknown }, t: number) => pathOf(item.path, baseYear, item.base)(t);
			for (let t = 1; t < run.gdp.length; t++) {
				// By elasticities the lines have moved before provinces answer a fall of taxes.
				if (draft.financing.kind === "elasticities" && run.taxes[t] < 0) continue;
				const items: [DraftItem, number][] = [
					[budget.other, run.other[t]],
					...Object.entries(budget.lines).map(([line, item]): [DraftItem, number] => [item, run.lines[line][t]]),
				];
				for (const [item, spent] of items) {
					const reference = at(item, t);
					const least = Math.min(item.floor ?? 0, reference);
					atMost(least - 1e-12, spent);
					if (spent < reference - 1e-6 && spent - least < 1e-12) cutToFloor++;
				}
			}
		});
		expect(cutToFloor).toBeGreaterThan(200);
	});

	it("tiers add up to the whole, and what is raised is taxes and levies", () => {
		forEveryRun(500, anyScenario({}), ({ run }, draft) => {
			const revenue = draft.budget.revenue as { base: number; path?: unknown };
			const path = pathOf(revenue.path, draft.baseYear, revenue.base);
			for (let t = 1; t < run.gdp.length; t++) {
				below(Math.abs(run.revenue[t] - path(t) - run.taxes[t] - run.levies[t]), 1e-12);
				if (run.provinces === undefined) continue;
				const provinces = Object.values(run.provinces);
				const other = sum(provinces.map((province) => province.other[t]));
				below(Math.abs(run.federalOther[t] + other - run.other[t]), 1e-12);
				for (const [line, values] of Object.entries(run.lines)) {
					const provincial = sum(provinces.map((province) => province.lines[line][t]));
					below(Math.abs(run.federalLines[line][t] + provincial - values[t]), 1e-12);
				}
			}
		});
	});

	it("scaling all money changes no share, and scales what is money", () => {
		const factors = fc.record({ rupees: fc.constantFrom(2, 1e-3, 7, 123.456), dollars: fc.constantFrom(4, 0.1, 3) });
		let tried = 0;
		let ran = 0;
		fc.assert(
			fc.property(anyScenario({ rival: { growth: 0 } }), factors, (draft, { rupees, dollars }) => {
				tried++;
				const one = tryRun(draft);
				if (one === undefined) return;
				ran++;
				const scaled = structuredClone(draft) as Draft & { rival: ScaledRival; economy: { gdp: number } };
				scaled.economy.gdp *= rupees;
				scaled.rival.spending *= dollars;
				if (scaled.rival.partnership !== undefined) scaled.rival.partnership.armsStock *= dollars;
				for (const event of scaled.rival.partnership?.events ?? []) {
					if (event.value !== undefined) event.value *= dollars;
				}
				const other = tryRun(scaled);
				expect(other).toBeDefined();
				if (other === undefined) return;
				for (const [mine, theirs] of [
					[one.run, other.run],
					[one.counterfactualRun, other.counterfactualRun],
				]) {
					near(theirs.gdp, mine.gdp, (k) => rupees * mine.gdp[k], rupees);
					near(theirs.rivalSpending, mine.rivalSpending, (k) => dollars * mine.rivalSpending[k], dollars);
					for (const key of ["capability", "threat", "defence", "interest", "other", "revenue", "deficit"] as const) {
						near(theirs[key], mine[key], (k) => Math.max(1, Math.abs(mine[key][k])));
					}
					for (const key of ["debt", "gap", "unfunded"] as const) {
						near(theirs[key], mine[key], (k) => Math.max(1, Math.abs(mine[key][k])));
					}
					for (const line of names(mine)) near(theirs.lines[line], mine.lines[line], () => 1);
				}
				for (const line of names(one.run)) {
					near(other.crowdOut.share[line], one.crowdOut.share[line], () => 1);
					near(other.crowdOut.money[line], one.crowdOut.money[line], (k) => rupees * one.run.gdp[k], rupees);
					near(other.crowdOut.usd[line], one.crowdOut.usd[line], (k) => rupees * one.run.gdp[k], rupees);
				}
			}),
			runs(500),
		);
		expect(ran / tried).toBeGreaterThan(0.9);
	});

	it("a child with only a name of its own is its parent by another name", () => {
		fc.assert(
			fc.property(anyScenario(), (draft) => {
				const parent = parseScenario(draft);
				const options = { library: { generated: draft } };
				const child = parseScenario({ name: "child", extends: "generated" }, options);
				same(child, { ...parent, name: "child", lineage: ["child", "generated"] });
				const mine = tryRun({ name: "child", extends: "generated" }, options);
				const theirs = tryRun(draft);
				expect(mine === undefined).toBe(theirs === undefined);
				if (mine === undefined || theirs === undefined) return;
				const { record: _mine, scenario: _name, counterfactual: _counterfactual, ...numbers } = mine;
				const { record: _theirs, scenario: _parent, counterfactual: _other, ...expected } = theirs;
				same(numbers, expected);
			}),
			runs(500),
		);
	});

	it("a parsed scenario written as JSON parses to itself, with the same result and hash", () => {
		fc.assert(
			fc.property(anyScenario(), (draft) => {
				const parsed = parseScenario(draft);
				const written = JSON.stringify(parsed);
				const again = parseScenario(JSON.parse(written));
				same(again, parsed);
				expect(JSON.stringify(again)).toBe(written);
				const one = tryRun(draft);
				const other = tryRun(JSON.parse(written));
				expect(other?.record.scenarioHash).toBe(one?.record.scenarioHash);
				expect(JSON.stringify(other)).toBe(JSON.stringify(one));
			}),
			runs(500),
		);
	});

	it("the same input gives the same bytes, whatever ran in between, and the input is left as it was", () => {
		fc.assert(
			fc.property(anyScenario(), anyScenario(), (draft, between) => {
				const before = JSON.stringify(draft);
				const first = JSON.stringify(tryRun(draft));
				tryRun(between);
				expect(JSON.stringify(tryRun(draft))).toBe(first);
				expect(JSON.stringify(draft)).toBe(before);
			}),
			runs(300),
		);
	});

	it("every figure of a result is a finite number, or null where MODEL.md says so", () => {
		const nullable =
			/^\.(run|counterfactualRun)\.militaryToSocial|^\.crowdOut\.(ratio|elasticity|percentOfLine)|^\.stability(\.(multiplier|gain))?$/;
		forEveryRun(500, anyScenario(), (result) => {
			const bad: string[] = [];
			const walk = (value: unknown, where: string): void => {
				if (typeof value === "number" && !Number.isFinite(value)) bad.push(where);
				else if (value === null && !nullable.test(where)) bad.push(where);
				else if (typeof value === "object" && value !== null) {
					for (const [key, part] of Object.entries(value)) walk(part, `${where}.${key}`);
				}
			};
			const { record: _, ...figures } = result;
			walk(figures, "");
			expect(bad).toEqual([]);
		});
	});

	it("crowd-out turns its sign when scenario and counterfactual change places", () => {
		forEveryRun(500, anyScenario(), (result, draft) => {
			const { counterfactual, ...own } = draft;
			// The counterfactual as a scenario of its own, and the scenario as its counterfactual.
			const other = JSON.parse(JSON.stringify(result.record.scenario)) as Draft;
			const swapped = tryRun({
				...mergedByHand(own, counterfactual as Record<string, unknown>),
				counterfactual: { ...other, counterfactual: undefined, extends: null },
			});
			expect(swapped).toBeDefined();
			if (swapped === undefined) return;
			same(swapped.run, result.counterfactualRun);
			same(swapped.counterfactualRun, result.run);
			for (const line of names(result.run)) {
				expect(swapped.crowdOut.share[line].map((value) => 0 - value)).toEqual(
					result.crowdOut.share[line].map((v) => 0 + v),
				);
			}
		});
	});
});

interface ScaledRival {
	spending: number;
	partnership?: { armsStock: number; events: { value?: number }[] };
}

/** Each of `ours` within 1e-12 of the scale from `factor` times `theirs`. */
function near(ours: readonly number[], theirs: readonly number[], scale: (k: number) => number, factor = 1): void {
	ours.forEach((value, k) => {
		atMost(Math.abs(value - factor * theirs[k]), 1e-12 * scale(k));
	});
}

/** Blocks of generated counterfactuals are whole but for `rival` and `threat`: merged key by key, paths and lists whole. */
function mergedByHand(own: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
	const merged: Record<string, unknown> = { ...own };
	for (const [key, value] of Object.entries(over)) {
		const below = merged[key] as Record<string, unknown> | undefined;
		const block = value as Record<string, unknown>;
		if (below === undefined || block.kind !== below.kind) merged[key] = block;
		else if (key === "rival" && "partnership" in block && "partnership" in below) {
			const partnership = { ...(below.partnership as object), ...(block.partnership as object) };
			merged[key] = { ...below, ...block, partnership };
		} else if (key === "financing") {
			merged[key] = mergedParts(below, block, ["limits", "elasticities", "cuts", "burden"]);
		} else if (key === "allocation") merged[key] = mergedParts(below, block, ["weights"]);
		else merged[key] = { ...below, ...block };
	}
	return merged;
}

function mergedParts(below: Record<string, unknown>, block: Record<string, unknown>, parts: string[]) {
	const merged: Record<string, unknown> = { ...below, ...block };
	for (const part of parts) {
		if (part in below && part in block) merged[part] = { ...(below[part] as object), ...(block[part] as object) };
	}
	return merged;
}
