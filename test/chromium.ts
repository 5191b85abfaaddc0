import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { TestContext } from "vitest";

/** The Chromium that CHROMIUM names, or the first on the path. */
export const executablePath =
	process.env.CHROMIUM ||
	(process.env.PATH ?? "")
		.split(delimiter)
		.flatMap((place) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(place, name)))
		.find((file) => existsSync(file));

/** Skip a test where there is no Chromium. */
export function needChromium({ skip }: TestContext): void {
	skip(executablePath === undefined, "no Chromium found: name one in CHROMIUM, or put chromium on the path");
}
