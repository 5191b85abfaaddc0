import { readSourceFile } from "./read-file.js";

/**
 * What a JSON (or YAML) file holds, such as a result that `crowdout run --json` printed.
 *
 * @param file Path, or `-` for standard input.
 * @throws {CrowdoutError} `invalid-input`, with line and column.
 */
export async function readJsonFile(file: string): Promise<unknown> {
	return (await readSourceFile(file)).value;
}
