import {
	attribute,
	breakEven,
	harmlessFinance,
	parseScenario,
	policiesAcrossDraws,
	policiesAcrossFutures,
	solve,
	sweep,
	tornado,
} from "crowdout";
import { describe, expect, it } from "vitest";
import { drawTable, planEnsemble } from "../../src/ensemble/index.js";
import { ANYTHING, quantiles } from "../../src/numerics/index.js";
import { causeOf } from "../../src/questions/causes.js";
import { planDiscovery } from "../../src/questions/discover.js";
import { keptRuns, rowsOf } from "../../src/questions/point-question.js";
import { planSensitivity, sensitivityStages } from "../../src/questions/sensitivity.js";
import { type Block, pushed } from "../scenario/plain-scenario.js";
import { alone } from "./alone.js";

// Rs 1,000 bn without growth: a point of defence takes Rs 10 bn in each of two years, six tenths of it from education.
const plain = (share: unknown = 0.03, blocks: Block = {}) => pushed(share, blocks);
const uniform = (min: number, max: number) => ({ kind: "uniform", min, max });
const LOSS = "crowdOut.total.cumulativeMoney";

describe("a tornado over a country without growth", () => {
	it("goes to the points of each distribution, from the loss as it stands, the widest first", () => {
		const uncertainty = { "financing.borrowing": uniform(0, 0.5), "defence.share": uniform(0.02, 0.04) };
		const { base, bars, probabilities } = tornado(plain(0.03, { uncertainty }));
		expect([base, ...probabilities]).toEqual([expect.closeTo(20, 9), 0.05, 0.95]);
		// Borrowed: 2.5 and 47.5 % of 20 are not cut. Defence of 2.1 and 3.9 %.
		const end = (value: number, output: number) => ({
			value: expect.closeTo(value, 12),
			output: expect.closeTo(output, 9),
		});
		expect(bars).toEqual([
			{ path: "defence.share", shift: false, low: end(0.021, 2), high: end(0.039, 38), width: expect.closeTo(36, 9) },
			{
				path: "financing.borrowing",
				shift: false,
				low: end(0.025, 19.5),
				high: end(0.475, 10.5),
				// The loss as it stands lies beyond the low end.
				width: expect.closeTo(9.5, 9),
			},
		]);
	});

	it("adds what is a shift, and tells it", () => {
		const uncertainty = { "defence.share": { ...uniform(-0.01, 0.01), mode: "add" } };
		const [bar] = tornado(plain(0.03, { uncertainty })).bars;
		expect(bar).toMatchObject({
			shift: true,
			low: { value: expect.closeTo(-0.009, 12), output: expect.closeTo(2, 9) },
		});
	});

	it("leaves out a parameter of which one end fails, or refuses it", () => {
		// Defence of 95.1 % of GDP leaves no room for other spending of 5 %.
		const input = plain(0.03, {
			uncertainty: { "defence.share": uniform(0.02, 1), "financing.borrowing": uniform(0, 0.5) },
		});
		expect(() => tornado(input)).toThrow(/runs failed for 1 of 2 parameters/);
		const { bars, failed } = tornado(input, { onFailure: "drop" });
		expect([bars, failed].map((list) => list.map(({ path }) => path))).toEqual([
			["financing.borrowing"],
			["defence.share"],
		]);
	});

	it("refuses probabilities that do not rise strictly between 0 and 1, and a condition", () => {
		const ask =
			(...probabilities: [number, number]) =>
			() =>
				tornado(plain(0.03, { uncertainty: { "defence.share": uniform(0.02, 0.04) } }), { probabilities });
		for (const wrong of [ask(0, 0.5), ask(0.5, 0.5), ask(0.5, 1), ask(0.6, 0.5)]) expect(wrong).toThrow(/must rise/);
		expect(ask(0.1, 0.9)).not.toThrow();
	});
});

