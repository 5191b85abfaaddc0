import {
	type BackcastOptions,
	type BudgetBackcastOptions,
	backcastBudget,
	backcast as runBackcast,
} from "../../reaction.js";
import { backcastReport, budgetBackcastChart, budgetBackcastReport, CrowdoutError } from "../library.js";
import { write } from "../output.js";
import { print } from "../print.js";
import type { PrintOptions } from "../print-options.js";

interface BackcastCommandOptions extends PrintOptions {
	readonly of: "defence" | "budget";
	readonly from?: string;
	readonly to?: string;
	readonly holdOut?: string;
	readonly data?: string;
	readonly fiscalSpace?: string;
	readonly join?: string | true;
	readonly accounts?: string;
	readonly defence?: string;
	readonly regimes?: string;
	readonly trend?: string;
	readonly svg?: boolean;
}

/** Options of one kind of back-cast alone. */
const OWN = {
	defence: ["holdOut", "data", "fiscalSpace"],
	budget: ["join", "accounts", "defence", "regimes", "trend", "svg"],
} as const;

/** `crowdout backcast`: how the model would have done, where it loses first. */
export async function backcast(options: BackcastCommandOptions): Promise<void> {
	refuseOthers(options);
	if (options.of === "budget") return ofBudget(options);
	const { from = "2010", to = "2024", holdOut, data, fiscalSpace } = options;
	const asked = {
		from: numberOf(from),
		to: numberOf(to),
		...(holdOut === undefined ? {} : { holdOut: numberOf(holdOut) }),
		...(data === undefined ? {} : { data }),
		...(fiscalSpace === undefined ? {} : { fiscalSpace: numberOf(fiscalSpace) }),
	};
	const result = runBackcast(asked as unknown as BackcastOptions);
	return print("backcast", result, options, () => backcastReport(result));
}

async function ofBudget(options: BackcastCommandOptions): Promise<void> {
	const { from, to, join, accounts, defence, regimes, trend, svg } = options;
	const asked = {
		...(from === undefined ? {} : { from: listOf(from).map(numberOf) }),
		...(to === undefined ? {} : { to: numberOf(to) }),
		...(join === undefined ? {} : { join: join === true ? join : listOf(join) }),
		...(accounts === undefined ? {} : { accounts }),
		...(defence === undefined ? {} : { defence }),
		...(regimes === undefined ? {} : { regimes: listOf(regimes) }),
		...(trend === undefined ? {} : { trend: numberOf(trend) }),
	};
	const result = backcastBudget(asked as unknown as BudgetBackcastOptions);
	if (svg) return write(budgetBackcastChart(result), options.out);
	return print("backcast", result, options, () => budgetBackcastReport(result));
}

function refuseOthers(options: BackcastCommandOptions): void {
	const other = options.of === "budget" ? "defence" : "budget";
	const issues = OWN[other]
		.filter((name) => options[name] !== undefined)
		.map((path) => ({ path, message: `must be given with --of ${other}, got --of ${options.of}; leave it out` }));
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
}

function listOf(text: string): string[] {
	return text.split(",").map((name) => name.trim());
}

/** A text that is no number is handed on unchanged, so that the refusal shows what was given. */
function numberOf(text: string): number | string {
	return text.trim() === "" || Number.isNaN(Number(text)) ? text : Number(text);
}
