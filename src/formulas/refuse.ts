/**
 * Throw the reason why a text is not a formula; `formulas` catches it.
 *
 * @param message "must …, got …; what to do", on one line.
 */
export function refuse(message: string): never {
	throw new Error(message);
}
