/** A name that no column bears yet. */
export function freeName(wanted: string, names: readonly string[]): string {
	return names.includes(wanted) ? freeName(`${wanted}'`, names) : wanted;
}
