import { figureIndex, type Row } from "../../data/index.js";
import { CrowdoutError } from "../../errors.js";
import { headline } from "../../measure/index.js";
import { counterfactualScenario, safeParseScenario } from "../../scenario/index.js";
import { reached, valueWith } from "./derive.js";
import type { HeadlineMove } from "./types.js";

/** The scenario of the headline, and the base that its figures come from. */
const SCENARIO = "us-india-partnership";
const BASE = "2025-budget";

/** The scenario's own layer in the table `scenario-figures`. */
const LAYER = SCENARIO;

/**
 * Effect of changed figures on the headline: every scenario number that depends on them is derived again, with the old
 * and with the new values, and both scenarios are run.
 *
 * @param changes Old and new value by row id; unknown rows are ignored.
 */
export function headlineMove(changes: ReadonlyMap<string, readonly [number, number]>): HeadlineMove {
	const index = figureIndex();
	const rowOf = (id: string) => index.get(id)?.row;
	const numbers = [...index.values()].flatMap(({ table, row }) =>
		(table === "base-figures" && row.base === BASE && row.path !== "") ||
		(table === "scenario-figures" && row.layer === LAYER)
			? [row]
			: [],
	);
	const moved = reached(
		numbers.map(({ id }) => id),
		new Set(changes.keys()),
		rowOf,
	);
	if (moved.size === 0) return { ok: false, why: `no figure of ${SCENARIO} uses what changed` };
	const rows = numbers.filter(({ id }) => moved.has(id));
	const notCarried = distinct(rows.map(({ path }) => path).filter((path) => /\.\d+(\.|$)/.test(path)));
	const paths = distinct(rows.map(({ path }) => path).filter((path) => !notCarried.includes(path)));
	try {
		const [was, is] = ([0, 1] as const).map((side) => {
			const overlay = new Map([...changes].map(([id, values]) => [id, values[side]]));
			return lossWith(paths, numbers, (row) =>
				moved.has(row.id) ? valueWith(row.id, overlay, rowOf) : Number(row.value),
			);
		});
		return { ok: true, scenario: SCENARIO, was, is, paths, notCarried };
	} catch (error) {
		if (!(error instanceof CrowdoutError)) throw error;
		const why = error.issues.map(({ path, message }) => `${path}: ${message}`).join("; ");
		return { ok: false, why: `${SCENARIO} cannot be run with these figures: ${why}` };
	}
}

/** Loss of all lines where some paths are set to the values of their rows. */
function lossWith(paths: readonly string[], numbers: readonly Row[], numberOf: (row: Row) => number): number {
	const set: Record<string, unknown> = {};
	for (const path of paths) {
		const rows = rowsOf(path, numbers);
		const value = rows.every(({ year }) => !year)
			? numberOf(rows[0])
			: Object.fromEntries(rows.map((row) => [row.year, numberOf(row)]));
		place(set, path.split("."), value);
	}
	const parsed = safeParseScenario(SCENARIO, { set });
	if (!parsed.ok) throw new CrowdoutError("invalid-scenario", parsed.issues);
	return headline(parsed.scenario, counterfactualScenario(parsed.scenario)).loss;
}

/** The rows of a path: those of the scenario; if it has none, those of the base. */
function rowsOf(path: string, numbers: readonly Row[]): readonly Row[] {
	const all = numbers.filter((row) => row.path === path);
	const own = all.filter(({ layer }) => layer === LAYER);
	return own.length > 0 ? own : all;
}

function place(block: Record<string, unknown>, [key, ...rest]: readonly string[], value: unknown): void {
	if (rest.length === 0) {
		block[key] = value;
		return;
	}
	const inner = (block[key] ?? {}) as Record<string, unknown>;
	block[key] = inner;
	place(inner, rest, value);
}

function distinct(names: readonly string[]): string[] {
	return [...new Set(names)];
}