describe("solving over a country without growth", () => {
	const ask = (soThat: string, between: [number, number] = [0.02, 0.05]) =>
		solve(plain(), "defence.share", soThat, { between, steps: 7 });
	const near = (value: number) => expect.closeTo(value, 9);

	it("finds where education loses a sum, and the sides on which it loses more or less", () => {
		// 2 · 1,000 · 0.6 (s - 0.02) = 12 at s = 0.03.
		const path = "crowdOut.cumulativeMoney.education";
		expect(ask(`${path} = 12`)).toMatchObject({ found: true, roots: [near(0.03)], holds: [[near(0.03), near(0.03)]] });
		for (const less of ["<", "<="])
			expect(ask(`${path} ${less} 12`)).toMatchObject({ roots: [near(0.03)], holds: [[0.02, near(0.03)]] });
		for (const more of [">", ">="])
			expect(ask(`${path} ${more} 12`)).toMatchObject({ roots: [near(0.03)], holds: [[near(0.03), 0.05]] });
	});

	it("holds a series in its worst year, from either side", () => {
		// Defence of s in 2027 alone: education has 3 % - 0.6 (s - 0.02) there, and 3 % in 2026.
		const share = (soThat: string) =>
			solve(plain({ 2026: 0.02, 2027: 0.03 }), "defence.share", soThat, { between: [0.02, 0.05], steps: 7 });
		expect(share("run.lines.education >= 2.4%").holds).toEqual([[0.02, near(0.03)]]);
		expect(share("run.defence < 3%").holds).toEqual([[0.02, near(0.03)]]);
	});

	it("tells what comes nearest where it holds nowhere, which end blocks, and by how much", () => {
		const path = LOSS;
		expect(ask(`${path} > 100`)).toMatchObject({
			found: false,
			nearest: { value: 0.05, output: near(60), misses: near(40) },
			blockedBy: "upper end",
		});
		expect(ask(`${path} < -10`)).toMatchObject({
			nearest: { value: 0.02, output: near(0), misses: near(10) },
			blockedBy: "lower end",
		});
		expect(ask(`${path} = 100`)).toMatchObject({ nearest: { value: 0.05, misses: near(40) }, blockedBy: "upper end" });
		const found = ask(`${path} > 10`);
		expect([found.blockedBy, found.failed]).toEqual([undefined, { count: 0 }]);
	});

	it("refuses a range of no length, and lays a curve over what else is set", () => {
		expect(() => ask(`${LOSS} = 20`, [0.03, 0.03])).toThrow(/must have the lower end first, got 0\.03\.\.0\.03/);
		const over = { path: "economy.population", values: [100] };
		const set = { financing: { borrowing: 0.5 } };
		const { points } = breakEven(plain(), "defence.share", `${LOSS} = 20`, {
			between: [0.02, 0.05],
			steps: 7,
			over,
			set,
		});
		expect(points[0].roots).toEqual([near(0.04)]);
	});

	it("counts runs that fail, and says why the first did", () => {
		const { failed, holds } = ask(`${LOSS} > 20`, [0.025, 1]);
		expect(failed.count).toBeGreaterThan(0);
		expect(failed.first).toMatch(/must/);
		expect(holds[0][0]).toBeCloseTo(0.03, 9);
	});

	it("gives a curve over another number", () => {
		const over = { path: "financing.borrowing", values: [0, 0.5] };
		const { points } = breakEven(plain(), "defence.share", `${LOSS} = 20`, { between: [0.02, 0.05], steps: 7, over });
		// Half is borrowed: twice the push is needed.
		expect(points).toEqual([
			{ over: 0, roots: [near(0.03)], found: true },
			{ over: 0.5, roots: [near(0.04)], found: true },
		]);
	});
});

describe("an attribution over a country without growth", () => {
	it("splits the loss between the push and who pays, by blocks and exactly where nothing else is asked", () => {
		const other = plain(0.05, { financing: { kind: "channels", borrowing: 0.5 } });
		const { from, to, parts, record } = attribute(plain(), other, LOSS);
		// Cut of 20; of 60 half is borrowed. The push adds 40, or 20 after the financing; that takes 10, or 30 after the push.
		expect([from, to, ...parts.map(({ amount }) => amount)]).toEqual(
			[20, 30, 30, -20].map((value) => expect.closeTo(value, 9)),
		);
		expect(parts.map(({ cause }) => cause)).toEqual(["reaction", "financing"]);
		expect(record.asked).toEqual({ output: LOSS, by: "block", orders: 40, seed: 1 });
	});

	it("refuses fewer than two orders, and takes two", () => {
		const ask = (orders: number) => () => attribute(plain(), plain(0.04), LOSS, { orders });
		for (const orders of [1, 2.5]) expect(ask(orders)).toThrow(/must be a whole number of at least 2/);
		expect(ask(2)).not.toThrow();
	});
});

