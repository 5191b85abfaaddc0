import { imfArrangements as table } from "./files.js";

/** A period under an arrangement with the IMF. */
export interface ImfArrangement {
	/** Id of its row. */
	readonly id: string;
	/** Kind, in words: `stand-by`, `extended fund facility` … */
	readonly facility: string;
	/** Day of approval, as `2019-07-03`. */
	readonly start: string;
	/** Last day; where the next arrangement replaced it, the day before that began. */
	readonly end: string;
	/** One or more ids of sources, separated by spaces. */
	readonly source: string;
}

/** Pakistan's arrangements with the IMF since 1958, by date; they do not overlap. */
export function imfArrangements(): readonly ImfArrangement[] {
	return table()
		.rows()
		.map(({ id, facility, start, end, source }) => ({ id, facility, start, end, source }));
}

/**
 * Part of a Pakistani fiscal year, July to June, under an arrangement with the IMF [0–1, by days].
 *
 * @param year Fiscal year, named by its end.
 */
export function underImfProgramme(year: number): number {
	const [first, after] = [day(`${year - 1}-07-01`), day(`${year}-07-01`)];
	const days = imfArrangements().reduce(
		(sum, { start, end }) => sum + Math.max(0, Math.min(after, day(end) + 1) - Math.max(first, day(start))),
		0,
	);
	return days / (after - first);
}

/** Number of a day of the Gregorian calendar; years are counted from March, so that the leap day comes last. */
function day(date: string): number {
	const [year, month, dayOfMonth] = date.split("-").map(Number);
	const y = month > 2 ? year : year - 1;
	const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
	return 365 * y + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth;
}
