/** A value as an error message shows it: JSON, cut short. */
export function show(value: unknown): string {
	if (value === undefined) return "nothing";
	if (typeof value === "number") return String(value);
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
