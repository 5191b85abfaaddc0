/** A name that no column has yet. */
export function freeName(wanted: string, names: readonly string[]): string {
	return names.includes(wanted) ? freeName(`${wanted}'`, names) : wanted;
}
