import { CrowdoutError } from "../errors.js";
import { exp } from "../numerics/index.js";
import type { Arm, Failed } from "./arm.js";
import { numberAt } from "./inputs.js";
import type { Plan } from "./plan.js";

/** Note that a row left its range, unless it has before. What stands in it from then on says nothing. */
export function fail(
	{ failures }: Arm,
	t: number,
	row: number,
	variable?: string,
	value?: number,
	must = "must be finite",
): void {
	failures[row] ??= { t, variable, value, must };
}

/** The error of a row that left its range: which arm, which year, which variable, and what went into it. */
export function runFailed(plan: Plan, arm: Arm, row: number, { t, variable, value, must }: Failed): CrowdoutError {
	const k = t * arm.rows + row;
	const at = (name: (typeof STATES)[number], i: number) => (name === "threat" ? exp(arm.logThreat[i]) : arm[name][i]);
	const input = (name: "growth" | "rivalGrowth") => numberAt(arm.state, arm.inputs[name], t, row);
	const first = STATES.find((name) => !Number.isFinite(at(name, k))) ?? STATES[0];
	const [name, got] = variable === undefined ? [first, at(first, k)] : [variable, value];
	const after = AFTERWARDS.includes(name.split(".")[0]);
	const inputs = () => [
		...[`growth ${input("growth")}`, `rival growth ${input("rivalGrowth")}`],
		...(["threat", "defence", "debt"] as const).map((of) => `${of} before ${short(at(of, k - arm.rows))}`),
		...(["defence", "gap"] as const).filter(() => after).map((of) => `${of} ${short(at(of, k))}`),
	];
	const from = t === 0 ? "the base year's figures" : inputs().join(", ");
	const message = `${must}, got ${short(got ?? Number.NaN)} in ${plan.baseYear + t} (${from})`;
	return new CrowdoutError("run-failed", [{ path: `${plan.name}.${name}`, message }]);
}

/** What may be the first that is not finite, in this order. */
const STATES = [
	...(["rivalSpending", "threat", "gdp", "defence", "interest", "gap", "deficit", "debt", "population"] as const),
] as const;

/** What is worked out when defence and the gap of the year are known. */
const AFTERWARDS = ["lines", "other", "provinces", "revenue", "spending", "deficit", "debt"];

/** Room for rounding when a share of GDP is said to leave its range. */
const ROUNDING = 1e-12;

/** Whether a share of GDP lies between 0 and 1, but for rounding. */
export function isShare(value: number): boolean {
	return value >= -ROUNDING && value <= 1 + ROUNDING;
}

/** What is left of an amount: what rounding alone puts below 0 is 0. */
export function leftOf(amount: number, cut: number): number {
	const left = amount - cut;
	return left < 0 && left >= -ROUNDING ? 0 : left;
}

/** What a level must be (GDP, population, threat): far enough from both ends that no output of a run leaves the numbers. */
export const LEVEL = "must lie between 1e-100 and 1e100";

/** Whether a number is a level. */
export function isLevel(value: number): boolean {
	return value >= 1e-100 && value <= 1e100;
}

function short(value: number): string {
	return String(Number(value.toPrecision(6)));
}
