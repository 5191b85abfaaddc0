import { describe, expect, it } from "vitest";
import type { AssumptionEffect } from "../../../src/questions/index.js";
import type { Block } from "../../../src/report/blocks/index.js";
import { leading } from "../../../src/report/run/leading.js";
import { pushed, run } from "../../scenario/plain-scenario.js";

const result = run(pushed(0.03));

function effect(path: string, [low, high]: readonly [number, number], set: object = {}): AssumptionEffect {
	const ends = { low: { value: 1, loss: low }, high: { value: 2, loss: high }, swing: Math.abs(high - low) };
	return { path, value: 1.5, ...ends, grade: "press", basis: "a guess", sources: [], ...set } as AssumptionEffect;
}
const told = (...tornado: AssumptionEffect[]) =>
	leading([result], { brief: true, details: [{ tornado }] }).flatMap((block) =>
		block.kind === "list" ? block.items : [],
	);
const drawn = (...tornado: AssumptionEffect[]): Block[] => leading([result], { details: [{ tornado }] });
const pictures = (blocks: readonly Block[]) =>
	blocks.flatMap((block) => (block.kind === "figures" ? block.figures : []));

describe("the assumptions that matter most", () => {
	it("are told in words, the first three that move the loss, gains by their name", () => {
		const items = told(
			effect("a", [-2, 3]),
			effect("b", [5, 5]),
			effect("c", [1, 2]),
			effect("d", [1, 2]),
			effect("e", [1, 2]),
		);
		expect(items).toHaveLength(3);
		expect(items[0]).toMatch(
			/^a: 1\.5\. All lines lose at 1 Rs 2\.00 bn gained, at 2 Rs 3\.00 bn\. Grade press: a guess/,
		);
		expect(items.map((item) => String(item)[0])).toEqual(["a", "c", "d"]);
	});

	it("say how what varies by year varies", () => {
		const valued = (value: unknown) =>
			String(told(effect("a", [1, 2], { value }))[0]).replace(/^a: (.*?)\. All.*$/, "$1");
		expect(valued({ 2026: 0.04, 2028: 0.01, 2030: 0.09 })).toBe("by year, 0.01 to 0.09");
		expect(valued({ from: 0.1, to: 0.2, start: 2026, end: 2030 })).toBe("a ramp from 0.1 to 0.2");
		expect(valued({ formula: "0.1 * growth" })).toBe("0.1 * growth");
		expect(valued("mostly-borrowed")).toBe("mostly-borrowed");
		expect(valued(null)).toBe("null");
	});

	it("name three sources, and how many more", () => {
		const sources = ["A", "B", "C", "D", "E"].map((title) => ({ title, authors: [], publisher: title.toLowerCase() }));
		const item = (count: number) => told(effect("a", [1, 2], { sources: sources.slice(0, count) }))[0];
		expect(item(3)).toContain("Sources: A (a); B (b); C (c).");
		expect(item(5)).toContain("Sources: A (a); B (b); C (c); and 2 more.");
	});

	it("are drawn, twelve at most, and not those that move nothing", () => {
		const many = Array.from({ length: 15 }, (_, k) => effect(`p${k}`, [1, 2]));
		const [picture] = pictures(drawn(...many, effect("still", [1, 1 + 1e-7])));
		expect(picture.table.rows.map(([name]) => name)).toEqual(many.slice(0, 12).map(({ path }) => path));
		expect(picture.table.rows[0]).toEqual(["p0", "1", "1.00", "2", "2.00"]);
		expect(drawn(effect("still", [1, 1 + 1e-7]))).toEqual([]);
		expect(drawn()).toEqual([]);
	});
});
