import { parseScenario, safeParseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { plain, plainBudget, plainWith, refusal, run } from "./plain-scenario.js";

describe("what is no scenario at all", () => {
	it.each([
		null,
		undefined,
		5,
		Number.NaN,
		true,
		[],
		[plain],
		() => plain,
		Symbol("plain"),
		5n,
		new Date(0),
		new Map(),
	])("%s is refused, not crashed on", (input) => {
		const result = safeParseScenario(input);
		expect(result.ok).toBe(false);
		if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
	});

	it("every key is optional but the name: a child does not go by its parent's", () => {
		for (const nameless of [{}, { rival: { growth: "10%" } }, { extends: "plain", horizon: 3 }]) {
			expect(refusal(nameless, { library: { plain } })).toEqual([expect.stringMatching(/^name: /)]);
		}
	});

	it.each(["rival", "economy", "budget", "defence", "financing", "allocation", "threat", "outcomes", "checks"])(
		"%s that is null, a number, a text or of the wrong shape",
		(block) => {
			const wrong = block === "outcomes" || block === "checks" ? {} : [];
			for (const value of [null, 5, "text", true, wrong]) {
				const lines = refusal(plainWith({ [block]: value }));
				expect(lines.length).toBeGreaterThan(0);
				for (const line of lines) expect(line.startsWith(block)).toBe(true);
			}
		},
	);
});

describe("keys that pollute prototypes", () => {
	const polluted = () => ({}) as Record<string, unknown>;

	it.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"])("%s is an unknown key", (key) => {
		const top = JSON.parse(JSON.stringify(plain).replace(/^\{/, `{"${key}":{"polluted":true},`));
		expect(refusal(top).length).toBeGreaterThan(0);
		const inner = JSON.parse(JSON.stringify(plain).replace('"rival":{', `"rival":{"${key}":{"polluted":true},`));
		expect(refusal(inner).length).toBeGreaterThan(0);
		const set = JSON.parse(`{"economy":{"${key}":{"polluted":true}}}`);
		expect(refusal(plain, { set }).length).toBeGreaterThan(0);
		expect(polluted().polluted).toBeUndefined();
	});

	it("in a child, its parent, a library and an override change nothing else", () => {
		const parent = JSON.parse(JSON.stringify(plain).replace('"rival":{', '"rival":{"__proto__":{"polluted":true},'));
		safeParseScenario(
			{ name: "child", extends: "parent", rival: JSON.parse('{"__proto__":{"polluted":1}}') },
			{ library: { parent } },
		);
		safeParseScenario({
			...plain,
			counterfactual: JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
		});
		safeParseScenario(plain, { set: JSON.parse('{"constructor":{"prototype":{"polluted":1}}}') });
		expect(polluted().polluted).toBeUndefined();
		expect(Object.prototype).not.toHaveProperty("polluted");
	});

	it("name no scenario, no preset and no event", () => {
		for (const name of ["__proto__", "constructor", "toString"]) {
			expect(refusal(name)).toHaveLength(1);
			expect(refusal({ name: "child", extends: name })).toEqual([expect.stringMatching(/^extends: must be one of /)]);
			expect(refusal({ ...plain, counterfactual: name })).toEqual([
				expect.stringMatching(/^counterfactual: must be one of /),
			]);
			expect(refusal(plain, { reaction: name as "none" })).toEqual([
				expect.stringMatching(/^reaction: must be one of /),
			]);
			const events = [{ event: name }];
			expect(refusal(plainWith({ rival: { ...plain.rival, partnership: { events } } })).length).toBeGreaterThan(0);
		}
	});

	it("are refused as names of lines in weights, orders, elasticities and feedback", () => {
		for (const name of ["constructor", "toString"]) {
			const entry = JSON.parse(`{"${name}":1}`);
			expect(refusal(plainWith({ allocation: { kind: "weighted", weights: entry } }))).toHaveLength(1);
			expect(refusal(plainWith({ economy: { ...plain.economy, feedback: { lines: entry } } }))).toHaveLength(1);
			expect(
				refusal(plainWith({ allocation: { kind: "priority", order: ["health", "education", name] } })),
			).toHaveLength(1);
		}
	});

	it("as the name __proto__ in weights are refused, or left out without a trace", () => {
		const weights = JSON.parse('{"__proto__":{"health":9},"education":1}');
		const result = safeParseScenario(plainWith({ allocation: { kind: "weighted", weights } }));
		if (result.ok) expect(result.scenario.allocation).toEqual({ kind: "weighted", weights: { education: 1 } });
	});

	it("are lines like any other where the budget has them: any line may be added", () => {
		for (const line of ["constructor", "toString", "valueOf"]) {
			const lines = { education: { base: 0.03 }, [line]: { base: 0.02 } };
			const scenario = { ...plainBudget({ lines }), defence: { kind: "share", share: 0.025 } };
			const { run: arm } = run(scenario);
			// The gap of 0.005 falls on the lines in proportion 3 : 2.
			expect(arm.lines.education[1]).toBeCloseTo(0.027, 14);
			expect(arm.lines[line][1]).toBeCloseTo(0.018, 14);
			const weighted = { ...scenario, allocation: { kind: "weighted", weights: { education: 1 } } };
			expect(run(weighted).run.lines[line][1]).toBeCloseTo(0.018, 14);
			const elastic = { kind: "elasticities", taxes: 1 };
			expect(run({ ...scenario, financing: elastic }).run.lines[line][1]).toBeCloseTo(0.02, 14);
		}
	});
});

