import type { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import { bundledScenarios } from "../library.js";

/** A page on one scenario that says what it rests on. */
export function offerPrompt(server: McpServer): void {
	const scenario = z
		.string()
		.describe(
			`Name of a bundled scenario, such as us-india-partnership; ${Object.keys(bundledScenarios).length} there are.`,
		);
	const config = {
		title: "Brief on a scenario",
		description: "A page on what a scenario crowds out, under which assumptions, with sources.",
		argsSchema: z.object({ scenario }),
	};
	server.registerPrompt("brief", config, ({ scenario: name }) => ({
		messages: [{ role: "user" as const, content: { type: "text" as const, text: instruction(name) } }],
	}));
}

function instruction(name: string): string {
	return `Write one page on the crowdout scenario "${name}" for a reader who decides on budgets.

1. Call run on it. Say what is compared with what, over which years, and what each line loses or gains in billions of rupees.
2. Show samePush as a table: three reactions, two financing regimes. Say in which cells the conclusion holds, and where it turns.
3. Say who paid, from the ledger.
4. Call assumptions. Name the unsourced ones and the three that move the result most, with their sources.
5. Close with what this is not: a difference between two simulated budgets, no estimate of what defence spending causes.

Give every number its unit and year. Cite a source for each figure that has one; write "assumed" where there is none.`;
}
