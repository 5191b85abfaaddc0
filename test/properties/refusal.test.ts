import { CrowdoutError, crowdOut, formatIssue, safeParseScenario } from "crowdout";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyScenario, runs } from "./arbitrary-scenario.js";

/** Every place of a plain value, as keys. */
function places(value: unknown, at: readonly string[] = []): string[][] {
	if (typeof value !== "object" || value === null) return [[...at]];
	return [[...at], ...Object.entries(value).flatMap(([key, part]) => places(part, [...at, key]))];
}

function put(value: unknown, [key, ...rest]: readonly string[], junk: unknown): unknown {
	if (key === undefined) return junk;
	if (Array.isArray(value)) return value.map((part, k) => (String(k) === key ? put(part, rest, junk) : part));
	const block = value as Record<string, unknown>;
	return { ...block, [key]: put(block[key], rest, junk) };
}

const junk = fc.oneof(
	fc.constantFrom<unknown>(null, "", "x", "1e999", -1, 0, 1, 1.9, 1e308, 5e-324, 2025, true, [], {}, [[]], {
		kind: "x",
	}),
	fc.constantFrom<unknown>(
		{ 2026: 1 },
		{ from: 1, to: 2, start: 2027, end: 2026 },
		{ formula: "t" },
		{ formula: 1 },
		{ base: 0.1 },
	),
	fc.jsonValue({ maxDepth: 2 }),
);

/** A scenario with junk at some of its places, and now and then a key that does not belong. */
const spoilt = fc
	.tuple(anyScenario(), fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 3 }), fc.boolean(), fc.string())
	.map(([draft, spots, extra, key]) => {
		let result: unknown = draft;
		for (const [at, value] of spots) {
			if (typeof result !== "object" || result === null) break;
			const all = places(result).slice(1);
			const place = all[at % all.length];
			result = put(result, extra ? [...place.slice(0, -1), key] : place, value);
		}
		return result;
	});

describe("whatever stands in a scenario", () => {
	it("it is refused in lines of MODEL.md's form, or it runs, or the run stops with its reason", () => {
		const seen = { refused: 0, ran: 0, stopped: 0 };
		const unreadable = new Map<string, string>();
		fc.assert(
			fc.property(spoilt, (input) => {
				const result = safeParseScenario(input);
				if (!result.ok) {
					seen.refused++;
					expect(result.issues.length).toBeGreaterThan(0);
					for (const { path, message } of result.issues) {
						const line = formatIssue({ path, message });
						const good = /^[a-z]/.test(message) && !/[\n\r\u2028\u2029]|\[object |Invalid|undefined/.test(line);
						if (!good) unreadable.set(message.slice(0, 40), line);
					}
					return;
				}
				try {
					const { run } = crowdOut(result.scenario);
					seen.ran++;
					expect(run.gdp.every(Number.isFinite)).toBe(true);
				} catch (error) {
					seen.stopped++;
					expect(error).toBeInstanceOf(CrowdoutError);
					expect((error as CrowdoutError).code).toBe("run-failed");
					expect((error as CrowdoutError).message).toMatch(/ in 20\d\d/);
				}
			}),
			runs(4500),
		);
		expect([...unreadable.values()].slice(0, 10)).toEqual([]);
		expect(seen.refused).toBeGreaterThan(1000);
		expect(seen.ran).toBeGreaterThan(50);
	});
});
