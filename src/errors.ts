/**
 * What kind of refusal this is.
 * - `invalid-scenario`: a scenario file breaks a rule of MODEL.md.
 * - `invalid-input`: a call or command line asks for something that does not exist or cannot be compared.
 * - `run-failed`: a run left its legal range (a value that is not finite, a spending level that is not positive …).
 * - `io`: a file could not be read or written.
 */
export type ErrorCode = "invalid-scenario" | "invalid-input" | "run-failed" | "io";

/** One thing that must be mended. */
export interface Issue {
	/** Where: a dotted path into the scenario, an option or a file; `""` for the whole. */
	readonly path: string;
	/** What must hold, what was found, and what to do, in one line. */
	readonly message: string;
}

/** The one error this package throws on purpose: every issue at once; its message has a line for each of the first hundred. */
export class CrowdoutError extends Error {
	/** Always `CrowdoutError`. */
	override readonly name = "CrowdoutError";
	/** What kind of problem it is. */
	readonly code: ErrorCode;
	/** Every problem that was found, each with its place. */
	readonly issues: readonly Issue[];

	constructor(code: ErrorCode, issues: readonly Issue[]) {
		super(firstLines(issues).join("\n"));
		this.code = code;
		this.issues = issues;
	}
}

/** An issue as one line, `where: what`; a line break in a key is shown as `\\n`. */
export function formatIssue({ path, message }: Issue): string {
	return `${path === "" ? "" : `${path}: `}${message}`.replace(/\s/g, (space) =>
		space === " "
			? space
			: JSON.stringify(space)
					.slice(1, -1)
					.replace(/[\u2028\u2029]/g, " "),
	);
}

/** Most issues that a message shows. */
const MOST_SHOWN = 100;

/** A line for each of the first hundred issues, and one that says how many more there are. */
function firstLines(issues: readonly Issue[]): string[] {
	const lines = issues.slice(0, MOST_SHOWN).map(formatIssue);
	const more = issues.length - lines.length;
	return more === 0 ? lines : [...lines, `and ${more} more; mend these first`];
}
