import { checkOnePerRun, columnsOf, type Inputs, outputsOf } from "../analysis/inputs.js";
import { orderOf } from "../analysis/order.js";
import { checkBetween, checkWhole, refuse } from "../refuse.js";
import { type Box, type Cases, inBox, tally, wholeBox } from "./box.js";
import { conditionOf, type Limit, limitsOf } from "./describe.js";
import { paste } from "./paste.js";
import { peel } from "./peel.js";
import { quasiP } from "./quasi-p.js";

/** A box on the way. */
export interface BoxStep {
	/** The whole, what a peel left of it, or what a paste added. */
	readonly kind: "whole" | "peel" | "paste";
	/** Part of all runs of interest that lie in the box [0–1]. */
	readonly coverage: number;
	/** Part of the box's runs that are of interest [0–1]. */
	readonly density: number;
	/** Part of all runs that lie in the box [0–1]. */
	readonly mass: number;
	/** The box: inputs that are limited; the others are free. */
	readonly limits: readonly Limit[];
	/** The limits as a sentence says them. */
	readonly condition: string;
}

/** A box that was found. */
export interface FoundBox extends BoxStep {
	/** The limits, each input's with its quasi-p-value [0–1]: great where the box is hardly worse without them. */
	readonly limits: readonly (Limit & {
		/** Great where the box is hardly worse without this limit [0–1]. */
		readonly quasiP: number;
	})[];
	/** From the whole by peels, then by pastes onto the peel that was chosen; the box is the last paste, or that peel. */
	readonly trajectory: readonly BoxStep[];
	/** Which step of the trajectory was chosen, from 0, before pasting. */
	readonly chosen: number;
}

/** How boxes are peeled, pasted and chosen. */
export interface BoxOptions {
	/** Part of the box's runs that a peel takes off [0–1, default 0.05]. */
	readonly peelShare?: number;
	/** Part that a paste adds [0–1, default 0.05]. */
	readonly pasteShare?: number;
	/** Part of all runs below which no box is peeled [0–1, default 0.05]. */
	readonly leastMass?: number;
	/** Choose the box of greatest coverage with at least this density, or the densest where none has it [0–1; default:
	 * choose the greatest harmonic mean of coverage and density]. */
	readonly leastDensity?: number;
	/** How many boxes at most, each among the runs in none before [whole, ≥ 1, default 1]. */
	readonly boxes?: number;
}

/**
 * Scenario discovery by the patient rule induction method (PRIM): boxes of inputs in which runs of interest are common,
 * as conditions that can be read. It peels from the ends: runs of interest at both ends of an input and not between
 * are no box, and may leave the whole (`always`).
 *
 * @param inputs Any sample or matrix. @param interest One a run: true or 1 where the run is of interest.
 * @returns Boxes; empty where no run is of interest. Coverage is of all runs of interest; density that of the runs in no
 * box before.
 * @throws CrowdoutError `invalid-input` for fewer than 20 runs, a mark that is neither true nor false, not one mark a
 * run, or options out of range.
 * @see Friedman, J.H. and Fisher, N.I. (1999), Statistics and Computing 9; Bryant, B.P. and Lempert, R.J. (2010),
 * Technological Forecasting and Social Change 77, for coverage, density and quasi-p-values
 * @example findBoxes(sample, outputs.map((loss) => (loss > 1 ? 1 : 0)))[0].condition; // "growth > 0.06"
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
	if (marks.length < 20) refuse("interest", `must be of at least 20 runs, got ${marks.length}; run more points`);
	const wrong = marks.findIndex((mark) => mark !== 0 && mark !== 1);
	if (wrong >= 0)
		refuse(`interest.${wrong}`, `must be true or false, 1 or 0, got ${marks[wrong]}; compare with a threshold`);
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

/** The step to keep; of equals the one with fewer limits, which comes first. */
function choose(trajectory: readonly BoxStep[], leastDensity: number | undefined): number {
	const dense = trajectory.filter(({ density }) => leastDensity !== undefined && density >= leastDensity);
	const score = ({ coverage, density }: BoxStep) => {
		if (leastDensity === undefined) return coverage + density > 0 ? (coverage * density) / (coverage + density) : 0;
		if (dense.length === 0) return density;
		return density >= leastDensity ? coverage : -1;
	};
	return trajectory.reduce((best, step, k) => (score(step) > score(trajectory[best]) ? k : best), 0);
}
