import { fitLine } from "./line.js";

/** The years that a naive rival may use, and the years to forecast. */
export interface NaiveTask {
	/** Log real spending by year. */
	readonly spending: (year: number) => number;
	/** Log real GDP by year. */
	readonly income: (year: number) => number;
	/** Years that may be used. */
	readonly known: readonly number[];
	/** Last year before the forecast; null in sample, where the fit is not tied to a base year. */
	readonly origin: number;
	readonly years: readonly number[];
	/** Whether the years to forecast are among those used. */
	readonly inSample: boolean;
}

/** A naive rival: log spending in the years asked for, and its fitted numbers. */
export interface NaiveForecast {
	readonly name: string;
	readonly path: readonly number[];
	/** Whether it predicts the direction of spending. */
	readonly moves: boolean;
	readonly fitted: Readonly<Record<string, number>>;
}

/**
 * The four naive rivals, which know nothing of India.
 *
 * - last value: spending stays at its base-year level;
 * - constant share: spending follows actual GDP at the base year's share, in sample at the mean share;
 * - trend: the log-linear trend of the years used, drawn through the base year, in sample fitted freely;
 * - own growth: this year's growth from last year's, by least squares over the years used.
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

/** A path whose growth depends on its last growth. Momentum is limited to -1 to 1, so that the path cannot explode. */
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