describe("the name of a line or province", () => {
	const lines = (name: string) => plainBudget({ lines: { education: { base: 0.03 }, [name]: { base: 0.02 } } });
	const provinces = (name: string) => plainBudget({ provinces: { [name]: { share: 1 } } });

	it.each(["health", "Health2", "girls-schools", "constructor", "a".repeat(64)])("may be %s", (name) => {
		expect(refusal(lines(name))).toEqual([]);
		expect(refusal(provinces(name))).toEqual([]);
	});

	it.each([
		"",
		"a.b",
		"a\nb",
		"a b",
		"a--b",
		"-a",
		"a-",
		"2026",
		"a_b",
		'=HYPERLINK("http://a.b")',
		"<b>",
		"\u001b[31m",
		"Zürich",
		"a".repeat(65),
	])("may not be %j", (name) => {
		expect(refusal(lines(name))).toEqual([
			expect.stringMatching(/^budget\.lines: must call a line by letters, digits and single hyphens/),
		]);
		expect(refusal(provinces(name))).toEqual([
			expect.stringMatching(/^budget\.provinces: must call a province by letters, digits and single hyphens/),
		]);
	});

	it("may not be __proto__, which would be lost in silence", () => {
		const text = JSON.stringify(lines("PROTO")).replace("PROTO", "__proto__");
		expect(refusal(JSON.parse(text))).toEqual(['budget.lines: must not have the key "__proto__"']);
	});
});

describe("a message", () => {
	it("shows the first hundred issues, and says how many more there are", () => {
		const wrong = plainWith(Object.fromEntries(Array.from({ length: 250 }, (_, k) => [`wrong${k}`, 1])));
		const lines = refusal(wrong);
		expect(lines).toHaveLength(101);
		expect(lines[99]).toMatch(/^wrong99: /);
		expect(lines[100]).toBe("and 150 more; correct these first");
	});

	it("shows a long value cut short, on one line", () => {
		const [line] = refusal(plainWith({ defence: { kind: "x".repeat(500) } }));
		expect(line.length).toBeLessThan(300);
		const lines = refusal(plainWith({ rival: { spending: "a\nb", growth: 0 } }));
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain('got "a\\nb"');
	});

	it("about a key with a line break in it is still one line", () => {
		expect(refusal(plainWith({ "a\nb": 1 }))).toHaveLength(1);
	});

	it("shows a block where a word was meant as JSON, not as [object Object]", () => {
		for (const kind of [{ of: "parity" }, ["parity"], 5, null, true]) {
			const [line] = refusal(plainWith({ defence: { kind } }));
			expect(line).toContain(`got ${JSON.stringify(kind)}`);
			const [other] = refusal(plainBudget({ definition: kind }));
			expect(other).toContain(`got ${JSON.stringify(kind)}`);
		}
	});
});

describe("a scenario with class instances or holes", () => {
	it("that is no plain data is refused or read, never half read", () => {
		const sparse = plainWith({ references: Object.assign(new Array(2), { 1: "second" }) });
		expect(() => safeParseScenario(sparse)).not.toThrow();
		expect(() => parseScenario(plainWith({ title: undefined }))).not.toThrow();
	});
});
