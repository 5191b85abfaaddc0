import * as files from "./files.js";
import type { Table } from "./rows.js";

/** The bundled tables, by name. */
export function tables(): ReadonlyMap<string, Table> {
	return new Map(Object.entries(files).map(([name, table]) => [kebabCase(name), table]));
}

function kebabCase(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
