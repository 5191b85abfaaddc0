import { type CrowdoutError, crowdOut, parseScenario } from "crowdout";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyScenario, type Draft, runs } from "./arbitrary-scenario.js";
import { type Transcript, transcribe } from "./transcription.js";

type Pair = [name: string, ours: readonly number[], theirs: readonly number[]];

/** Every number of the transcript against the run, relative where it is above 1 (MODEL.md, section 11). */
function differences(run: ReturnType<typeof crowdOut>["run"], page: Transcript): string[] {
	const pairs: Pair[] = [
		["rivalSpending", run.rivalSpending, page.R],
		["capability", run.capability, page.E],
		["threat", run.threat, page.threat],
		["gdp", run.gdp, page.Y],
		["defence", run.defence, page.d],
		["interest", run.interest, page.interest],
		["debt", run.debt, page.debt],
		["gap", run.gap, page.gap],
		["unfunded", run.unfunded, page.unfunded],
		["other", run.other, page.other],
		["revenue", run.revenue, page.revenue],
		["deficit", run.deficit, page.deficit],
		["population", run.population, page.population],
		["taxes", run.taxes, page.taxes],
		["levies", run.levies, page.levies],
		["primaryBalance", run.primaryBalance, page.interest.map((interest, t) => interest - page.deficit[t])],
		["federalOther", run.federalOther, page.federalOther],
		...Object.keys(page.lines).map((j): Pair => [`federal ${j}`, run.federalLines[j], page.federalLines[j]]),
		...Object.entries(run.provinces ?? {}).flatMap(([p, province]): Pair[] => [
			[`windfall of ${p}`, province.windfall, page.provinces[p].windfall],
			[`spent by ${p}`, province.spent, page.provinces[p].spent],
			[`cut of ${p}`, province.cut, page.provinces[p].cut],
			[`other of ${p}`, province.other, page.provinces[p].items.other],
			...Object.keys(page.lines).map((j): Pair => [`${j} of ${p}`, province.lines[j], page.provinces[p].items[j]]),
		]),
		...Object.keys(page.lines).map((j): Pair => [j, run.lines[j], page.lines[j]]),
	];
	return pairs.flatMap(([name, ours, theirs]) =>
		ours.length !== theirs.length
			? [`${name}: ${ours.length} years for ${theirs.length}`]
			: ours.flatMap((value, t) =>
					Math.abs(value - theirs[t]) <= 1e-12 * Math.max(1, Math.abs(theirs[t]))
						? []
						: [`${name}[${t}]: ${value} for ${theirs[t]}`],
				),
	);
}

describe("a run", () => {
	it("is what MODEL.md says, for every kind of rule, path, limit, floor and tier", () => {
		let ran = 0;
		let stopped = 0;
		const seen = new Map<string, number>();
		fc.assert(
			fc.property(anyScenario({}), (draft: Draft) => {
				const page = transcribe(draft);
				if (page === undefined) {
					stopped++;
					expect(() => crowdOut(parseScenario(draft))).toThrow(
						expect.objectContaining({ name: "CrowdoutError", code: "run-failed" } satisfies Partial<CrowdoutError>),
					);
					return;
				}
				ran++;
				const kinds = [draft.defence.kind, draft.financing.kind, draft.allocation.kind].join(" ");
				seen.set(kinds, (seen.get(kinds) ?? 0) + 1);
				expect(differences(crowdOut(parseScenario(draft)).run, page)).toEqual([]);
			}),
			runs(2000),
		);
		expect(ran / (ran + stopped)).toBeGreaterThan(0.95);
		expect(seen.size).toBe(4 * 2 * 3);
		expect(Math.min(...seen.values())).toBeGreaterThan(20);
	});
});
