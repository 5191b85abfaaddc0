import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { root } from "../built.js";

it("flips that are said to change nothing are of lines that are there", () => {
	const flips: { file: string; before: string }[] = JSON.parse(
		readFileSync(`${root}test/bench/mutants/equivalent.json`, "utf8"),
	);
	expect(flips.filter(({ file, before }) => !readFileSync(root + file, "utf8").includes(before))).toEqual([]);
});
