import { complain, quietBrokenPipes } from "./output.js";
import { withCsvForm } from "./print-options.js";
import { createProgram, refusalOf } from "./program.js";
import { exitCodeOf, issueLines } from "./refusal.js";

/**
 * Run the command line: text to stdout or `--out`, refusals to stderr, and an exit code.
 *
 * The code is set, the process never ended: what was written must still reach its reader.
 * 0 done, 2 refused input, 1 anything else.
 *
 * @param words The arguments after the program's name.
 */
export async function main(words: readonly string[]): Promise<void> {
	quietBrokenPipes();
	try {
		await createProgram(words).parseAsync(withCsvForm(words), { from: "user" });
	} catch (error) {
		const usage = refusalOf(error);
		if (usage !== undefined) {
			complain(usage.lines);
			process.exitCode = usage.exitCode;
			return;
		}
		complain(issueLines(error));
		process.exitCode = exitCodeOf(error);
	}
}
