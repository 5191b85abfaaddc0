import descriptor from "../../data/datapackage.json";

/** A column of a table. */
export interface DataField {
	/** Name of the column. */
	readonly name: string;
	/** Frictionless type: `string`, `number`, `integer` or `boolean`. */
	readonly type: string;
	/** Content of the column. */
	readonly description: string;
	/** Unit of every cell, where the whole column has one unit. */
	readonly unit?: string;
	/** Rules for every cell; absent where there are none. */
	readonly constraints?: FieldConstraints;
}

/** Rules for the cells of a column, named as in Frictionless. */
export interface FieldConstraints {
	/** Whether no cell may be empty. */
	readonly required?: boolean;
	/** Whether no two cells are the same. */
	readonly unique?: boolean;
	/** Least value. */
	readonly minimum?: number;
	/** Greatest value. */
	readonly maximum?: number;
	/** Regular expression that every cell matches. */
	readonly pattern?: string;
	/** Every allowed value. */
	readonly enum?: readonly string[];
}

/** A table as `data/datapackage.json` describes it. */
export interface Resource {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly publisher: string;
	readonly terms: string;
	/** `sha256:` and the hash of the file, in hexadecimal. */
	readonly hash: string;
	readonly schema: { readonly fields: readonly DataField[] };
}

/** The described tables, in alphabetical order. */
export function resources(): readonly Resource[] {
	return descriptor.resources;
}

/**
 * Names of the bundled tables, in alphabetical order.
 *
 * @example
 * ```ts
 * import { dataTable, dataTableNames } from "crowdout";
 *
 * for (const name of dataTableNames()) console.log(name, dataTable(name).title);
 * ```
 */
export function dataTableNames(): readonly string[] {
	return resources().map(({ name }) => name);
}
