import type { BackcastOptions } from "../../reaction.js";
import { backcast as runBackcast } from "../../reaction.js";
import { backcastReport } from "../library.js";
import { print } from "../print.js";
import type { PrintOptions } from "../print-options.js";

interface BackcastCommandOptions extends PrintOptions {
	readonly from: string;
	readonly to: string;
	readonly holdOut?: string;
	readonly data?: string;
	readonly fiscalSpace?: string;
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
	return print("backcast", result, options, () => backcastReport(result));
}
