import { crowdOut, parseScenario, tornado } from "crowdout";
import { describe, expect, it } from "vitest";
import { alone, onlyOf } from "./alone.js";

describe("tornado", () => {
	const loss = (set: object, options: { readonly financing?: "mostly-borrowed" | "imf-programme" } = {}) => {
		const { cumulativeMoney } = crowdOut(parseScenario("us-india-partnership", { ...options, set })).crowdOut;
		return Object.values(cumulativeMoney).reduce((sum, money) => sum + money, 0);
	};

	it("moves one parameter alone to the 5 % and 95 % points of its distribution, from the scenario as it stands", () => {
		const { base, bars } = tornado("us-india-partnership");
		expect(base).toBeCloseTo(loss({}), 9);
		const bar = bars.find(({ path }) => path === "budget.provincialSpending");
		// Triangular from 0.38 by 0.7 to 0.77: a twentieth of the area lies beyond either point.
		const low = 0.38 + Math.sqrt(0.05 * (0.77 - 0.38) * (0.7 - 0.38));
		const high = 0.77 - Math.sqrt(0.05 * (0.77 - 0.38) * (0.77 - 0.7));
		for (const [end, value] of [
			[bar?.low, low],
			[bar?.high, high],
		] as const) {
			expect(end?.value).toBeCloseTo(value, 12);
			expect(end?.output).toBeCloseTo(loss({ budget: { provincialSpending: value } }), 9);
		}
		expect(bars.map(({ width }) => width)).toEqual(bars.map(({ width }) => width).sort((a, b) => b - a));
	});

	it("of shares drawn together lets the others give way in proportion", () => {
		const options = { financing: "mostly-borrowed" } as const;
		const { bars } = tornado("us-india-partnership", options);
		const { low } = bars.find(({ path }) => path === "financing.taxes") ?? { low: { value: 0, output: 0 } };
		const { financing } = parseScenario("us-india-partnership", options);
		if (financing.kind !== "channels") throw new Error("the scenario pays by channels");
		// What is cut keeps its division; the other shares of the gap give way alike.
		const scale = (1 - low.value) / (1 - Number(financing.taxes));
		const set = { borrowing: scale * Number(financing.borrowing), levies: scale * Number(financing.levies) };
		expect(low.output).toBeCloseTo(loss({ financing: { ...set, taxes: low.value } }, options), 9);
	});

	describe("of shares drawn together", () => {
		const weights = { taxes: 2, levies: 1, borrowing: 3, other: 2, provinces: 1, lines: 1 };
		const financing = {
			kind: "channels",
			taxes: 0.3,
			levies: 0.1,
			borrowing: 0.2,
			cuts: { other: 0.5, provinces: 0.25 },
		};
		/** Shares of the gap: what is cut, 0.4 of it, is divided by `cuts`, and the lines take what is left. */
		const now = { taxes: 0.3, levies: 0.1, borrowing: 0.2, other: 0.2, provinces: 0.1, lines: 0.1 };
		const uncertainty = { ...onlyOf("financing"), financing: { kind: "dirichlet", weights } };
		const barOf = (path: string, given: object = financing, drawn: object = uncertainty) => {
			const found = tornado("us-india-partnership", { set: { financing: given, uncertainty: drawn } });
			const bar = found.bars.find((each) => each.path === path);
			if (bar === undefined) throw new Error(`no bar of ${path}`);
			return bar;
		};
		const lossOf = ({ taxes, levies, borrowing, other, provinces, lines }: typeof now) => {
			const cut = other + provinces + lines;
			return loss({
				financing: { taxes, levies, borrowing, cuts: { other: other / cut, provinces: provinces / cut } },
			});
		};
		/** One share at a value, the others in proportion to these. */
		const moved = (name: keyof typeof now, value: number, from: typeof now) => {
			const rest = Object.entries(from).reduce((sum, [key, share]) => (key === name ? sum : sum + share), 0);
			return {
				...Object.fromEntries(Object.entries(from).map(([key, share]) => [key, (share * (1 - value)) / rest])),
				[name]: value,
			} as typeof now;
		};

		it("goes to the quantiles of one share alone, a beta, and divides the remainder as it stands divided", () => {
			// Beta(2, 8): below x with 1 - (1 - x)^9 - 9 x (1 - x)^8.
			const below = (x: number) => 1 - (1 - x) ** 9 - 9 * x * (1 - x) ** 8;
			for (const [path, name] of [
				["financing.taxes", "taxes"],
				["financing.cuts.other", "other"],
			] as const) {
				const { low, high, shift } = barOf(path);
				expect(below(low.value)).toBeCloseTo(0.05, 10);
				expect(below(high.value)).toBeCloseTo(0.95, 10);
				expect(low.output).toBeCloseTo(lossOf(moved(name, low.value, now)), 8);
				expect(high.output).toBeCloseTo(lossOf(moved(name, high.value, now)), 8);
				expect(shift).toBe(false);
			}
		});

		it("goes for the lines to what they lose themselves", () => {
			// Beta(1, 9): below x with 1 - (1 - x)^9.
			const { low, high } = barOf("financing.lines");
			expect(low.value).toBeCloseTo(1 - 0.95 ** (1 / 9), 10);
			expect(high.value).toBeCloseTo(1 - 0.05 ** (1 / 9), 10);
			expect(high.output).toBeCloseTo(lossOf(moved("lines", high.value, now)), 8);
		});

		it("divides the remainder by the weights where nothing of it stands", () => {
			const all = { ...financing, taxes: 1, levies: 0, borrowing: 0 };
			const { low } = barOf("financing.taxes", all);
			expect(low.output).toBeCloseTo(lossOf(moved("taxes", low.value, weights)), 8);
		});

		it("of a mixture goes to the quantiles of its weighted parts", () => {
			// Betas (2, 8) and (1, 9) with three quarters and one quarter.
			const other = { taxes: 1, levies: 1, borrowing: 4, other: 2, provinces: 1, lines: 1 };
			const part = (weight: number, weights: object) => ({ kind: "dirichlet", weight, weights });
			const mixture = { kind: "mixture", of: [part(3, weights), part(1, other)] };
			const { low, high } = barOf("financing.taxes", financing, { ...uncertainty, financing: mixture });
			const below = (x: number) => 0.75 * (1 - (1 - x) ** 9 - 9 * x * (1 - x) ** 8) + 0.25 * (1 - (1 - x) ** 9);
			expect(below(low.value)).toBeCloseTo(0.05, 10);
			expect(below(high.value)).toBeCloseTo(0.95, 10);
			expect(low.output).toBeCloseTo(lossOf(moved("taxes", low.value, now)), 8);
		});
	});

	it("of a list moves all that it holds, each in its years", () => {
		const entry = (max: number, years: object) => ({ kind: "uniform", min: 0, max, ...years }) as const;
		const list = [entry(0.4, { until: 2028 }), entry(0.8, { since: 2029 })];
		const { bars } = tornado("us-india-partnership", { set: { uncertainty: { "budget.revenueSharing": list } } });
		const found = bars.filter(({ path }) => path === "budget.revenueSharing");
		expect(found).toHaveLength(1);
		const path = { 2026: 0.95 * 0.4, 2029: 0.95 * 0.8 };
		expect(found[0].high.output).toBeCloseTo(loss({ budget: { revenueSharing: { 2024: 0.38, ...path } } }), 9);
	});

	it("of a mixture moves the regime from the mean of one part to that of the other, in its years", () => {
		const bar = tornado("us-india-partnership").bars.find(({ path }) => path === "financing.regime");
		expect([bar?.low.value, bar?.high.value]).toEqual([0, 1]);
		expect(bar?.low.output).toBeCloseTo(loss({}, { financing: "imf-programme" }), 9);
		const since = (before: number, after: number) => ({ 2024: before, 2029: after });
		const borrowed = {
			taxes: since(0.15, 0.1),
			levies: since(0.2, 0.1),
			borrowing: since(0.05, 0.65),
			cuts: { other: since(2.8 / 6, 0.64), provinces: since(2.5 / 6, 0.2) },
		};
		expect(bar?.high.output).toBeCloseTo(loss({ financing: borrowed }), 9);
	});

	it("reaches as far as it is asked, and refuses what does not rise", () => {
		const { bars } = tornado(alone, { probabilities: [0.25, 0.5] });
		expect(bars.map(({ low, high }) => [low.value, high.value])).toEqual([[0.25, 0.5]]);
		expect(() => tornado(alone, { probabilities: [0.9, 0.1] })).toThrow(/must rise/);
	});

	it("refuses a parameter whose run fails, or leaves its bar out and says so", () => {
		const beyond = { "budget.provincialSpending": { kind: "uniform", min: 0, max: 2 } } as const;
		const input = { name: "beyond", extends: "us-india-partnership", uncertainty: beyond };
		expect(() => tornado(input)).toThrow(/1 of 16 parameters/);
		expect(tornado(input, { onFailure: "drop" }).failed.map(({ path }) => path)).toEqual(["budget.provincialSpending"]);
	});
});
