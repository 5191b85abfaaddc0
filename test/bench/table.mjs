// The rows of the bench as one prints them: what was measured, its ratio to another row, the goal, and whether it is met.

/**
 * A row.
 *
 * @param value What was measured [ms or MiB].
 * @param given `of`: the row that it is compared with, as a ratio of the two, or with `faster` of that row to this one;
 * `goal`: the most that the ratio, or without `of` the value, should be, with `faster` the least.
 */
export function row(what, value, given = {}) {
	return { what, value, ...given };
}

/** How many of a table's unit what was measured is. */
const UNITS = { ms: 1, µs: 1e3, MiB: 1 };

/** Print a table in a unit; gives the rows whose goal is missed. */
export function printTable(title, unit, rows) {
	console.log(`\n${title.padEnd(64)}${unit.padStart(10)}${"ratio".padStart(9)}  goal`);
	const missed = [];
	for (const { what, value, of, goal, faster = false } of rows) {
		const ratio = of && (faster ? of.value / value : value / of.value);
		const reached = ratio ?? value;
		let wanted = "";
		if (goal !== undefined) {
			const met = faster ? reached >= goal : reached <= goal;
			const here = of ? ` (${digits((faster ? of.value / goal : of.value * goal) * UNITS[unit])} ${unit})` : "";
			const by = met ? "" : `, MISSED by ${(100 * Math.abs(reached / goal - 1)).toFixed(0)} %`;
			wanted = `${faster ? "≥" : "≤"} ${goal}${here}${by}`;
			if (!met) missed.push(`${title}: ${what}`);
		}
		const cells = `${what.padEnd(64)}${digits(value * UNITS[unit]).padStart(10)}${(ratio?.toFixed(2) ?? "").padStart(9)}`;
		console.log(`${cells}  ${wanted}`.trimEnd());
	}
	return missed;
}

/** Three digits, and every digit before the point. */
function digits(value) {
	return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
