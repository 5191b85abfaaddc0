import { breakEven, breakEvenReport, CrowdoutError, solve as findRoots, solveReport } from "../library.js";
import { numberList, numberRange } from "../number-list.js";
import { print } from "../print.js";
import type { ResultOptions } from "../print-options.js";
import { readScenarios } from "../read.js";

interface SolveCommandOptions extends ResultOptions {
	readonly for: string;
	readonly soThat: string;
	readonly between: string;
	readonly over?: string;
}

/** `crowdout solve S --for PATH --so-that CONDITION`: a scenario backwards; with `--over`, a break-even curve. */
export async function solve(name: string, options: SolveCommandOptions): Promise<void> {
	const between = numberRange(options.between, "--between");
	const [{ source }] = await readScenarios([name], options);
	const search = { ...source.options, between };
	if (options.over === undefined) {
		const result = findRoots(source.input, options.for, options.soThat, search);
		return print("solve", result, options, () => solveReport(result));
	}
	const [, path = "", values = ""] = /^([^=]*)=(.*)$/.exec(options.over) ?? [];
	if (path === "") {
		throw new CrowdoutError("invalid-input", [
			{ path: "--over", message: `must be path=values, got ${JSON.stringify(options.over)}` },
		]);
	}
	const over = { path, values: numberList(values, `--over ${path}`) };
	const curve = breakEven(source.input, options.for, options.soThat, { ...search, over });
	return print("solve", curve, options, () => breakEvenReport(curve, between));
}
