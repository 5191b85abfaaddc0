import { describe, expect, it } from "vitest";
import { binomialUpperTail } from "../../src/sensitivity/boxes/quasi-p.js";
import { roundBetween } from "../../src/sensitivity/boxes/round-between.js";
import { evaluate, findBoxes, sampleLatinHypercube, sampleSobol } from "../../src/sensitivity.js";
import { unitCube } from "./functions.js";
import { reference } from "./reference.js";

const sample = sampleLatinHypercube(
	{
		names: ["growth", "space", "noise"],
		bounds: [
			[0.02, 0.1],
			[0, 1],
			[0, 1],
		],
	},
	{ count: 1000, seed: 1 },
);
const falls = ([growth, space]: ArrayLike<number> & Iterable<number>) => (growth > 0.06 && space < 0.4 ? 1 : 0);
const interest = evaluate(sample, falls);

describe("findBoxes", () => {
	it("finds a box that was put there, and says it as one would", () => {
		const [box] = findBoxes(sample, interest);
		expect(box.coverage).toBeGreaterThan(0.97);
		expect(box.density).toBeGreaterThan(0.97);
		expect(box.limits.map(({ name }) => name)).toEqual(["growth", "space"]);
		const [growth, space] = box.limits;
		expect(growth.above).toBeCloseTo(0.06, 2);
		expect(space.below).toBeCloseTo(0.4, 1);
		expect(box.condition).toBe(`growth > ${growth.above} and space < ${space.below}`);
		for (const { quasiP } of box.limits) expect(quasiP).toBeLessThan(1e-6);
	});

	it("tells each step's coverage, density and mass as counting its condition does", () => {
		const noisy = evaluate(sample, (x) => (falls(x) === 1 && x[2] < 0.9 ? 1 : 0));
		const [box] = findBoxes(sample, noisy);
		const hits = noisy.reduce((sum, hit) => sum + hit, 0);
		for (const step of [...box.trajectory, box]) {
			let inside = 0;
			let hitsInside = 0;
			for (let i = 0; i < sample.count; i++) {
				const isIn = step.limits.every(({ name, above = -Infinity, below = Infinity }) => {
					const x = sample.points[i * 3 + sample.names.indexOf(name)];
					return x > above && x < below;
				});
				if (!isIn) continue;
				inside++;
				hitsInside += noisy[i];
			}
			expect(step.mass).toBe(inside / sample.count);
			expect(step.coverage).toBe(hitsInside / hits);
			expect(step.density).toBe(hitsInside / inside);
		}
	});

	it("peels patiently, then pastes without losing density", () => {
		const [box] = findBoxes(sample, interest);
		expect(box.trajectory[0]).toMatchObject({ kind: "whole", coverage: 1, mass: 1, condition: "always" });
		const peels = box.trajectory.filter(({ kind }) => kind === "peel");
		for (const [k, { mass }] of peels.entries()) {
			const before = k === 0 ? 1 : peels[k - 1].mass;
			expect(mass / before).toBeGreaterThan(0.94);
			expect(mass).toBeLessThan(before);
		}
		const pastes = box.trajectory.filter(({ kind }) => kind === "paste");
		const densities = [box.trajectory[box.chosen], ...pastes].map(({ density }) => density);
		expect([...densities].sort((a, b) => a - b)).toEqual(densities);
		expect(box.kind).toBe(pastes.length > 0 ? "paste" : "peel");
	});

	it("takes the widest box of the density asked, or the densest", () => {
		const [wide] = findBoxes(sample, interest, { leastDensity: 0.5 });
		const [whole] = findBoxes(sample, interest, { leastDensity: 0 });
		expect(wide.density).toBeGreaterThanOrEqual(0.5);
		expect(wide.mass).toBeGreaterThan(findBoxes(sample, interest)[0].mass);
		expect(whole).toMatchObject({ kind: "whole", condition: "always" });
	});

	it("finds one box after another among the runs that are left", () => {
		const two = sampleSobol(unitCube(2), { count: 1024, seed: 2 });
		const corners = evaluate(two, ([a, b]) => ((a < 0.3 && b < 0.3) || (a > 0.7 && b > 0.7) ? 1 : 0));
		const boxes = findBoxes(two, corners, { boxes: 5 });
		expect(boxes.length).toBeGreaterThanOrEqual(2);
		expect(boxes[0].coverage + boxes[1].coverage).toBeGreaterThan(0.9);
		expect(boxes.reduce((sum, { coverage }) => sum + coverage, 0)).toBeLessThanOrEqual(1 + 1e-12);
	});

	it("cuts a discrete input between its values", () => {
		const points = Array.from({ length: 120 }, (_, i) => [i % 3, i]);
		const [box] = findBoxes(
			{ names: ["regime", "run"], points },
			points.map(([regime]) => regime === 2),
		);
		expect(box.condition).toBe("regime > 1.5");
		expect(box).toMatchObject({ coverage: 1, density: 1 });
	});

	it("gives no box where no run is of interest, and the whole where all are", () => {
		const runs = sampleSobol(unitCube(2), { count: 64 });
		expect(findBoxes(runs, new Array(64).fill(false))).toEqual([]);
		expect(findBoxes(runs, new Array(64).fill(true))[0]).toMatchObject({
			condition: "always",
			density: 1,
			coverage: 1,
		});
	});

	it("gives an input that does nothing a great quasi-p-value where it restricts it at all", () => {
		const runs = sampleSobol(unitCube(6), { count: 256, seed: 5 });
		const [box] = findBoxes(
			runs,
			evaluate(runs, ([a]) => (a > 0.5 ? 1 : 0)),
		);
		for (const { name, quasiP } of box.limits) {
			if (name === "x1") expect(quasiP).toBeLessThan(1e-9);
			else expect(quasiP).toBeGreaterThan(1e-3);
		}
	});
});

describe("binomialUpperTail", () => {
	it("agrees with scipy's binomial", () => {
		for (const { hits, cases, share, tail } of reference.binomial)
			expect(binomialUpperTail(hits, cases, share)).toBeCloseTo(tail, 12);
	});
});

describe("roundBetween", () => {
	it("takes the shortest number in the gap", () => {
		expect(roundBetween(0.0598, 0.0603)).toBe(0.06);
		expect(roundBetween(-0.2, 3)).toBe(0);
		expect(roundBetween(1, 2)).toBe(1.5);
		expect(roundBetween(1234.5, 1299)).toBe(1270);
		expect(roundBetween(-1.31, -1.29)).toBe(-1.3);
	});

	it("gives the lower of two neighbours", () => {
		expect(roundBetween(1, 1 + Number.EPSILON)).toBe(1);
	});
});
