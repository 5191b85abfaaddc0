import { readFileSync } from "node:fs";
import type { Scenario } from "crowdout";

/** Golden cases that have every rule between them. */
export const everyRule = [
	"four-provinces-development-first",
	"richardson-two-way",
	"parity-with-limits",
	"elasticities-under-pressure",
	"feedback-and-debt",
].map((name) => {
	const file = new URL(`../golden/${name}/scenario.json`, import.meta.url);
	return { name, given: JSON.parse(readFileSync(file, "utf8")) };
});

/** Development spending that is given for each tier is drawn for each tier. */
export function isDivided({ budget }: Scenario, path: string): boolean {
	const [, line] = /^budget\.lines\.([^.]+)\.development$/.exec(path) ?? [];
	return line !== undefined && typeof budget.lines[line].development === "object";
}
