import type { CrowdoutError } from "../index.js";

/** The lines that say why: one an issue, none broken. */
export function issueLines(error: unknown): string[] {
	if (isRefusal(error)) return error.message.split("\n");
	return [`crowdout: ${error instanceof Error ? oneLine(error.message) : oneLine(String(error))}`];
}

/** 2 for input that is refused, 1 for anything else. */
export function exitCodeOf(error: unknown): 1 | 2 {
	return isRefusal(error) && (error.code === "invalid-scenario" || error.code === "invalid-input") ? 2 : 1;
}

/** By name, so that the class need not be loaded to ask. */
function isRefusal(error: unknown): error is CrowdoutError {
	return error instanceof Error && error.name === "CrowdoutError" && "issues" in error;
}

function oneLine(text: string): string {
	return text
		.split(/[\r\n]/)
		.map((line) => line.trim())
		.filter((line) => line !== "")
		.join(" ");
}
