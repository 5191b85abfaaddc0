import type { Explanation } from "../scenario/index.js";
import { textTable } from "./text-table.js";
import { wrap } from "./wrap.js";

/** Where one number comes from, to the rows and sources behind it; it ends with a line break. */
export function explanationReport(explanation: Explanation): string {
	const { path, value, unit, layer, status, reason, derivation, figures, sources } = explanation;
	const facts: [string, string][] = [
		["given by", layer],
		["status", status],
		...(reason ? [["reason", reason] as [string, string]] : []),
		...(derivation ? [["derivation", derivation] as [string, string]] : []),
		...figures.map(({ table, row }, k): [string, string] => [k === 0 ? "row" : "from", inBrief(table, row)]),
		...sources.map(({ title, publisher, vintage, url }, k): [string, string] => [
			k === 0 ? "source" : "",
			[title, publisher, vintage, url].filter((part) => part !== "").join(", "),
		]),
	];
	const lines = facts.map(([name, text]) => wrap(text, " ".repeat(14), `  ${name.padEnd(10)}  `));
	return `${[`${path} = ${value}${unit ? ` ${unit}` : ""}`, ...lines].join("\n")}\n`;
}

/** Where several numbers come from, one a line; it ends with a line break. */
export function explanationTable(explanations: readonly Explanation[]): string {
	return `${textTable(
		[
			["number", "value", "status", "given by"],
			...explanations.map(({ path, value, status, layer }) => [path, inFewDigits(value), status, layer]),
		],
		["left", "right", "left", "left"],
	)}\n`;
}

function inBrief(table: string, row: Readonly<Record<string, string>>): string {
	const value = row.value ?? row.value_usd_bn ?? "";
	const unit = row.unit ? ` ${row.unit}` : "";
	return `${row.id} = ${value}${unit}${row.status ? `, ${row.status}` : ""} (table ${table})`;
}

function inFewDigits(value: unknown): string {
	return typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value);
}
