import { excelWriter } from "crowdout/node";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";

afterEach(() => vi.doUnmock("write-excel-file/node"));

/** The files of a workbook, by name. */
const filesOf = (bytes: Uint8Array): Record<string, string> =>
	Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));

/** The cells of a sheet, row by row: a number, or a text of the list that all sheets share. */
function cellsOf(files: Readonly<Record<string, string>>, sheet: number): (string | number)[][] {
	const texts = [...files["xl/sharedStrings.xml"].matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);
	const rows = [...files[`xl/worksheets/sheet${sheet}.xml`].matchAll(/<row [^>]*>(.*?)<\/row>/g)];
	return rows.map(([, row]) =>
		[...row.matchAll(/<c ([^>]*)><v>([^<]*)<\/v>/g)].map(([, kind, value]) =>
			kind.includes('t="s"') ? texts[Number(value)] : Number(value),
		),
	);
}

const SHEETS = [
	{
		name: "by year",
		head: ["line", "value"],
		rows: [
			["food", 0.1 + 0.2],
			["=1+1", -2.5e-7],
			["a\u0000b", null],
		],
	},
	{ name: "a [very] long name of a scenario/of two", head: ["x"], rows: [[7]] },
	{ name: "a [very] long name of a scenario/of three", head: ["x"], rows: [] },
];

describe("excelWriter", () => {
	it("writes a sheet for each table, with a head, texts as texts and numbers to the last bit", async () => {
		const files = filesOf(await (await excelWriter())(SHEETS));
		expect(cellsOf(files, 1)).toEqual([["line", "value"], ["food", 0.1 + 0.2], ["=1+1", -2.5e-7], ["ab"]]);
		expect(cellsOf(files, 2)).toEqual([["x"], [7]]);
		expect(files["xl/worksheets/sheet1.xml"]).not.toContain("<f>");
	});

	it("names sheets as Excel takes them, none twice", async () => {
		const { "xl/workbook.xml": book } = filesOf(await (await excelWriter())(SHEETS));
		expect([...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
			"by year",
			"a -very- long name of a scenari",
			"a -very- long name of a scena 2",
		]);
	});

	it("writes equal bytes for equal tables, at any time of day", async () => {
		const write = await excelWriter();
		const before = await write(SHEETS);
		vi.setSystemTime("2031-05-06T07:08:09Z");
		const after = await write(SHEETS);
		vi.useRealTimers();
		expect(Buffer.compare(before, after)).toBe(0);
	});

	it("refuses more rows than a sheet holds, and says what to do", async () => {
		const rows = new Array(1_048_576).fill([]);
		await expect((await excelWriter())([{ name: "long", head: ["x"], rows }])).rejects.toMatchObject({
			code: "invalid-input",
			message: "long: must have at most 1048575 rows in Excel, got 1048576; write CSV instead",
		});
	});

	it("is refused where the package is not installed", async () => {
		vi.doMock("write-excel-file/node", () => {
			throw new Error("not there");
		});
		await expect(excelWriter()).rejects.toMatchObject({
			code: "invalid-input",
			message: /^workbook: must be CSV where the package write-excel-file is not installed; npm install/,
		});
	});
});
