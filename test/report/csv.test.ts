import { describe, expect, it } from "vitest";
import { csv, tableCsv } from "../../src/report/index.js";

it("csv quotes commas, quotes and line breaks, and leaves nothing empty", () => {
	expect(csv([["a,b", 'say "x"', "two\nlines", null, 1.5, -0]])).toBe('"a,b","say ""x""","two\nlines",,1.5,0\n');
});

it("csv makes no formula of a text, and drops control characters", () => {
	const texts = ["=1+2", "+a", "-b", "@c", " =d", "\u0000=e", "\u001b[31mf", "-", "g-h"];
	expect(csv([texts])).toBe("'=1+2,'+a,'-b,'@c,' =d,'=e,[31mf,'-,g-h\n");
	expect(csv([[-1.5, "-1.5", "+2e3", "-Infinity"]])).toBe("-1.5,-1.5,+2e3,'-Infinity\n");
});

describe("CSV for Excel", () => {
	it("has semicolons, decimal commas in numbers alone, and a byte order mark", () => {
		expect(csv([["a", 1.5, "1.5", -2.5e-7, null]], "excel")).toBe("\ufeffa;1,5;1.5;-2,5e-7;\n");
	});

	it("quotes what holds a semicolon, not what holds a comma", () => {
		expect(csv([["a;b", "c,d", 'e"f']], "excel")).toBe('\ufeff"a;b";c,d;"e""f"\n');
	});

	it("makes no formula of a text", () => {
		expect(csv([["=1+2"]], "excel")).toBe("\ufeff'=1+2\n");
	});

	it("is there for a table of data, whose columns of words keep their points", () => {
		const fields = [
			{ name: "id", type: "string" },
			{ name: "value", type: "number" },
		];
		const rows = [
			{ id: "1.5", value: "0.50" },
			{ id: "y", value: "" },
		];
		expect(tableCsv({ name: "t", title: "", fields, rows } as never, "excel")).toBe("\ufeffid;value\n1.5;0,5\ny;\n");
		expect(tableCsv({ name: "t", title: "", fields, rows } as never)).toBe("id,value\n1.5,0.50\ny,\n");
	});
});
