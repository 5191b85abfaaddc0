import { expect, test } from "vitest";
import { parse } from "../../src/formulas/parser.js";
import { translate } from "../../src/formulas/translate.js";

// The scan stops these earlier; the allow-list must stop them without it.
test.each([
	"t = 1",
	"f(t) = t",
	"[1, 2]",
	"1:3",
	"{t: 1}",
	"t.constructor",
	"min.constructor(1)",
	"constructor",
	"__proto__",
	"toString()",
	"t[1]",
	'"text"',
	"1; 2",
	"t!",
	"t'",
	"8%",
	"t + 8%",
	"5 % 3",
	"5 mod 3",
	"2 t",
	"5.*t",
	"t xor 1",
	"t | 1",
	"t & 1",
	"~t",
	"1 << 2",
	"1 to 2",
	"t ?? 1",
	"t?.x",
	"0 < t < 5",
	"not t > 3",
	"-not t",
	"1e400",
	"true",
	"null",
	"Infinity",
	"NaN",
	"",
	"random()",
	'parse("1")',
	"config({})",
	"min()",
	"exp(1, 2)",
])("the allow-list refuses %s", (text) => {
	expect(() => translate(parse(text))).toThrow(/^must [^\n]+; [^\n]+$/);
});

test("a text that the parser can not read is refused", () => {
	expect(() => parse("1 +")).toThrow(
		"must be an expression that can be read, got unexpected end of expression (char 4); put brackets around its parts",
	);
});
