import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formulas } from "../../src/formulas.js";
import { exp, log, pow } from "../../src/numerics/index.js";

function at(text: string, t = 6, year = 2031): number {
	const result = formulas(text);
	if (!result.ok) throw new Error(`${text}: ${result.message}`);
	return result.at(t, year);
}

function messageOf(text: string): string {
	const result = formulas(text);
	return result.ok ? "accepted" : result.message;
}

describe("values", () => {
	test("a formula of t and year is evaluated with both", () => {
		expect(at("0.04 + 0.005 * t", 3, 2028)).toBe(0.04 + 0.005 * 3);
		expect(at("(year - 2025) / 10 + t", 3, 2028)).toBe((2028 - 2025) / 10 + 3);
	});

	test("operators bind as in mathematics", () => {
		const t = 6;
		expect(at("1 + 2 * t - 4 / 5")).toBe(1 + 2 * t - 4 / 5);
		expect(at("10 - 3 - 2")).toBe(5);
		expect(at("100 / 10 / 5")).toBe(2);
		expect(at("2 / 3 * t")).toBe((2 / 3) * t);
		expect(at("-2 ^ 2")).toBe(-4);
		expect(at("2 ^ 3 ^ 2")).toBe(512);
		expect(at("2 ^ -1")).toBe(0.5);
		expect(at("2 * -t")).toBe(-12);
		expect(at("1 - -t + +t")).toBe(13);
		expect(at("(1 + 2) * t")).toBe(18);
	});

	test("numbers are read to the last digit", () => {
		for (const text of ["0", "0.1", ".5", "1e-3", "2.5E+2", "0.30000000000000004", "123456789.123456789"]) {
			expect(at(text)).toBe(Number(text));
		}
		expect(at("pi")).toBe(Math.PI);
		expect(at("e")).toBe(Math.E);
	});

	test("comparisons give 1 or 0", () => {
		expect(["t < 6", "t <= 6", "t > 6", "t >= 6", "t == 6", "t != 6"].map((text) => at(text))).toEqual([
			0, 1, 0, 1, 1, 0,
		]);
	});

	test("and, or and not take what is not 0 as true", () => {
		expect(
			["2 and -1", "2 and 0", "0 or 0.5", "0 or 0", "not 0", "not 0.5", "not not 3"].map((text) => at(text)),
		).toEqual([1, 0, 1, 0, 1, 0, 1]);
		expect(at("t > 3 and t < 9 or year == 1999")).toBe(1);
		expect(at("not (t > 3) and 1")).toBe(0);
	});

	test("a conditional gives one of its two sides", () => {
		const steps = "t < 2 ? 0.04 : t < 4 ? 0.05 : 0.06";
		expect([1, 2, 3, 4].map((t) => at(steps, t))).toEqual([0.04, 0.05, 0.05, 0.06]);
		expect(at("t > 3 ? (year > 2030 ? 1 : 2) : 3")).toBe(1);
		expect(at("t?.5:.7")).toBe(0.5);
		expect(at("0 ? 1 : 2 + 3")).toBe(5);
	});

	test("functions give what their names say", () => {
		expect(at("min(t, 4, 5)")).toBe(4);
		expect(at("max(1, t, 5)")).toBe(6);
		expect(at("sqrt(t) + abs(-t)")).toBe(Math.sqrt(6) + 6);
		expect(at("floor(2.7) + 10 * ceil(2.2)")).toBe(32);
		expect(["2.5", "-2.5", "2.4", "-2.6"].map((x) => at(`round(${x})`))).toEqual([3, -3, 2, -3]);
		expect([0, 0.5, 2].map((t) => at("clamp(t, 0.2, 1)", t))).toEqual([0.2, 0.5, 1]);
		expect(at("clamp(t, 2, 1)")).toBeNaN();
	});

	test("exp, log and fractional powers are those of numerics, the same on every engine", () => {
		expect(at("exp(-0.3 * t)")).toBe(exp(-0.3 * 6));
		expect(at("log(t)")).toBe(log(6));
		expect(at("t ^ 0.5")).toBe(pow(6, 0.5));
	});

	test("whole powers multiply", () => {
		expect(at("1.05 ^ 2")).toBe(1.05 * 1.05);
		expect(at("1.05 ^ 3")).toBe(1.05 * 1.05 * 1.05);
		expect(at("(-3) ^ 5")).toBe(-243);
		expect(at("(-2) ^ -2")).toBe(0.25);
		expect(at("0 ^ 0")).toBe(1);
		expect(at("2 ^ 1000")).toBe(2 ** 1000);
		expect(at("(-1) ^ 1000001")).toBe(-1);
		// 1.0001^20000 by logarithms: pow is off by at most (1 + |y log x|) · 2.3e-16, here 7e-16.
		expect(at("1.0001 ^ 20000") / 1.0001 ** 20000).toBeCloseTo(1, 14);
	});

	test("a negative base with a fractional exponent has no value", () => {
		expect(at("(-8) ^ (1 / 3)")).toBeNaN();
	});

	test("a comparison or condition of what has no value has none either", () => {
		for (const text of [
			"sqrt(-1) < 1",
			"sqrt(-1) != 1",
			"log(-1) ? 1 : 2",
			"not sqrt(-1)",
			"1 and sqrt(-1)",
			"sqrt(-1) or 1",
		]) {
			expect(at(text), text).toBeNaN();
		}
	});

	test("the side not taken is not needed", () => {
		expect(at("t > 0 ? 1 : sqrt(-1)")).toBe(1);
		expect(at("t < 0 and log(t - 9) > 1")).toBe(0);
		expect(at("t > 0 or log(t - 9) > 1")).toBe(1);
	});

	test("zero is never negative, and a division by zero is not hidden", () => {
		expect(Object.is(at("-0 * t"), 0)).toBe(true);
		expect(at("1 / (t - 6)")).toBe(Number.POSITIVE_INFINITY);
	});

	test("line breaks count as spaces", () => {
		expect(at("0.04\n\t+ 0.005\r\n* t\n")).toBe(0.04 + 0.005 * 6);
	});

	test("the function keeps nothing between calls", () => {
		const result = formulas("t + year");
		if (!result.ok) throw new Error(result.message);
		expect([result.at(1, 2026), result.at(5, 2030), result.at(1, 2026)]).toEqual([2027, 2035, 2027]);
	});

	/** A random formula, fully bracketed, with what plain arithmetic gives for it. */
	interface Example {
		readonly text: string;
		readonly value: (t: number, year: number) => number;
	}
	const leaf = fc.oneof(
		fc.integer({ min: 0, max: 9999 }).map((n): Example => ({ text: String(n / 100), value: () => n / 100 })),
		fc.constant<Example>({ text: "t", value: (t) => t }),
		fc.constant<Example>({ text: "year", value: (_, year) => year }),
	);
	const { example } = fc.letrec<{ example: Example }>((tie) => {
		const two = fc.tuple(tie("example"), tie("example"));
		const infix = (sign: string, compute: (x: number, y: number) => number) =>
			two.map(
				([a, b]): Example => ({
					text: `(${a.text}) ${sign} (${b.text})`,
					value: (t, year) => compute(a.value(t, year), b.value(t, year)),
				}),
			);
		return {
			example: fc.oneof(
				{ maxDepth: 4 },
				leaf,
				infix("+", (x, y) => x + y),
				infix("-", (x, y) => x - y),
				infix("*", (x, y) => x * y),
				infix("<", (x, y) => (x < y ? 1 : 0)),
				infix(">=", (x, y) => (x >= y ? 1 : 0)),
				two.map(
					([a, b]): Example => ({
						text: `max(-(${a.text}), ${b.text})`,
						value: (t, year) => Math.max(-a.value(t, year), b.value(t, year)),
					}),
				),
				fc.tuple(tie("example"), tie("example"), tie("example")).map(
					([a, b, c]): Example => ({
						text: `(${a.text}) ? (${b.text}) : (${c.text})`,
						value: (t, year) => (a.value(t, year) !== 0 ? b.value(t, year) : c.value(t, year)),
					}),
				),
			),
		};
	});

	test("any formula gives what plain arithmetic gives", () => {
		const short = example.filter(({ text }) => text.length <= 500);
		fc.assert(
			fc.property(short, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1950, max: 2225 }), (one, t, year) => {
				expect(at(one.text, t, year)).toBe(one.value(t, year) + 0);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe("refusals", () => {
	test.each([
		["2a", 'must show each multiplication, got "2a" at character 1; write 2 * a'],
		["0.5 t", 'must show each multiplication, got "0.5 t" at character 1; write 0.5 * t'],
		["2(3 + t)", 'must show each multiplication, got "2(" at character 1; write 2 * ('],
		["(1 + t)(2 + t)", 'must show each multiplication, got ")(" at character 7; write ) * ('],
		["t(1)", 'must show each multiplication, got "t(" at character 1; write t * ('],
		["5 cm", 'must show each multiplication, got "5 cm" at character 1; write 5 * cm'],
		["1 000", 'must have an operator between two values, got "1 000" at character 1; write one'],
		["t not 1", 'must have an operator between two values, got "t not" at character 1; write one'],
		["8%", 'must hold plain numbers, got "8%" at character 1; write 0.08'],
		["t + 1.9 %", 'must hold plain numbers, got "1.9%" at character 5; write 0.019'],
		["t % 3", 'must hold no %, got "%" at character 3; divide by 100'],
		[
			"t!",
			'must hold known operators only, got "!" at character 2; write not (…), or != for unequal, or a product for a factorial',
		],
		["t = 2", 'must hold known operators only, got "=" at character 3; write == to compare'],
		["t == 1 && 1", 'must hold known operators only, got "&&" at character 8; write and'],
		["t ** 2", 'must hold known operators only, got "**" at character 3; write ^ for powers'],
		["t²", 'must hold known operators only, got "²" at character 2; write ^ 2'],
		["1; 2", 'must hold known operators only, got ";" at character 2; write one expression'],
		["t # note", 'must hold known operators only, got "#" at character 3; write comments outside the formula'],
		["'t'", 'must hold known operators only, got "\'" at character 1; write numbers and names without quotes'],
		["[1, 2]", 'must hold known operators only, got "[" at character 1; write ( and )'],
		["{t: 1}", 'must hold known operators only, got "{" at character 1; write ( and )'],
		[
			"t.constructor",
			'must hold known operators only, got "." at character 2; write decimals as 0.5, and names without parts',
		],
		["5.*t", 'must hold known operators only, got "." at character 2; write decimals as 0.5, and names without parts'],
		[
			"t\u0085",
			"must hold known operators only, got U+0085 at character 2; use numbers, names, ( ) , + - * / ^ < <= > >= == != ? :",
		],
		["0x10", 'must hold decimal numbers only, got "0x10" at character 1; write its decimal value'],
		["t + 1e400", 'must hold finite numbers only, got "1e400" at character 5; write a smaller number'],
		["1:3", 'must have a "?" before each ":", got ":" at character 2; write a ? b : c'],
		["t ? 1", 'must have both parts of a conditional, got "?" at character 3 without its ":"; write a ? b : c'],
		["max(t ? 1, 2)", 'must have both parts of a conditional, got "?" at character 7 without its ":"; write a ? b : c'],
		[
			"t ? t ? 1 : 2 : 3",
			'must bracket a conditional between "?" and ":", got "?" at character 7; write a ? (b ? c : d) : e',
		],
		["0,08", 'must use commas in calls only, got "," at character 2; write decimals as 0.5'],
		["0.1 + yaer", 'must use known names, got "yaer" at character 7; did you mean "year"'],
		["T", 'must use known names, got "T" at character 1; did you mean "t"'],
		["x", 'must use known names, got "x" at character 1; known values are t, year, pi, e'],
		["__proto__", 'must use known names, got "__proto__" at character 1; known values are t, year, pi, e'],
		["5 mod 3", 'must use known names, got "mod" at character 3; write x - y * floor(x / y)'],
		["maxx(1, 2)", 'must use known functions, got "maxx" at character 1; did you mean "max"'],
		["ln(t)", 'must use known functions, got "ln" at character 1; write log(x)'],
		[
			"sin(t)",
			'must use known functions, got "sin" at character 1; known functions are min, max, exp, log, sqrt, abs, floor, ceil, round, clamp',
		],
		["min + 1", 'must call a function with brackets, got "min" at character 1; write min(x, y, …)'],
		["min(1)", "must give min 2 or more arguments, got 1; write min(x, y, …)"],
		["exp()", "must give exp 1 argument, got 0; write exp(x)"],
		["clamp(t, 1)", "must give clamp 3 arguments, got 2; write clamp(x, low, high)"],
		["0 < t < 5", "must compare two values at a time, got a chain of comparisons; write a < b and b < c"],
		["not t > 3", 'must put brackets around what "not" applies to, got "not" inside a larger term; write not (a < b)'],
		["1 + ", 'must have a value after "+" at character 3, got the end; write a number, a name or a call'],
		["* 2", 'must have a value at the start, got "*"; write a number, a name or a call'],
		["()", 'must have a value after "(" at character 1, got ")"; write a number, a name or a call'],
		["max(1, )", 'must have a value after "," at character 6, got ")"; write a number, a name or a call'],
		["(t", 'must close each bracket, got "(" at character 1 without its ")"; add it'],
		["t)", 'must open each bracket it closes, got ")" at character 2; remove it'],
		["  ", 'must hold an expression, got "  "; write for example 0.04 + 0.005 * t'],
	])("%s", (text, message) => {
		expect(messageOf(text)).toBe(message);
	});

	test("what is not a text", () => {
		const untyped = formulas as unknown as (value: unknown) => unknown;
		const message = 'must be a text, got 5; write for example "0.04 + 0.005 * t"';
		expect(untyped(5)).toEqual({ ok: false, message });
		for (const value of [undefined, null, {}, [], Symbol("t"), () => "t"]) {
			expect(untyped(value)).toMatchObject({ ok: false });
		}
	});
});

describe("bounds", () => {
	const tooLong = /^must be at most 500 characters long, got \d+; shorten it or use a year table$/;
	const tooDeep = /^must nest at most 32 levels deep, got one more at character \d+; simplify it$/;

	test("a text is at most 500 characters long", () => {
		expect(at(`${"1+".repeat(249)}10`)).toBe(259);
		expect(messageOf(`${"1+".repeat(249)}100`)).toMatch(tooLong);
		expect(messageOf(`${"(".repeat(20_000)}t${")".repeat(20_000)}`)).toMatch(tooLong);
		expect(messageOf(`${"t+".repeat(200_000)}t`)).toMatch(tooLong);
	});

	test.each([
		["brackets", (n: number) => `${"(".repeat(n)}1${")".repeat(n)}`],
		["calls", (n: number) => `${"abs(".repeat(n)}1${")".repeat(n)}`],
		["minus signs", (n: number) => `${"-".repeat(n)}1`],
		["nots", (n: number) => `${"not ".repeat(n)}1`],
		["powers", (n: number) => `${"1^".repeat(n)}1`],
		["conditionals", (n: number) => `${"t ? 1 : ".repeat(n)}1`],
		["signed brackets", (n: number) => `${"-(".repeat(n / 2)}1${")".repeat(n / 2)}`],
	])("%s nest at most 32 levels deep", (_, nest) => {
		expect(Math.abs(at(nest(32)))).toBe(1);
		expect(messageOf(nest(34))).toMatch(tooDeep);
	});

	test("depth is what is open at once, not what has been", () => {
		expect(at(`${"-1 + ".repeat(80)}-1`)).toBe(-81);
		expect(at(`${"(1) + ".repeat(80)}t ^ 2`)).toBe(116);
		expect(at(`max(${"t ? 1 : 2, ".repeat(40)} 3)`)).toBe(3);
	});

	test("an unfinished chain of conditionals is refused at once", () => {
		expect(messageOf(`${"t ? ".repeat(100)}t`)).toMatch(/^must bracket a conditional/);
		expect(messageOf("8%(".repeat(100))).toMatch(/^must hold plain numbers/);
	});

	const piece = fc.constantFrom(
		..."t year pi e 2 0.5 .5 1e9 1e-9 1e400 0x1 ( ) ( ) , + - * / ^ < <= > >= == != ? : and or not min( max( abs( clamp( exp min x mod % ! = ; [ ] { } . \" ' # & | ~ .* constructor".split(
			" ",
		),
		" ",
		"\n",
	);
	const anything = fc.oneof(
		fc.string({ unit: "binary", maxLength: 600 }),
		fc.string({ unit: "grapheme", maxLength: 100 }),
		fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" ")),
		fc.array(piece, { maxLength: 250 }).map((pieces) => pieces.join("")),
		fc.tuple(piece, piece, piece, fc.nat(2000)).map(([a, b, c, times]) => `${a}${b}${c}`.repeat(times)),
	);

	test("no text makes it throw, run long or answer in more than one line", () => {
		formulas("t");
		fc.assert(
			fc.property(anything, (text) => {
				const start = process.cpuUsage();
				const result = formulas(text);
				if (result.ok) expect(result.at(3, 2028)).toBeTypeOf("number");
				else expect(result.message).toMatch(/^must [^\p{Cc}\u2028\u2029]+; [^\p{Cc}\u2028\u2029]+$/u);
				// Microseconds of work, whatever else the machine does; typically under 1,000.
				expect(process.cpuUsage(start).user).toBeLessThan(1e6);
			}),
			{ numRuns: 20_000 },
		);
	});

	/** Grammatical texts without the brackets that would keep their parts apart. */
	const { loose } = fc.letrec<{ loose: string }>((tie) => {
		const part = tie("loose");
		const infix = fc.constantFrom(..."+ - * / ^ < <= > >= == != and or".split(" "));
		return {
			loose: fc.oneof(
				{ maxDepth: 4 },
				fc.constantFrom("t", "year", "pi", "e", "2", "0.5", ".5", "1e9", "1E-9"),
				fc.tuple(part, infix, part).map((parts) => parts.join(" ")),
				fc.tuple(fc.constantFrom("+", "-", "not "), part).map(([sign, a]) => sign + a),
				fc.tuple(part, part, part).map(([a, b, c]) => `${a}?${b}:${c}`),
				fc.tuple(part, part).map(([a, b]) => `max(${a},${b})`),
				part.map((a) => `(${a})`),
			),
		};
	});

	test("the parser reads whatever the scan lets pass", () => {
		let accepted = 0;
		fc.assert(
			fc.property(loose, (text) => {
				const message = messageOf(text);
				if (message === "accepted") accepted++;
				expect(message).not.toMatch(/^must be an expression that can be read/);
			}),
			{ numRuns: 10_000 },
		);
		expect(accepted).toBeGreaterThan(2000);
	});
});
