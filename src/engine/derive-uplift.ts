import { deliveredPart } from "../model/index.js";
import type { Plan } from "./plan.js";

/** How much of each event is delivered by each year; the dates of events are never drawn. */
export function deriveDeliveries(plan: Plan): void {
	const years = plan.horizon + 1;
	for (let k = 0; k < plan.eventYear.length; k++) {
		for (let t = 0; t < years; t++) {
			plan.derived.delivered[k * years + t] = deliveredPart(
				plan.eventYear[k],
				plan.eventDelivery[k],
				plan.baseYear + t,
			);
		}
	}
}

/** What the events add by each year: those with an uplift of their own, and the value of the others. */
export function deriveEvents({ derived, horizon, eventUplift, eventValue }: Plan): void {
	const { ownUplift, valueDelivered, delivered } = derived;
	const years = horizon + 1;
	ownUplift.fill(0);
	valueDelivered.fill(0);
	for (let k = 0; k < eventUplift.length; k++) {
		const own = eventUplift[k];
		for (let t = 0; t < years; t++) {
			const part = delivered[k * years + t];
			if (Number.isNaN(own)) valueDelivered[t] += eventValue[k] * part;
			else ownUplift[t] += own * part;
		}
	}
}

/** What the partnership's events have raised capability to by each year, U[t] as (1 + U[t]) / (1 + U[0]). */
export function deriveUplift({ derived, horizon, partnershipQuality, armsStock }: Plan): void {
	const { raised, ownUplift, valueDelivered } = derived;
	const perValue = partnershipQuality / armsStock;
	const perBase = 1 / (1 + ownUplift[0] + perValue * valueDelivered[0]);
	for (let t = 0; t <= horizon; t++) raised[t] = (1 + ownUplift[t] + perValue * valueDelivered[t]) * perBase;
}
