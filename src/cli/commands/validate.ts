import { checkResults, crowdOut } from "../library.js";
import { onOneLine } from "../one-line.js";
import { complain, write } from "../output.js";
import { readScenarios } from "../read.js";
import type { ScenarioOptions } from "../scenario-options.js";

/** The options of `crowdout validate`, as they are written. */
export interface ValidateWords extends ScenarioOptions {
	readonly run?: boolean;
}

/**
 * `crowdout validate FILE…`: nothing on stdout unless all of them are right.
 *
 * With `--run` each is run, and exit code 1 says that a check of one failed.
 */
export async function validate(names: readonly string[], words: ValidateWords): Promise<void> {
	const read = await readScenarios(names, words);
	const found = read.map(({ scenario }, k) => {
		const name = names[k] === "-" ? "stdin" : names[k];
		const checks = words.run ? checkResults(crowdOut(scenario)) : [];
		return {
			ok: `${onOneLine(name)}: ok${words.run ? `, ${said(checks?.length)}` : ""}\n`,
			failed: (checks ?? [])
				.filter(({ held }) => !held)
				.map(({ statement, holds }) => `${name}: check failed: ${statement} (${holds})`),
		};
	});
	const failed = found.flatMap((one) => one.failed);
	if (failed.length === 0) return write(found.map(({ ok }) => ok).join(""));
	complain(failed);
	process.exitCode = 1;
}

function said(checks: number | undefined): string {
	if (checks === undefined) return "its checks not evaluated, since you changed something in it";
	return checks === 1 ? "1 check held" : `${checks} checks held`;
}
