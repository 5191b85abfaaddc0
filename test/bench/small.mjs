// Ensembles of few draws, with the default outputs: the fixed cost, in a process that is new and in one that is warm.
import { prepareCase } from "./drawn-case.mjs";
import { inTurn } from "./setup.mjs";
import { row } from "./table.mjs";
import { arrays, ensembles, WARM } from "./whole.mjs";

/** Rows of small ensembles. */
export function small(setup) {
	const given = prepareCase(setup, 1);
	return [100, 1000, 10_000].flatMap((draws) => {
		const least = inTurn(setup.rounds, {
			cold: () => ensembles({ draws }).ms[0],
			warm: () => ensembles({ draws }, WARM).ms.at(-1),
			...(setup.python && {
				numpyCold: () => arrays(given, "default", draws).ms[0],
				numpyWarm: () => arrays(given, "default", draws, WARM).ms.at(-1),
			}),
		});
		const [cold, warm] = ["Cold", "Warm"].map(
			(when) => setup.python && row(`${draws} draws, ${when.toLowerCase()}: numpy`, least[`numpy${when}`]),
		);
		return [
			...(cold ? [cold] : []),
			row(`${draws} draws, cold: exact`, least.cold, { of: cold }),
			...(warm ? [warm] : []),
			row(`${draws} draws, warm: exact`, least.warm, { of: warm }),
		];
	});
}
