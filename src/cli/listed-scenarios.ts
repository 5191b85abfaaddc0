import { createRequire } from "node:module";
import { bundledScenarios } from "./library.js";
import type { ListedAnswer, ListedScenario } from "./outputs.js";
import { SCENARIO_GROUPS } from "./scenario-groups.js";

/** Group of a scenario that is in none. */
const OTHER = "Other";

/** The bundled scenarios by group, each with what `crowdout run` finds: `node build.mjs --answers` keeps the numbers. */
export function listedScenarios(): ListedScenario[] {
	const answers: Readonly<Record<string, ListedAnswer>> = createRequire(import.meta.url)(
		"crowdout/examples/answers.json",
	);
	const grouped = Object.entries(SCENARIO_GROUPS).flatMap(([group, names]) => names.map((name) => ({ name, group })));
	const known = new Set(grouped.map(({ name }) => name));
	const others = Object.keys(bundledScenarios).filter((name) => !known.has(name));
	return [...grouped, ...others.map((name) => ({ name, group: OTHER }))]
		.filter(({ name }) => Object.hasOwn(bundledScenarios, name))
		.map(({ name, group }) => ({
			...{ name, title: bundledScenarios[name].title ?? "", group },
			...(answers[name] === undefined ? {} : { answer: answers[name] }),
		}));
}
