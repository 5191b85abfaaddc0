import type { AttributionSplit, OfCountry } from "../../index.js";
import { attribute, CrowdoutError, diffReport, diffResults, readJsonFile, safeParseScenario } from "../library.js";
import { print } from "../print.js";
import type { PrintOptions } from "../print-options.js";

/** `crowdout diff BEFORE AFTER`: what moved between two results, by how much, because of which inputs. */
export async function diff(before: string, after: string, options: PrintOptions): Promise<void> {
	if (before === "-" && after === "-") {
		const message = "must be given once: standard input can be read only once, got it twice";
		throw new CrowdoutError("invalid-input", [{ path: "-", message }]);
	}
	const [was, is] = [await readJsonFile(before), await readJsonFile(after)];
	const found = diffResults(was, is);
	const attribution = found.inputs.length > 0 ? causes(was, is) : undefined;
	const why = attribution ? { attribution } : {};
	return print("diff", { ...found, ...why }, options, () => diffReport(found, { ...why, scenario: scenarioOf(is) }));
}

/** The scenario that the record of a result holds. */
function scenarioOf(result: unknown): OfCountry {
	return (result as { record: { scenario: OfCountry } }).record.scenario;
}

/** The loss of all lines split among the causes, where the two scenarios can be mixed at all. */
function causes(was: unknown, is: unknown): AttributionSplit | undefined {
	const [from, to] = [was, is].map((result) => {
		const { uncertainty: _, ...block } = (result as { record: { scenario: Record<string, unknown> } }).record.scenario;
		return safeParseScenario(block);
	});
	if (!from.ok || !to.ok) return undefined;
	try {
		const { record: _, ...split } = attribute(from.scenario, to.scenario, "crowdOut.total.cumulativeMoney");
		return split;
	} catch (error) {
		if (error instanceof CrowdoutError) return undefined;
		throw error;
	}
}
