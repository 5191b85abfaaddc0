import { errorCorrectionSpending, logSpending, paritySpending, richardsonSpending } from "../model/index.js";
import { exp, log } from "../numerics/index.js";
import { type Arm, FLAG } from "./arm.js";
import { fail } from "./failure.js";
import type { Plan } from "./plan.js";

/** Section 4 for year t: defence by its rule, held between floor and ceiling; in a year in which it is known, what is known. */
export function answerOfDefence(plan: Plan, arm: Arm, t: number): void {
	const known = plan.knownDefence[t];
	if (!Number.isNaN(known)) {
		takeKnown(arm, t, known);
		return;
	}
	switch (plan.defenceKind) {
		case "errorCorrection":
			byErrorCorrection(plan, arm, t);
			break;
		case "parity":
			byParity(plan, arm, t);
			break;
		case "richardson":
			byRichardson(plan, arm, t);
			break;
		case "share":
			byShare(arm, t);
			break;
		default:
			plan.defenceKind satisfies never;
	}
	holdBetween(arm, t);
}

/** Base-year defence in money [PKR bn]. */
function baseSpending({ state: s, at, inputs: { defenceBase } }: Arm, i: number): number {
	return s[defenceBase.at[0] + (i & defenceBase.mask[0])] * s[at.gdp + i];
}

function takeKnown(arm: Arm, t: number, known: number): void {
	const { state: s, rows, at, flags, economyKept } = arm;
	for (let i = 0, k = t * rows; i < rows; i++, k++) {
		flags[k] |= FLAG.known;
		if (economyKept) continue;
		s[at.defence + k] = known;
		s[at.logSpending + k] = logSpending(known, s[at.gdp + k], baseSpending(arm, i));
	}
}

/** Each rule writes the share that it wants, and the log of its spending; `holdBetween` takes them in. */
function byErrorCorrection(plan: Plan, arm: Arm, t: number): void {
	const { state: s, rows, at, inputs } = arm;
	const now = t * rows;
	const lag = plan.lag | 0;
	const answered = t - lag;
	const lagged = lag * rows;
	const m = at.logSpending;
	const z = at.logThreat;
	const y = at.logGdp;
	const gdp = at.gdp;
	const defence = at.defence;
	const shortRunAt = inputs.shortRun.at[0];
	const shortRunOf = inputs.shortRun.mask[0];
	const longRunAt = inputs.longRun.at[0];
	const longRunOf = inputs.longRun.mask[0];
	const incomeAt = inputs.incomeShortRun.at[0];
	const incomeOf = inputs.incomeShortRun.mask[0];
	const incomeLongAt = inputs.incomeLongRun.at[0];
	const incomeLongOf = inputs.incomeLongRun.mask[0];
	const momentumAt = inputs.momentum.at[0];
	const momentumOf = inputs.momentum.mask[0];
	const adjustmentAt = inputs.adjustment.at[0];
	const adjustmentOf = inputs.adjustment.mask[0];
	const driftAt = inputs.drift.at[0];
	const driftOf = inputs.drift.mask[0];
	const spaceAt = inputs.fiscalSpace.at[t];
	const spaceOf = inputs.fiscalSpace.mask[t];
	const shockAt = inputs.shock.at[t];
	const shockOf = inputs.shock.mask[t];
	const baseAt = inputs.defenceBase.at[0];
	const baseOf = inputs.defenceBase.mask[0];
	for (let i = 0; i < rows; i++) {
		const k = now + i;
		const before = k - rows;
		const longRun = s[longRunAt + (i & longRunOf)];
		const given = s[incomeLongAt + (i & incomeLongOf)];
		const spending = errorCorrectionSpending(
			{
				shortRun: s[shortRunAt + (i & shortRunOf)],
				longRun,
				incomeShortRun: s[incomeAt + (i & incomeOf)],
				momentum: s[momentumAt + (i & momentumOf)],
				adjustment: s[adjustmentAt + (i & adjustmentOf)],
			},
			Number.isNaN(given) ? 1 - longRun : given,
			s[driftAt + (i & driftOf)] * (t - 1),
			t >= 2 ? s[m + before] - s[m + before - rows] : 0,
			answered >= 1 ? s[z + k - lagged] - s[z + before - lagged] : 0,
			s[z + before],
			s[y + k] - s[y + before],
			s[y + before],
			s[m + before],
			s[spaceAt + (i & spaceOf)],
			s[shockAt + (i & shockOf)],
		);
		s[m + k] = spending;
		s[defence + k] = (s[baseAt + (i & baseOf)] * s[gdp + i] * exp(spending)) / s[gdp + k];
	}
}

