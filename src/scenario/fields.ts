// Past 200 lines: every kind of field that a schema is made of, with the words of its refusal.
import * as z from "zod/mini";
import {
	AMOUNT_LENGTH,
	AMOUNT_PATTERN,
	type Amount,
	type FormulaPath,
	isPlainObject,
	type Path,
	type PathForms,
	type PlainObject,
	type Points,
	type Ramp,
	readAmount,
	show,
	type YearTable,
} from "../domain/index.js";
import { KEYS, type NumberName, type PathName } from "./keys.js";
import * as rules from "./rules.js";

/** Reports an issue: its message, and its place below the field. */
type Complain = (message: string, below?: readonly (string | number)[]) => void;

/** What an editor says of a number beside what it is and its range. */
interface Facts {
	/** Such as `per year`; absent of a share, a ratio or a count. */
	readonly unit?: string;
	/** What holds where it is left out, in words, where that is no number of its own. */
	readonly absent?: string;
}

/** What the JSON Schema says of a number; `range`, `unit` and `absent` become part of its description. */
function said(about: string, rule: rules.Rule, facts: Facts) {
	return { description: about, range: rule.must, ...facts };
}

/**
 * A number that may be written as a text (`"8%"`).
 *
 * @param key Its key; the table of keys has its rule.
 * @param about What it is, as a sentence for the editor.
 */
export function amount(key: NumberName, about: string, facts: Facts = {}) {
	const { rule } = KEYS[key];
	return field((value, complain) => readBy(rule, value, complain), {
		...said(about, rule, facts),
		get anyOf() {
			return amountSchema(rule).anyOf;
		},
	});
}

/** A quantity that may vary by year: number, text, year table, ramp or formula. */
export function path(key: PathName, about: string, facts: Facts = {}) {
	const { rule } = KEYS[key];
	return field((value, complain) => readPath(rule, value, complain), {
		...said(about, rule, facts),
		defaultSnippets: PATH_SNIPPETS,
		get anyOf() {
			return [amountSchema(rule), ...Object.values(FORMS).map(({ schema }) => schema(rule))];
		},
	});
}

/** A number, or one for each tier. */
export function amountByTier(key: NumberName, about: string, facts: Facts = {}) {
	const { rule } = KEYS[key];
	const tiers = ["federal", "provinces"] as const;
	return field(
		(value, complain): number | { federal?: number; provinces?: number } | undefined => {
			if (!isPlainObject(value)) return readBy(rule, value, complain);
			onlyKeys(value, tiers, "it, beside one number for all", complain);
			const given = tiers.filter((tier) => value[tier] !== undefined);
			return Object.fromEntries(given.map((tier) => [tier, readBy(rule, value[tier], complain, [tier])]));
		},
		{
			...said(about, rule, facts),
			anyOf: [
				amountSchema(rule),
				{
					type: "object",
					properties: {
						federal: { description: "Of its federal part.", ...amountSchema(rule) },
						provinces: { description: "Of its provincial part.", ...amountSchema(rule) },
					} satisfies Record<(typeof tiers)[number], object>,
					additionalProperties: false,
				},
			],
		},
	);
}

/** Numbers by fiscal year, each for its own year only; `{}` where there are none. */
export function byYear(key: NumberName, about: string, facts: Facts = {}) {
	const { rule } = KEYS[key];
	return field(
		(value, complain): YearTable | undefined => {
			if (isPlainObject(value)) return Object.keys(value).length === 0 ? {} : readTable(rule, value, complain);
			complain(`must be a year table, got ${show(value)}`);
			return undefined;
		},
		{
			type: "object",
			...said(about, rule, facts),
			patternProperties: { "^[0-9]{4}$": amountSchema(rule) },
			additionalProperties: false,
		},
	);
}

/** Longest name [characters]. */
const LONGEST_NAME = 64;

/** Addition to an error message where a name is too long. */
export function tooLong(name: unknown): string {
	return typeof name === "string" && name.length > LONGEST_NAME ? ` of at most ${LONGEST_NAME} characters` : "";
}

