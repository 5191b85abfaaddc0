// The rows of the bench as one prints them: what was measured, its ratio to another row, the goal, and whether it is met.
import { cpus } from "node:os";

/**
 * A row.
 *
 * @param value What was measured, in the table's unit.
 * @param given `of`: the row that it is compared with, `goal` and `least`: the ratio wanted, at most or at least; without
 * `of` the goal is a value; `note`: words behind.
 */
export function row(what, value, given = {}) {
	return { what, value, ...given };
}

/** The machine and the tools, since the same ratio is another time elsewhere. */
export function machine() {
	const [{ model }] = cpus();
	return `${model.trim()}, ${cpus().length} cores, Node ${process.versions.node}`;
}

/** Print a table; gives the goals that are missed. */
export function printTable(title, unit, rows) {
	console.log(`\n${title.padEnd(64)}${unit.padStart(10)}${"ratio".padStart(9)}  goal`);
	const missed = [];
	for (const { what, value, of, goal, least = false, note = "" } of rows) {
		const ratio = of && value / of.value;
		const reached = ratio ?? value;
		const met = goal === undefined || (least ? reached >= goal : reached <= goal);
		const shown = goal === undefined ? "" : `${least ? "≥" : "≤"} ${goal}${inUnit(goal, of, unit)}`;
		const verdict = met ? "" : ` MISSED by ${(100 * Math.abs(reached / goal - 1)).toFixed(0)} %`;
		if (!met) missed.push(what);
		const words = [`${shown}${verdict}`, note].filter((text) => text !== "").join("; ");
		console.log(
			`${what.padEnd(64)}${digits(value).padStart(10)}${(ratio?.toFixed(2) ?? "").padStart(9)}  ${words}`.trimEnd(),
		);
	}
	return missed;
}

/** The goal in the table's unit on this machine, in brackets. */
function inUnit(goal, of, unit) {
	return of === undefined ? "" : ` (${digits(goal * of.value)} ${unit})`;
}

/** Three digits, and every digit before the point. */
function digits(value) {
	return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
