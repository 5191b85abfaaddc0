import { json } from "../json.js";
import { attributionReport, outputValues, attribute as split } from "../library.js";
import { write } from "../output.js";
import { readScenarios } from "../read.js";
import type { ResultOptions } from "./run.js";

/** `crowdout attribute A B`: what the change of an output from one scenario to the other is made of. */
export async function attribute(
	from: string,
	to: string,
	options: ResultOptions & { readonly output?: string },
): Promise<void> {
	const [a, b] = await readScenarios([from, to], options);
	const result = split(a.scenario, b.scenario, (found) =>
		options.output === undefined
			? Object.values(found.crowdOut.cumulativeMoney).reduce((sum, money) => sum + money, 0)
			: (outputValues(found, options.output).at(-1) ?? Number.NaN),
	);
	if (options.json) return write(json("attribute", result), options.out);
	const names = [a.scenario.name, b.scenario.name] as const;
	return write(
		attributionReport(names, options.output ?? "Lost by all lines over the horizon [Rs bn]", result),
		options.out,
	);
}
