import { expect, it } from "vitest";
import { csv } from "../../src/report/index.js";

it("csv quotes commas, quotes and line breaks, and leaves nothing empty", () => {
	expect(csv([["a,b", 'say "x"', "two\nlines", null, 1.5, -0]])).toBe('"a,b","say ""x""","two\nlines",,1.5,0\n');
});
