import { baseFigures, baseNames, type Figure, figureIndex, type NowcastFigure } from "../../data/index.js";
import { type Path, valueAt } from "../../domain/index.js";
import { pathValues, type Scenario } from "../../scenario/index.js";

/** Gives the paths of the scenario that a figure was used for. */
export type GivenPaths = (figure: NowcastFigure) => readonly string[];

/** Paths that are left out. The item that closes the budget depends on all others; known defence is found by its years. */
const ELSEWHERE = ["budget.other.path", "known.defence"];

/**
 * Whether a run was given a figure, according to the tables of its base.
 *
 * A figure was given where each of its rows entered a number of the scenario for the same year, and the scenario still
 * has those numbers. Every figure of defence in a year of `known.defence` was given too.
 */
export function givenPaths(scenario: Scenario): GivenPaths {
	const index = figureIndex();
	const rowsBehind = (derivation: string): string[] =>
		derivation.split(/\s+/).flatMap((word) => {
			const row = index.get(word)?.row;
			return row === undefined ? [] : [word, ...rowsBehind(row.derivation ?? "")];
		});
	const figures = baseOf(scenario)
		.filter(({ path, year }) => year !== undefined && !ELSEWHERE.includes(path))
		.map((figure) => ({ ...figure, behind: new Set(rowsBehind(figure.derivation)) }));
	return ({ output, year, derivation }) => {
		if (output === "run.defence" && valueAt(scenario, `known.defence.${year}`) !== undefined) {
			return [`known.defence.${year}`];
		}
		const made = derivation.split(/\s+/).filter((word) => index.has(word));
		const into = made.map((id) => figures.filter((figure) => figure.year === year && figure.behind.has(id)));
		const isGiven = made.length > 0 && into.every((some) => some.length > 0 && some.every(stands(scenario)));
		return isGiven ? [...new Set(into.flat().map(({ path }) => `${path}.${year}`))].sort() : [];
	};
}

/** The bundled figures that the scenario is based on; none where its figures are its own. */
function baseOf({ baseYear, budget }: Scenario): readonly Figure[] {
	const all = baseNames().map(baseFigures);
	const has = (figures: readonly Figure[], path: string, value: unknown) =>
		figures.some((figure) => figure.path === path && figure.value === value);
	const isOurs = (figures: readonly Figure[]) =>
		has(figures, "baseYear", baseYear) && has(figures, "budget.definition", budget.definition);
	return all.find(isOurs) ?? [];
}

/** Whether the scenario still has a figure's number at its path. */
function stands(scenario: Scenario): (figure: Figure) => boolean {
	const { baseYear, horizon } = scenario;
	return ({ path, year = baseYear, value }) => {
		const there = valueAt(scenario, path) as Path | undefined;
		return there !== undefined && pathValues(there, baseYear, horizon)[year - baseYear] === value;
	};
}
