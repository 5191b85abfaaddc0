import { readSourceFile } from "./read-file.js";

/**
 * Read a JSON (or YAML) file, such as a result that `crowdout run --json` printed.
 *
 * @param file Path, or `-` for standard input.
 * @throws {CrowdoutError} `invalid-input`, with line and column.
 * @example
 * ```ts
 * import { writeFileSync } from "node:fs";
 * import { crowdOut, verifyResult } from "crowdout";
 * import { readJsonFile } from "crowdout/node";
 *
 * writeFileSync("result.json", JSON.stringify(crowdOut("us-india-partnership")));
 * console.log(verifyResult(await readJsonFile("result.json")).ok); // true
 * ```
 */
export async function readJsonFile(file: string): Promise<unknown> {
	return (await readSourceFile(file)).value;
}
