/** CPU that some work takes [milliseconds]. */
function cpu(work: () => void, repeats: number): number {
	const before = process.cpuUsage();
	for (let k = 0; k < repeats; k++) work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

/**
 * How many times the CPU of work on twice as much: 2 where it is linear, 4 where it is quadratic, 1 where it is bounded.
 *
 * It is told from work on four times as much, in turns, and from the least that each took: whatever else the machine does
 * only adds to it. What comes out above `enough` is measured again, since a collection of garbage may have fallen on it.
 *
 * @param prepare Gives the work on an input of a size.
 * @param size The smaller of the two; the work is repeated until it can be told from the clock's own step.
 * @param enough Below this no second measure is needed.
 */
export function cpuOfTwice(prepare: (size: number) => () => void, size: number, enough: number): number {
	let least = Number.POSITIVE_INFINITY;
	for (let go = 0; go < 5 && least >= enough; go++) least = Math.min(least, measured(prepare, size));
	return least;
}

function measured(prepare: (size: number) => () => void, size: number): number {
	const [once, four] = [prepare(size), prepare(4 * size)];
	let repeats = 1;
	while (cpu(once, repeats) < 10) repeats *= 2;
	let [less, more] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
	for (let go = 0; go < 6; go++) {
		less = Math.min(less, cpu(once, repeats));
		more = Math.min(more, cpu(four, repeats));
	}
	return Math.sqrt(more / less);
}
