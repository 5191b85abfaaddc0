/** How a report marks its headings; plain where there is no colour. */
export interface Style {
	readonly heading: (text: string) => string;
	readonly faint: (text: string) => string;
}

/** No marks at all. */
const plain: Style = { heading: (text) => text, faint: (text) => text };

/** Bold headings and faint notes, by terminal codes. */
const coloured: Style = {
	heading: (text) => `\u001b[1m${text}\u001b[22m`,
	faint: (text) => `\u001b[2m${text}\u001b[22m`,
};

/** The marks of a report. */
export function styleOf(colour: boolean): Style {
	return colour ? coloured : plain;
}
