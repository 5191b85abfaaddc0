// Kernel alone, in one process: other rule kinds first, so that the figure is what a user gets. Called by run.mjs.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { handSpecialised } from "./hand.mjs";
import { constants, constantsAsBytes, PARAMETERS, parametersOf } from "./reference-case.mjs";

export const OUTPUTS = ["run.defence", "run.lines"];

export function referenceScenario(library, horizon = 12) {
	return library.parseScenario("us-india-partnership", { set: { horizon } });
}

/** Runs of the other kinds of rules, so that the engine's code has seen them. */
export function warmOtherKinds(library) {
	const others = [
		{ defence: { kind: "parity", adjustment: 0.2 } },
		{ defence: { kind: "richardson", reaction: 0.1, fatigue: 0.2 }, rival: { reaction: 0.05 } },
		{ defence: { kind: "share", share: 0.02 }, economy: { feedback: { defence: -0.05 } } },
		{ financing: { kind: "elasticities", taxes: 0.2, borrowing: 0.65, elasticities: { health: -0.6 } } },
		{
			allocation: { kind: "priority", order: ["water", "food", "health", "education"] },
			financing: { cuts: { provinces: 0.1, other: 0 } },
		},
		{
			allocation: { kind: "weighted", weights: { health: 2 } },
			financing: { limits: { deficit: 0.05, revenue: 0.001 } },
		},
	];
	for (const set of others) {
		const scenario = library.parseScenario("us-india-partnership", { set: { ...set, horizon: 12 } });
		const plans = [
			library.compile(scenario),
			library.compile(library.counterfactualScenario(scenario), "counterfactual"),
		];
		for (const plan of plans) {
			const arm = library.createArm(plan);
			for (let i = 0; i < 4000; i++) library.simulate(plan, arm);
		}
	}
}

/** The library's kernel: the drawn parameters written into both plans, both arms run. */
export function libraryKernel(library, job, parameters) {
	const state = library.prepareEnsemble(job);
	const { plan, otherPlan, arm, otherArm } = state.paired;
	const { regimeFrom, growthFrom, sharingFrom, sharingTo } = constants(plan, otherPlan, arm);
	return (i) => {
		const at = i * PARAMETERS.length;
		for (let a = 0; a < 2; a++) {
			const p = a === 0 ? plan : otherPlan;
			for (let t = 1; t <= p.horizon; t++) {
				const regime = t >= regimeFrom ? at + 5 : at;
				p.payTaxes[t] = parameters[regime];
				p.payLevies[t] = parameters[regime + 1];
				p.payBorrowing[t] = parameters[regime + 2];
				p.cutOther[t] = parameters[regime + 3];
				p.cutProvinces[t] = parameters[regime + 4];
				if (a === 0 && t >= growthFrom) p.rivalGrowth[t] = parameters[at + 10];
				if (t >= sharingFrom && t <= sharingTo) p.revenueSharing[t] = parameters[at + 12];
				p.provincialSpending[t] = parameters[at + 13];
			}
			p.shortRun = parameters[at + 14];
			p.longRun = parameters[at + 15];
			p.incomeShortRun = parameters[at + 16];
			p.momentum = parameters[at + 17];
			p.adjustment = parameters[at + 18];
		}
		plan.partnershipQuality = parameters[at + 11];
		library.derive(plan, 1);
		library.simulate(plan, arm, true);
		library.simulate(otherPlan, otherArm, true);
		return state.paired;
	};
}

export function prepareCase(library, draws, folder) {
	const scenario = referenceScenario(library);
	const job = library.planEnsemble(scenario, { draws, outputs: OUTPUTS });
	const state = library.prepareEnsemble(job);
	const table = library.drawTable(job, 0, draws, state);
	const parameters = parametersOf(table);
	const fixed = library.prepareEnsemble(job).paired;
	const numbers = constants(fixed.plan, fixed.otherPlan, fixed.arm);
	writeFileSync(`${folder}/constants.bin`, constantsAsBytes(numbers));
	writeFileSync(`${folder}/parameters.bin`, Buffer.from(parameters.buffer));
	return { job, parameters, numbers };
}

/** Greatest difference of defence and lines between the library and others over some draws, relative to the size of each. */
export function difference(library, job, parameters, draws, other) {
	const run = libraryKernel(library, job, parameters);
	let worst = 0;
	for (let i = 0; i < draws; i++) {
		const { arm } = run(i);
		const [d, h] = other(i);
		for (let t = 1; t < arm.gdp.length; t++) {
			worst = Math.max(worst, Math.abs(d[t] / arm.defence[t] - 1));
			for (let j = 0; j < 4; j++) worst = Math.max(worst, Math.abs(h[t * 4 + j] - arm.lines[t * 4 + j]) / 0.01);
		}
	}
	return worst;
}

export function handKernel(numbers, exp, log) {
	const run = handSpecialised(numbers, exp, log);
	const T = numbers.horizon;
	const [d, h, d2, h2] = [
		new Float64Array(T + 1),
		new Float64Array(4 * T + 4),
		new Float64Array(T + 1),
		new Float64Array(4 * T + 4),
	];
	return (parameters, i) => {
		run(0, parameters, i * PARAMETERS.length, d, h);
		run(1, parameters, i * PARAMETERS.length, d2, h2);
		return [d, h, d2, h2];
	};
}

/** Best processor time of some rounds [ns a draw]; processor time, since others may use the machine. */
export function best(draws, rounds, one) {
	let least = Number.POSITIVE_INFINITY;
	for (let round = 0; round < rounds; round++) {
		const began = process.cpuUsage();
		for (let i = 0; i < draws; i++) one(i);
		least = Math.min(least, (process.cpuUsage(began).user / draws) * 1e3);
	}
	return least;
}

export function compileC(source, out) {
	try {
		execFileSync("gcc", ["-O3", "-march=native", "-o", out, source, "-lm"], { stdio: "pipe" });
		return true;
	} catch {
		return false;
	}
}
