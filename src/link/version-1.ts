/** Names that version 1 of the links knew otherwise. */
const NEW_NAMES: Readonly<Record<string, string>> = {
	"scenario=fiscal-space": "scenario=room-to-borrow",
	"scenario=imf-programme": "scenario=under-a-programme",
	"financing=fiscal-space": "financing=mostly-borrowed",
};

/** Settings that mean something else now, and what. */
const OTHER_MEANING: Readonly<Record<string, string>> = {
	"india-growth": "it set India's growth in every year; the slider now leaves the years that are measured or budgeted",
};

/** The parts of a link of version 1 as version 2 writes them, what was renamed, and what could not be taken. */
export function fromVersion1(given: readonly string[]) {
	const problems = given.flatMap((part) => {
		const why = OTHER_MEANING[part.split("=")[0]];
		return why === undefined ? [] : [`"${part}" in the link of version 1 was not taken: ${why}.`];
	});
	const taken = given.filter((part) => OTHER_MEANING[part.split("=")[0]] === undefined);
	const renamed = taken.flatMap((part) =>
		NEW_NAMES[part] === undefined ? [] : [`"${part}" in the link of version 1 is now "${NEW_NAMES[part]}".`],
	);
	return { parts: taken.map((part) => NEW_NAMES[part] ?? part), problems, renamed };
}
