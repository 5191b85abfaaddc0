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
	const events: RunEvent[] = [];
	for (let t = 1; t <= plan.horizon; t++) {
		const year = plan.baseYear + t;
		const add = (event: Omit<RunEvent, "year" | "run">) => events.push({ year, run, ...event });
		const has = (flag: number) => (arm.flags[t] & flag) !== 0;
		if (has(FLAG.ceiling)) add({ kind: "defenceCeiling" });
		if (has(FLAG.floor)) add({ kind: "defenceFloor" });
		if (has(FLAG.revenueLimit)) add({ kind: "limit", what: "revenue" });
		if (has(FLAG.deficitLimit)) add({ kind: "limit", what: "deficit" });
		if (has(FLAG.provincesLimit)) add({ kind: "limit", what: "provinces" });
		if (has(FLAG.otherFloor)) add({ kind: "floor", what: "other", tier: "federation" });
		for (const { tier, items } of atFloor(plan, arm, t)) {
			for (const what of items) add({ kind: "floor", what, tier });
		}
		if (has(FLAG.known)) add({ kind: "known" });
		if (Math.abs(arm.unfunded[t]) > TINY) add({ kind: "unfunded", amount: arm.unfunded[t] });
		if (arm.gap[t] < -TINY) add({ kind: "dividend", amount: -arm.gap[t] });
	}
	return events;
}

/** The items of each tier that were cut down to their floor. */
function atFloor({ derived, lines, provinces }: Plan, arm: Arm, t: number): { tier: string; items: string[] }[] {
	const binds = (tier: Tier, i: number, spent: number) => {
		const reference = tier.reference[t * tier.part.length + i];
		const cut = reference - spent;
		return cut > TINY && cut >= Math.max(0, reference - tier.floor[i]) - TINY;
	};
	const count = lines.length;
	return [
		{
			tier: "federation",
			items: lines.filter((_, j) => binds(derived.federal, j, arm.federalLines[j][t])),
		},
		...provinces.map((tier, p) => {
			const spent = (i: number) => (i < count ? arm.provincialLines[p][i] : arm.provincialOther[p])[t];
			return { tier, items: [...lines, "other"].filter((_, i) => binds(derived.provinces[p], i, spent(i))) };
		}),
	];
}
