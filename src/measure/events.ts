import { type Arm, FLAG, type Plan } from "../engine/index.js";
import type { RunEvent } from "./types.js";

/** Below this a dividend or an unfunded part is rounding [share of GDP]. */
const TINY = 1e-12;

/**
 * What bound or happened in one arm: facts, not errors.
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
		if (has(FLAG.otherFloor)) add({ kind: "floor", what: "other", tier: "federal" });
		if (has(FLAG.provincialOtherFloor)) add({ kind: "floor", what: "other", tier: "provincial" });
		plan.lines.forEach((line, j) => {
			const at = t * plan.lines.length + j;
			const room = Math.max(0, plan.linePath[at] - plan.lineFloor[j]);
			if (binds(arm.federalCut[at], plan.lineFederal[j] * room)) add({ kind: "floor", what: line, tier: "federal" });
			if (binds(arm.provincialCut[at], (1 - plan.lineFederal[j]) * room)) {
				add({ kind: "floor", what: line, tier: "provincial" });
			}
		});
		if (Math.abs(arm.unfunded[t]) > TINY) add({ kind: "unfunded", amount: arm.unfunded[t] });
		if (arm.gap[t] < -TINY) add({ kind: "dividend", amount: -arm.gap[t] });
	}
	return events;
}

/** A line is at its floor when it was cut by all that could be cut. */
function binds(cut: number, room: number): boolean {
	return cut > TINY && cut >= room - TINY;
}
