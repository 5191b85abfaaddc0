import type { BackcastOptions } from "../../reaction.js";
import { backcast as runBackcast } from "../../reaction.js";
import { hasColour } from "../colour.js";
import { json } from "../json.js";
import { backcastReport } from "../library.js";
import { write } from "../output.js";

interface BackcastCommandOptions {
	readonly from: string;
	readonly to: string;
	readonly holdOut?: string;
	readonly data?: string;
	readonly fiscalSpace?: string;
	readonly json?: boolean;
	readonly out?: string;
}

/** `crowdout backcast`: how the model would have done, where it loses first. */
export async function backcast(options: BackcastCommandOptions): Promise<void> {
	// A text that is no number goes on as it stands, so that the refusal shows what was given.
	const number = (text: string) => (text.trim() === "" || Number.isNaN(Number(text)) ? text : Number(text));
	const asked = {
		from: number(options.from),
		to: number(options.to),
		...(options.holdOut === undefined ? {} : { holdOut: number(options.holdOut) }),
		...(options.data === undefined ? {} : { data: options.data }),
		...(options.fiscalSpace === undefined ? {} : { fiscalSpace: number(options.fiscalSpace) }),
	};
	const result = runBackcast(asked as unknown as BackcastOptions);
	if (options.json) return write(json("backcast", result), options.out);
	return write(backcastReport(result, { colour: hasColour(options.out) }), options.out);
}
