import type { Derivation } from "../measure/index.js";
import { wrap } from "./wrap.js";

/**
 * How one number came to be: each number behind it once with its equation and inputs, then the scenario's numbers with
 * their sources; it ends with a line break.
 */
export function derivationReport(derivation: Derivation): string {
	const nodes = flat(derivation);
	const computed = new Map<string, Derivation[]>();
	for (const node of nodes.filter(({ equation, above }) => equation !== undefined && !above)) {
		computed.set(node.path, [...(computed.get(node.path) ?? []), node]);
	}
	const given = new Map(nodes.filter(({ equation }) => equation === undefined).map((node) => [node.path, node]));
	const sources = new Map(
		[...given.values()].flatMap(({ explanation }) =>
			(explanation?.sources ?? []).map((source) => [source.id, source] as const),
		),
	);
	const sections = [
		...[...computed.values()].map(section),
		...(given.size === 0 ? [] : [["Numbers of the scenario:", ...[...given.values()].map(number)].join("\n")]),
		...(sources.size === 0
			? []
			: [
					[
						"Sources:",
						...[...sources.values()].map(({ id, title, publisher, vintage, url }) =>
							wrap(`${id}: ${[title, publisher, vintage, url].filter((part) => part !== "").join(", ")}`, "    ", "  "),
						),
					].join("\n"),
				]),
	];
	return `${sections.join("\n\n")}\n`;
}

/** Every number of the tree, each before what it is made of. */
function flat(derivation: Derivation): Derivation[] {
	return [derivation, ...derivation.inputs.flatMap(flat)];
}

/** A number in the latest year that is asked, with its inputs; earlier years come about in the same way. */
function section(nodes: readonly Derivation[]): string {
	const [first, ...others] = [...nodes].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
	const before = others.map(({ year, value }) => `FY${year} ${brief(value)}`).join(", ");
	return [
		`${named(first)} = ${brief(first.value)}`,
		wrap(`= ${first.equation}`, "    ", "  "),
		...first.inputs.map((input) => `    ${named(input)} = ${brief(input.value)}`),
		...(before === "" ? [] : [wrap(`in the same way, back to the base year: ${before}`, "    ", "  ")]),
	].join("\n");
}

function named({ path, year }: Derivation): string {
	return year === undefined ? path : `${path} in FY${year}`;
}

/** A number of the scenario, who gave it, and why. */
function number({ path, value, explanation }: Derivation): string {
	if (explanation === undefined) return wrap(`${path} = ${brief(value)}`, "    ", "  ");
	const { unit, layer, status, reason, figures, sources } = explanation;
	const from = [
		`given by ${layer}, ${status}`,
		...(reason ? [reason] : []),
		...(figures.length > 0 ? [`row ${figures[0].row.id} of table ${figures[0].table}`] : []),
		...(sources.length > 0 ? [`sources ${sources.map(({ id }) => id).join(" ")}`] : []),
	];
	return wrap(`${path} = ${brief(value)}${unit ? ` ${unit}` : ""}: ${from.join("; ")}`, "    ", "  ");
}

/** Six figures are enough to follow an equation; below 1e-15 there is only rounding. */
function brief(value: unknown): string {
	if (typeof value === "number" && Math.abs(value) < 1e-15) return "0";
	return typeof value === "number" ? String(Number(value.toPrecision(6))) : value === null ? "none" : String(value);
}
