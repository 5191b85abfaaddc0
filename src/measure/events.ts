import { type Arm, FLAG, type Plan, type Tier } from "../engine/index.js";
import type { RunEvent } from "./types.js";

/** A smaller dividend or unfunded part is rounding [share of GDP]. */
const TINY = 1e-12;

/**
 * Events of one run: limits and floors that bind, and the like. They are facts, not errors.
 *
 * @see MODEL.md, section 11
 */
export function runEvents(plan: Plan, arm: Arm, run: RunEvent["run"]): RunEvent[] {
	const { derived, lines, provinces, baseYear, horizon } = plan;
	const events: RunEvent[] = [];
	const add = (t: number, event: Omit<RunEvent, "year" | "run">) => events.push({ year: baseYear + t, run, ...event });
	const tiers = [
		{ name: "federation", tier: derived.federal, spending: arm.federal },
		...provinces.map((name, p) => ({ name, tier: derived.provinces[p], spending: arm.provincial[p] })),
	];
	for (let t = 1; t <= horizon; t++) {
		const has = (flag: number) => (arm.flags[t] & flag) !== 0;
		if (has(FLAG.ceiling)) add(t, { kind: "defenceCeiling" });
		if (has(FLAG.floor)) add(t, { kind: "defenceFloor" });
		if (has(FLAG.revenueLimit)) add(t, { kind: "limit", what: "revenue" });
		if (has(FLAG.deficitLimit)) add(t, { kind: "limit", what: "deficit" });
		if (has(FLAG.provincesLimit)) add(t, { kind: "limit", what: "provinces" });
		if (has(FLAG.otherFloor)) add(t, { kind: "floor", what: "other", tier: "federation" });
		for (const { name, tier, spending } of tiers) {
			for (let i = 0; i < spending.length; i++) {
				if (isAtFloor(tier, t, i, spending[i][t])) add(t, { kind: "floor", what: lines[i] ?? "other", tier: name });
			}
		}
		if (has(FLAG.known)) add(t, { kind: "known" });
		if (Math.abs(arm.unfunded[t]) > TINY) add(t, { kind: "unfunded", amount: arm.unfunded[t] });
		if (arm.gap[t] < -TINY) add(t, { kind: "dividend", amount: -arm.gap[t] });
	}
	return events;
}

/** Whether an item of a tier was cut down to its floor. */
function isAtFloor(tier: Tier, t: number, i: number, spent: number): boolean {
	const reference = tier.reference[t * tier.part.length + i];
	const cut = reference - spent;
	return cut > TINY && cut >= Math.max(0, reference - tier.floor[i]) - TINY;
}
