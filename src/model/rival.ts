import type { Path } from "../domain/index.js";
import { exp } from "../numerics/index.js";

/** India, the rival: its spending, the part of it that is directed at Pakistan, and the effect of its partnership. */
export interface Rival {
	/** Name for reports. */
	readonly name: string;
	/** Base-year military spending [US$ bn, > 0]. */
	readonly spending: number;
	/** Real growth of its military spending [per year, > -1]. */
	readonly growth: Path;
	/** Part of its effort that is directed at Pakistan, relative to the base year [> 0; default 1]. */
	readonly focus: Path;
	/** Elasticity of its spending to the last change of Pakistan's spending [default 0: one-way rivalry]. */
	readonly reaction: number;
	/** The US–India partnership, which adds to capability. */
	readonly partnership: Partnership;
}

/** The partnership: dated events that raise capability beyond what India's budget already buys. */
export interface Partnership {
	/** Capability gained per unit of `value / armsStock`, beyond what the same money buys elsewhere [≥ 0]. */
	readonly quality?: number;
	/** Value of the rival's stock of arms [US$ bn, > 0]. */
	readonly armsStock?: number;
	/** Purchases, transfers and agreements that raise capability. */
	readonly events: readonly PartnershipEvent[];
}

/** A purchase or an agreement. It needs `uplift`, or `value` together with `quality` and `armsStock`. */
export interface PartnershipEvent {
	/** Id of the bundled event that it was taken from. */
	readonly event?: string;
	/** Year of the first delivery. */
	readonly year: number;
	/** What is delivered, in words. */
	readonly title: string;
	/** Value of the purchase [US$ bn]. */
	readonly value?: number;
	/** Capability added [share]. It takes precedence over `value`; a negative uplift ends an earlier one. */
	readonly uplift?: number;
	/** Years over which it is delivered in equal parts, the first in `year` [whole, ≥ 1]. */
	readonly delivery: number;
}

/**
 * The rival's spending: its own growth and its response to Pakistan's last change.
 *
 * @param before Spending of the year before [US$ bn, or relative to the base year].
 * @param change Pakistan's last change of log defence spending, m[t-1] - m[t-2].
 * @returns Spending of this year [as `before`].
 * @see MODEL.md, section 2
 */
export function rivalSpending(before: number, growth: number, reaction: number, change: number): number {
	const grown = before * (1 + growth);
	return reaction === 0 ? grown : grown * exp(reaction * change);
}

/**
 * Capability that one partnership event has added by a year. It is delivered in equal yearly parts, the first in its
 * own year.
 *
 * @param uplift Capability when delivered in full [share].
 * @see MODEL.md, section 2
 */
export function deliveredUplift(uplift: number, eventYear: number, delivery: number, year: number): number {
	return uplift * deliveredPart(eventYear, delivery, year);
}

/**
 * The part of an event that is delivered by a year [0–1].
 *
 * @see MODEL.md, section 2
 */
export function deliveredPart(eventYear: number, delivery: number, year: number): number {
	return Math.min(Math.max((year - eventYear + 1) / delivery, 0), 1);
}

/**
 * Capability of one event when delivered in full [share]: its own uplift, else quality · value / armsStock.
 *
 * @see MODEL.md, section 2
 */
export function eventUplift(event: PartnershipEvent, quality: number, armsStock: number): number {
	return event.uplift ?? (quality * (event.value ?? 0)) / armsStock;
}

/**
 * The rival's effective capability relative to the base year, E[t] (E[0] = 1).
 *
 * @param spendingRatio R[t] / R[0].
 * @param uplift U[t]; @param baseUplift U[0].
 * @see MODEL.md, section 2
 */
export function effectiveCapability(spendingRatio: number, uplift: number, baseUplift: number, focus: number): number {
	return raisedCapability(spendingRatio, (1 + uplift) / (1 + baseUplift), focus);
}

/** `effectiveCapability` with the part of the partnership computed before: `raised` is (1 + U[t]) / (1 + U[0]). */
export function raisedCapability(spendingRatio: number, raised: number, focus: number): number {
	return spendingRatio * raised * focus;
}
