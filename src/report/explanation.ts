import type { Explanation } from "../scenario/index.js";
import { type Block, facts, heading, titled, type Words } from "./blocks/index.js";
import { cited } from "./cited.js";

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
export function explanationReport(explanations: readonly Explanation[]): Block[] {
	return explanations.length === 1 ? inFull(explanations[0]) : inBrief(explanations);
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

function inBrief(explanations: readonly Explanation[]): Block[] {
	return titled(
		"Where the numbers come from",
		["number", "value", "status", "given by"],
		explanations.map(({ path, value, status, layer }) => [path, inFewDigits(value), status, layer]),
		[2, 3],
	);
}

function figure(of: string, row: Readonly<Record<string, string>>): string {
	const value = row.value ?? row.value_usd_bn ?? "";
	const unit = row.unit ? ` ${row.unit}` : "";
	return `${row.id} = ${value}${unit}${row.status ? `, ${row.status}` : ""} (table ${of})`;
}

function inFewDigits(value: unknown): string {
	return typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value);
}
