import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crowdOut, parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL(".", import.meta.url));
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

type Tree = number | null | string | readonly Tree[] | { readonly [key: string]: Tree };

function read(name: string, file: string): Tree {
	return JSON.parse(readFileSync(`${folder}/${name}/${file}`, "utf8"));
}

/** Every number of the expected tree against ours, with where it stands. */
function differences(ours: unknown, expected: Tree, allowed: (where: string) => number, where = ""): string[] {
	if (typeof expected === "number") {
		const off = Math.abs((ours as number) - expected);
		return off <= allowed(where) * (/oney|extraDefence/.test(where) ? 1 : Math.max(1, Math.abs(expected)))
			? []
			: [`${where}: ${ours} for ${expected}`];
	}
	if (typeof expected !== "object" || expected === null)
		return ours === expected ? [] : [`${where}: ${ours} for ${expected}`];
	return Object.entries(expected).flatMap(([key, value]) =>
		differences((ours as Record<string, unknown> | undefined)?.[key], value, allowed, `${where}.${key}`),
	);
}

describe("the worked examples of MODEL.md", () => {
	it("are all twelve there", () => {
		expect(cases).toHaveLength(12);
	});

	for (const { name } of cases) {
		it(`${name}: shares to 1e-12, money to 1e-12 of that year's GDP`, () => {
			const expected = read(name, "expected.json");
			const result = crowdOut(parseScenario(read(name, "scenario.json")));
			const allGdp = result.run.gdp.reduce((sum, gdp) => sum + gdp, 0);
			const allowed = (where: string) => {
				const [, year] = /^\.crowdOut\..*[mM]oney.*\.(\d+)$/.exec(where) ?? [];
				if (year !== undefined) return 1e-12 * result.run.gdp[Number(year)];
				return /^\.crowdOut\..*(umulativeMoney|extraDefence)/.test(where) ? 1e-12 * allGdp : 1e-12;
			};
			expect(differences(result, expected, allowed)).toEqual([]);
		});
	}
});
