import { bundledScenarios } from "./bundled.js";
import { SHARES } from "./check-uncertainty.js";
import { amountSchema } from "./fields.js";
import { keyNames, placesOf } from "./keys.js";
import { QUOTED } from "./quoted.js";
import { year } from "./rules.js";
import { drawRule } from "./uncertain-paths.js";
import { DATED, KINDS, WORDS } from "./uncertainty-shape.js";

type Schema = Readonly<Record<string, unknown>>;

/** What an editor says of the keys of distributions. */
const SAID: Readonly<Record<string, string>> = {
	kind: "How it is distributed.",
	mean: "Mean before truncation.",
	sd: "Standard deviation before truncation.\nRange: at least 0.",
	median: "Median before truncation.\nRange: greater than 0.",
	sigma: "Standard deviation of the logarithm.\nRange: at least 0.",
	p05: "5th percentile before truncation: one draw in twenty lies below it.\nRange: below p95; of a lognormal greater than 0.",
	p95: "95th percentile before truncation: one draw in twenty lies above it.\nRange: greater than p05.",
	low: "Least value.",
	high: "Greatest value.\nRange: at least low.",
	min: "Least value.\nDefault: no bound; of a beta 0.",
	max: "Greatest value.\nDefault: no bound; of a beta 1.",
	alpha: "First shape.\nRange: greater than 0.",
	beta: "Second shape.\nRange: greater than 0.",
	values: "The values, one of which is drawn.",
	weights: "How likely each is.\nRange: at least 0, read relative to their sum.",
	weight: "How likely the regime is.\nRange: greater than 0, read relative to the sum.",
	shares: "The mean of each share of the gap is its weight over the sum; the greater the sum, the nearer to it.",
	of: "Regimes, one of which is drawn in proportion to its weight.",
	since: "First year in which it holds.\nDefault: the first simulated year.",
	until: "Last year in which it holds.\nDefault: the last simulated year.",
	each: "year: a new draw every year.\nDefault: one draw for all years.",
	arms: "both: the draw also applies to what the counterfactual overrides.\nDefault: to the scenario alone.",
	apply: "On a path: replace it by the draw, or add the draw to it.\nDefault: replace.",
	mode: "On a path: replace it by the draw, or add the draw to it.\nDefault: replace.",
};

const number = amountSchema({});
const object = (properties: Schema, required: readonly string[]) => ({
	type: "object",
	properties,
	required,
	additionalProperties: false,
});
const described = (key: string, schema: Schema) => ({ description: SAID[key], ...schema });

/** The schema of one key of a kind. */
function keySchema(kind: string, key: string, needed: boolean): Schema {
	if (!needed && Object.hasOwn(WORDS, key)) return described(key, { enum: WORDS[key] });
	if (key === "mode") return { description: "Likeliest value.", ...number };
	if (DATED.includes(key)) return described(key, amountSchema(year));
	if (key === "of") {
		const regime = {
			kind: described("kind", { const: "dirichlet" }),
			weight: described("weight", number),
			weights: described("shares", sharesSchema()),
		};
		return described(key, { type: "array", items: object(regime, Object.keys(regime)) });
	}
	if (key === "weights" && kind === "dirichlet") return described("shares", sharesSchema());
	if (key === "values" || key === "weights") return described(key, { type: "array", items: number });
	return described(key, number);
}

/** Weights of the shares of financing. */
function sharesSchema(): Schema {
	const properties = Object.fromEntries(
		SHARES.channels.map((share) => [share, { description: `Weight of the share \`${share}\`.`, ...number }]),
	);
	return { type: "object", properties, additionalProperties: false };
}

