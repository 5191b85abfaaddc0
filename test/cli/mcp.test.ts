import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import Ajv from "ajv";
import {
	assumptionList,
	bundledScenarios,
	crowdOut,
	dataTableNames,
	derive,
	explain,
	parseScenario,
	rankAssumptions,
	samePush,
	solve,
} from "crowdout";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { crowdout, node, root } from "../built.js";

const push = "us-india-partnership";
const client = new Client({ name: "test", version: "1.0.0" });
const transport = new StdioClientTransport({ command: process.execPath, args: ["dist/cli.js", "mcp"], cwd: root });

beforeAll(() => client.connect(transport));
afterAll(() => client.close());

/** What a tool answers: its numbers, held to its schema by the client, and its words. */
async function call(name: string, given: Record<string, unknown> = {}) {
	const { structuredContent, content, isError = false } = await client.callTool({ name, arguments: given });
	const [{ text }] = content as unknown as [{ text: string }];
	// biome-ignore lint/suspicious/noExplicitAny: the schema has been checked, what is in it is compared below.
	return { data: structuredContent as any, text, isError };
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("crowdout mcp", () => {
	it("says what it is, and what its numbers are not", () => {
		expect(client.getServerVersion()).toMatchObject({ name: "crowdout", version: "0.2.0" });
		expect(client.getInstructions()).toContain("not an estimate of what defence spending causes");
	});

	it("lists seven tools that only read, with closed inputs and the schema of their answers", async () => {
		const { tools } = await client.listTools();
		expect(tools.map(({ name }) => name)).toEqual([
			"list",
			"run",
			"ensemble",
			"compare",
			"solve",
			"explain",
			"assumptions",
		]);
		for (const { name, description = "", inputSchema, outputSchema, annotations } of tools) {
			expect(description.length, name).toBeGreaterThan(100);
			expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
			expect(inputSchema).toMatchObject({ type: "object", additionalProperties: false });
			const ajv = new Ajv({ strict: true, allowUnionTypes: true });
			expect(() => ajv.compile(outputSchema as object), name).not.toThrow();
		}
		expect(JSON.stringify(tools).length).toBeLessThan(60_000);
	});

	it("run: its numbers are the library's to the last digit, its words the command line's", async () => {
		const { data, text } = await call("run", { scenario: push });
		const result = crowdOut(parseScenario(push));
		expect(data.crowdOut.cumulativeMoney).toEqual(result.crowdOut.cumulativeMoney);
		expect(data.crowdOut.ratio).toBe(result.crowdOut.ratio);
		expect(data.run.lines).toEqual(result.run.lines);
		expect(data.ledger).toEqual(plain(result.ledger));
		expect(data.samePush).toEqual(samePush(push));
		expect(data.leading).toEqual(rankAssumptions(parseScenario(push)).slice(0, 5));
		expect(data.leading.every(({ sources }: { sources: unknown[] }) => sources.length > 0)).toBe(true);
		expect(data.fingerprint.scenarioHash).toBe(result.record.scenarioHash);
		expect(data.result).toBeUndefined();
		expect(JSON.stringify(data).length).toBeLessThan(20_000);
		expect(text).toBe(crowdout(["run", push, "--full"]).stdout);
	});

	it("run with full: also what run --json prints, so that it can be verified", async () => {
		const { data } = await call("run", { scenario: push, full: true });
		expect(data.result).toEqual(JSON.parse(crowdout(["run", push, "--json"]).stdout));
	});

	it("run takes the command line's options, and an object", async () => {
		const scenario = { name: "own", rival: { growth: "8%" } };
		const changes = {
			set: { "allocation.kind": "priority", "allocation.order": ["water", "food", "health", "education"] },
			...{ reaction: "strong", financing: "imf-programme", baseYear: 2023, definition: "sipri", years: 4 },
		};
		const { data } = await call("run", { scenario, ...changes });
		const words = ["--set", "allocation.kind=priority", "--set", "allocation.order=water,food,health,education"];
		const options = ["--reaction", "strong", "--financing", "imf-programme", "--base-year", "2023"];
		const same = ["run", "-", ...words, ...options, "--definition", "sipri", "--years", "4", "--json"];
		const result = JSON.parse(crowdout(same, JSON.stringify(scenario)).stdout);
		expect(data.fingerprint.scenarioHash).toBe(result.record.scenarioHash);
		expect(data.crowdOut.cumulativeMoney).toEqual(result.crowdOut.cumulativeMoney);
	});

	it("run evaluates a formula", async () => {
		const { data } = await call("run", { scenario: push, set: { "rival.growth": { formula: "0.04 + 0.005 * t" } } });
		expect(data.run.rivalSpending[2] / data.run.rivalSpending[1]).toBeCloseTo(1.05, 12);
	});

	it("run answers for every bundled scenario as its schema says", async () => {
		for (const scenario of Object.keys(bundledScenarios)) {
			const { data, text, isError } = await call("run", { scenario });
			expect(isError, text).toBe(false);
			expect(data.years).toHaveLength(data.run.defence.length);
		}
	});

	it("compare sets scenarios side by side", async () => {
		const { data, text } = await call("compare", { scenarios: ["paper-thesis", "paper-corrected"] });
		expect(data.results.map(({ lostByAllLines }: { lostByAllLines: number }) => Math.round(lostByAllLines))).toEqual(
			["paper-thesis", "paper-corrected"].map((name) => Math.round(crowdOut(name).crowdOut.total.cumulativeMoney)),
		);
		expect(text).toBe(crowdout(["compare", "paper-thesis", "paper-corrected"]).stdout);
	});

	it("solve finds what the library finds", async () => {
		const question = { for: "rival.growth", soThat: "crowdOut.cumulativeMoney.food = 20" };
		const { data } = await call("solve", { scenario: push, ...question, between: ["2%", 0.2] });
		expect(data.roots).toEqual(solve(push, question.for, question.soThat, { between: [0.02, 0.2] }).roots);
	});

	it("explain ends at a row and its sources, or shows a result's equation as deep as asked", async () => {
		const path = "budget.lines.education.base";
		expect((await call("explain", { scenario: push, path })).data.explanations).toEqual([explain(push, path)]);
		const { data } = await call("explain", { scenario: push, path: "crowdOut.money.food", year: 2030 });
		const whole = derive(push, "crowdOut.money.food", { year: 2030 });
		expect(data.derivation).toMatchObject({ value: whole.value, equation: whole.equation });
		expect(data.derivation.inputs.map((inner: { path: string }) => inner.path)).toEqual(
			whole.inputs.map((inner) => inner.path),
		);
		expect(data.derivation.inputs[0].inputs).toBeUndefined();
		const deeper = await call("explain", { scenario: push, path: "crowdOut.money.food", depth: 2 });
		expect(JSON.stringify(deeper.data)).toContain('"status":"assumed"');
		expect((await call("explain", { scenario: push, path: "budget" })).data.more).toBeGreaterThan(0);
	});

	it("assumptions come unsourced first, and say how many there are", async () => {
		const all = assumptionList(push);
		const { data } = await call("assumptions", { scenario: push, limit: 3 });
		expect(data).toEqual(plain({ scenario: push, assumptions: all.slice(0, 3), total: all.length }));
	});

	it("list names every bundled scenario", async () => {
		const { data } = await call("list");
		const names = data.scenarios.map(({ name }: { name: string }) => name);
		expect(names.sort()).toEqual(Object.keys(bundledScenarios).sort());
	});
});

describe("what a tool refuses", () => {
	const cases: readonly (readonly [string, Record<string, unknown>, readonly RegExp[]])[] = [
		["run", {}, [/^scenario: must be the name of a bundled scenario or an object, got none$/]],
		["run", { scenario: "us-india-partnershp" }, [/did you mean "us-india-partnership"$/]],
		[
			"run",
			{ scenario: "examples/own-scenario.yaml" },
			[/^scenario: must be one of .*got "examples\/own-scenario.yaml"/],
		],
		["run", { scenario: "-" }, [/^scenario: must be one of/]],
		["run", { scenario: { name: "a", extends: "../secret" } }, [/^extends: must be/]],
		[
			"run",
			{ scenario: push, reaction: "wild", years: 0, baseYear: 2024, sett: {} },
			[
				/^years: must be at least 1, got 0$/,
				/^reaction: must be one of none, default, strong, got "wild"$/,
				/^baseYear: must be one of 2025, 2023, got 2024$/,
				/^sett: is not a known key$/,
			],
		],
		["run", { scenario: push, set: { "rival.growht": 1, horizon: 0 } }, [/^horizon: /, /^rival.growht: .*"growth"$/]],
		["run", { scenario: push, set: { extends: "baseline" } }, [/^set.extends: must be set in/]],
		["run", { scenario: push, set: { "rival.growth": { formula: "process.exit()" } } }, [/^rival.growth/]],
		[
			"run",
			{ scenario: "baseline", set: { "defence.kind": "share", "defence.share": "90%", "defence.shock": 3 } },
			[/ in 2028 /],
		],
		["compare", { scenarios: [push] }, [/^scenarios: must have at least 2, got/]],
		[
			"compare",
			{ scenarios: ["baseline", "base-2023-sipri"] },
			[/^definition: must be the same in all/, /^base year: .*give baseYear$/, /^horizon: .*give years$/],
		],
		[
			"compare",
			{ scenarios: [push, "floor", { name: "a", rivall: 1 }] },
			[/^scenarios.1: must be one of.*"floors"$/, /^scenarios.2.rivall: is not a known key/],
		],
		["solve", { scenario: push, for: "rival.growht", soThat: "crowdOut.ratio = 1" }, [/^rival.growht/]],
		["solve", { scenario: push, for: "rival.growth", soThat: "x", between: ["a", 1] }, [/^between: must be a number/]],
		["explain", { scenario: push, path: "budget.lines.educaton.base" }, [/did you mean/]],
		["explain", { scenario: push, path: "run.defence", year: 1999 }, [/^year: must be a year of the result/]],
		["assumptions", { scenario: 3 }, [/^scenario: must be the name .*got 3$/]],
	];
	for (const [name, given, lines] of cases) {
		it(`${name} ${JSON.stringify(given)}: an answer with a line for each problem`, async () => {
			const { text, isError, data } = await call(name, given);
			expect([isError, data]).toEqual([true, undefined]);
			const found = text.split("\n").sort();
			expect(found).toHaveLength(lines.length);
			for (const line of lines)
				expect(
					found.some((one) => line.test(one)),
					`${line} in ${text}`,
				).toBe(true);
		});
	}

	it("leaves the server as it was", async () => {
		expect((await call("run", { scenario: push })).isError).toBe(false);
	});
});

describe("resources and the prompt", () => {
	const read = async (uri: string) => {
		const [content] = (await client.readResource({ uri })).contents;
		return (content as { text: string }).text;
	};

	it("hold the model, the schemas, every table and every scenario as they are in the package", async () => {
		expect(await read("crowdout://model")).toBe(readFileSync(`${root}/src/model/MODEL.md`, "utf8"));
		for (const name of ["scenario", "result"]) {
			const file = readFileSync(`${root}/examples/${name}.schema.json`, "utf8");
			expect(JSON.parse(await read(`crowdout://schema/${name}.json`))).toEqual(JSON.parse(file));
		}
		expect(await read("crowdout://data/parameters")).toBe(readFileSync(`${root}/data/parameters.csv`, "utf8"));
		expect(JSON.parse(await read(`crowdout://scenario/${push}`))).toEqual(bundledScenarios[push]);
		const { resources } = await client.listResources();
		const uris = resources.map(({ uri }) => uri);
		expect(dataTableNames().filter((name) => !uris.includes(`crowdout://data/${name}`))).toEqual([]);
	});

	it("refuse a name that is none, and offer the nearest", async () => {
		await expect(read("crowdout://data/parametres")).rejects.toThrow("did you mean parameters");
		await expect(read("crowdout://scenario/..%2F..%2Fpackage")).rejects.toThrow("must be a bundled scenario");
	});

	it("ask for a page with its assumptions", async () => {
		const { messages } = await client.getPrompt({ name: "brief", arguments: { scenario: push } });
		expect(JSON.stringify(messages)).toContain(push);
	});
});

describe("the process", () => {
	/** Start the server, write lines to it, end its stdin, and wait for its end. */
	function served(lines: readonly unknown[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
		return new Promise((resolve) => {
			const child = spawn(process.execPath, ["dist/cli.js", "mcp"], { cwd: root });
			const text = { stdout: "", stderr: "" };
			child.stdout.on("data", (part) => {
				text.stdout += part;
				if (text.stdout.split("\n").length > lines.length) child.stdin.end();
			});
			child.stderr.on("data", (part) => {
				text.stderr += part;
			});
			child.on("close", (status) => resolve({ status, ...text }));
			child.stdin.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
			if (lines.length === 0) child.stdin.end();
		});
	}

	const hello = {
		jsonrpc: "2.0",
		id: 1,
		method: "initialize",
		params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } },
	};

	it("ends with its stdin, and writes nothing where nothing was asked", async () => {
		expect(await served([])).toEqual({ status: 0, stdout: "", stderr: "" });
	});

	it("writes nothing but the protocol to stdout, and serves clients of the year before too", async () => {
		const ask = { jsonrpc: "2.0", id: 2, method: "tools/call", params: { name: "run", arguments: { scenario: push } } };
		const { status, stdout, stderr } = await served([hello, ask]);
		expect([status, stderr]).toEqual([0, ""]);
		const messages = stdout
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(messages.map(({ jsonrpc, id }) => [jsonrpc, id])).toEqual([
			["2.0", 1],
			["2.0", 2],
		]);
		expect(messages[1].result.structuredContent.scenario).toBe(push);
	});

	it("says what to install where the protocol's package is missing: exit 1, nothing on stdout", () => {
		const folder = mkdtempSync(`${tmpdir()}/crowdout-`);
		for (const part of ["dist", "data", "package.json", "node_modules/yaml"])
			cpSync(`${root}/${part}`, `${folder}/${part}`, { recursive: true });
		const { status, stdout, stderr } = node([`${folder}/dist/cli.js`, "mcp"]);
		rmSync(folder, { recursive: true });
		expect([status, stdout]).toEqual([1, ""]);
		expect(stderr).toBe(
			"crowdout: mcp needs @modelcontextprotocol/server; npm install @modelcontextprotocol/server@2\n",
		);
	});

	it("--help shows how to register it", () => {
		const { status, stdout } = crowdout(["mcp", "--help"]);
		expect(status).toBe(0);
		expect(stdout).toContain('"command": "npx", "args": ["crowdout", "mcp"]');
	});
});
