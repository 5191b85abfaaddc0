// The library's own kernel, through the doors of the engine and of what outputs are read from.
import { PARAMETERS } from "./reference-case.mjs";

/** The scalar by which the library's runs are compared. */
export const TOTAL = "crowdOut.total.cumulativeMoney";

/** Runs of the other kinds of rules, so that the engine's code has seen them: the kernel as a user gets it. */
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
		const paired = library.pairOf(scenario, library.counterfactualScenario(scenario));
		for (let i = 0; i < 4000; i++) library.runOnce(paired);
	}
}

/**
 * The library's kernel on the first of the given draws: `runs` writes the drawn parameters into both plans and runs both
 * arms; `totals` also gives what all lines lose.
 */
export function libraryKernel(library, { scenario, parameters, numbers }) {
	const paired = library.pairOf(scenario, library.counterfactualScenario(scenario));
	const { plan, otherPlan } = paired;
	const { horizon: T, regimeFrom, growthFrom, sharingFrom, sharingTo } = numbers;
	const setters = [];
	const number = (path, k, plans) => {
		for (const each of plans) {
			const { set } = library.planTarget(each, path);
			setters.push((at) => set(parameters[at + k]));
		}
	};
	const years = (path, k, plans, from, to) => {
		for (const each of plans) {
			const { values, first, step } = library.planTarget(each, path).years;
			setters.push((at) => {
				for (let t = from; t <= to; t++) values[first + t * step] = parameters[at + k];
			});
		}
	};
	const both = [plan, otherPlan];
	PARAMETERS.forEach((name, k) => {
		const [path, when] = name.split(/ (?=to|from)/);
		if (path === "rival.growth") years(path, k, [plan], growthFrom, T);
		else if (path === "rival.partnership.quality") number(path, k, [plan]);
		else if (path === "budget.revenueSharing") years(path, k, both, sharingFrom, sharingTo);
		else if (path === "budget.provincialSpending") years(path, k, both, 1, T);
		else if (path.startsWith("defence.")) number(path, k, both);
		else years(path, k, both, when.startsWith("to") ? 1 : regimeFrom, when.startsWith("to") ? regimeFrom - 1 : T);
	});
	const { derives } = library.planTarget(plan, "rival.partnership.quality");
	const run = (i) => {
		for (let k = 0; k < setters.length; k++) setters[k](i * PARAMETERS.length);
		library.derive(plan, derives);
		library.runOnce(paired);
	};
	const room = library.emptyTotals(plan.lines.length, T);
	const read = library.scalarOf(TOTAL, library.membersOf(scenario)).read(paired, room);
	const total = (_, i) => {
		run(i);
		library.readTotals(paired, room);
		return read();
	};
	return {
		runs: (draws) => {
			for (let i = 0; i < draws; i++) run(i);
		},
		totals: (draws) => Float64Array.from({ length: draws }, total),
	};
}
