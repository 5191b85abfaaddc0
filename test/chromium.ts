import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium } from "playwright-core";
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

/** Start Chromium, however long a loaded machine takes. */
export function launch(): Promise<Browser> {
	return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"], timeout: 0 });
}

/** A page in a context of its own, which waits for what is awaited and for no clock. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}) {
	const context = await browser.newContext(options);
	context.setDefaultTimeout(0);
	return context.newPage();
}
