import { jsonText } from "../json.js";
import { CrowdoutError, scenarioJsonSchema } from "../library.js";
import { write } from "../output.js";
import type { OutputKind } from "../outputs.js";
import { outputKinds, outputSchema, resultSchema } from "../result-schema.js";

/** `crowdout schema [OF]`: the JSON Schema of a scenario file, of all results, or of what one command prints. */
export async function schema(of: string, options: { readonly out?: string }): Promise<void> {
	return write(jsonText(schemaOf(of)), options.out);
}

function schemaOf(of: string): unknown {
	if (of === "scenario") return scenarioJsonSchema();
	if (of === "result") return resultSchema();
	const kinds: readonly string[] = outputKinds();
	if (kinds.includes(of)) return outputSchema(of as OutputKind);
	const message = `must be scenario, result, or a command that prints JSON, got ${JSON.stringify(of)}; crowdout --help lists the commands`;
	throw new CrowdoutError("invalid-input", [{ path: "schema", message }]);
}
