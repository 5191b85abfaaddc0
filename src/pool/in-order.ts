/**
 * Pass things on in order, whatever order they arrive in.
 *
 * @param next Called with each thing and its place after all earlier ones.
 * @returns What to call with each thing and its place [from 0].
 */
export function inOrder<Thing>(next: (thing: Thing, place: number) => void): (thing: Thing, place: number) => void {
	const waiting = new Map<number, Thing>();
	let turn = 0;
	return (thing, place) => {
		waiting.set(place, thing);
		while (waiting.has(turn)) {
			const first = waiting.get(turn) as Thing;
			waiting.delete(turn);
			next(first, turn++);
		}
	};
}
