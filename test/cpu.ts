/** CPU that some work takes [milliseconds]: the least of a few goes, since whatever else runs only adds to it. */
function cpu(work: () => void, goes: number): number {
	let least = Number.POSITIVE_INFINITY;
	for (let go = 0; go < goes; go++) {
		const before = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(before);
		least = Math.min(least, (user + system) / 1000);
	}
	return least;
}

/**
 * How many times the CPU of work on twice as much: 2 where it is linear, 4 where it is quadratic, 1 where it is bounded.
 *
 * @param prepare Gives the work on an input of a size.
 * @param size The smaller of the two; the work is repeated until it can be told from the clock's own step.
 */
export function cpuOfTwice(prepare: (size: number) => () => void, size: number): number {
	const [once, twice] = [prepare(size), prepare(2 * size)];
	let repeats = 1;
	const repeated = (work: () => void) => () => {
		for (let k = 0; k < repeats; k++) work();
	};
	once();
	twice();
	while (cpu(repeated(once), 1) < 10) repeats *= 2;
	return cpu(repeated(twice), 5) / cpu(repeated(once), 5);
}