describe("a sweep over a country without growth", () => {
	it("has the last year of a series, and as many points as there are", () => {
		const axes = [
			{ path: "defence.share", values: [0.03, 0.04] },
			{ path: "financing.borrowing", values: [0, 0.5] },
		];
		const { rows } = sweep(plain(), axes, { outputs: [LOSS, "run.debt"] });
		expect(rows.map(({ at, outputs }) => [...at, ...outputs])).toEqual(
			// Debt: 2 % of GDP a year as it is, and half of the push.
			[
				[0.03, 0, 20, 0.04],
				[0.03, 0.5, 10, 0.05],
				[0.04, 0, 40, 0.04],
				[0.04, 0.5, 20, 0.06],
			].map((row) => row.map((value) => expect.closeTo(value, 9))),
		);
	});
});

describe("finance that harms no line", () => {
	it("by revenue or by borrowing takes what is cut, in the years of the push alone", () => {
		for (const channel of ["revenue", "borrowing"] as const) {
			const { found, share, shares, money, tightest } = harmlessFinance(plain({ 2026: 0.02, 2027: 0.03 }), channel);
			expect([found, share, shares.length, money]).toEqual([true, expect.closeTo(1, 8), 2, expect.closeTo(10, 6)]);
			expect(tightest.loss).toBeLessThan(1e-11);
		}
	});

	it("is nothing where nothing is cut", () => {
		const financing = { kind: "channels", taxes: 0.25, levies: 0.25, borrowing: 0.5 };
		expect(harmlessFinance(plain(0.03, { financing }), "borrowing")).toMatchObject({
			found: true,
			share: 0.5,
			money: expect.closeTo(10, 9),
		});
	});
});

