import { checkOnePerRun, columnsOf, type Inputs, outputsOf } from "../analysis/inputs.js";
import { orderOf } from "../analysis/order.js";
import { checkBetween, checkWhole, refuse } from "../refuse.js";
import { type Box, type Cases, inBox, tally, wholeBox } from "./box.js";
import { conditionOf, type Limit, limitsOf } from "./describe.js";
import { paste } from "./paste.js";
import { peel } from "./peel.js";
import { quasiP } from "./quasi-p.js";

/** One step of the search for a box. */
export interface BoxStep {
	/** `whole`: everything; `peel`: after a peel; `paste`: after a paste. */
	readonly kind: "whole" | "peel" | "paste";
	/** Share of all runs of interest that are in the box [0–1]. */
	readonly coverage: number;
	/** Share of runs of interest among the runs in the box [0–1]. */
	readonly density: number;
	/** Share of all runs that are in the box [0–1]. */
	readonly mass: number;
	/** The limited inputs; the others are free. */
	readonly limits: readonly Limit[];
	/** The limits as a condition in words. */
	readonly condition: string;
}

/** A box that was found. */
export interface FoundBox extends BoxStep {
	/** The limits, each with its quasi-p-value. */
	readonly limits: readonly (Limit & {
		/** Quasi-p-value: large where the box is hardly worse without this limit [0–1]. */
		readonly quasiP: number;
	})[];
	/** All steps: peels from the whole, then pastes onto the chosen peel. The box is the last paste, or that peel. */
	readonly trajectory: readonly BoxStep[];
	/** Index of the chosen step, from 0, before pasting. */
	readonly chosen: number;
}

/** Options of `findBoxes`. */
export interface BoxOptions {
	/** Share of the box's runs that a peel removes [0–1, default 0.05]. */
	readonly peelShare?: number;
	/** Share that a paste adds [0–1, default 0.05]. */
	readonly pasteShare?: number;
	/** Least share of all runs in a box [0–1, default 0.05]. */
	readonly leastMass?: number;
	/**
	 * Least density: the box of greatest coverage with it is chosen, or the densest where none has it [0–1; default: the
	 * greatest harmonic mean of coverage and density is chosen].
	 */
	readonly leastDensity?: number;
	/** Greatest number of boxes, each among the runs in no earlier box [whole, ≥ 1, default 1]. */
	readonly boxes?: number;
}

/**
 * Scenario discovery by the patient rule induction method (PRIM): boxes of inputs in which runs of interest are
 * frequent, as readable conditions. It peels from the ends. So where runs of interest are at both ends of an input but
 * not between, it finds no box and may return the whole (`always`).
 *
 * @param inputs Any sample or matrix. @param interest One for each run: true or 1 where the run is of interest.
 * @returns Boxes; empty where no run is of interest. Coverage is relative to all runs of interest; density to the runs
 * in no earlier box.
 * @throws CrowdoutError `invalid-input` for fewer than 20 runs, a mark that is neither true nor false, not one mark for
 * each run, or options out of range.
 * @example
 * ```ts
 * import { evaluate, findBoxes, sampleSobol } from "crowdout/sensitivity";
 *
 * const problem = { names: ["growth", "reaction"], bounds: [[0.02, 0.1], [0, 1]] } as const;
 * const sample = sampleSobol(problem, { count: 512 });
 * const outputs = evaluate(sample, ([growth, reaction]) => growth * reaction);
 * const [box] = findBoxes(sample, Array.from(outputs, (output) => output > 0.05));
 * console.log(box.condition, box.coverage, box.density);
 * ```
 * @see Friedman, J.H. and Fisher, N.I. (1999), Statistics and Computing 9; Bryant, B.P. and Lempert, R.J. (2010),
 * Technological Forecasting and Social Change 77, for coverage, density and quasi-p-values
 */
