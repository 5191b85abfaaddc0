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
 * The library's kernel on the first of the given draws, side by side as the ensemble runs them: `runs` writes the drawn
 * parameters into both arms and runs them; `totals` also gives what all lines lose.
 */
export function libraryKernel(library, { scenario, parameters }) {
	const job = library.planDraws(scenario, { draws: 1, outputs: [] });
	const { sampler, applier, paired, totals: room } = library.prepareEnsemble(job);
	const { rows, quantities, values } = sampler;
	const width = PARAMETERS.length;
	const places = PARAMETERS.map((name) => quantities.find((quantity) => quantity.name === name).at);
	// The parameters as the library draws them: a column each, block after block.
	const blocks = Array.from({ length: Math.ceil(parameters.length / width / rows) }, (_, b) => {
		const block = values.slice();
		for (let i = 0; i < rows && (b * rows + i) * width < parameters.length; i++) {
			for (let k = 0; k < width; k++) block[places[k] * rows + i] = parameters[(b * rows + i) * width + k];
		}
		return block;
	});
	const run = (b) => {
		values.set(blocks[b]);
		applier.apply(values);
		library.runPair(paired);
	};
	const read = library.scalarOf(TOTAL, library.membersOf(scenario)).read(paired, room);
	return {
		runs: (draws) => {
			for (let b = 0; b * rows < draws; b++) run(b);
		},
		totals: (draws) => {
			const found = new Float64Array(draws);
			for (let i = 0; i < draws; i++) {
				if (i % rows === 0) {
					run(i / rows);
					library.readTotals(paired, room);
				}
				found[i] = read(i % rows);
			}
			return found;
		},
	};
}
