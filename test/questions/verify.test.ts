import {
	attribute,
	breakEven,
	type CrowdOutResult,
	crowdOut,
	discover,
	ensemble,
	policiesAcrossDraws,
	policiesAcrossFutures,
	samplePoints,
	sensitivity,
	solve,
	sweep,
	tornado,
	verifyResult,
	version,
} from "crowdout";
import { describe, expect, it } from "vitest";
import { pushed, run } from "../scenario/plain-scenario.js";

const push = "us-india-partnership";
const chosen = { financing: "mostly-borrowed", set: { rival: { growth: "7%" } } } as const;
const between = [0.02, 0.1] as const;
const policies = [
	{ name: "taxes", set: { financing: { taxes: 0.5, levies: 0, borrowing: 0 } } },
	{ name: "borrow", set: { financing: { taxes: 0, levies: 0, borrowing: 1 } } },
];
const futures = [
	{ name: "push", input: push, options: { reaction: "strong" } },
	{ name: "surge", input: "india-surge" },
] as const;

/** Every kind of result that has a record, asked with options of its own. */
const results: Readonly<Record<string, () => { readonly record: object }>> = {
	"a run": () => crowdOut(push, chosen),
	"an ensemble": () =>
		ensemble(push, {
			...chosen,
			draws: 100,
			seed: 3,
			outputs: ["run.debt", "last(run.interest)"],
			quantiles: [0.1, 0.9],
		}),
	"an ensemble with a precision": () => ensemble(push, { draws: 100_000, mode: "fast", precision: { relative: 0.05 } }),
	"a sensitivity": () => sensitivity(push, { ...chosen, method: "morris", samples: 4, seed: 2, output: "run.debt" }),
	"a tornado": () => tornado(push, { ...chosen, probabilities: [0.1, 0.9], output: "crowdOut.ratio" }),
	"a discovery": () => discover(push, { ...chosen, above: 100, samples: 200, seed: 4 }),
	"a sample": () =>
		samplePoints(push, { ...chosen, sampler: "halton", samples: 5, seed: 0, outputs: ["crowdOut.ratio"] }),
	"a sweep": () => sweep(push, [{ path: "rival.growth", values: [0.02, 0.05] }], { ...chosen, outputs: ["run.debt"] }),
	"a solution": () =>
		solve(push, "rival.growth", "crowdOut.cumulativeMoney.food = 20", { ...chosen, between, steps: 5 }),
	"a break-even curve": () =>
		breakEven(push, "rival.growth", "crowdOut.cumulativeMoney.food = 20", {
			...chosen,
			between,
			steps: 5,
			over: { path: "defence.longRun", values: [0.5, 1] },
		}),
	"an attribution": () =>
		attribute("paper-thesis", "paper-corrected", "last(run.debt)", { by: "path", orders: 3, seed: 5 }),
	"a table of policies": () => policiesAcrossFutures(policies, futures, { floors: { education: 0.014 } }),
	"policies across draws": () => policiesAcrossDraws(policies, futures, { draws: 20, seed: 2 }),
};

/** As it is read from a file. */
// biome-ignore lint/suspicious/noExplicitAny: a file may hold anything
const written = (result: unknown): any => JSON.parse(JSON.stringify(result));

describe.each(Object.entries(results))("verifyResult of %s", (_, ask) => {
	const result = written(ask());

	it("makes it again from its record alone", () => {
		expect(verifyResult(result)).toEqual({ ok: true, differences: [], reasons: [] });
	});

	it("finds a scenario that was changed after it was made", () => {
		const changed = written(result);
		changed.record.scenario.discountRate = 0.07;
		const { ok, reasons } = verifyResult(changed);
		expect(ok).toBe(false);
		expect(reasons).toEqual(["its scenario, as read now, does not match the hash in its record"]);
	});
});

