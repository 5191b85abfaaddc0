import { describe, expect, it } from "vitest";
import { bundledScenarios, CrowdoutError, crowdOut } from "../../src/index.js";
import { xmile } from "../../src/report.js";
import { readXmile, simulateXmile } from "./reader.js";

type Options = NonNullable<Parameters<typeof crowdOut>[1]>;

/** How far two numbers are apart, of their size or that of a point of GDP in a million. */
function apart(a: number, b: number, least: number): number {
	return Math.abs(a - b) / Math.max(Math.abs(b), least);
}

/** The worst difference between what a reader of XMILE simulates and the library's own run, and where it is. */
function worst(input: Parameters<typeof crowdOut>[0], options: Options = {}): { off: number; where: string } {
	const series = simulateXmile(readXmile(xmile(input, options)));
	const { run, counterfactualRun, crowdOut: lost, years } = crowdOut(input, options);
	let found = { off: 0, where: "" };
	const compare = (name: string, values: readonly (number | null)[], least: number) => {
		const own = series.get(name);
		expect(own, name).toHaveLength(years.length);
		values.forEach((value, t) => {
			const off = apart(own?.[t] ?? Number.NaN, value ?? Number.NaN, least);
			if (!(off <= found.off)) found = { off, where: `${name} in ${years[t]}` };
		});
	};
	for (const [arm, of] of [
		["run", run],
		["counterfactual", counterfactualRun],
	] as const) {
		for (const name of ["gdp", "population", "rivalSpending", "capability", "threat"] as const)
			compare(`${arm}_${name}`, of[name], 1e-3);
		const shares = ["defence", "interest", "other", "revenue", "deficit", "debt", "gap", "unfunded", "taxes", "levies"];
		for (const name of shares as readonly "defence"[]) compare(`${arm}_${name}`, of[name], 1e-3);
		for (const [line, spending] of Object.entries(of.lines)) compare(`${arm}_line_${line}`, spending, 1e-3);
	}
	for (const [line, money] of Object.entries(lost.money)) compare(`crowdOut_money_${line}`, money, run.gdp[0] * 1e-3);
	const last = (name: string) => series.get(name)?.at(-1) ?? Number.NaN;
	const totals = [last("crowdOut_total_cumulativeMoney"), last("crowdOut_total_extraDefence")];
	const { total } = lost;
	for (const [k, value] of [total.cumulativeMoney, total.extraDefence].entries()) {
		const off = apart(totals[k], value, run.gdp[0] * 1e-3);
		if (!(off <= found.off)) found = { off, where: `total ${k}` };
	}
	return found;
}

describe("a model in XMILE", () => {
	for (const name of Object.keys(bundledScenarios)) {
		it(`simulates ${name} as the library does, to 1e-9`, () => {
			const { off, where } = worst(name);
			expect(off, where).toBeLessThan(1e-9);
		});
	}

	const variants: Readonly<Record<string, object>> = {
		"parity, a floor and a ceiling": {
			defence: { kind: "parity", adjustment: 0.3, ratio: 1.1, floor: "1.9%", ceiling: "2.2%", lag: 0 },
		},
		"Richardson's equation, and a rival that answers": {
			defence: { kind: "richardson", reaction: 0.3, fatigue: 0.4 },
			rival: { reaction: 0.2 },
		},
		"defence as a share, and feedback on growth": {
			defence: { kind: "share", share: { 2026: "2%", 2031: "3%" } },
			economy: { feedback: { defence: -0.1, lines: { education: 0.2 } } },
		},
		"elasticities of the lines": {
			financing: {
				kind: "elasticities",
				taxes: 0.2,
				borrowing: 0.5,
				elasticities: { health: -0.6, education: -0.2, food: 0.1 },
			},
		},
		"priority, and floors that bind": {
			defence: { shock: { 2026: 0, 2028: 0.5 } },
			budget: { lines: { water: { floor: "0.2%" }, health: { floor: "0.9%" } } },
			allocation: { kind: "priority", order: ["water", "food", "health", "education"] },
		},
		"a great cut in proportion, and floors that bind": {
			defence: { shock: { 2026: 0, 2028: 0.9, 2029: 0 } },
			financing: { taxes: 0, levies: 0, borrowing: 0, cuts: { other: 0, provinces: 0.5 } },
			budget: { lines: { water: { floor: "0.2%" }, health: { floor: "0.9%" }, education: { floor: "1.3%" } } },
		},
		"weights, and limits that bind": {
			allocation: { kind: "weighted", weights: { health: 2, water: 0 } },
			defence: { shock: { 2026: 0, 2028: 0.4 } },
			financing: { limits: { revenue: "0.1%", deficit: "4.5%", provinces: "0.2%" } },
		},
		"a dividend": { rival: { growth: "-10%" }, defence: { shock: { 2026: 0, 2028: -0.3 } } },
	};
	for (const [words, set] of Object.entries(variants)) {
		it(`does so with ${words}`, () => {
			const { off, where } = worst("us-india-partnership", { set } as Options);
			expect(off, where).toBeLessThan(1e-9);
		});
	}

	it("binds floors in the variants that say so", () => {
		const unfunded = (words: string) =>
			crowdOut("us-india-partnership", { set: variants[words] } as Options).run.unfunded.some((share) => share > 1e-6);
		expect(unfunded("a great cut in proportion, and floors that bind")).toBe(true);
	});

	it("names each number's path, status and source", () => {
		const { variables } = readXmile(xmile("us-india-partnership"));
		const growth = variables.find(({ name }) => name === "growth");
		expect(growth?.doc).toMatch(/^economy\.growth\. .*World Economic Outlook/);
		for (const { name, units } of variables) {
			expect(name).toMatch(/^[A-Za-z_]\w*$/);
			expect(units).not.toBe("");
		}
	});

	it("refuses names that XMILE takes for one", () => {
		const set = { budget: { lines: { Education: { base: 0, floor: 0, federalShare: 0.5 } } } };
		expect(() => xmile("us-india-partnership", { set } as Options)).toThrow(CrowdoutError);
	});
});