/** The name of a line or province, as used in dotted paths, conditions and column heads. */
export function identifier(of: string) {
	return z.string().check(
		z.regex(/^(?=.{1,64}$)[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/, {
			error: ({ input }) =>
				`must call ${of} by letters, digits and single hyphens${tooLong(input)}, a letter first, got ${show(input)}`,
		}),
	);
}

/** A text for people. */
export function words(about: string) {
	return described(z.string(), about);
}

/** A field with what an editor says of it. */
export function described<S extends z.ZodMiniType>(schema: S, description: string): S {
	z.globalRegistry.add(schema, { description });
	return schema;
}

/** A word that sentences are made with: never empty. */
export function word(about: string) {
	const error = ({ input }: { readonly input?: unknown }) =>
		`must be a text of at least one letter, got ${show(input)}`;
	return z.string().check(z.regex(/\S/, { error })).register(z.globalRegistry, { description: about });
}

/** Any value; a function of ours reads it. */
const anything = z.unknown();

/**
 * A field that a function reads.
 *
 * @param meta Its JSON Schema. Parts that take work are getters: every start makes all fields, but few print the
 * schema.
 */
function field<T>(read: (value: unknown, complain: Complain) => T | undefined, meta: Record<string, unknown>) {
	return z
		.pipe(
			anything,
			z.transform((value, context): T => {
				let refused = false;
				const result = read(value, (message, below = []) => {
					refused = true;
					context.issues.push({ code: "custom", message, path: [...below], input: value });
				});
				return refused || result === undefined ? z.NEVER : result;
			}),
		)
		.register(z.globalRegistry, meta);
}

function readBy(
	rule: rules.Rule,
	value: unknown,
	complain: Complain,
	below: readonly string[] = [],
): number | undefined {
	if (value === undefined) {
		complain("is required", below);
		return undefined;
	}
	const read = readAmount(value);
	if (read !== undefined && rule.holds(read)) return read;
	const hint =
		read === undefined
			? typeof value === "string"
				? '; write a number or a text such as "8%"'
				: "; write a number"
			: rule.percent && read > 1 && read <= 100 && !String(value).includes("%")
				? `; did you mean "${read}%"`
				: "";
	complain(`must be ${read === undefined ? `a number, ${rule.must}` : rule.must}, got ${show(value)}${hint}`, below);
	return undefined;
}

function readPath(rule: rules.Rule, value: unknown, complain: Complain): Path | undefined {
	if (!isPlainObject(value)) return readBy(rule, value, complain);
	const forms = Object.values(FORMS);
	const form = forms.find(({ keys }) => keys.some((key) => Object.hasOwn(value, key))) ?? FORMS.table;
	return form.read(rule, value, complain);
}

/** A form of a path that is written as a block. */
interface Form<P> {
	/** The keys that only this form has. */
	readonly keys: readonly string[];
	/** Its JSON Schema. */
	readonly schema: (rule: rules.Rule) => object;
	readonly read: (rule: rules.Rule, value: PlainObject, complain: Complain) => P | undefined;
}

/** What an editor offers where a quantity may vary by year. */
const PATH_SNIPPETS = [
	{
		label: "table: 4%, then 6%",
		description: "Each value holds until the next year.",
		body: { 2026: "4%", 2030: "6%" },
	},
	{
		label: "ramp: 4% to 6%",
		description: "Linear between two years, level outside.",
		body: { from: "4%", to: "6%", start: 2026, end: 2030 },
	},
	{
		label: "interpolate: 4% to 6%",
		description: "Linear between the given years, level outside.",
		body: { interpolate: { 2026: "4%", 2031: "6%" } },
	},
	{
		label: "formula of t",
		description: "Of t (years since the base year) and year.",
		body: { formula: "0.04 + 0.005 * t" },
	},
];

const FORMS: { readonly [K in Exclude<keyof PathForms, "constant">]: Form<PathForms[K]> } = {
	table: {
		keys: [],
		schema: (rule) => ({
			type: "object",
			title: "year table",
			patternProperties: { "^[0-9]{4}$": amountSchema(rule) },
			additionalProperties: false,
			minProperties: 1,
		}),
		read: readTable,
	},
	ramp: {
		keys: ["from", "to", "start", "end"],
		schema: (rule) => ({
			type: "object",
			title: "ramp",
			properties: {
				from: { description: "Value up to the year `start`.", ...amountSchema(rule) },
				to: { description: "Value from the year `end` on; after it where both years are one.", ...amountSchema(rule) },
				start: { description: "Last year with the value `from`.", type: "integer" },
				end: { description: "First year with the value `to`.", type: "integer" },
			},
			required: ["from", "to", "start", "end"],
			additionalProperties: false,
		}),
		read: readRamp,
	},
	points: {
		keys: ["interpolate"],
		schema: (rule) => ({
			type: "object",
			title: "points",
			properties: {
				interpolate: {
					description: "Values by year: linear between two of them, level outside.",
					type: "object",
					patternProperties: { "^[0-9]{4}$": amountSchema(rule) },
					additionalProperties: false,
					minProperties: 1,
				},
			},
			required: ["interpolate"],
			additionalProperties: false,
		}),
		read: readPoints,
	},
	formula: {
		keys: ["formula"],
		schema: () => ({
			type: "object",
			title: "formula",
			properties: {
				formula: {
					description: "A text in `t`, the years since the base year, and `year`, such as 0.04 + 0.005 * t.",
					type: "string",
				},
				values: { description: "Written by the parser: the formula's value by year.", type: "object" },
			},
			required: ["formula"],
			additionalProperties: false,
		}),
		read: readFormula,
	},
};

function readTable(rule: rules.Rule, value: object, complain: Complain, below: readonly string[] = []) {
	const table: Record<string, Amount> = {};
	const entries = Object.entries(value);
	if (entries.length === 0) complain("must give at least one year, got {}", below);
	for (const [key, entry] of entries) {
		if (!/^\d{4}$/.test(key)) {
			complain(
				`is not a year; a path is a number, a text such as "8%", a year table, a ramp { from, to, start, end }, points { interpolate } or { formula }`,
				[...below, key],
			);
			continue;
		}
		const read = readBy(rule, entry, complain, [...below, key]);
		if (read !== undefined) table[key] = read;
	}
	return table;
}

function readRamp(rule: rules.Rule, value: PlainObject, complain: Complain): Ramp | undefined {
	onlyKeys(value, ["from", "to", "start", "end"], "a ramp", complain);
	const from = readBy(rule, value.from, complain, ["from"]);
	const to = readBy(rule, value.to, complain, ["to"]);
	const start = readBy(rules.year, value.start, complain, ["start"]);
	const end = readBy(rules.year, value.end, complain, ["end"]);
	if (start !== undefined && end !== undefined && start > end) {
		complain(`must be at least start (${start}), got ${end}`, ["end"]);
	}
	return from === undefined || to === undefined || start === undefined || end === undefined
		? undefined
		: { from, to, start, end };
}

function readPoints(rule: rules.Rule, value: PlainObject, complain: Complain): Points | undefined {
	onlyKeys(value, ["interpolate"], "points", complain);
	if (isPlainObject(value.interpolate))
		return { interpolate: readTable(rule, value.interpolate, complain, ["interpolate"]) };
	complain(`must be a year table, got ${show(value.interpolate)}`, ["interpolate"]);
	return undefined;
}

function readFormula(rule: rules.Rule, value: PlainObject, complain: Complain): FormulaPath | undefined {
	onlyKeys(value, ["formula", "values"], "a formula", complain);
	if (typeof value.formula !== "string") {
		complain(`must be a text, got ${show(value.formula)}`, ["formula"]);
		return undefined;
	}
	if (value.values === undefined) return { formula: value.formula };
	if (!isPlainObject(value.values)) {
		complain(`must be a year table, got ${show(value.values)}`, ["values"]);
		return undefined;
	}
	return { formula: value.formula, values: readTable(rule, value.values, complain, ["values"]) };
}

function onlyKeys(value: object, known: readonly string[], what: string, complain: Complain): void {
	for (const key of Object.keys(value)) {
		if (!known.includes(key)) complain(`is no key of ${what} (${known.join(", ")})`, [key]);
	}
}

/** The JSON Schema of a number that may be written as a text. */
export function amountSchema({
	minimum,
	maximum,
	exclusiveMinimum,
	exclusiveMaximum,
}: Omit<rules.Rule, "must" | "holds">) {
	const bounds = Object.fromEntries(
		Object.entries({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }).filter(([, bound]) => bound !== undefined),
	);
	return {
		anyOf: [
			{ type: "number", title: "number", ...bounds },
			{ type: "string", title: 'text such as "8%"', maxLength: AMOUNT_LENGTH, pattern: AMOUNT_PATTERN },
		],
	};
}
