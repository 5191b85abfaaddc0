import { bundledScenarios, scenarioList, text } from "../../library.js";
import { listedScenarios } from "../../listed-scenarios.js";
import type { Tool } from "../tool.js";

/** The bundled scenarios. */
export const list: Tool<"mcp-list", Record<never, never>> = {
	kind: "mcp-list",
	title: "List scenarios",
	description:
		"List the bundled scenarios: their names, as the other tools take them, titles, questions and answers. They argue with each other: run more than one before concluding.",
	input: {},
	answer: async () => {
		const listed = listedScenarios();
		const scenarios = listed.map((one) => {
			const { question } = bundledScenarios[one.name];
			return { ...one, ...(question === undefined ? {} : { question }) };
		});
		return { data: { scenarios }, text: text(scenarioList(listed, { long: true })) };
	},
};
