/**
 * The kind of refusal.
 * - `invalid-scenario`: a scenario file breaks a rule of MODEL.md.
 * - `invalid-input`: a call or command line asks for something that does not exist or cannot be compared.
 * - `run-failed`: a run left its legal range (a value that is not finite, a spending level that is not positive …).
 * - `io`: a file could not be read or written.
 */
export type ErrorCode = "invalid-scenario" | "invalid-input" | "run-failed" | "io";

/** One problem that must be corrected. */
export interface Issue {
	/** Where the problem is: a dotted path into the scenario, an option or a file; `""` for the whole. */
	readonly path: string;
	/** What must hold, what was found and what to do, in one line. */
	readonly message: string;
}

/**
 * The only error that this package throws on purpose. It holds every issue at once; its message has one line for each
 * of the first hundred.
 *
 * @example
 * ```ts
 * import { CrowdoutError, crowdOut } from "crowdout";
 *
 * try {
 * 	crowdOut("us-india-partnershp");
 * } catch (error) {
 * 	if (error instanceof CrowdoutError) console.log(error.code, error.issues.length); // invalid-input 1
 * }
 * ```
 */
export class CrowdoutError extends Error {
	/** Always `CrowdoutError`. */
	override readonly name = "CrowdoutError";
	/** The kind of problem. */
	readonly code: ErrorCode;
	/** Every problem that was found, each with its place. */
	readonly issues: readonly Issue[];

	constructor(code: ErrorCode, issues: readonly Issue[]) {
		super(firstLines(issues).join("\n"));
		this.code = code;
		this.issues = issues;
	}
}

/**
 * Write an issue as one line, `where: what`; a line break in a key is shown as `\\n`.
 *
 * @example
 * ```ts
 * import { formatIssue, safeParseScenario } from "crowdout";
 *
 * const result = safeParseScenario({ name: "faster", rival: { growht: "8%" } });
 * if (!result.ok) for (const issue of result.issues) console.log(formatIssue(issue));
 * ```
 */
export function formatIssue({ path, message }: Issue): string {
	return `${path === "" ? "" : `${path}: `}${message}`.replace(/\s/g, (space) =>
		space === " "
			? space
			: JSON.stringify(space)
					.slice(1, -1)
					.replace(/[\u2028\u2029]/g, " "),
	);
}

/** Greatest number of issues that a message shows. */
const MOST_SHOWN = 100;

/** One line for each of the first hundred issues, and one line with the number of the others. */
function firstLines(issues: readonly Issue[]): string[] {
	const lines = issues.slice(0, MOST_SHOWN).map(formatIssue);
	const more = issues.length - lines.length;
	return more === 0 ? lines : [...lines, `and ${more} more; correct these first`];
}
