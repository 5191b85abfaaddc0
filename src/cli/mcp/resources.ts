import type { McpServer, ResourceTemplate } from "@modelcontextprotocol/server";
import model from "../../model/MODEL.md";
import {
	bundledScenarios,
	CrowdoutError,
	dataTable,
	dataTableNames,
	scenarioJsonSchema,
	tableCsv,
} from "../library.js";
import { issueLines } from "../refusal.js";
import { resultSchema } from "../result-schema.js";

/** What may be read: the model, the schemas, the data and the bundled scenarios as they are written. */
export function offerResources(server: McpServer, Template: typeof ResourceTemplate): void {
	const text = (uri: URL, mimeType: string, content: string) => ({
		contents: [{ uri: uri.href, mimeType, text: content }],
	});
	const fixed = (uri: string, title: string, mimeType: string, content: () => string) =>
		server.registerResource(title, uri, { title, mimeType }, async (url) => text(url, mimeType, content()));
	fixed("crowdout://model", "The whole model on one page", "text/markdown", () => model);
	fixed("crowdout://schema/scenario.json", "JSON Schema of a scenario", "application/schema+json", () =>
		JSON.stringify(scenarioJsonSchema()),
	);
	fixed("crowdout://schema/result.json", "JSON Schema of every result", "application/schema+json", () =>
		JSON.stringify(resultSchema()),
	);
	server.registerResource(
		"data table",
		new Template("crowdout://data/{table}", {
			list: async () => ({
				resources: dataTableNames().map((name) => {
					const { title, description } = dataTable(name);
					return { uri: `crowdout://data/${name}`, name, title, description };
				}),
			}),
			complete: { table: (begun) => dataTableNames().filter((name) => name.startsWith(begun)) },
		}),
		{ title: "A data table with units and sources", mimeType: "text/csv" },
		async (uri, { table }) =>
			text(
				uri,
				"text/csv",
				refused(() => tableCsv(dataTable(String(table)))),
			),
	);
	const names = Object.keys(bundledScenarios);
	server.registerResource(
		"scenario",
		new Template("crowdout://scenario/{name}", {
			list: undefined,
			complete: { name: (begun) => names.filter((name) => name.startsWith(begun)) },
		}),
		{ title: "A bundled scenario as it is written: what it changes of its parent", mimeType: "application/json" },
		async (uri, { name }) =>
			text(
				uri,
				"application/json",
				refused(() => scenarioText(String(name))),
			),
	);
}

function scenarioText(name: string): string {
	if (Object.hasOwn(bundledScenarios, name)) return JSON.stringify(bundledScenarios[name], null, 2);
	const message = `must be a bundled scenario, got ${JSON.stringify(name)}; the tool list shows them`;
	throw new CrowdoutError("invalid-input", [{ path: "scenario", message }]);
}

/** What is refused is said in the protocol's one line. */
function refused(read: () => string): string {
	try {
		return read();
	} catch (error) {
		throw new Error(issueLines(error).join("; "));
	}
}
