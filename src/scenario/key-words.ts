import * as z from "zod/mini";
import { countryWords, type OfCountry } from "./country-words.js";
import { keyAt } from "./keys.js";
import { scenarioSchema } from "./schema.js";

/** The part of a zod schema by which it is walked. */
interface Walked {
	readonly _zod: {
		readonly def: {
			readonly innerType?: Walked;
			readonly options?: readonly Walked[];
			readonly shape?: Readonly<Record<string, Walked>>;
			readonly valueType?: Walked;
			readonly element?: Walked;
		};
	};
}

/** Of what a draw may set, but that is no key of a scenario. */
const NO_KEYS: Readonly<Record<string, string>> = {
	"financing.regime": "which financing regime holds",
	"financing.lines": "share of the cut that falls on the lines",
};

/**
 * What a key of a scenario means, in a few words, for those who read no keys: `share of extra taxes that goes to the
 * provinces`.
 *
 * @param path Dotted path such as `budget.revenueSharing`; the name of a line or a province comes before the words.
 * @param scenario Whose country is meant [Pakistan].
 * @returns The words that the scenario's JSON Schema has for it, or for the block around it, without a full stop; the path
 * itself where it is no key.
 * @example
 * ```ts
 * import { keyInWords } from "crowdout";
 *
 * console.log(keyInWords("budget.lines.health.floor")); // health: level below which no cut goes
 * ```
 */
export function keyInWords(path: string, scenario: OfCountry = {}): string {
	const words = NO_KEYS[path] ?? descriptionAt(path);
	if (words === undefined) return path;
	const ours = countryWords();
	const theirs = countryWords(scenario);
	const short = words
		.replace(/ \(MODEL\.md[^)]*\)/, "")
		.replace(/\.$/, "")
		.replaceAll(ours.country, theirs.country)
		.replaceAll(ours.rival, theirs.rival)
		.replaceAll(ours.code, theirs.code);
	const named = (keyAt(path)?.names ?? []).filter((name) => !/^\d+$/.test(name)).map((name) => `${name}: `);
	const isName = [theirs.country, theirs.rival, theirs.code].some((name) => short.startsWith(name));
	return `${named.join("")}${isName ? short : short.charAt(0).toLowerCase() + short.slice(1)}`;
}

/** What the schema says of a dotted path, in the first of several kinds that has it, else of the block around it. */
function descriptionAt(path: string): string | undefined {
	let found: readonly Walked[] = [scenarioSchema as unknown as Walked];
	let said: string | undefined;
	for (const key of path.split(".")) {
		found = found
			.flatMap(kindsOf)
			.flatMap(({ _zod: { def } }) => def.shape?.[key] ?? def.valueType ?? def.element ?? []);
		said = found.flatMap(wrappedIn).flatMap((schema) => saidOf(schema) ?? [])[0] ?? said;
	}
	return said;
}

function saidOf(schema: Walked): string | undefined {
	return z.globalRegistry.get(schema as unknown as z.ZodMiniType)?.description;
}

/** A schema, and what is within its defaults and options. */
function wrappedIn(schema: Walked): Walked[] {
	const { innerType } = schema._zod.def;
	return innerType === undefined ? [schema] : [schema, ...wrappedIn(innerType)];
}

/** The kinds of a rule, else the one block. */
function kindsOf(schema: Walked): Walked[] {
	return wrappedIn(schema).flatMap((each) => each._zod.def.options?.flatMap(kindsOf) ?? [each]);
}
