import { json } from "../json.js";
import { scenarioJsonSchema } from "../library.js";
import { write } from "../output.js";

/** `crowdout schema`: the JSON Schema of a scenario file, for editors. */
export async function schema(options: { readonly out?: string }): Promise<void> {
	return write(json(scenarioJsonSchema()), options.out);
}
