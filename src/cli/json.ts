/** JSON as the command line prints it: two spaces, a line break at the end, the same bytes each time. */
export function json(value: unknown): string {
	return `${JSON.stringify(value, null, 2)}\n`;
}
