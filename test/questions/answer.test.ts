import { answer, crowdOut, ensemble } from "crowdout";
import { describe, expect, it } from "vitest";

const name = "us-india-partnership";
const sum = (of: Readonly<Record<string, number>>) => Object.values(of).reduce((total, value) => total + value, 0);

describe("answer", () => {
	const found = answer(name, { draws: 300, seed: 4 });
	const { total, ratio } = crowdOut(name).crowdOut;

	it("has the numbers of the central run, and of other comparisons asked one by one", () => {
		expect(found.extraDefence.central).toBe(total.extraDefence);
		expect(found.ratio?.central).toBe(ratio);
		expect(found.all.central).toBe(total.cumulativeMoney);
		const against = (what: "further" | "without-events") =>
			crowdOut(name, { against: what }).crowdOut.total.extraDefence;
		expect(found.furtherPush).toBe(against("further"));
		expect(found.partnership).toBe(against("without-events") / total.extraDefence);
		expect(found.firstYear).toBe(2028);
		const regime = found.regimes.find(({ financing }) => financing === "mostly-borrowed");
		expect(regime?.ratio).toBe(crowdOut(name, { financing: "mostly-borrowed" }).crowdOut.ratio);
		const measured = found.regimes.find(({ financing }) => financing === "as-in-the-past");
		expect(measured?.ratio).toBe(crowdOut("as-in-the-past").crowdOut.ratio);
	});

	it("splits the loss by line and by tier, each to the whole", () => {
		const lines = Object.fromEntries(Object.entries(found.lines).map(([line, { central }]) => [line, central]));
		expect(sum(lines)).toBeCloseTo(total.cumulativeMoney, 9);
		expect(Object.keys(found.tiers)).toEqual([
			...["punjab", "sindh", "khyberPakhtunkhwa", "balochistan"].sort(
				(a, b) => Object.keys(found.tiers).indexOf(a) - Object.keys(found.tiers).indexOf(b),
			),
			"federation",
		]);
		expect(sum(found.tiers)).toBeCloseTo(total.cumulativeMoney, 9);
	});

	it("has the ranges of an ensemble of the same draws", () => {
		const { scalars } = ensemble(name, { draws: 300, seed: 4 });
		const at = (path: string) => [0, 2, 4].map((k) => scalars[path].quantiles[k]?.value);
		expect(found.ratio?.draws).toEqual(at("crowdOut.ratio"));
		expect(found.lines.water.draws).toEqual(at("crowdOut.cumulativeMoney.water"));
		expect(found.draws).toBe(300);
	});

	it("says which number of the central run lies at an end of what is drawn", () => {
		// The law of FY2028 and FY2029: 0 in the central run, 0 or 0.575 drawn.
		expect(found.atTheEnd).toEqual([{ path: "budget.revenueSharing", end: "low" }]);
	});

	it("makes no range without draws, and no parts of a push that is compared otherwise", () => {
		const alone = answer(name, { draws: 0, against: "without-events" });
		expect(alone.extraDefence.draws).toBeUndefined();
		expect([alone.draws, alone.furtherPush, alone.partnership]).toEqual([0, undefined, undefined]);
	});

	it("of no push has no ratio and no regimes", () => {
		const nothing = answer("baseline", { draws: 0 });
		expect([nothing.ratio, nothing.regimes]).toEqual([undefined, []]);
	});

	it("refuses an option that is none", () => {
		expect(() => answer(name, { drwas: 5 } as never)).toThrow(/drwas: is not a known option; did you mean "draws"/);
	});
});
