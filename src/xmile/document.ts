import { escaped } from "../charts/index.js";
import type { Variable } from "./variable.js";

/** What a document says of itself. */
export interface Heading {
	readonly name: string;
	readonly title: string;
	readonly vendor: string;
	readonly version: string;
	/** First year, and the last. */
	readonly start: number;
	readonly stop: number;
}

/** A model in XMILE 1.0: step by step of a year, by Euler's method. */
export function documentOf(
	{ name, title, vendor, version, start, stop }: Heading,
	variables: readonly Variable[],
): string {
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		'<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">',
		"\t<header>",
		`\t\t<name>${escaped(name)}</name>`,
		`\t\t<caption>${escaped(title)}</caption>`,
		`\t\t<vendor>${escaped(vendor)}</vendor>`,
		`\t\t<product version="${escaped(version)}">crowdout</product>`,
		"\t</header>",
		'\t<sim_specs method="Euler" time_units="year">',
		`\t\t<start>${start}</start>`,
		`\t\t<stop>${stop}</stop>`,
		"\t\t<dt>1</dt>",
		"\t</sim_specs>",
		"\t<model>",
		"\t\t<variables>",
		...variables.flatMap((variable) => elementsOf(variable, start, stop)).map((line) => `\t\t\t${line}`),
		"\t\t</variables>",
		"\t</model>",
		"</xmile>",
		"",
	].join("\n");
}

/** A variable, and the stock and flow that carry it to the next year. */
function elementsOf(
	{ name, equation, values, start: initial, unit, doc }: Variable,
	start: number,
	stop: number,
): string[] {
	const about = [...(doc === undefined ? [] : [`<doc>${escaped(doc)}</doc>`]), `<units>${escaped(unit)}</units>`];
	if (values !== undefined) {
		const byYear =
			typeof values === "number"
				? [`<eqn>${values}</eqn>`]
				: ["<eqn>TIME</eqn>", `<gf><xscale min="${start}" max="${stop}"/><ypts>${values.join(",")}</ypts></gf>`];
		return element("aux", name, [...byYear, ...about]);
	}
	if (initial === undefined) return element("aux", name, [`<eqn>${escaped(equation ?? "")}</eqn>`, ...about]);
	const before = `${name}_before`;
	return [
		...element("aux", name, [
			`<eqn>${escaped(`IF (TIME <= STARTTIME) THEN ${initial} ELSE ${equation}`)}</eqn>`,
			...about,
		]),
		...element("stock", before, [
			`<eqn>${escaped(initial)}</eqn>`,
			`<inflow>${name}_change</inflow>`,
			`<units>${escaped(unit)}</units>`,
		]),
		...element("flow", `${name}_change`, [
			`<eqn>(${name} - ${before}) / DT</eqn>`,
			`<units>${escaped(`${unit} per year`)}</units>`,
		]),
	];
}

function element(kind: string, name: string, inside: readonly string[]): string[] {
	return [`<${kind} name="${name}">`, ...inside.map((line) => `\t${line}`), `</${kind}>`];
}
