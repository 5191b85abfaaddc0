import { partnershipEvents as table } from "./files.js";
import { numberIn, type Row } from "./rows.js";

/** A dated step of the US–India partnership, as a scenario takes it. */
export interface PartnershipEventFigure {
	/** Id in kebab-case, by which a scenario takes it in. */
	readonly id: string;
	/** Pakistani fiscal year in which it falls, named by its end. */
	readonly year: number;
	/** What was agreed, bought or delivered, in words. */
	readonly title: string;
	/** Value [US$ bn, ≥ 0]; absent where no good source gives one. */
	readonly value?: number;
	/** Years over which it is delivered, its own year the first [whole, ≥ 1]. */
	readonly delivery: number;
	/** Id of its source. */
	readonly source: string;
}

/** Every bundled event, by date. A notice and the contract that follows it both carry the value of one deal: never sum blindly. */
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