/** The ways in which distributions of these kinds may be written, an object each. */
function waysOf(kinds: readonly string[]): Schema[] {
	return kinds.flatMap((kind) => {
		const [needed, allowed] = KINDS[kind as keyof typeof KINDS];
		const way = (title: string, must: readonly string[], may: readonly string[]) => ({
			title,
			...object(
				{
					kind: described("kind", { const: kind }),
					...Object.fromEntries(must.map((key) => [key, keySchema(kind, key, true)])),
					...Object.fromEntries([...may, ...DATED].map((key) => [key, keySchema(kind, key, false)])),
				},
				["kind", ...must],
			),
		});
		if (!Object.hasOwn(QUOTED, kind)) return [way(kind, needed, allowed)];
		const { quoted } = QUOTED[kind];
		const quotedWay = way(
			`${kind} by ${quoted.join(", ")}`,
			quoted,
			allowed.filter((key) => !quoted.includes(key)),
		);
		// A low, a likeliest and a high value are a pert without saying so.
		return [way(kind, needed, allowed), kind === "pert" ? { ...quotedWay, required: quoted } : quotedWay];
	});
}

/** What an editor offers for a distribution. */
const SNIPPETS = [
	{ label: "normal: 2% to 6% in nine of ten", body: { kind: "normal", p05: "2%", p95: "6%" } },
	{ label: "lognormal: 0.5 to 2 in nine of ten", body: { kind: "lognormal", p05: 0.5, p95: 2 } },
	{ label: "low, mode and high", body: { low: "2%", mode: "4%", high: "8%" } },
	{ label: "normal: mean and sd", body: { kind: "normal", mean: "4%", sd: "1%" } },
	{ label: "uniform: 2% to 6%", body: { kind: "uniform", min: "2%", max: "6%" } },
];

const SHARED = ["dirichlet", "mixture"];

/** What distributions are made of, for the JSON Schema's `definitions`. */
export function distributionDefinitions(): Schema {
	const alone = Object.keys(KINDS).filter((kind) => !SHARED.includes(kind));
	const one = (kinds: readonly string[]) => ({
		title: "distribution",
		type: "object",
		properties: { kind: described("kind", { enum: kinds }) },
		anyOf: waysOf(kinds),
	});
	/** One, a list of them by years, or null. */
	const entry = (name: string) => {
		const $ref = `#/definitions/${name}`;
		return { anyOf: [{ $ref }, { type: "array", items: { $ref } }, { type: "null" }] };
	};
	return {
		oneDistribution: one(alone),
		distribution: { defaultSnippets: SNIPPETS, ...entry("oneDistribution") },
		sharesTogether: one(SHARED),
		shares: entry("sharesTogether"),
	};
}

/**
 * JSON Schema of the block `uncertainty`: every path that may be drawn, those of the baseline's lines by name.
 *
 * @param meaning What an editor says of a dotted path.
 */
export function uncertaintySchema(meaning: (path: string) => string | undefined): Schema {
	const distribution = { $ref: "#/definitions/distribution" };
	const drawn = keyNames.filter((name) => drawRule(name) !== undefined);
	const paths = drawn.flatMap((name) => placesOf(bundledScenarios.baseline, name));
	const pattern = (name: string) => `^${name.replaceAll(".", "\\.").replaceAll("*", "[^.]+")}$`;
	const pair = { type: "array", items: [{ type: "string" }, { type: "string" }, number], minItems: 3, maxItems: 3 };
	const joint = object(
		{
			kind: described("kind", { const: "multivariateNormal" }),
			paths: { description: "Dotted paths, in the order of what follows.", type: "array", items: { enum: paths } },
			mean: { description: "Their means.", type: "array", items: number },
			covariance: {
				description: "Their covariance, a row each.",
				type: "array",
				items: { type: "array", items: number },
			},
		},
		["kind", "paths", "mean", "covariance"],
	);
	return {
		type: "object",
		description: "Distributions by dotted path (MODEL.md, section 10); null fixes what a parent draws.",
		properties: {
			...Object.fromEntries(paths.map((path) => [path, { description: meaning(path), ...distribution }])),
			financing: { description: "All shares of financing drawn together.", $ref: "#/definitions/shares" },
			correlation: {
				type: "array",
				description: "Pairs [pathA, pathB, rho] of distributions of this block.\nRange of rho: from -1 to 1.",
				items: pair,
			},
			joint: { type: "array", description: "Paths drawn together, as an estimate gives them.", items: joint },
		},
		patternProperties: Object.fromEntries(
			drawn.filter((name) => name.includes("*")).map((name) => [pattern(name), distribution]),
		),
		additionalProperties: false,
	};
}