describe("policies across draws of a country without growth", () => {
	const financing = (borrowing: number) => ({ financing: { kind: "channels", borrowing } }) as never;
	const policies = [
		{ name: "cut", set: financing(0) },
		{ name: "half", set: financing(0.5) },
	];
	const uncertainty = { "defence.share": uniform(0.02, 0.04) };
	const input = plain(0.03, { uncertainty, discountRate: 0.25 });
	const draws = 40;
	const table = drawTable(planEnsemble(parseScenario(input), { draws, seed: 3 }), 0, draws);
	const column = table.columns.indexOf("defence.share");
	const losses = Array.from(
		{ length: draws },
		(_, i) => 2000 * (table.values[i * table.columns.length + column] - 0.02),
	);
	const futures = [{ name: "push", input }];
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const over = (values: readonly number[]) => {
		const squares = mean(values.map((value) => (value - mean(values)) ** 2));
		const [low, median, high] = quantiles(Float64Array.from(values).sort(), [0.05, 0.5, 0.95]);
		const all = { mean: mean(values), standardError: Math.sqrt(squares / (draws - 1)), low, median, high };
		return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, expect.closeTo(value, 8)]));
	};
	// At present value the cut costs 1/1.25 + 1/1.25² of a half of the loss, what is borrowed 1/1.25² of its whole.
	const cut = losses.map((loss) => (loss / 2) * (0.8 + 0.64));
	const half = losses.map((loss, i) => cut[i] / 2 + (loss / 2) * 0.64);

	it("have loss, debt and cost of every draw, and the regret beside the best of it", () => {
		const { cells, scores, failed } = policiesAcrossDraws(policies, futures, { draws, seed: 3 });
		expect(failed).toBe(0);
		expect(cells[0]).toMatchObject({ loss: over(losses), cost: over(cut) });
		expect(cells[1]).toMatchObject({
			loss: over(losses.map((loss) => loss / 2)),
			cost: over(half),
			regret: over(losses.map(() => 0)),
		});
		expect(cells[0].lines.education).toEqual(over(losses.map((loss) => 0.6 * loss)));
		expect(cells[1].left.debtMoney).toEqual(over(losses.map((loss) => loss / 2)));
		expect(scores.map(({ policy }) => policy)).toEqual(["half", "cut"]);
		const regret = cut.map((cost, i) => cost - half[i]);
		const sorted = [...regret].sort((a, b) => a - b);
		// The order statistics 1.96 binomial standard deviations from the 38th: 38 ± 1.96 √(40 · 0.95 · 0.05) = 35.3, 40.7.
		expect(scores[1]).toMatchObject({
			regret: over(regret),
			regretBetween: [expect.closeTo(sorted[35], 8), expect.closeTo(sorted[39], 8)],
			greatestRegret: expect.closeTo(sorted[39], 8),
			worstLoss: expect.closeTo(Math.max(...losses), 8),
			worstCost: expect.closeTo(Math.max(...cut), 8),
			best: { value: 0, standardError: 0, bound: expect.closeTo(1 - 0.05 ** (1 / draws), 12) },
		});
	});

	it("keep a floor to the last bit of rounding, and count how often", () => {
		const floor = 0.03 - 0.6 * (losses[7] / 2000);
		const { cells } = policiesAcrossDraws(policies, futures, { draws, seed: 3, floors: { education: floor } });
		const kept = losses.filter((loss) => loss <= losses[7]).length / draws;
		const standardError = Math.sqrt((kept * (1 - kept)) / (draws - 1));
		expect(cells[0].satisfied).toEqual({ value: kept, standardError: expect.closeTo(standardError, 12) });
	});

	it("take every future as likely, each draw as it is in all", () => {
		const twice = [
			...futures,
			{ name: "half of it", input: plain(0.03, { uncertainty, discountRate: 0.25, ...(financing(0.25) as object) }) },
		];
		const { scores } = policiesAcrossDraws(policies, twice, { draws, seed: 3 });
		const [found] = scores.filter(({ policy }) => policy === "cut");
		// The policy is laid over both, so that they are alike, and their errors go together.
		expect(found.loss).toMatchObject({
			mean: expect.closeTo(mean(losses), 8),
			standardError: over(losses).standardError,
		});
		expect(found.best.bound).toBeCloseTo(1 - 0.05 ** (1 / draws), 12);
	});

	it("say which is least bad, with the figures of its score", () => {
		const { leastBad, scores } = policiesAcrossDraws(policies, futures, { draws, seed: 3 });
		expect(leastBad).toContain("half is least bad");
		expect(leastBad).toContain(
			"no more than Rs 0.0 bn beyond the best policy of the draw. On average that is Rs 0.0 ± 0.0 bn. It is the best policy in 100 % (within 7.2 points",
		);
		expect(leastBad).toContain(`It also has the smallest worst cost, Rs ${Math.max(...half).toFixed(1)} bn`);
		expect(scores[0].best.value).toBe(1);
	});

	it("across futures have the worst of each, and a sentence", () => {
		const two = [0.03, 0.04].map((share) => ({
			name: `push to ${share}`,
			input: plain(share, { discountRate: 0.25 }),
		}));
		const { scores, leastBad, cells } = policiesAcrossFutures(policies, two, { floors: { education: 0.024 } });
		// The cut of 10 a year costs 8 + 6.4; half of it 7.2, and the 10 that are owed 6.4.
		expect(cells.map(({ cost, regret, satisfies }) => [cost, regret, satisfies])).toEqual(
			[
				[14.4, 0.8, true],
				[13.6, 0, true],
				[28.8, 1.6, false],
				[27.2, 0, true],
			].map(([cost, regret, satisfies]) => [
				expect.closeTo(Number(cost), 9),
				expect.closeTo(Number(regret), 9),
				satisfies,
			]),
		);
		expect(scores).toEqual(
			[
				{ policy: "half", worstLoss: 20, worstCost: 27.2, greatestRegret: 0, satisfied: 1 },
				{ policy: "cut", worstLoss: 40, worstCost: 28.8, greatestRegret: 1.6, satisfied: 0.5 },
			].map((score) =>
				Object.fromEntries(
					Object.entries(score).map(([key, value]) => [
						key,
						typeof value === "number" ? expect.closeTo(value, 9) : value,
					]),
				),
			),
		);
		expect(leastBad).toBe(
			"half is least bad, by loss of the lines and debt left at present value: in no future does it cost more than Rs 0.0 bn beyond the best policy there. It also has the smallest worst cost, Rs 27.2 bn. Under half every line keeps its floor in 2 of 2 futures",
		);
	});
});

