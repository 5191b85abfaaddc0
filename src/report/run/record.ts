import type { CrowdOutResult } from "../../measure/index.js";
import { type Block, facts, paragraph, section } from "../blocks/index.js";
import { recordInBrief } from "../made-by.js";
import type { RunReportOptions } from "./options.js";

/** Records from which the results can be made again; in brief one line of small print. */
export function record(results: readonly CrowdOutResult[], { details = [], brief = false }: RunReportOptions): Block[] {
	if (brief) {
		return results.map(({ record }) => paragraph(recordInBrief(record), "small"));
	}
	return section("Record", [
		...results.map(({ scenario, record: { version, scenarioHash, data } }, k) => {
			const drawn = details[k]?.ensemble;
			return facts([
				[scenario, `crowdout ${version}`],
				["record", scenarioHash],
				[
					"draws",
					drawn && `${drawn.draws} of seed ${drawn.record.seed}, ${drawn.record.sampler}, ${drawn.record.mode}`,
				],
				...Object.entries(data).map(([name, hash]): [string, string] => [`data ${name}`, hash]),
			]);
		}),
		paragraph("A result is made again and compared by crowdout verify.", "small"),
	]);
}