function byParity({ lag }: Plan, arm: Arm, t: number): void {
	const { state: s, rows, at, inputs } = arm;
	const { adjustment, parityRatio, fiscalSpace, shock } = inputs;
	for (let i = 0, k = t * rows; i < rows; i++, k++) {
		const spending = paritySpending(
			s[adjustment.at[0] + (i & adjustment.mask[0])],
			log(s[parityRatio.at[t] + (i & parityRatio.mask[t])]),
			s[at.logThreat + k - lag * rows],
			s[at.logSpending + k - rows],
			s[fiscalSpace.at[t] + (i & fiscalSpace.mask[t])],
			s[shock.at[t] + (i & shock.mask[t])],
		);
		s[at.logSpending + k] = spending;
		s[at.defence + k] = (baseSpending(arm, i) * exp(spending)) / s[at.gdp + k];
	}
}

/** A level that is not positive stands as the share that is wanted, where there is none. */
function byRichardson({ lag }: Plan, arm: Arm, t: number): void {
	const { state: s, rows, at, inputs } = arm;
	const { reaction, fatigue, grievance, fiscalSpace, shock } = inputs;
	for (let i = 0, k = t * rows; i < rows; i++, k++) {
		const answer = s[reaction.at[0] + (i & reaction.mask[0])];
		const brake = s[fatigue.at[0] + (i & fatigue.mask[0])];
		const given = s[grievance.at[0] + (i & grievance.mask[0])];
		const level = richardsonSpending(
			answer,
			brake,
			Number.isNaN(given) ? brake - answer : given,
			s[at.logThreat + k - lag * rows],
			exp(s[at.logSpending + k - rows]),
			s[fiscalSpace.at[t] + (i & fiscalSpace.mask[t])],
			s[shock.at[t] + (i & shock.mask[t])],
		);
		s[at.logSpending + k] = log(level);
		s[at.defence + k] = level > 0 ? (baseSpending(arm, i) * level) / s[at.gdp + k] : level;
	}
}

function byShare(arm: Arm, t: number): void {
	const { state: s, rows, at, inputs } = arm;
	const { defenceShare, shock } = inputs;
	for (let i = 0, k = t * rows; i < rows; i++, k++) {
		const share = s[defenceShare.at[t] + (i & defenceShare.mask[t])] * exp(s[shock.at[t] + (i & shock.mask[t])]);
		s[at.defence + k] = share;
		s[at.logSpending + k] = logSpending(share, s[at.gdp + k], baseSpending(arm, i));
	}
}

/** Hold what the rule wants between floor and ceiling. */
function holdBetween(arm: Arm, t: number): void {
	const { state: s, rows, at, inputs } = arm;
	const floorAt = inputs.defenceFloor.at[t];
	const floorOf = inputs.defenceFloor.mask[t];
	const ceilingAt = inputs.defenceCeiling.at[t];
	const ceilingOf = inputs.defenceCeiling.mask[t];
	const defence = at.defence + t * rows;
	for (let i = 0; i < rows; i++) {
		const wished = s[defence + i];
		if (!(wished > s[floorAt + (i & floorOf)] && wished < s[ceilingAt + (i & ceilingOf)] && wished < 1)) {
			holdRow(arm, t, i);
		}
	}
}

/** A share at its floor or ceiling, or none at all: seldom, so a function of its own. */
function holdRow(arm: Arm, t: number, i: number): void {
	const { state: s, rows, at, inputs, flags } = arm;
	const { defenceFloor, defenceCeiling } = inputs;
	const k = t * rows + i;
	const wished = s[at.defence + k];
	if (!(wished > 0 && wished < Number.POSITIVE_INFINITY)) {
		fail(arm, t, i, "defence spending", wished, "must be greater than 0");
		return;
	}
	const floor = s[defenceFloor.at[t] + (i & defenceFloor.mask[t])];
	const ceiling = s[defenceCeiling.at[t] + (i & defenceCeiling.mask[t])];
	const share = Math.min(Math.max(wished, floor), ceiling);
	if (share < wished) flags[k] |= FLAG.ceiling;
	if (share > wished) flags[k] |= FLAG.floor;
	s[at.defence + k] = share;
	if (!(share > 0 && share < 1)) fail(arm, t, i, "defence", share, "must lie between 0 and 1 of GDP");
	if (share !== wished) s[at.logSpending + k] = logSpending(share, s[at.gdp + k], baseSpending(arm, i));
}
