import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { node } from "../built.js";
import { compareFigures } from "./figures.js";

const README = `<!-- output: run a -->
\`\`\`text
one
…
three
\`\`\`
All lines lose Rs 33 bn, 57.5 % of
it in FY2028.`;
const row = (says: string, look: string) => `| ${says} | \`npx crowdout run a\` | ${look} |\n`;
const compare = (guide: string, printed: string) => compareFigures(README, guide, () => printed);

describe("compareFigures", () => {
	it("finds the passages of a block in their order", () => {
		expect(compare("", "one\ntwo\nthree\n")[0]).toMatchObject({ isSame: true, now: "all of them" });
		expect(compare("", "three\ntwo\none\n")[0]).toMatchObject({ isSame: false, now: "not printed: three" });
	});

	it.each([
		["a number, rounded", "Rs 33 bn", "`lose 33.45`", "All lines lose\n33.45", true, "lose 33.45"],
		[
			"a share in percent, and not a year",
			"57.5 % of it in FY2028",
			"`share 0.575`",
			"share 0.575",
			true,
			"share 0.575",
		],
		["a number that moved", "Rs 33 bn", "`lose 33.45`", "lose 34.10", false, "lose 34.10"],
		["a number that is another's", "Rs 33 bn", "`lose 34.10`", "lose 34.10", false, "lose 34.10"],
		["words that are not printed", "Rs 33 bn", "`gain 33.45`", "lose 33.45", false, 'no "gain 33.45"'],
		["what README does not say", "Rs 34 bn", "`lose 34`", "lose 34", false, "README does not say this"],
		["words that are printed twice", "lose", "`kind`, 2 times", "kind kind", true, "kind"],
		["words that are printed once of twice", "lose", "`kind`, 2 times", "kind", false, "kind"],
	])("compares %s", (_, says, look, printed, isSame, now) => {
		expect(compare(row(says, look), printed)[1]).toEqual({ command: "run a", says, now, isSame });
	});
});

describe("npm run figures", () => {
	it("prints a row for each figure, and ends with 1 where one differs", () => {
		const folder = mkdtempSync(join(tmpdir(), "crowdout-figures-"));
		const [page, guide] = ["page.md", "guide.md"].map((name) => join(folder, name));
		writeFileSync(page, "Growth is 4 % a year, not 5 %.");
		const found = (says: string, look: string) =>
			`| ${says} | \`npx crowdout explain baseline rival.growth\` | \`rival.growth = ${look}\` |\n`;
		writeFileSync(guide, found("4 % a year", "0.04") + found("not 5 %", "0.05"));
		const { status, stdout } = node(["test/figures/run.mjs", page, guide]);
		rmSync(folder, { recursive: true });
		expect(status).toBe(1);
		expect(stdout).toMatch(
			/^same +4 % a year +rival\.growth = 0\.04\nDIFFERS +not 5 % +rival\.growth = 0\.04 +\(crowdout /m,
		);
		expect(stdout).toContain("2 blocks and figures of README, 1 different now");
	});
});