describe("runs that count", () => {
	const all = (values: number[], causes: [string, number][] = [], common = ANYTHING) =>
		({ values: Float64Array.from(values), causes, common }) as Parameters<typeof keptRuns>[0];
	const NONE = Number.NaN;

	it("are all where none failed, as one number where they differ by rounding alone", () => {
		const apart = { low: 2, high: 1 };
		expect(keptRuns(all([1, 2], [], apart), {})).toEqual({ values: Float64Array.of(1, 2), failed: 0, dropped: 0 });
		expect(keptRuns(all([1, 2], [], { low: 1, high: 2 }), {})).toMatchObject({
			constant: 1.5,
			values: Float64Array.of(1.5, 1.5),
		});
	});

	it("leave out a whole group where one of it failed", () => {
		const runs = all([1, 2, NONE, 4, 5, 6], [["run.defence: no", 1]], { low: 2, high: 1 });
		expect(keptRuns(runs, { onFailure: "drop", together: 2 })).toEqual({
			values: Float64Array.of(1, 2, 5, 6),
			rows: [0, 1, 4, 5],
			failed: 1,
			dropped: 2,
		});
		expect(keptRuns(runs, { onFailure: "drop" })).toMatchObject({ rows: [0, 1, 3, 4, 5], dropped: 1 });
		const constant = all([5, NONE, 5], [["x", 1]], { low: 5, high: 5 });
		expect([...keptRuns(constant, { onFailure: "drop" }).values]).toEqual([5, 5]);
	});

	it("are refused with the commonest cause and the count, also where nothing is left", () => {
		const causes: [string, number][] = [
			["run.debt: is seldom: so", 1],
			["run.defence: is often", 2],
		];
		const runs = all([1, NONE, NONE, NONE], causes);
		expect(() => keptRuns(runs, {})).toThrow(
			"run.defence: is often; failed in 3 of 4 runs; truncate the distribution or drop failures",
		);
		expect(() => keptRuns(all([NONE], [["no words", 1]]), { onFailure: "drop" })).toThrow(
			"output: no words; failed in 1 of 1 runs; no run is left",
		);
		expect(() => keptRuns(all([NONE], [["a: b: c", 1]]), {})).toThrow("a: b: c; failed in");
	});

	it("have the rows of the sample that are theirs", () => {
		const points = Float64Array.of(0, 1, 2, 3, 4, 5);
		expect([...rowsOf(points, 2, [2, 0])]).toEqual([4, 5, 0, 1]);
		expect(rowsOf(points, 2, undefined)).toBe(points);
	});
});

