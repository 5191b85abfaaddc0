import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvParseRows, dsvFormat } from "d3-dsv";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { crowdout } from "../built.js";

const folder = mkdtempSync(join(tmpdir(), "crowdout-tables-"));
afterAll(() => rmSync(folder, { recursive: true }));

const RUN = ["run", "baseline", "--years", "1"];
const SWEEP = ["sweep", "baseline", "--over", "rival.growth=2%,6%"];
const COMMANDS = [
	RUN,
	["compare", "baseline", "india-surge", "--years", "1"],
	["ensemble", "baseline", "--draws", "20", "--years", "1"],
	SWEEP,
	["sample", "baseline", "--samples", "3"],
	["data", "outcomes"],
	["data"],
];

describe("--csv=excel", () => {
	it.each(COMMANDS.map((words) => [words]))("prints %j with the same cells as --csv", (words) => {
		const plain = crowdout([...words, "--csv"]).stdout;
		const { status, stdout, stderr } = crowdout([...words, "--csv=excel"]);
		expect([status, stderr]).toEqual([0, ""]);
		expect(stdout[0]).toBe("\ufeff");
		const cells = dsvFormat(";").parseRows(stdout.slice(1));
		const expected = csvParseRows(plain);
		expect(
			cells.map((row) => row.map((cell) => (/^-?\d*,?\d+(e|$)/.test(cell) ? cell.replace(",", ".") : cell))),
		).toEqual(expected);
		const fractions = expected.flat().filter((cell) => /^-?\d+\.\d+$/.test(cell)).length;
		expect(cells.flat().filter((cell) => /^-?\d+,\d+$/.test(cell))).toHaveLength(fractions);
	});

	it("is said after an equals sign, so that the scenario may follow --csv", () => {
		const { stdout } = crowdout(RUN.concat("--csv"));
		expect(crowdout(["run", "--csv", "baseline", "--years", "1"])).toEqual({ status: 0, stdout, stderr: "" });
		expect(crowdout(RUN.concat("--csv=plain")).stdout).toBe(stdout);
	});

	it("is refused with the nearest word, with exit 2 and nothing on stdout", () => {
		expect(crowdout(RUN.concat("--csv=exel"))).toEqual({
			status: 2,
			stdout: "",
			stderr:
				"crowdout: option '--csv' argument 'exel' is invalid. Allowed choices are plain, excel; did you mean excel\n",
		});
		const diff = crowdout(["data", "diff", "outcomes", "outcomes", "--csv"]);
		expect([diff.status, diff.stdout]).toEqual([2, ""]);
		expect(diff.stderr).toMatch(/^--csv: must not be given with data diff, which prints a report; .*\n$/);
	});
});

describe("--out of a workbook", () => {
	const sheets = (file: string) => {
		const { "xl/workbook.xml": book } = unzipSync(readFileSync(file));
		return [...strFromU8(book).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
	};

	it.each<[string, string[]]>([
		["run", ["baseline"]],
		["compare", ["baseline", "india-surge"]],
		["ensemble", ["by year", "over the horizon", "probabilities"]],
		["sweep", ["sweep"]],
		["sample", ["sample"]],
		["data", ["outcomes"]],
	])("of %s has a sheet for each table", (name, expected) => {
		const file = join(folder, `${name}.xlsx`);
		const words = COMMANDS.find(([command]) => command === name) as string[];
		expect(crowdout([...words, "--out", file])).toEqual({ status: 0, stdout: "", stderr: "" });
		expect(sheets(file)).toEqual(expected);
	});

	it("of data holds every bundled table", () => {
		const file = join(folder, "all.xlsx");
		expect(crowdout(["data", "--out", file]).status).toBe(0);
		expect(sheets(file)).toHaveLength(JSON.parse(crowdout(["data", "--json"]).stdout).length);
	});

	it.each<[string, string[], RegExp]>([
		[
			"with another form",
			[...RUN, "--csv"],
			/must end in \.csv or \.txt where csv is printed.*; to write a workbook, ask/,
		],
		["of what is no table", ["list"], /must end in \.txt where text is printed/],
	])("is refused %s, and nothing is written", (_, words, line) => {
		const before = readdirSync(folder);
		const { status, stdout, stderr } = crowdout([...words, "--out", join(folder, "no.xlsx")]);
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr).toMatch(line);
		expect(readdirSync(folder)).toEqual(before);
	});
});
