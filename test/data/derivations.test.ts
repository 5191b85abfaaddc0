import { describe, expect, it } from "vitest";
import { evaluate, inputsOf, rowsById } from "./arithmetic.js";

const rows = rowsById();
const derived = [...rows.values()].filter(({ derivation }) => derivation);
const weakness = ["actual", "revised", "budget", "projection", "assumed"];

describe("a derived figure", () => {
	it("is what its arithmetic comes to, within 1e-12 of itself, or to the four decimals it says it is rounded to", () => {
		const wrong = derived.filter((row) => {
			const exact = evaluate(row.derivation, rows);
			const value = row.reason?.includes("rounded to a hundredth of a percent") ? Number(exact.toFixed(4)) : exact;
			return !(Math.abs(Number(row.value) - value) <= 1e-12 * Math.abs(value));
		});
		expect(wrong.map(({ id }) => id)).toEqual([]);
		expect(derived.length).toBeGreaterThan(1000);
	});

	it("is never called stronger than the weakest of its inputs", () => {
		const rank = (id: string): number => weakness.indexOf(rows.get(id)?.status ?? "actual");
		const wrong = derived.filter(
			(row) => row.status !== undefined && inputsOf(row.derivation).some((id) => rank(id) > rank(row.id)),
		);
		expect(wrong.map(({ id }) => id)).toEqual([]);
	});

	it("names the sources of all its inputs, unless it is a parameter", () => {
		const wrong = derived.filter(
			(row) =>
				row.grade === undefined &&
				inputsOf(row.derivation).some((id) =>
					(rows.get(id)?.source ?? "").split(" ").some((source) => !row.source.split(" ").includes(source)),
				),
		);
		expect(wrong.map(({ id }) => id)).toEqual([]);
	});
});

describe("an assumed figure", () => {
	it("says why", () => {
		const silent = [...rows.values()].filter(({ status, note, reason }) => status === "assumed" && !note && !reason);
		expect(silent.map(({ id }) => id)).toEqual([]);
	});
});
