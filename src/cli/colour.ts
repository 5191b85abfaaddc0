/** Whether to mark headings: FORCE_COLOR decides, then NO_COLOR, then whether a person is looking. */
export function hasColour(file: string | undefined): boolean {
	const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
	if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") {
		return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
	}
	if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
	return process.stdout.isTTY === true && file === undefined && TERM !== "dumb";
}
