import { attributionReport, countryWords, attribute as split } from "../library.js";
import { print } from "../print.js";
import type { ResultOptions } from "../print-options.js";
import { readScenarios } from "../read.js";
import { whole } from "./sensitivity.js";

/** `crowdout attribute A B`: what the change of an output from one scenario to the other is made of. */
export async function attribute(
	from: string,
	to: string,
	options: ResultOptions & {
		readonly output?: string;
		readonly by: "block" | "path";
		readonly orders?: string;
		readonly seed?: string;
	},
): Promise<void> {
	const asked = {
		by: options.by,
		orders: whole(options.orders, "--orders", 2),
		seed: whole(options.seed, "--seed", 0),
	};
	const [a, b] = await readScenarios([from, to], options);
	const { output } = options;
	const result = split(a.scenario, b.scenario, output ?? "crowdOut.total.cumulativeMoney", asked);
	return print("attribute", result, options, () =>
		attributionReport(
			[a.scenario.name, b.scenario.name],
			output ?? `Lost by all lines over the horizon [${countryWords(a.scenario).symbol} bn]`,
			result,
		),
	);
}
