import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { unpack } from "../../src/data/unpack.js";

describe("unpack", () => {
	it("gives back what the build packed, letters beyond ASCII too", () => {
		const text = readFileSync(new URL("../../data/base-figures.csv", import.meta.url), "utf8");
		for (const whole of [text, "", "a – b, é, ₨, 𝛿\n"])
			expect(unpack(deflateRawSync(whole, { level: 9 }).toString("base64"))).toBe(whole);
	});
});
