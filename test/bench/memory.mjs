// The most memory that a process takes which does one ensemble with the default outputs, Node itself included.
import { row } from "./table.mjs";
import { ensembles } from "./whole.mjs";

/** Rows of memory [MiB]; of the largest and of ten times as many draws. */
export function memory({ draws }) {
	const peak = (options) => ensembles(options).mib;
	return [
		row("one draw: Node and the library", peak({ draws: 1 })),
		row(`exact, ${draws} draws`, peak({ draws }), { goal: 150 }),
		row(`fast, ${draws} draws`, peak({ draws, mode: "fast" }), { goal: 80 }),
		row(`fast, ${10 * draws} draws`, peak({ draws: 10 * draws, mode: "fast" }), { goal: 80 }),
	];
}
