import { expect, it } from "vitest";
import { csv } from "../../src/report/index.js";

it("csv quotes commas, quotes and line breaks, and leaves nothing empty", () => {
	expect(csv([["a,b", 'say "x"', "two\nlines", null, 1.5, -0]])).toBe('"a,b","say ""x""","two\nlines",,1.5,0\n');
});

it("csv makes no formula of a text, and drops control characters", () => {
	const texts = ["=1+2", "+a", "-b", "@c", " =d", "\u0000=e", "\u001b[31mf", "-", "g-h"];
	expect(csv([texts])).toBe("'=1+2,'+a,'-b,'@c,' =d,'=e,[31mf,'-,g-h\n");
	expect(csv([[-1.5, "-1.5", "+2e3", "-Infinity"]])).toBe("-1.5,-1.5,+2e3,'-Infinity\n");
});
