import { prepareEnsemble } from "./prepare.js";
import type { DrawTable, EnsembleJob } from "./types.js";

/**
 * The draws one by one: parameters as drawn, and scalars.
 *
 * @param from First draw. @param to The draw after the last.
 */
export function drawTable(job: EnsembleJob, from: number, to: number, state = prepareEnsemble(job)): DrawTable {
	const { sampler, scalars } = state;
	const { baseYear } = job.scenario;
	const parameters = sampler.quantities.flatMap(({ name, size, yearly }) =>
		yearly ? Array.from({ length: size }, (_, t) => `${name}@${baseYear + t + 1}`) : [name],
	);
	const columns = ["draw", ...parameters, ...job.scalars, "failed"];
	const values = new Float64Array((to - from) * columns.length);
	let at = 0;
	const { rows, width } = sampler;
	for (let first = from; first < to; first += rows) {
		const count = Math.min(rows, to - first);
		const failures = state.run(first, count);
		for (let row = 0; row < count; row++) {
			const failed = failures?.[row] !== undefined;
			values[at++] = first + row;
			for (let k = 0; k < width; k++) values[at++] = sampler.values[k * rows + row];
			for (let s = 0; s < scalars.length; s++) values[at++] = failed ? Number.NaN : scalars[s](row);
			values[at++] = failed ? 1 : 0;
		}
	}
	return { from, columns, rows: to - from, values };
}
