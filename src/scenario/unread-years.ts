import { isPlainObject, type Path, readPath, valueAt, type YearTable } from "../domain/index.js";
import { isBundled } from "./bundled.js";
import type { Layer } from "./layers.js";
import { pathLeaves } from "./paths.js";

/**
 * The year keys that no simulated year reads, where the user's own file or `set` gives them: they lie after the horizon.
 *
 * @param last Last simulated year.
 * @returns One line a table, `where: what`.
 */
export function unreadYears(layers: readonly Layer[], last: number): string[] {
	const own = layers.filter(({ name, block }) => !name.includes("=") && !isBundled(block));
	const none = (): YearTable => ({});
	return own.flatMap(({ block }) => {
		const tables = pathLeaves(block).map(({ at, path }): [string, YearTable] => [
			at,
			readPath(path as Path, {
				constant: none,
				table: (table) => table,
				ramp: none,
				points: none,
				formula: none,
			}),
		]);
		const known = valueAt(block, "known.defence");
		if (isPlainObject(known)) tables.push(["known.defence", known as YearTable]);
		return tables.flatMap(([at, table]) => {
			const late = Object.keys(table).filter((year) => Number(year) > last);
			return late.length === 0
				? []
				: [`${at}: ${late.join(", ")} lies after the last simulated year, ${last}, and is not read`];
		});
	});
}
