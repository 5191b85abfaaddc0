import { short } from "../../charts/index.js";
import type { EnsembleResult } from "../../ensemble/index.js";
import type { Distribution } from "../../scenario/index.js";
import { type Block, list, paragraph, section } from "../blocks/index.js";
import { listed } from "../words.js";

/** The numbers that were drawn, with their distributions, and the uncertain numbers that were not. */
export function drawnAndFixed(result: EnsembleResult, doubtful: readonly string[]): Block[] {
	const { uncertainty = {} } = result.record.scenario;
	const { correlation = [], joint = [], ...byPath } = uncertainty;
	const single = Object.entries(byPath).flatMap(([path, given]) => {
		const distributions = [given ?? []].flat() as Distribution[];
		return distributions.length === 0 ? [] : [`${path}: ${distributions.map(inWords).join("; ")}`];
	});
	const together = joint.map(({ paths }) => `${listed(paths)}: normal, drawn together`);
	const pairs = correlation.map(([a, b, rho]) => `${a} and ${b} ${short(rho)}`);
	const isDrawn = (path: string) =>
		result.parameters.some((name) => name === path || name.startsWith(`${path}.`) || path.startsWith(`${name}.`));
	const fixed = doubtful.filter((path) => !isDrawn(path));
	return section("What was drawn", [
		...list([...single, ...together]),
		...(pairs.length > 0 ? [paragraph(`Correlated: ${pairs.join("; ")}.`)] : []),
		...(fixed.length > 0 ? [paragraph(`Uncertain but held fixed: ${fixed.join(", ")}.`)] : []),
	]);
}

const KINDS: Readonly<Record<Distribution["kind"], string>> = {
	normal: "normal",
	uniform: "uniform",
	triangular: "triangular",
	pert: "pert",
	lognormal: "lognormal",
	beta: "beta",
	discrete: "discrete",
	dirichlet: "dirichlet",
	mixture: "one of several dirichlets",
};

/** `normal, mean 0.04, sd 0.01`. */
function inWords(distribution: Distribution): string {
	const facts = Object.entries(distribution).flatMap(([key, value]) => {
		if (key === "kind" || value === undefined) return [];
		if (key === "each") return ["anew every year"];
		if (key === "arms") return ["in both budgets"];
		if (value === "add") return ["added to the path"];
		if (value === "replace") return [];
		return [`${key} ${shown(value)}`];
	});
	return [KINDS[distribution.kind], ...facts].join(", ");
}

function shown(value: unknown): string {
	if (typeof value === "number") return short(value);
	if (Array.isArray(value)) return value.map(shown).join(" ");
	if (typeof value !== "object" || value === null) return String(value);
	return Object.entries(value)
		.map(([key, entry]) => `${key} ${shown(entry)}`)
		.join(" ");
}
