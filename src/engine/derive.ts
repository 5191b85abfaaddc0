import { budgetGap, deliveredPart, keptInterestRate, rateAtFloor } from "../model/index.js";
import type { Derived, Plan, Tier } from "./plan.js";

/** The parts of what `derive` works out, as bits. */
export const DERIVED = { uplift: 1, budget: 2, economy: 4, all: 7 } as const;

/** A cut this much below the first floor reaches it in no rounding. */
const CLEAR = 1 - 1e-12;

/** Room for what `derive` fills. */
export function emptyDerived(horizon: number, lineCount: number, eventCount: number): Derived {
	const byYear = () => new Float64Array(horizon + 1);
	const byLine = () => new Float64Array(lineCount);
	const tier = (): Tier => ({ part: byLine(), weighted: byLine(), total: byYear(), untilFloor: byYear() });
	return {
		raised: byYear(),
		delivered: new Float64Array((horizon + 1) * eventCount),
		lines: byYear(),
		provincial: byYear(),
		left: byYear(),
		bounded: false,
		federal: tier(),
		provinces: tier(),
		steady: false,
		interestRate: byYear(),
	};
}

/**
 * Work out what every year needs and no state changes.
 *
 * @param parts Bits of `DERIVED`: only what follows from the numbers that were overwritten.
 */
export function derive(plan: Plan, parts: number = DERIVED.all): void {
	if (parts === DERIVED.all) deriveDeliveries(plan);
	if ((parts & DERIVED.uplift) !== 0) deriveUplift(plan);
	if ((parts & DERIVED.budget) !== 0) deriveBudget(plan);
	if ((parts & DERIVED.economy) !== 0) deriveEconomy(plan);
}

/** How much of each event is delivered by each year; the dates of events are never drawn. */
function deriveDeliveries(plan: Plan): void {
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

/** What the partnership's events have raised capability to by each year, U[t] as (1 + U[t]) / (1 + U[0]). */
function deriveUplift({ derived, horizon, eventUplift, eventValue, partnershipQuality, armsStock }: Plan): void {
	const { raised, delivered } = derived;
	const years = horizon + 1;
	for (let t = 0; t < years; t++) raised[t] = 1;
	for (let k = 0; k < eventUplift.length; k++) {
		const own = eventUplift[k];
		const full = Number.isNaN(own) ? (partnershipQuality * eventValue[k]) / armsStock : own;
		for (let t = 0; t < years; t++) raised[t] += full * delivered[k * years + t];
	}
	const base = raised[0];
	for (let t = 0; t < years; t++) raised[t] /= base;
}

/** Reference spending by tier, and how far a cut may go before a floor binds. */
function deriveBudget(plan: Plan): void {
	const { derived, linePath, lineFederal, otherPath, otherFederal, revenuePath, deficitPath, weight } = plan;
	const { federal, provinces } = derived;
	const count = lineFederal.length;
	for (let j = 0; j < count; j++) {
		federal.part[j] = lineFederal[j];
		provinces.part[j] = 1 - lineFederal[j];
		federal.weighted[j] = weight[j] * federal.part[j];
		provinces.weighted[j] = weight[j] * provinces.part[j];
	}
	for (let t = 0; t <= plan.horizon; t++) {
		let reference = 0;
		let provincial = (1 - otherFederal) * otherPath[t];
		for (let j = 0; j < count; j++) {
			reference += linePath[t * count + j];
			provincial += provinces.part[j] * linePath[t * count + j];
		}
		derived.lines[t] = reference;
		derived.provincial[t] = provincial;
		derived.left[t] = -budgetGap(otherPath[t] + reference, revenuePath[t] + deficitPath[t]);
		deriveTier(plan, federal, t);
		deriveTier(plan, provinces, t);
	}
}

function deriveTier(
	{ linePath, lineFloor, allocationKind }: Plan,
	{ part, weighted, total, untilFloor }: Tier,
	t: number,
): void {
	const count = part.length;
	let sum = 0;
	let rate = Number.POSITIVE_INFINITY;
	for (let j = 0; j < count; j++) {
		const line = linePath[t * count + j];
		const size = weighted[j] * line;
		sum += size;
		if (size > 0) rate = Math.min(rate, rateAtFloor(part[j] * Math.max(0, line - lineFloor[j]), size));
	}
	total[t] = sum;
	untilFloor[t] = allocationKind === "priority" || sum === 0 ? 0 : CLEAR * rate * sum;
}

/** Whether growth is given beforehand, whether defence is bounded, and the interest rate of each year. */
function deriveEconomy(plan: Plan): void {
	const { derived, feedbackDefence, feedbackLines, growth, inflation, interestRate, interestBase, debtBase } = plan;
	derived.steady = feedbackDefence === 0 && feedbackLines.every((gain) => gain === 0);
	derived.bounded =
		plan.defenceFloor.some((floor) => floor !== 0) ||
		plan.defenceCeiling.some((top) => top !== Number.POSITIVE_INFINITY);
	const first = (1 + growth[1]) * (1 + inflation[1]);
	for (let t = 0; t <= plan.horizon; t++) {
		const given = interestRate[t];
		derived.interestRate[t] = Number.isNaN(given) ? keptInterestRate(interestBase, first, debtBase) : given;
	}
}
