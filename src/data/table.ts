import { type DataField, dataTableNames, resources } from "./descriptor.js";
import type { Row } from "./rows.js";
import { tables } from "./tables.js";
import { unknownName } from "./unknown-name.js";

/** A bundled table with its description. */
export interface DataTable {
	/** Name, as `dataTable` takes it. */
	readonly name: string;
	/** Title in words. */
	readonly title: string;
	/** Its content and its traps. */
	readonly description: string;
	/** Who published the figures. */
	readonly publisher: string;
	/** Terms of use, as far as known. */
	readonly terms: string;
	/** Hash of the CSV file, in hexadecimal. */
	readonly sha256: string;
	/** Its columns, in the order of the file. */
	readonly fields: readonly DataField[];
	/** Every cell as text, in the order of the file. */
	readonly rows: readonly Row[];
}

/**
 * A bundled table: description, columns, rows.
 *
 * @param name One of {@link dataTableNames}.
 * @throws CrowdoutError `invalid-input` for an unknown name; the nearest one is offered.
 * @example
 * ```ts
 * import { dataTable } from "crowdout";
 *
 * const { fields, rows } = dataTable("military-expenditure");
 * console.log(fields.map(({ name }) => name), rows.length);
 * ```
 */
export function dataTable(name: string): DataTable {
	const resource = resources().find((candidate) => candidate.name === name);
	const table = tables().get(name);
	if (resource === undefined || table === undefined) throw unknownName("table", name, dataTableNames());
	const { title, description, publisher, terms, hash, schema } = resource;
	return {
		name,
		title,
		description,
		publisher,
		terms,
		sha256: hash.slice("sha256:".length),
		fields: schema.fields,
		rows: table.rows(),
	};
}
