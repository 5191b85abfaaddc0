import { partnershipEvent, partnershipEvents } from "../data/index.js";
import { isPlainObject, merge, nearestName, type PlainObject, setOwn, show, valueAt } from "../domain/index.js";
import type { Issue } from "../errors.js";

/**
 * Replace each event that names a bundled one by the whole event; its own keys override the bundled ones.
 *
 * @param block A scenario, or a block laid over one.
 */
export function expandEvents(block: PlainObject): { block: PlainObject; issues: Issue[] } {
	const issues: Issue[] = [];
	const events = valueAt(block, "rival.partnership.events");
	if (!Array.isArray(events) || !events.some((entry) => isPlainObject(entry) && "event" in entry))
		return { block, issues };
	const expanded = events.map((entry, k) => {
		if (!isPlainObject(entry) || !("event" in entry)) return entry;
		const found = partnershipEvent(String(entry.event));
		if (found === undefined) {
			const known = partnershipEvents().map(({ id }) => id);
			const nearest = nearestName(String(entry.event), known);
			issues.push({
				path: `rival.partnership.events.${k}.event`,
				message: `must be the id of a bundled event, got ${show(entry.event)}${nearest ? `; did you mean "${nearest}"` : "; see crowdout data partnership-events"}`,
			});
			return { year: 2000, title: "", uplift: 0, ...entry };
		}
		const { year, title, value, delivery } = found;
		return { year, title, ...(value === undefined ? {} : { value }), delivery, ...entry };
	});
	return { block: merge(block, nest(["rival", "partnership", "events"], expanded), () => false), issues };
}

function nest([key, ...rest]: readonly string[], value: unknown): PlainObject {
	const block: Record<string, unknown> = {};
	setOwn(block, key, rest.length === 0 ? value : nest(rest, value));
	return block;
}