describe("verifyResult", () => {
	const plain = () => written(run(pushed(0.03)));

	it("finds a result as it was, in memory or written", () => {
		expect(verifyResult(run(pushed(0.03)))).toEqual({ ok: true, differences: [], reasons: [] });
		expect(verifyResult(plain())).toEqual({ ok: true, differences: [], reasons: [] });
	});

	it("finds a figure that was changed, and where", () => {
		const result = plain();
		result.crowdOut.money.education[1] += 0.001;
		const verification = verifyResult(result);
		expect(verification.ok).toBe(false);
		expect(verification.differences.map(({ path }) => path)).toEqual(["crowdOut.money.education.1"]);
	});

	it("finds a scenario that was changed after the run", () => {
		const result = plain();
		result.record.scenario.discountRate = 0.07;
		const verification = verifyResult(result);
		expect(verification.ok).toBe(false);
		expect(verification.differences.map(({ path }) => path)).toContain("crowdOut.presentValue.education");
		expect(verification.reasons.join()).toMatch(/scenario/);
	});

	it("refuses what is no result", () => {
		for (const wrong of [null, 5, {}, { record: {} }, []]) {
			expect(() => verifyResult(wrong)).toThrow(expect.objectContaining({ code: "invalid-input" }));
		}
		const result = plain();
		result.record.scenario.horizon = 0;
		expect(() => verifyResult(result)).toThrow(/^record\.scenario\.horizon: must /);
	});

	it("makes each of a list again, and says in which a difference lies", () => {
		const list = [results["a sweep"](), run(pushed(0.03))].map(written);
		expect(verifyResult(list)).toEqual({ ok: true, differences: [], reasons: [] });
		list[1].crowdOut.ratio += 1;
		expect(verifyResult(list).differences.map(({ path }) => path)).toEqual(["1.crowdOut.ratio"]);
	});

	it("refuses a question that is none, and one that cannot be asked as its record says", () => {
		const result = written(results["a sweep"]());
		const with_ = (record: object) => () => verifyResult({ ...result, record: { ...result.record, ...record } });
		expect(with_({ question: "toString" })).toThrow(/^record\.question: must be one of run, ensemble, .*"toString"/);
		expect(with_({ asked: { axes: 5 } })).toThrow(
			/^record\.asked: must hold the options of the question, got {"axes":5}/,
		);
		expect(with_({ asked: null })).toThrow(/^record\.asked: must hold/);
		expect(with_({ asked: { ...result.record.asked, steps: 5 } })).toThrow(/^steps: is not a known option/);
	});

	it("refuses an attribution by a function, which its record cannot hold", () => {
		const byFunction = attribute(
			"paper-thesis",
			"paper-corrected",
			({ crowdOut: { ratio } }: CrowdOutResult) => ratio ?? 0,
		);
		expect(() => verifyResult(byFunction)).toThrow(/^record\.asked: must hold the options of the question/);
	});
});

describe("verifyResult of another version's result", () => {
	const old = () => {
		const result = written(run(pushed(0.03)));
		result.record.version = "0.1.0";
		return result;
	};
	const versions = `it was made by version "0.1.0"; this is ${version}`;

	it("is told apart from a result that differs", () => {
		const reasons = [versions, "all values that both give are the same"];
		expect(verifyResult(old())).toEqual({ ok: true, differences: [], reasons });
	});

	it("says what each version gives that the other does not, and how much else differs", () => {
		const result = old();
		result.crowdOut.causation = 0.3;
		result.crowdOut.ratio += 1;
		Reflect.deleteProperty(result.run, "interest");
		Reflect.deleteProperty(result, "rules");
		const { ok, reasons } = verifyResult(result);
		expect(ok).toBe(false);
		expect(reasons).toEqual([
			versions,
			"only this version gives run.interest, rules",
			"this version no longer gives crowdOut.causation",
			"values that both give differ in 1 place",
		]);
	});

	it("is refused with both versions where this one does not read its scenario", () => {
		const result = old();
		result.record.scenario.rivalGrowth = 0.04;
		expect(() => verifyResult(result)).toThrow(
			expect.objectContaining({
				code: "invalid-scenario",
				issues: [
					{ path: "record.version", message: versions },
					expect.objectContaining({ path: "record.scenario.rivalGrowth" }),
				],
			}),
		);
	});
});
