import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "../../src/node/json-text.js";

describe("readJson", () => {
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

	it.each([
		["a trailing comma in a block", '{"a": 1,}', "1:9", '"}"'],
		["a trailing comma in a list", '{"a":\n[1, 2,\n]}', "3:1", '"]"'],
		["a key without quotes", "{a: 1}", "1:2", '"a"'],
		["single quotes", "{'a': 1}", "1:2", '"\'"'],
		["a comment of JavaScript", '{"a": 1 // c\n}', "1:9", '"/"'],
		["a comment of YAML", '# c\n{"a": 1}', "1:1", '"#"'],
		["a missing value", '{\n"a":\n}', "3:1", '"}"'],
		["a missing comma", "[1 2]", "1:4", '"2"'],
		["two commas", "[1,, 2]", "1:4", '","'],
		["YAML in blocks", "a: 1", "1:1", '"a"'],
		["a word", '{"a": tru}', "1:10", '"}"'],
		["a word that a line ends", '{"a": nul\n}', "1:10", '"\\n"'],
		["a plus sign", '{"a": +1}', "1:7", '"+"'],
		["a leading zero", '{"a": 01}', "1:8", '"1"'],
		["a percentage", '{"a": 5%}', "1:8", '"%"'],
		["an escape of YAML", '{"a": "\\x41"}', "1:9", '"x"'],
		["a text over two lines", '{"a": "x\ny"}', "1:9", '"\\n"'],
		["an anchor", '{"a": &b 1}', "1:7", '"&"'],
		["a second value", '{"a": 1}\n{}', "2:1", '"{"'],
		["an open block", '{"a": 1\n', "2:1", "the end of the file"],
		["an open list in an open block", '{"a": [tru', "1:11", "the end of the file"],
		["nothing", "", "1:1", "the end of the file"],
		["brackets without end", "[".repeat(100_000), "1:100001", "the end of the file"],
	])("refuses %s in one line, where it stands", (_, text, path, got) => {
		const { value, issues } = readJson(text);
		expect(value).toBeUndefined();
		expect(issues).toHaveLength(1);
		expect(issues[0].path).toBe(path);
		expect(issues[0].message).toMatch(/^must be JSON: [^\n]+$/);
		expect(issues[0].message.endsWith(`, got ${got}`)).toBe(true);
	});

	it("refuses exactly what JSON.parse does not read, and keys that stand twice", () => {
		const fragments = '{ } [ ] , : "a" "\\u00e9" "\\x" 1 -0.5e3 01 true nul'.split(" ");
		const blanks = [" ", "\n", "\t", '"\u007f"', '"\u0001"'];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...fragments, ...blanks), { maxLength: 12 }), (parts) => {
				const text = parts.join("");
				const parses = (() => {
					try {
						JSON.parse(text);
						return true;
					} catch {
						return false;
					}
				})();
				const { issues } = readJson(text);
				expect(issues.filter(({ message }) => !message.includes("must be given once")).length === 0).toBe(parses);
			}),
			{ numRuns: 3000 },
		);
	});

	it("reads whatever JSON.stringify writes, with any blanks between", () => {
		const blank = fc.string({ unit: fc.constantFrom(" ", "\n", "\t", "\r"), maxLength: 3 });
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 5 }), blank, (value, space) => {
				const text = JSON.stringify(value).replace(/"(?:[^"\\]|\\.)*"|[[\]{},:]/g, `${space}$&${space}`);
				const { issues, value: read } = readJson(text);
				expect(issues).toEqual([]);
				expect(JSON.stringify(read)).toBe(JSON.stringify(value));
			}),
		);
	});

	it("names each key that stands twice in its block, and no key of two blocks", () => {
		expect(readJson('{"a.b": 1, "a": {"b": 2}, "c": {"d": 1,\n"d": 2}}').issues).toEqual([
			{ path: "2:1", message: "c.d: must be given once in its block, got it twice; remove one" },
		]);
	});

	it("refuses what nests too deep, where it does, and before the stack ends", () => {
		const nested = (depth: number) => readJson("[".repeat(depth) + "]".repeat(depth)).issues;
		const message = "must be nested at most 100 levels deep";
		expect(nested(101)).toEqual([]);
		expect(nested(102)).toEqual([{ path: "1:102", message }]);
		expect(nested(50_000)).toEqual([{ path: expect.any(String), message }]);
	});
});
