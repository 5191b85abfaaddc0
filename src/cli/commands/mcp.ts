import { complain } from "../output.js";
import { issueLines } from "../refusal.js";

/** `crowdout mcp`: serve the simulator to an assistant on stdin and stdout, until stdin ends. */
export async function mcp(): Promise<void> {
	const protocol = await loaded();
	if (protocol === undefined) {
		complain(["crowdout: mcp needs @modelcontextprotocol/server; npm install @modelcontextprotocol/server@2"]);
		process.exitCode = 1;
		return;
	}
	if (process.stdin.isTTY)
		complain(["crowdout: mcp waits for a client on stdin; crowdout mcp --help shows how to register it"]);
	const [{ createServer }, { lineTransport }] = await Promise.all([
		import("../mcp/server.js"),
		import("../mcp/transport.js"),
	]);
	protocol.serveStdio(() => createServer(protocol), {
		transport: lineTransport(protocol, process.stdin, process.stdout),
		onerror: (error) => complain(issueLines(error)),
	});
}

/** The package is optional: `undefined` where it is not installed. */
async function loaded() {
	try {
		const [{ McpServer, ResourceTemplate, parseJSONRPCMessage, serializeMessage }, { serveStdio }] = await Promise.all([
			import("@modelcontextprotocol/server"),
			import("@modelcontextprotocol/server/stdio"),
		]);
		return { McpServer, ResourceTemplate, parseJSONRPCMessage, serializeMessage, serveStdio };
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") return undefined;
		throw error;
	}
}
