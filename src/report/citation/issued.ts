/**
 * The year in which a source appeared, by its vintage; `undefined` where the vintage names a fiscal year or several years.
 *
 * @param vintage Such as `March 2026`, `2024-10-15`, or `2022-23`, which is a fiscal year.
 */
export function yearOf(vintage: string): number | undefined {
	const [, year] = /^(?:\D* |\d{1,2} \w+ )?(\d{4})(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.exec(vintage) ?? [];
	return year === undefined ? undefined : Number(year);
}
