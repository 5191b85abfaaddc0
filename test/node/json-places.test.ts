import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonPlaces } from "../../src/node/json-places.js";
import { readJson } from "../../src/node/json-text.js";

describe("jsonPlaces", () => {
	it("finds every key and entry where it stands", () => {
		const text = '{\n  "a": {"b": [1, {"c": null}]},\n  "d": "x"\n}';
		const { at } = readJson(text);
		expect(["a", "a.b", "a.b.0", "a.b.1", "a.b.1.c", "d", "e"].map(at)).toEqual([
			"2:3",
			"2:9",
			"2:15",
			"2:18",
			"2:19",
			"3:3",
			undefined,
		]);
	});

	it("fails exactly where JSON.parse does not read", () => {
		const fragments = [
			"{",
			"}",
			"[",
			"]",
			",",
			":",
			'"a"',
			'"\\u00e9"',
			'"\\x"',
			"1",
			"-0.5e3",
			"01",
			"true",
			"nul",
			" ",
			"\n",
			"\t",
			'"\u007f"',
			'"\u0001"',
		];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 12 }), (parts) => {
				const text = parts.join("");
				const parses = (() => {
					try {
						JSON.parse(text);
						return true;
					} catch {
						return false;
					}
				})();
				expect(jsonPlaces(text).failure === undefined).toBe(parses);
			}),
			{ numRuns: 3000 },
		);
	});

	it("passes whatever JSON.stringify writes", () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 2, "\t"), (value, space) => {
				const { issues, value: read } = readJson(JSON.stringify(value, null, space));
				expect(issues).toEqual([]);
				expect(JSON.stringify(read)).toBe(JSON.stringify(value));
			}),
		);
	});

	it("refuses what nests without end, before the stack does", () => {
		expect(readJson("[".repeat(100_000)).issues).toEqual([
			{ path: "1:102", message: "must be nested at most 100 levels deep" },
		]);
	});
});
