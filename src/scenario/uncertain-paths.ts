import { valueAt } from "../domain/index.js";
import { pathRule } from "./paths.js";
import * as rules from "./rules.js";

/** The plain numbers that may be drawn, and what each must satisfy; `*` stands for a line or the place of an event. */
const NUMBERS: Readonly<Record<string, rules.Rule>> = {
	"rival.spending": rules.positive,
	"rival.reaction": rules.anyNumber,
	"rival.partnership.quality": rules.atLeastZero,
	"rival.partnership.armsStock": rules.positive,
	"rival.partnership.events.*.value": rules.anyNumber,
	"rival.partnership.events.*.uplift": rules.anyNumber,
	"economy.gdp": rules.positive,
	"economy.population": rules.positive,
	"economy.exchangeRate": rules.positive,
	"economy.feedback.defence": rules.anyNumber,
	"economy.feedback.lines.*": rules.anyNumber,
	"budget.debt": rules.atLeastZero,
	"budget.other.floor": rules.atLeastZero,
	"budget.other.federalShare": rules.share,
	"budget.lines.*.floor": rules.atLeastZero,
	"budget.lines.*.federalShare": rules.share,
	"budget.revenueSharing": rules.sharedOut,
	"budget.provincialSpending": rules.share,
	"defence.shortRun": rules.anyNumber,
	"defence.longRun": rules.anyNumber,
	"defence.incomeShortRun": rules.anyNumber,
	"defence.incomeLongRun": rules.anyNumber,
	"defence.momentum": rules.anyNumber,
	"defence.adjustment": rules.anyNumber,
	"defence.drift": rules.anyNumber,
	"defence.reaction": rules.anyNumber,
	"defence.fatigue": rules.anyNumber,
	"defence.grievance": rules.anyNumber,
	"financing.revenue": rules.share,
	"financing.borrowing": rules.share,
	"financing.other": rules.share,
	"financing.provinces": rules.share,
	"financing.limits.revenue": rules.atLeastZero,
	"financing.limits.deficit": rules.atLeastZero,
	"financing.limits.provinces": rules.atLeastZero,
	"financing.elasticities.*": rules.anyNumber,
	"allocation.weights.*": rules.atLeastZero,
	discountRate: rules.rate,
};

/** What every draw of the number or path at this place must satisfy; `undefined` where nothing may be drawn. */
export function drawRule(path: string): rules.Rule | undefined {
	return pathRule(path) ?? (Object.hasOwn(NUMBERS, path) ? NUMBERS[path] : NUMBERS[pattern(path)]);
}

function pattern(path: string): string {
	return path
		.replace(/^(rival\.partnership\.events)\.\d+\./, "$1.*.")
		.replace(/^(budget\.lines)\.[^.]+\./, "$1.*.")
		.replace(/^(economy\.feedback\.lines|financing\.elasticities|allocation\.weights)\.[^.]+$/, "$1.*");
}

/**
 * Whether a scenario has the number or path at this place, if only by default: the path of a budget item is its base,
 * an elasticity, weight or feedback that is not named is what MODEL.md says.
 */
export function hasDrawn(scenario: unknown, path: string): boolean {
	if (valueAt(scenario, path) !== undefined) return true;
	if (/^budget\.(revenue|deficit|other|lines\.[^.]+)\.path$/.test(path)) {
		return valueAt(scenario, path.replace(/path$/, "base")) !== undefined;
	}
	if (path === "defence.incomeLongRun") return valueAt(scenario, "defence.kind") === "errorCorrection";
	if (path === "defence.grievance") return valueAt(scenario, "defence.kind") === "richardson";
	const [, block, line] =
		/^(economy\.feedback\.lines|financing\.elasticities|allocation\.weights)\.([^.]+)$/.exec(path) ?? [];
	return (
		block !== undefined &&
		valueAt(scenario, block) !== undefined &&
		valueAt(scenario, `budget.lines.${line}`) !== undefined
	);
}

/** Every place where a scenario has something that may be drawn. */
export function drawablePaths(scenario: unknown): string[] {
	const names = (block: string) => Object.keys((valueAt(scenario, block) as object | undefined) ?? {});
	const lines = names("budget.lines");
	const patterns = [...Object.keys(NUMBERS), ...PATHS];
	return patterns
		.flatMap((at) => {
			if (!at.includes("*")) return [at];
			return (at.includes("events") ? names("rival.partnership.events") : lines).map((name) => at.replace("*", name));
		})
		.filter((at) => hasDrawn(scenario, at));
}

const PATHS = [
	"rival.growth",
	"rival.focus",
	"threat.securitisation",
	"threat.fiscalSpace",
	"economy.growth",
	"economy.inflation",
	"economy.populationGrowth",
	"budget.revenue.path",
	"budget.deficit.path",
	"budget.interestRate",
	"budget.other.path",
	"budget.lines.*.path",
	"defence.shock",
	"defence.floor",
	"defence.ceiling",
	"defence.ratio",
	"defence.share",
];