describe("a question whose runs are made by hand", () => {
	const two = plain(0.03, {
		uncertainty: { "defence.share": uniform(0.02, 0.04), "financing.borrowing": uniform(0, 0.5) },
	});
	const answered = (options: object, output: (point: Float64Array) => number) => {
		const question = planSensitivity(two, { samples: 64, resamples: 20, ...options });
		const sample = question.sample();
		expect(question.count).toBe(sample.count);
		const width = 2;
		const values = Float64Array.from({ length: sample.count }, (_, i) =>
			output(sample.points.subarray(i * width, (i + 1) * width)),
		);
		return question.answer(sample, { values, common: { low: 2, high: 1 }, causes: [] });
	};
	const linear = ([a, b]: Float64Array) => a + 3 * b;

	it("ranks by the total, the largest first, and by Morris by the mean size of effects", () => {
		const { inputs, pairs, tied, runs, dropped } = answered({}, linear);
		// Variances as 1 to 9; nothing together. Runs: 64 times two for each input and two.
		expect(inputs.map(({ path }) => path)).toEqual(["financing.borrowing", "defence.share"]);
		expect(inputs[0].total?.value).toBeCloseTo(0.9, 1);
		expect([runs, dropped, tied, pairs?.length]).toEqual([64 * 6, 0, [], 1]);
		const morris = answered({ method: "morris", samples: 8 }, linear);
		expect(morris.inputs.map(({ path, main, mean, total }) => [path, main.value, mean, total?.value])).toEqual(
			[
				["financing.borrowing", 2.94, 2.94, 0],
				["defence.share", 0.98, 0.98, 0],
			].map(([path, ...values]) => [path, ...values.map((value) => expect.closeTo(Number(value), 9))]),
		);
		expect([morris.runs, morris.doubtful]).toEqual([8 * 3, undefined]);
	});

	it("says how many samples would do, doubling until the widest interval is as narrow as asked", () => {
		const { inputs, precision, doubtful } = answered({ precision: 0.01 }, linear);
		const half = Math.max(
			...inputs.flatMap(({ main, total = main }) => [main, total]).map(({ lower, upper }) => (upper - lower) / 2),
		);
		expect(half).toBeGreaterThan(0.01);
		let samples = 64;
		while (half / Math.sqrt(samples / 64) > 0.01) samples *= 2;
		expect(precision).toEqual({ asked: 0.01, reached: false, samples });
		expect(answered({ precision: 5 }, linear).precision).toEqual({ asked: 5, reached: true, samples: 64 });
		const outside = inputs.filter(({ main, total = main }) =>
			[main, total].some(({ value, lower, upper }) => value < 0 || value > 1 || upper - lower > 1),
		);
		expect(doubtful?.paths).toEqual(outside.length === 0 ? undefined : outside.map(({ path }) => path));
		// Of Morris a share of the largest mean effect.
		expect(answered({ method: "morris", samples: 8, precision: 1e-6 }, linear).precision).toMatchObject({
			reached: true,
		});
	});

	it("looks at doubled samples, from the first look of the method to the most", () => {
		expect(sensitivityStages({})).toEqual([1024]);
		expect(sensitivityStages({ method: "morris" })).toEqual([100]);
		expect(sensitivityStages({ precision: 0.1, samples: 256 })).toEqual([64, 128, 256]);
		expect(sensitivityStages({ precision: 0.1, method: "morris" })).toEqual([16, 32, 64, 100]);
		expect(sensitivityStages({ precision: 0.1, method: "pawn", samples: 100 })).toEqual([100]);
	});

	it("refuses a precision of 0 and blocks of a method that has none", () => {
		expect(() => planSensitivity(two, { precision: 0 })).toThrow(/must be above 0/);
		expect(() => planSensitivity(two, { method: "pawn", by: "block" })).toThrow(/must be path for pawn/);
		expect(planSensitivity(two, { method: "morris", by: "block", samples: 4 }).count).toBe(4 * 3);
	});

	it("names what hangs together, by block only across blocks", () => {
		const correlation = [["defence.share", "financing.borrowing", 0.5]];
		const scenario = plain(0.03, {
			uncertainty: { "defence.share": uniform(0.02, 0.04), "financing.borrowing": uniform(0, 0.5), correlation },
		});
		const tied = (by: "path" | "block") => {
			const question = planSensitivity(scenario, { method: "morris", samples: 4, by });
			const sample = question.sample();
			const values = Float64Array.from({ length: sample.count }, (_, i) => i % 5);
			return question.answer(sample, { values, common: { low: 2, high: 1 }, causes: [] }).tied;
		};
		expect(tied("path")).toEqual(["defence.share", "financing.borrowing"]);
		expect(tied("block")).toEqual(["defence.share", "financing.borrowing"]);
	});

	it("of discovery counts the interesting runs, on one side of the threshold or the other", () => {
		const found = (options: object) => {
			const question = planDiscovery(alone, { samples: 40, ...options });
			const sample = question.sample();
			const values = Float64Array.from({ length: 40 }, (_, i) => i);
			return question.answer(sample, { values, common: { low: 2, high: 1 }, causes: [] });
		};
		const error = (share: number) => expect.closeTo(Math.sqrt((share * (1 - share)) / 40), 12);
		expect(found({ above: 29 })).toMatchObject({ interesting: 0.25, standardError: error(0.25), threshold: "> 29" });
		expect(found({ below: 4 })).toMatchObject({ interesting: 0.1, standardError: error(0.1), threshold: "< 4" });
		expect(found({ above: 29 }).bound).toBeUndefined();
		expect(found({ above: 39 })).toMatchObject({
			interesting: 0,
			boxes: [],
			bound: expect.closeTo(1 - 0.05 ** (1 / 40), 12),
		});
		expect(found({ above: -1 })).toMatchObject({ interesting: 1, boxes: [] });
		expect(() => planDiscovery(alone, { above: 1, samples: 19 })).toThrow(/at least 20/);
		expect(() => planDiscovery(alone, { above: 1, samples: 20 })).not.toThrow();
	});
});

describe("the block of a path", () => {
	it("is that of the first pattern that fits", () => {
		const paths = [
			"rival.partnership.quality",
			"rival.growth",
			"threat.lag",
			"economy.growth",
			"discountRate",
			"budget.revenueSharing",
		];
		expect(paths.map(causeOf)).toEqual(["partnership", "rival growth", "reaction", "economy", "economy", "tiers"]);
		expect(["budget.lines.food.federalShare", "budget.lines.food.base", "horizon", "title"].map(causeOf)).toEqual([
			...["tiers", "data", "data", undefined],
		]);
	});
});
