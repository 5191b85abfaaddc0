import { deliveredPart } from "../model/index.js";
import type { Plan } from "./plan.js";

/** What the events add by each year: those with an uplift of their own, and the value of the others. */
export function deriveEvents(plan: Plan): void {
	const { derived, baseYear, eventUplift, eventValue, eventYear, eventDelivery } = plan;
	const { ownUplift, valueDelivered } = derived;
	ownUplift.fill(0);
	valueDelivered.fill(0);
	for (let k = 0; k < eventUplift.length; k++) {
		const own = eventUplift[k];
		for (let t = 0; t < ownUplift.length; t++) {
			const part = deliveredPart(eventYear[k], eventDelivery[k], baseYear + t);
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
