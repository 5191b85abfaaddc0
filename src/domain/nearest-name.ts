/**
 * The known name closest to a misspelt one, or `undefined` where none is near.
 *
 * @param name What was written.
 * @param known The names that would have been right.
 * @returns The name at the smallest edit distance, when that is at most a third of its length (at least 2).
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
	let best: string | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const candidate of known) {
		const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
		if (distance < least && distance <= Math.max(2, Math.floor(candidate.length / 3))) {
			least = distance;
			best = candidate;
		}
	}
	return best;
}

/** Levenshtein distance: insertions, deletions and substitutions. */
function editDistance(a: string, b: string): number {
	let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			row.push(Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
		}
		previous = row;
	}
	return previous[b.length];
}
