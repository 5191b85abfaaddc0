import { isPlainObject, nearestName, show } from "../domain/index.js";
import { CrowdoutError, type Issue } from "../errors.js";
import { type Answer, answer } from "../questions/index.js";
import type { BaseChoice, ScenarioChoice, ScenarioOptions } from "../scenario/index.js";

/**
 * The version of what `<crowdout-table>` shows. It changes where the meaning of a sentence, a column or an attribute does;
 * a page that asks for another version gets a refusal, no numbers.
 */
export const tableVersion = "1";

/** The attributes that the element reads. */
const ATTRIBUTES = [...["version", "scenario", "base", "reaction", "financing", "against", "set", "draws", "seed"]];

/** Attributes that any element may have. */
const GLOBAL = /^(id|class|style|title|lang|dir|hidden|slot|part|role|tabindex|data-.*|aria-.*)$/;

/** Most draws: they are made in the page itself, about 5,000 a second. */
const MOST_DRAWS = 10_000;

/**
 * The answer that the attributes of an element ask for.
 *
 * @param given Every attribute by name.
 * @param content JSON of a scenario within the element.
 * @throws {CrowdoutError} Where an attribute is wrong, the version is another, or the scenario is refused.
 */
export function answerOf(given: Readonly<Record<string, string>>, content: string | undefined): Answer {
	const { version, scenario, set, draws = "0", seed = "1", ...rest } = given;
	if (version !== tableVersion) {
		const message = `must be ${show(tableVersion)}, the only version that this page knows, got ${show(version)}; its numbers might mean something else`;
		throw new CrowdoutError("invalid-input", [{ path: "version", message }]);
	}
	const unknown = Object.keys(rest).filter((name) => !ATTRIBUTES.includes(name) && !GLOBAL.test(name));
	const issues: Issue[] = unknown.map((name) => {
		const nearest = nearestName(name, ATTRIBUTES);
		return { path: name, message: `is not an attribute of the table${nearest ? `; did you mean "${nearest}"` : ""}` };
	});
	if ((scenario === undefined) === (content === undefined)) {
		const got = scenario === undefined ? "neither" : "both";
		issues.push({ path: "scenario", message: `must be a bundled name, or JSON in a script within, got ${got}` });
	}
	const wanted = (path: string, text: string, most: number) => {
		const value = Number(text);
		if (/^\d+$/.test(text) && value <= most) return value;
		issues.push({ path, message: `must be a whole number from 0 to ${most}, got ${show(text)}` });
		return 0;
	};
	const block = (path: string, text: string): object => {
		try {
			const value: unknown = JSON.parse(text);
			if (isPlainObject(value)) return value;
		} catch {}
		issues.push({ path, message: `must be a JSON object, got ${show(text)}` });
		return {};
	};
	const options = {
		...{ draws: wanted("draws", draws, MOST_DRAWS), seed: wanted("seed", seed, Number.MAX_SAFE_INTEGER) },
		...(rest.base === undefined ? {} : { base: rest.base as BaseChoice }),
		...(rest.reaction === undefined ? {} : { reaction: rest.reaction }),
		...(rest.financing === undefined ? {} : { financing: rest.financing }),
		...(rest.against === undefined ? {} : { against: rest.against }),
		...(set === undefined ? {} : { set: block("set", set) }),
	} as ScenarioOptions & { readonly draws: number; readonly seed: number };
	const choice: ScenarioChoice = content === undefined ? (scenario ?? "") : block("scenario", content);
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
	return answer(choice, options);
}
