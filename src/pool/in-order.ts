/**
 * Pass things on in their order, though they come in any.
 *
 * @param next Is given each thing and its place when all before it have been passed on.
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
