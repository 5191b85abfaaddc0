import { describe, expect, it } from "vitest";
import { sameData } from "../../src/domain/index.js";

describe("sameData", () => {
	it("compares blocks and lists by what they hold, in any order of keys", () => {
		expect(sameData({ a: 1, b: { c: [1, "x", null] } }, { b: { c: [1, "x", null] }, a: 1 })).toBe(true);
		expect(sameData({ a: 1, b: { c: [1, "x", null] } }, { a: 1, b: { c: [1, "x", 2] } })).toBe(false);
		expect(sameData([1, 2], [1])).toBe(false);
		expect(sameData([1], [1, 2])).toBe(false);
	});

	it("takes a key that is undefined as absent, and nothing else as equal to nothing", () => {
		expect(sameData({ a: 1, b: undefined }, { a: 1 })).toBe(true);
		expect(sameData({ a: 1 }, { a: 1, b: undefined })).toBe(true);
		for (const other of [0, "", false, undefined, {}, []]) expect(sameData(null, other)).toBe(false);
		expect(sameData([], {})).toBe(false);
		expect(sameData({ 0: 1 }, [1])).toBe(false);
	});
});
