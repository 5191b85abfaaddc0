import { errorCorrectionSpending, logSpending, paritySpending, richardsonSpending } from "../model/index.js";
import { exp, log } from "../numerics/index.js";
import { type Arm, FLAG } from "./arm.js";
import { fail } from "./failure.js";
import { numberAt } from "./inputs.js";
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
function baseSpending({ state: s, at, inputs }: Arm, i: number): number {
	return numberAt(s, inputs.defenceBase, 0, i) * s[at.gdp + i];
}

function takeKnown(arm: Arm, t: number, known: number): void {
	for (let i = 0, k = t * arm.rows; i < arm.rows; i++, k++) {
		arm.flags[k] |= FLAG.known;
		if (!arm.economyKept) putShare(arm, k, i, known);
	}
}

/** Defence as a share of GDP, and the log of its spending. */
function putShare(arm: Arm, k: number, i: number, share: number): void {
	const { state: s, at } = arm;
	s[at.defence + k] = share;
	s[at.logSpending + k] = logSpending(share, s[at.gdp + k], baseSpending(arm, i));
}

/** Spending in real money relative to the base year, and its log. One that is not positive stands as the share, where there is none. */
function putLevel(arm: Arm, k: number, i: number, spending: number, level: number): void {
	const { state: s, at } = arm;
	s[at.logSpending + k] = spending;
	s[at.defence + k] = level > 0 ? (baseSpending(arm, i) * level) / s[at.gdp + k] : level;
}

/** Each rule writes the share that it wants, and the log of its spending; `holdBetween` takes them in. */
function byErrorCorrection(plan: Plan, arm: Arm, t: number): void {
	const { state: s, rows, at, inputs } = arm;
	const { shortRun, longRun, incomeShortRun, incomeLongRun, momentum, adjustment, drift } = inputs;
	const { fiscalSpace, shock, defenceBase } = inputs;
	const now = t * rows;
	const lag = plan.lag | 0;
	const answered = t - lag;
	const lagged = lag * rows;
	for (let i = 0; i < rows; i++) {
		const k = now + i;
		const before = k - rows;
		const toThreat = numberAt(s, longRun, 0, i);
		const toIncome = numberAt(s, incomeLongRun, 0, i);
		const spending = errorCorrectionSpending(
			{
				shortRun: numberAt(s, shortRun, 0, i),
				longRun: toThreat,
				incomeShortRun: numberAt(s, incomeShortRun, 0, i),
				momentum: numberAt(s, momentum, 0, i),
				adjustment: numberAt(s, adjustment, 0, i),
			},
			Number.isNaN(toIncome) ? 1 - toThreat : toIncome,
			numberAt(s, drift, 0, i) * (t - 1),
			t >= 2 ? s[at.logSpending + before] - s[at.logSpending + before - rows] : 0,
			answered >= 1 ? s[at.logThreat + k - lagged] - s[at.logThreat + before - lagged] : 0,
			s[at.logThreat + before],
			s[at.logGdp + k] - s[at.logGdp + before],
			s[at.logGdp + before],
			s[at.logSpending + before],
			numberAt(s, fiscalSpace, t, i),
			numberAt(s, shock, t, i),
		);
		s[at.logSpending + k] = spending;
		s[at.defence + k] = (numberAt(s, defenceBase, 0, i) * s[at.gdp + i] * exp(spending)) / s[at.gdp + k];
	}
}

function byParity({ lag }: Plan, arm: Arm, t: number): void {
	const { state: s, rows, at, inputs } = arm;
	for (let i = 0, k = t * rows; i < rows; i++, k++) {
		const spending = paritySpending(
			numberAt(s, inputs.adjustment, 0, i),
			log(numberAt(s, inputs.parityRatio, t, i)),
			s[at.logThreat + k - lag * rows],
			s[at.logSpending + k - rows],
			numberAt(s, inputs.fiscalSpace, t, i),
			numberAt(s, inputs.shock, t, i),
		);
		putLevel(arm, k, i, spending, exp(spending));
	}
}

function byRichardson({ lag }: Plan, arm: Arm, t: number): void {
	const { state: s, rows, at, inputs } = arm;
	for (let i = 0, k = t * rows; i < rows; i++, k++) {
		const reaction = numberAt(s, inputs.reaction, 0, i);
		const fatigue = numberAt(s, inputs.fatigue, 0, i);
		const grievance = numberAt(s, inputs.grievance, 0, i);
		const level = richardsonSpending(
			reaction,
			fatigue,
			Number.isNaN(grievance) ? fatigue - reaction : grievance,
			s[at.logThreat + k - lag * rows],
			exp(s[at.logSpending + k - rows]),
			numberAt(s, inputs.fiscalSpace, t, i),
			numberAt(s, inputs.shock, t, i),
		);
		putLevel(arm, k, i, log(level), level);
	}
}

function byShare(arm: Arm, t: number): void {
	const { state: s, rows, inputs } = arm;
	for (let i = 0, k = t * rows; i < rows; i++, k++) {
		putShare(arm, k, i, numberAt(s, inputs.defenceShare, t, i) * exp(numberAt(s, inputs.shock, t, i)));
	}
}

/** Hold what the rule wants between floor and ceiling. */
function holdBetween(arm: Arm, t: number): void {
	const { state: s, rows, at, inputs } = arm;
	const { defenceFloor, defenceCeiling } = inputs;
	const now = t * rows;
	for (let i = 0; i < rows; i++) {
		const wished = s[at.defence + now + i];
		if (!(wished > numberAt(s, defenceFloor, t, i) && wished < numberAt(s, defenceCeiling, t, i) && wished < 1)) {
			holdRow(arm, t, i);
		}
	}
}

/** A share at its floor or ceiling, or none at all: seldom, so a function of its own. */
function holdRow(arm: Arm, t: number, i: number): void {
	const { state: s, rows, at, inputs, flags } = arm;
	const k = t * rows + i;
	const wished = s[at.defence + k];
	if (!(wished > 0 && wished < Number.POSITIVE_INFINITY)) {
		fail(arm, t, i, "defence spending", wished, "must be greater than 0");
		return;
	}
	const [floor, ceiling] = [numberAt(s, inputs.defenceFloor, t, i), numberAt(s, inputs.defenceCeiling, t, i)];
	const share = Math.min(Math.max(wished, floor), ceiling);
	if (share < wished) flags[k] |= FLAG.ceiling;
	if (share > wished) flags[k] |= FLAG.floor;
	if (share !== wished) putShare(arm, k, i, share);
	if (!(share > 0 && share < 1)) fail(arm, t, i, "defence", share, "must lie between 0 and 1 of GDP");
}
