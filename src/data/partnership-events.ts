import { partnershipEvents as table } from "./files.js";
import { numberIn, type Row } from "./rows.js";

/** A dated step of the US–India partnership, in the form that a scenario takes. */
export interface PartnershipEventFigure {
	/** Id in kebab-case; a scenario refers to it by this id. */
	readonly id: string;
	/** Pakistani fiscal year in which it falls, named by its end. */
	readonly year: number;
	/** What was agreed, bought or delivered, in words. */
	readonly title: string;
	/** Value [US$ bn, ≥ 0]; absent where no good source gives one. */
	readonly value?: number;
	/** Years over which it is delivered, starting in its own year [whole, ≥ 1]. */
	readonly delivery: number;
	/** Id of its source. */
	readonly source: string;
}

/**
 * Every bundled event, by date. A notice and its later contract both give the value of one deal, so do not simply add
 * values.
 *
 * @example
 * ```ts
 * import { crowdOut, partnershipEvents } from "crowdout";
 *
 * const valued = partnershipEvents().filter(({ value = 0, year }) => value > 1 && year > 2025);
 * const events = valued.map(({ id }) => ({ event: id }));
 * console.log(crowdOut({ name: "listed-deals", rival: { partnership: { events } } }).crowdOut.total.cumulativeMoney);
 * ```
 */
export function partnershipEvents(): readonly PartnershipEventFigure[] {
	return table().rows().map(event);
}

/** A bundled event by its id, `undefined` where there is none. */
export function partnershipEvent(id: string): PartnershipEventFigure | undefined {
	const row = table().row(id);
	return row && event(row);
}

function event(row: Row): PartnershipEventFigure {
	const value = numberIn(row, "value_usd_bn");
	const { id, title, source } = row;
	return {
		id,
		year: Number(row.year),
		title,
		...(value === undefined ? {} : { value }),
		delivery: Number(row.delivery_years),
		source,
	};
}
