import type { CallToolResult, McpServer, StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import * as z from "zod";
import type { Issue } from "../../index.js";
import { CrowdoutError } from "../library.js";
import { issueLines } from "../refusal.js";
import { answerSchema, type JsonSchema } from "../result-schema.js";
import type { Answers } from "./answers.js";

/** A tool: what it takes, and its answer in numbers and in words. */
export interface Tool<Kind extends keyof Answers, Input extends z.ZodRawShape> {
	readonly kind: Kind;
	readonly title: string;
	readonly description: string;
	readonly input: Input;
	readonly answer: (
		given: z.infer<z.ZodObject<Input>>,
	) => Promise<{ readonly data: Answers[Kind]; readonly text: string }>;
}

/**
 * Offer a tool: what it refuses, and what fails, is an answer with one line for each problem.
 *
 * @param described Names of what earlier tools answer: it is described there alone, so that the list stays short.
 */
export function offer<Kind extends keyof Answers, Input extends z.ZodRawShape>(
	server: McpServer,
	described: Set<string>,
	{ kind, title, description, input, answer }: Tool<Kind, Input>,
): void {
	const schema = z.strictObject(input);
	const inputSchema = listed(z.toJSONSchema(schema, { target: "draft-7", io: "input" }) as JsonSchema);
	const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
	const config = {
		title,
		description,
		inputSchema,
		outputSchema: listed(describedOnce(answerSchema(kind), described)),
		annotations,
	};
	server.registerTool(kind.replace("mcp-", ""), config, async (given): Promise<CallToolResult> => {
		try {
			const parsed = schema.safeParse(given ?? {}, { reportInput: true });
			if (!parsed.success) throw new CrowdoutError("invalid-input", parsed.error.issues.flatMap(issuesOf));
			const { data, text } = await answer(parsed.data as z.infer<z.ZodObject<Input>>);
			return { content: [{ type: "text", text }], structuredContent: JSON.parse(JSON.stringify(data)) };
		} catch (error) {
			return { content: [{ type: "text", text: inputWords(issueLines(error).join("\n")) }], isError: true };
		}
	});
}

/** A schema whose definitions are described where they first come up. */
function describedOnce(schema: JsonSchema, described: Set<string>): JsonSchema {
	const definitions = Object.entries(schema.definitions ?? {}).map(([name, definition]) => {
		const isKnown = described.has(name);
		described.add(name);
		return [name, isKnown ? undescribed(definition) : definition];
	});
	return { ...schema, definitions: Object.fromEntries(definitions) };
}

function undescribed(schema: unknown): unknown {
	return JSON.parse(
		JSON.stringify(schema, (key, value) => (key === "description" && typeof value === "string" ? undefined : value)),
	);
}

/** Options of the command line as the tools name them. */
function inputWords(text: string): string {
	return text.replaceAll("--base-year", "baseYear").replace(/--(set|years|definition|reaction|financing)\b/g, "$1");
}

/** A schema that is shown and not checked: the tool reads its input itself, so that a refusal is in its own words. */
function listed(schema: JsonSchema): StandardSchemaWithJSON {
	const jsonSchema = { input: () => schema, output: () => schema };
	return { "~standard": { version: 1, vendor: "crowdout", validate: (value: unknown) => ({ value }), jsonSchema } };
}

function issuesOf(issue: z.core.$ZodIssue): Issue[] {
	const path = issue.path.join(".");
	const got = issue.input === undefined ? "none" : JSON.stringify(issue.input)?.slice(0, 60);
	switch (issue.code) {
		case "unrecognized_keys":
			return issue.keys.map((key) => ({ path: path === "" ? key : `${path}.${key}`, message: "is not a known key" }));
		case "invalid_value":
			return [{ path, message: `must be one of ${issue.values.join(", ")}, got ${got}` }];
		case "invalid_type":
			return [{ path, message: `must be ${issue.expected}, got ${got}` }];
		case "too_small":
			return [{ path, message: `must ${sized(issue)} at least ${issue.minimum}, got ${got}` }];
		case "too_big":
			return [{ path, message: `must ${sized(issue)} at most ${issue.maximum}, got ${got}` }];
		default:
			return [{ path, message: `${issue.message}, got ${got}` }];
	}
}

/** A number is, a list has. */
function sized({ origin }: { readonly origin: string }): string {
	return origin === "array" ? "have" : "be";
}
