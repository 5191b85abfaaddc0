import { describe, expect, it } from "vitest";
import { covariance, leastSquares, seeminglyUnrelated, studentTwoSidedQuantile } from "../../src/estimation.js";
import { type YearlyChange, yearlySystem } from "../../src/reaction.js";

/** Numbers that look like chance and are none: fractional parts of multiples of irrational numbers, about 0. */
const chance = (k: number, of: number) => ((k * Math.sqrt(of)) % 1) - 0.5;

const SHARES = { revenue: 0.3, borrowing: 0.5, other: 0.2 };

/** Thirty years in which each part pays its share of defence and interest, and what differs besides. */
function changes({ noise = 0.2, residual = 0 } = {}): YearlyChange[] {
	return Array.from({ length: 30 }, (_, k) => {
		const [defence, interest, programme] = [chance(k + 1, 2), 2 * chance(k + 1, 3), k % 3 === 0 ? 1 : 0.25 * (k % 2)];
		const [a, b] = [noise * chance(k + 1, 5), noise * chance(k + 1, 7)];
		const revenue = SHARES.revenue * defence + 0.4 * interest + 0.1 * programme + a;
		const borrowing = SHARES.borrowing * defence + 0.5 * interest - 0.3 * programme + b;
		const other = defence + interest - revenue - borrowing + residual * chance(k + 1, 11);
		return { year: 1990 + k, defence, interest, programme, parts: { revenue, borrowing, other } };
	});
}

const TOTALS = { defence: 1, interest: 1, programme: 0, constant: 0 } as const;

describe("yearlySystem", () => {
	it.each([0, 0.1])(
		"adds up to 1 for defence and interest and to 0 for the rest, with a residual of %d too",
		(residual) => {
			const { parts } = yearlySystem(changes({ residual }));
			for (const [column, total] of Object.entries(TOTALS)) {
				const sum = parts.reduce((all, part) => all + (part[column as keyof typeof TOTALS]?.estimate ?? 0), 0);
				expect(sum, column).toBeCloseTo(total, 10);
			}
		},
	);

	it.each([0, 0.1])("has the known shares within its intervals, with a residual of %d too", (residual) => {
		for (const { part, defence } of yearlySystem(changes({ residual })).parts) {
			expect(defence.lower, part).toBeLessThan(SHARES[part as keyof typeof SHARES]);
			expect(defence.upper, part).toBeGreaterThan(SHARES[part as keyof typeof SHARES]);
		}
	});

	it("comes nearer to the known shares the less there is besides", () => {
		const { parts } = yearlySystem(changes({ noise: 1e-6 }));
		for (const { part, defence } of parts) {
			expect(Math.abs(defence.estimate - SHARES[part as keyof typeof SHARES]), part).toBeLessThan(1e-5);
		}
	});

	it("gives the equation that it leaves out what least squares of that equation alone gives, with its errors", () => {
		const all = changes();
		const { parts, leftOut, degreesOfFreedom } = yearlySystem(all, 0.9);
		expect([leftOut, degreesOfFreedom]).toEqual(["other", 26]);
		const fit = leastSquares({
			names: ["constant", "defence", "interest", "programme"],
			X: all.map(({ defence, interest, programme }) => [1, defence, interest, programme]),
			y: all.map((change) => change.parts.other),
		});
		const { matrix } = covariance(fit, { kind: "neweyWest", lag: 1, leverage: true });
		const last = parts[2];
		for (const [j, column] of (["constant", "defence", "interest", "programme"] as const).entries()) {
			expect(last[column]?.estimate, column).toBeCloseTo(fit.coefficients[j], 10);
			expect(last[column]?.standardError, column).toBeCloseTo(Math.sqrt(matrix[j][j]), 10);
		}
		const { estimate, standardError, upper } = last.defence;
		expect(upper).toBeCloseTo(estimate + studentTwoSidedQuantile(0.1, 26) * standardError, 10);
	});

	it("estimates all equations under the restriction where the sources leave a residual", () => {
		const all = changes({ residual: 0.1 });
		const X = all.map(({ defence, interest, programme }) => [1, defence, interest, programme]);
		const equations = Object.keys(SHARES).map((name) => ({
			name,
			names: ["constant", "defence", "interest", "programme"],
			X,
			y: all.map(({ parts }) => parts[name]),
		}));
		const sums = [0, 1, 2, 3].map((j) => Array.from({ length: 12 }, (_, k) => Number(k % 4 === j)));
		const fit = seeminglyUnrelated(equations, { restrictions: { weights: sums, values: [0, 1, 1, 0] } });
		const found = yearlySystem(all);
		expect(found.leftOut).toBeNull();
		expect(found.parts.map(({ defence }) => defence.estimate)).toEqual([1, 5, 9].map((k) => fit.coefficients[k]));
	});

	it("leaves the programme out where no year differs", () => {
		const { parts } = yearlySystem(changes().map((change) => ({ ...change, programme: 1 })));
		expect(parts.map(({ programme }) => programme)).toEqual([null, null, null]);
	});
});