export function findBoxes(
	inputs: Inputs,
	interest: ArrayLike<number> | readonly boolean[],
	{ peelShare = 0.05, pasteShare = 0.05, leastMass = 0.05, leastDensity, boxes = 1 }: BoxOptions = {},
): FoundBox[] {
	for (const [path, value] of Object.entries({ peelShare, pasteShare, leastMass })) checkBetween(path, value, [0, 1]);
	if (leastDensity !== undefined && !(leastDensity >= 0 && leastDensity <= 1))
		refuse("leastDensity", `must be from 0 to 1, got ${leastDensity}`);
	checkWhole("boxes", boxes, { least: 1 });
	const cases = casesOf(inputs, interest);
	const found: FoundBox[] = [];
	while (found.length < boxes) {
		const left = tally(cases, cases.open);
		if (left.hits === 0 || (found.length > 0 && left.cases < leastMass * cases.open.length)) break;
		const { box, result } = findOne(cases, { peelShare, pasteShare, leastMass, leastDensity });
		if (found.length > 0 && result.limits.length === 0) break;
		found.push(result);
		const inside = inBox(cases, box);
		for (let i = 0; i < inside.length; i++) if (inside[i] === 1) cases.open[i] = 0;
	}
	return found;
}

function casesOf(inputs: Inputs, interest: ArrayLike<number> | readonly boolean[]): Cases {
	const columns = columnsOf(inputs);
	const marks = outputsOf(Array.from(interest, Number));
	checkOnePerRun(marks, columns[0].length);
	if (marks.length < 20) refuse("interest", `must have at least 20 runs, got ${marks.length}; run more points`);
	const wrong = marks.findIndex((mark) => mark !== 0 && mark !== 1);
	if (wrong >= 0)
		refuse(`interest.${wrong}`, `must be true or false, or 1 or 0, got ${marks[wrong]}; compare with a threshold`);
	return {
		names: inputs.names,
		columns,
		interest: Uint8Array.from(marks),
		orders: columns.map((column) => orderOf(column)),
		open: new Uint8Array(marks.length).fill(1),
	};
}

type Settings = Required<Omit<BoxOptions, "leastDensity" | "boxes">> & Pick<BoxOptions, "leastDensity">;

function findOne(cases: Cases, settings: Settings): { box: Box; result: FoundBox } {
	const all = cases.open.length;
	const allHits = cases.interest.reduce((sum, hit) => sum + hit, 0);
	const stepOf = (kind: BoxStep["kind"], box: Box): BoxStep => {
		const { cases: count, hits } = tally(cases, inBox(cases, box));
		const limits = limitsOf(box, cases.names);
		const condition = conditionOf(limits);
		return { kind, coverage: hits / allHits, density: hits / count, mass: count / all, limits, condition };
	};
	const path: Box[] = [wholeBox(cases.columns.length)];
	const trajectory: BoxStep[] = [stepOf("whole", path[0])];
	while (trajectory[trajectory.length - 1].density < 1) {
		const box = peel(cases, path[path.length - 1], settings.peelShare);
		if (box === undefined) break;
		const step = stepOf("peel", box);
		if (step.mass < settings.leastMass) break;
		path.push(box);
		trajectory.push(step);
	}
	const chosen = choose(trajectory, settings.leastDensity);
	let box = path[chosen];
	for (let next = paste(cases, box, settings.pasteShare); next; next = paste(cases, box, settings.pasteShare)) {
		box = next;
		trajectory.push(stepOf("paste", box));
	}
	const last = stepOf(trajectory[trajectory.length - 1].kind === "paste" ? "paste" : trajectory[chosen].kind, box);
	const limits = last.limits.map((limit) => ({
		...limit,
		quasiP: quasiP(cases, box, cases.names.indexOf(limit.name)),
	}));
	return { box, result: { ...last, limits, trajectory, chosen } };
}

/** Index of the step to keep. Of equally good steps it is the first, which has fewer limits. */
function choose(trajectory: readonly BoxStep[], leastDensity: number | undefined): number {
	const dense = trajectory.filter(({ density }) => leastDensity !== undefined && density >= leastDensity);
	const score = ({ coverage, density }: BoxStep) => {
		if (leastDensity === undefined) return coverage + density > 0 ? (coverage * density) / (coverage + density) : 0;
		if (dense.length === 0) return density;
		return density >= leastDensity ? coverage : -1;
	};
	return trajectory.reduce((best, step, k) => (score(step) > score(trajectory[best]) ? k : best), 0);
}
