import type { ResourceTemplate, McpServer as Server } from "@modelcontextprotocol/server";
import { version } from "../../version.js";
import { offerPrompt } from "./prompt.js";
import { offerResources } from "./resources.js";
import { offer } from "./tool.js";
import { assumptions } from "./tools/assumptions.js";
import { compare } from "./tools/compare.js";
import { ensemble } from "./tools/ensemble.js";
import { explain } from "./tools/explain.js";
import { list } from "./tools/list.js";
import { run } from "./tools/run.js";
import { solve } from "./tools/solve.js";
import { INSTRUCTIONS } from "./words.js";

/** What of the protocol's package a server is made of: it is loaded by `crowdout mcp` alone. */
export interface Protocol {
	readonly McpServer: typeof Server;
	readonly ResourceTemplate: typeof ResourceTemplate;
}

/** Most entries that the arguments of a call may have in all: a scenario of 200 years has some thousands. */
const MOST_ENTRIES = 20_000;

/** A server with every tool, resource and prompt. It keeps nothing between calls. */
export function createServer({ McpServer, ResourceTemplate }: Protocol): Server {
	const about = { name: "crowdout", title: "crowdout: Pakistan's budget under a push from defence", version };
	const server = new McpServer(about, { instructions: INSTRUCTIONS, maxToolInputElements: MOST_ENTRIES });
	const described = new Set<string>();
	offer(server, described, list);
	offer(server, described, run);
	offer(server, described, ensemble);
	offer(server, described, compare);
	offer(server, described, solve);
	offer(server, described, explain);
	offer(server, described, assumptions);
	offerResources(server, ResourceTemplate);
	offerPrompt(server);
	return server;
}
