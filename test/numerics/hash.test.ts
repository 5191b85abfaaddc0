import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalJson, sha256Hex } from "../../src/numerics/index.js";

describe("sha256Hex", () => {
	it("gives the published digest of abc (FIPS 180-4)", () => {
		expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	});

	it("hashes UTF-8, as node:crypto does", () => {
		for (const text of ["", "é", "پاکستان", "a".repeat(1000)]) {
			expect(sha256Hex(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
		}
	});
});

describe("canonicalJson", () => {
	it("sorts keys at every depth and writes no spaces", () => {
		expect(canonicalJson({ b: { d: 1, c: "x y" }, a: [3, 1] })).toBe('{"a":[3,1],"b":{"c":"x y","d":1}}');
	});

	it("orders keys by code unit, digits and capitals first", () => {
		expect(canonicalJson({ a: 1, B: 2, 10: 3, 9: 4 })).toBe('{"10":3,"9":4,"B":2,"a":1}');
	});

	it("drops undefined fields and keeps the place of an undefined element", () => {
		expect(canonicalJson({ a: undefined, b: [1, undefined] })).toBe('{"b":[1,null]}');
	});

	it("writes -0 as 0 and keeps every digit of a double", () => {
		expect(canonicalJson([-0, 0.1, 1e-7, 1e21, 5e-324])).toBe("[0,0.1,1e-7,1e+21,5e-324]");
	});

	it("refuses what JSON cannot hold, and says where", () => {
		expect(() => canonicalJson({ a: [1, Number.NaN] })).toThrow(new TypeError("a.1: must be plain JSON data, got NaN"));
		expect(() => canonicalJson(Number.POSITIVE_INFINITY)).toThrow(TypeError);
		expect(() => canonicalJson(undefined)).toThrow(TypeError);
		expect(() => canonicalJson(10n)).toThrow(TypeError);
		expect(() => canonicalJson({ f: () => 1 })).toThrow(TypeError);
	});

	it("reads back as the same data", () => {
		const data = { z: null, list: [{ y: true, x: 'é\n"' }], n: -1.5e-9 };
		expect(JSON.parse(canonicalJson(data))).toEqual(data);
	});
});
