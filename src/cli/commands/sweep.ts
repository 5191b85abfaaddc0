import { CrowdoutError, sweep as runSweep, sweepReport, sweepSheet } from "../library.js";
import { numberList } from "../number-list.js";
import { print } from "../print.js";
import type { ResultOptions } from "../print-options.js";
import { readScenarios, warnOfRange } from "../read.js";
import { printTables } from "../tables.js";

interface SweepCommandOptions extends ResultOptions {
	readonly over: readonly string[];
	readonly output: readonly string[];
	readonly onFailure?: "error" | "drop";
}

/** `crowdout sweep S --over PATH=VALUES`: a grid over any numbers of a scenario. */
export async function sweep(name: string, options: SweepCommandOptions): Promise<void> {
	const axes = options.over.map((entry) => {
		const [, path = "", values = ""] = /^([^=]*)=(.*)$/.exec(entry) ?? [];
		if (path === "" || values === "") {
			throw new CrowdoutError("invalid-input", [
				{ path: "--over", message: `must be path=values such as rival.growth=2%..10%:9, got ${JSON.stringify(entry)}` },
			]);
		}
		return { path, values: numberList(values, `--over ${path}`) };
	});
	if (axes.length === 0) {
		throw new CrowdoutError("invalid-input", [{ path: "--over", message: "must be given at least once, got nothing" }]);
	}
	const [{ source }] = await readScenarios([name], options);
	for (const { path, values } of axes) warnOfRange(source, path, values);
	const outputs = options.output.length > 0 ? options.output : undefined;
	const result = runSweep(source.input, axes, { ...source.options, outputs, onFailure: options.onFailure });
	if (await printTables(options, () => [sweepSheet(result)])) return;
	return print("sweep", result, options, () => sweepReport(result));
}
