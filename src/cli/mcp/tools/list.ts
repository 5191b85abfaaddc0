import { bundledScenarios, scenarioList, text } from "../../library.js";
import type { Tool } from "../tool.js";

/** The bundled scenarios. */
export const list: Tool<"mcp-list", Record<never, never>> = {
	kind: "mcp-list",
	title: "List scenarios",
	description:
		"List the bundled scenarios: their names, as the other tools take them, titles and questions. They argue with each other: run more than one before concluding.",
	input: {},
	answer: async () => {
		const scenarios = Object.entries(bundledScenarios).map(([name, { title = "", question }]) => ({
			name,
			title,
			...(question === undefined ? {} : { question }),
		}));
		return { data: { scenarios }, text: text(scenarioList(bundledScenarios)) };
	},
};
