import { dataTableNames, resources } from "./descriptor.js";
import { unknownName } from "./unknown-name.js";

/**
 * The sha256 of tables, as the descriptor states them; a test compares them with the files.
 *
 * @param names Names of tables.
 * @returns By name, the hash in hexadecimal.
 * @throws CrowdoutError `invalid-input` for an unknown name.
 */
export function dataHashes(names: readonly string[]): Record<string, string> {
	const known = new Map(resources().map(({ name, hash }) => [name, hash.slice("sha256:".length)]));
	return Object.fromEntries(
		names.map((name) => {
			const hash = known.get(name);
			if (hash === undefined) throw unknownName("table", name, dataTableNames());
			return [name, hash];
		}),
	);
}
