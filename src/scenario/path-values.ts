import {
	type FormulaPath,
	type Path,
	type Points,
	type Ramp,
	readAmount,
	readPath,
	type YearTable,
} from "../domain/index.js";

/**
 * The values of a path year by year.
 *
 * A year before the first key of a table, or a formula that was not evaluated, gives NaN: `parseScenario` refuses both.
 *
 * @param path A checked path.
 * @param baseYear First year; the result's index 0.
 * @param horizon Number of simulated years.
 * @param values Filled with horizon + 1 values, the base year's first (MODEL.md reads a path from t = 1 only).
 */
export function pathValues(
	path: Path,
	baseYear: number,
	horizon: number,
	values: Float64Array = new Float64Array(horizon + 1),
): Float64Array {
	return readPath(path, FILL, baseYear, values);
}

const FILL = {
	constant: (amount: number | string, _: number, values: Float64Array) => values.fill(readAmount(amount) ?? Number.NaN),
	table: fillTable,
	ramp: fillRamp,
	points: fillPoints,
	formula: ({ values: given = {} }: FormulaPath, baseYear: number, values: Float64Array) =>
		fillTable(given, baseYear, values),
};

function fillTable(table: YearTable, baseYear: number, values: Float64Array): Float64Array {
	const years = Object.keys(table);
	// Keys in digits come in ascending order by themselves; those that begin with 0 come last.
	if (years.at(-1)?.startsWith("0")) years.sort();
	values.fill(Number.NaN);
	for (const year of years) {
		const from = Math.max(0, Number(year) - baseYear);
		if (from < values.length) values.fill(readAmount(table[year]) ?? Number.NaN, from);
	}
	return values;
}

function fillRamp(ramp: Ramp, baseYear: number, values: Float64Array): Float64Array {
	const from = readAmount(ramp.from) ?? Number.NaN;
	const to = readAmount(ramp.to) ?? Number.NaN;
	for (let t = 0; t < values.length; t++) {
		const year = baseYear + t;
		// The start is tested first: a ramp that ends in its first year is a step after that year.
		if (year <= ramp.start) values[t] = from;
		else if (year >= ramp.end) values[t] = to;
		else values[t] = from + ((to - from) * (year - ramp.start)) / (ramp.end - ramp.start);
	}
	return values;
}

function fillPoints({ interpolate: points }: Points, baseYear: number, values: Float64Array): Float64Array {
	// Every object has such keys in ascending order.
	const years = Object.keys(points).map(Number);
	const at = (year: number) => readAmount(points[year]) ?? Number.NaN;
	for (let t = 0; t < values.length; t++) {
		const year = baseYear + t;
		const next = years.findIndex((known) => known >= year);
		if (next <= 0) values[t] = at(years[next === 0 ? 0 : years.length - 1]);
		else {
			const [from, to] = [years[next - 1], years[next]];
			values[t] = at(from) + ((at(to) - at(from)) * (year - from)) / (to - from);
		}
	}
	return values;
}
