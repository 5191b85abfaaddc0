/** Longest name for which the nearest one is sought [characters]; every known name is shorter. */
const LONGEST = 64;

/** Greatest number of names that are compared. */
const MOST = 1000;

/**
 * The known name closest to a misspelt one, or `undefined` where none is near.
 *
 * @param name What was written; a name of more than 64 characters has no nearest one.
 * @param known The names that are allowed; the first thousand are compared.
 * @returns The name at the smallest edit distance, when that is at most a third of its length (at least 2).
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
	if (name.length > LONGEST) return undefined;
	let best: string | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const candidate of known.slice(0, MOST)) {
		const most = Math.max(2, Math.floor(candidate.length / 3));
		// The difference in length is the least possible distance.
		if (Math.abs(candidate.length - name.length) > most) continue;
		const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), Math.min(most, least - 1));
		if (distance === undefined) continue;
		least = distance;
		best = candidate;
	}
	return best;
}

/** Names that a message lists in full. */
const LISTED = 8;

/** Known names as a message lists them: all where they are few, else the first and how many there are. */
export function someOf(known: readonly string[]): string {
	if (known.length <= LISTED) return known.join(", ");
	return `${known.slice(0, LISTED).join(", ")}, … (${known.length} in all)`;
}

/** Levenshtein distance: insertions, deletions and substitutions; `undefined` where it is more than `most`. */
function editDistance(a: string, b: string, most: number): number | undefined {
	let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			row.push(Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
		}
		if (Math.min(...row) > most) return undefined;
		previous = row;
	}
	return previous[b.length] <= most ? previous[b.length] : undefined;
}
