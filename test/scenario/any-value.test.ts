import { CrowdoutError, parseScenario, safeParseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { type Block, plain, plainWith } from "./plain-scenario.js";

/** Blocks inside each other, `levels` deep. */
function nested(levels: number, end: unknown = 1): unknown {
	let value = end;
	for (let k = 0; k < levels; k++) value = { in: value };
	return value;
}

/** As reactive frameworks wrap their data: every block that is read comes as a proxy of its own. */
function reactive<T extends object>(data: T): T {
	return new Proxy(data, {
		get: (target, key) => {
			const value = Reflect.get(target, key) as unknown;
			return typeof value === "object" && value !== null ? reactive(value) : value;
		},
	});
}

const throwing = (traps: readonly string[]) =>
	new Proxy(
		{ name: "plain" },
		Object.fromEntries(
			traps.map((trap) => [
				trap,
				() => {
					throw new Error("no");
				},
			]),
		),
	);

function revoked(of: object): object {
	const { proxy, revoke } = Proxy.revocable(of, {});
	revoke();
	return proxy;
}

const itself: Block = { ...plain };
itself.rival = itself;
const list: unknown[] = [];
list.push(list);

/** Thirty blocks that hold each other twice are 2^30 values where they are written out. */
let doubled: unknown = 1;
for (let k = 0; k < 30; k++) doubled = [doubled, doubled];

const bare = Object.assign(Object.create(null), plain) as object;

const EXOTIC: Readonly<Record<string, unknown>> = {
	"a function": () => plain,
	"a symbol": Symbol("plain"),
	"a big integer": 10n ** 40n,
	"a date that is none": new Date(Number.NaN),
	"a class": class {},
	"a map": new Map([["name", "plain"]]),
	"a typed array": new Float64Array(3),
	"a weak map": new WeakMap(),
	"a promise": Promise.resolve(plain),
	"a regular expression": /a/,
	"a list that holds itself": list,
	"blocks that double": doubled,
	"a list of a length that no memory holds": new Array(2 ** 32 - 1),
	"blocks nested 2,000 deep": nested(2000),
	"blocks nested 100,000 deep": nested(100_000),
	"a proxy that throws where it is asked what it is": throwing(["getPrototypeOf"]),
	"a proxy that throws where it is listed": throwing(["ownKeys"]),
	"a proxy that throws where it is asked for keys": throwing(["has", "get", "getOwnPropertyDescriptor"]),
	"a proxy that was revoked": revoked({}),
	"a list that was revoked": revoked([]),
	"a getter that throws": {
		get name(): string {
			throw new Error("no");
		},
	},
	"a getter that throws nothing": {
		get name(): string {
			throw undefined;
		},
	},
	"a value whose text throws": {
		name: "plain",
		toString: () => {
			throw new Error("no");
		},
		toJSON: () => {
			throw new Error("no");
		},
	},
	"a block without prototype": Object.create(null),
};

/** Everything that a value could do wrong by itself, done at the top and at each block of a scenario. */
const PLACES = ["name", "title", "rival", "economy", "budget", "uncertainty", "outcomes", "counterfactual", "extends"];

describe("safeParseScenario never throws", () => {
	it.each(Object.keys(EXOTIC))("where %s is given for a scenario", (what) => {
		const value = EXOTIC[what];
		const result = safeParseScenario(value);
		expect(result).toMatchObject({ ok: false });
		if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
		expect(() => parseScenario(value)).toThrow(CrowdoutError);
	});

	it.each(Object.keys(EXOTIC))("where %s stands in a scenario, its parent or what is set", (what) => {
		const value = EXOTIC[what];
		const harmless = what === "a block without prototype";
		for (const place of PLACES) {
			const results = [
				safeParseScenario(plainWith({ [place]: value })),
				safeParseScenario(plainWith({ [place]: { x: value } })),
				safeParseScenario({ name: "child", extends: "parent" }, { library: { parent: plainWith({ [place]: value }) } }),
				safeParseScenario("parent", { library: { parent: plainWith({ [place]: value }) } }),
				safeParseScenario(plain, { set: { [place]: value } }),
			];
			if (!harmless) expect(results.map(({ ok }) => ok)).toEqual([false, false, false, false, false]);
		}
		expect(safeParseScenario(plain, { set: value }).ok).toBe(harmless);
	});

	it("where options are none", () => {
		for (const value of [null, 5, "text", [], ...Object.values(EXOTIC)]) {
			expect(() => safeParseScenario(plain, value as object)).not.toThrow();
			expect(() => safeParseScenario(plain, { library: value as Record<string, unknown> })).not.toThrow();
			expect(() =>
				safeParseScenario({ name: "child", extends: "x" }, { library: value as Record<string, unknown> }),
			).not.toThrow();
			expect(() => safeParseScenario(plain, { base: value as "2025-sipri" })).not.toThrow();
			expect(() => safeParseScenario(plain, { reaction: value as "none" })).not.toThrow();
		}
	});

	it("where 130,000 years, keys or blocks are wrong", () => {
		const years = Object.fromEntries(Array.from({ length: 130_000 }, (_, k) => [k, 1]));
		for (const wrong of [
			plainWith({ rival: { ...plain.rival, growth: years } }),
			plainWith(years),
			plainWith({ rules: Array(130_000).fill({}) }),
			plainWith({ rules: Array(29_000).fill({}) }),
			plainWith({ outcomes: Array(14_000).fill({ kind: "response" }) }),
		]) {
			expect(safeParseScenario(wrong)).toMatchObject({ ok: false });
		}
	});
});

describe("data of a reactive framework", () => {
	it("is read as the plain data that it wraps", () => {
		const [wrapped, own] = [safeParseScenario(reactive(plain)), safeParseScenario(plain)];
		expect(wrapped.ok && wrapped.scenario).toEqual(own.ok && own.scenario);
		expect(safeParseScenario(bare)).toMatchObject({ ok: true });
	});

	it("is refused as that is, where something is wrong in it", () => {
		const wrong = plainWith({ horizon: 0, rival: { ...plain.rival, growth: "x", unknown: 1 } });
		const [wrapped, own] = [safeParseScenario(reactive(wrong)), safeParseScenario(wrong)];
		expect(wrapped).toEqual(own);
		expect(own.ok ? 0 : own.issues.length).toBe(3);
	});
});

describe("what is no plain data", () => {
	it("is named with its place", () => {
		const [first] = PLACES.map((place) => safeParseScenario(plainWith({ [place]: { deep: [1, () => 1] } })));
		expect(first).toEqual({
			ok: false,
			issues: [{ path: "name.deep.1", message: "must be plain data, as JSON holds it, got a function" }],
		});
		expect(safeParseScenario(itself)).toEqual({
			ok: false,
			issues: [{ path: "rival", message: "must not contain itself, got a part that does; write it out" }],
		});
		expect(safeParseScenario(plainWith({ rival: nested(2000) }))).toEqual({
			ok: false,
			issues: [{ path: "rival.in.in", message: "must be nested at most 100 levels deep, got more" }],
		});
	});
});
