import type { Explanation } from "../scenario/index.js";
import { type Block, facts, heading, type Words, wholeTable } from "./blocks/index.js";
import { cited } from "./cited.js";

/** How much of the explanations a report shows. */
export interface ExplanationReportOptions {
	/** Keys of a path that are shown; what lies deeper is one row with its count [all]. */
	readonly depth?: number;
}

/**
 * Report of where numbers of a scenario come from: one number in full, with its rows and sources; several in a table.
 *
 * @example
 * ```ts
 * import { explain } from "crowdout";
 * import { explanationReport, text } from "crowdout/report";
 *
 * console.log(text(explanationReport([explain("us-india-partnership", "budget.defence")])));
 * ```
 */
export function explanationReport(
	explanations: readonly Explanation[],
	{ depth = Number.POSITIVE_INFINITY }: ExplanationReportOptions = {},
): Block[] {
	return explanations.length === 1 ? inFull(explanations[0]) : inBrief(explanations, depth);
}

function inFull(explanation: Explanation): Block[] {
	const { path, value, unit, layer, status, reason, derivation, figures, sources } = explanation;
	return [
		heading(`${path} = ${value}${unit ? ` ${unit}` : ""}`, 1),
		facts([
			["given by", layer],
			["status", status],
			["reason", reason],
			["derivation", derivation],
			...figures.map(({ table: of, row }, k): [string, Words] => [k === 0 ? "row" : "from", figure(of, row)]),
			...sources.map((source): [string, Words] => ["source", cited(source)]),
		]),
	];
}

function inBrief(explanations: readonly Explanation[], depth: number): Block[] {
	const groups: { readonly path: string; readonly all: Explanation[] }[] = [];
	for (const one of explanations) {
		const keys = one.path.split(".");
		const isDeeper = keys.length > depth;
		const path = isDeeper ? keys.slice(0, depth).join(".") : one.path;
		const known = isDeeper ? groups.find((group) => group.path === path) : undefined;
		if (known === undefined) groups.push({ path, all: [one] });
		else known.all.push(one);
	}
	const title = "Where the numbers come from";
	const distinct = (all: readonly string[]) => [...new Set(all)].join(", ");
	const rows = groups.map(({ path, all }) => [
		path,
		all.length === 1 && all[0].path === path ? inFewDigits(all[0].value) : `${all.length} numbers`,
		distinct(all.map(({ status }) => status)),
		distinct(all.map(({ layer }) => layer)),
	]);
	return [heading(title, 1), ...wholeTable(title, ["number", "value", "status", "given by"], rows, [2, 3])];
}

function figure(of: string, row: Readonly<Record<string, string>>): string {
	const value = row.value ?? row.value_usd_bn ?? "";
	const unit = row.unit ? ` ${row.unit}` : "";
	return `${row.id} = ${value}${unit}${row.status ? `, ${row.status}` : ""} (table ${of})`;
}

function inFewDigits(value: unknown): string {
	return typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value);
}
