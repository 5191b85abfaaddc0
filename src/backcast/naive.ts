import { fitLine } from "./line.js";

/** What a naive rival may look at, and the years it must fill. */
export interface NaiveTask {
	/** Log real spending by year. */
	readonly spending: (year: number) => number;
	/** Log real GDP by year. */
	readonly income: (year: number) => number;
	/** Years that may be looked at. */
	readonly known: readonly number[];
	/** Last year before the forecast, or null in sample, where the fit may start where it likes. */
	readonly origin: number;
	readonly years: readonly number[];
	/** Whether the years to fill are among those looked at. */
	readonly inSample: boolean;
}

/** A naive rival: log spending in the years asked, and what it fitted. */
export interface NaiveForecast {
	readonly name: string;
	readonly path: readonly number[];
	/** Whether it says which way spending moves. */
	readonly moves: boolean;
	readonly fitted: Readonly<Record<string, number>>;
}

/**
 * The four rivals that know nothing of India.
 *
 * - last value: spending stays as it was in the base year;
 * - constant share: spending goes with actual GDP at the base year's share, in sample at the mean share;
 * - trend: the log-linear trend of the years looked at, drawn through the base year, in sample through them;
 * - own growth: this year's growth from last year's, by least squares over the years looked at.
 */
export function naiveForecasts(task: NaiveTask): NaiveForecast[] {
	const { spending, income, known, origin, years, inSample } = task;
	const base = spending(origin);
	const meanShare = known.reduce((sum, year) => sum + spending(year) - income(year), 0) / known.length;
	const share = inSample ? meanShare : base - income(origin);
	const line = fitLine(known, known.map(spending));
	const level = inSample ? line.intercept : base - line.slope * origin;
	const growth = known.slice(2).map((year) => spending(year) - spending(year - 1));
	const before = known.slice(2).map((year) => spending(year - 1) - spending(year - 2));
	const own = fitLine(before, growth);
	const constants = { name: "last value", moves: false, fitted: {} };
	return [
		{ ...constants, path: years.map(() => base) },
		{
			name: "constant share",
			moves: true,
			path: years.map((year) => share + income(year)),
			fitted: { logShare: share },
		},
		{
			name: "trend",
			moves: true,
			path: years.map((year) => level + line.slope * year),
			fitted: { growth: line.slope },
		},
		{
			name: "own growth",
			moves: true,
			path: continued(base, base - spending(origin - 1), own.intercept, own.slope, years.length),
			fitted: { constant: own.intercept, momentum: own.slope },
		},
	];
}

/** A path whose growth follows its own last growth; an explosive fit is held at a unit root. */
function continued(base: number, last: number, constant: number, momentum: number, count: number): number[] {
	const path: number[] = [];
	let [level, growth] = [base, last];
	const held = Math.max(-1, Math.min(1, momentum));
	for (let k = 0; k < count; k++) {
		growth = constant + held * growth;
		level += growth;
		path.push(level);
	}
	return path;
}
