import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { crowdOut, parseScenario } from "crowdout";
import { ensemble } from "crowdout/node";
import { afterEach, describe, expect, it } from "vitest";
import { root } from "../built.js";

const push = "us-india-partnership";

// biome-ignore lint/suspicious/noExplicitAny: an answer is compared, whatever it is.
type Message = any;

/** A server that is written to line by line. */
class Served {
	readonly child: ChildProcessWithoutNullStreams;
	stderr = "";
	private readonly heard: Message[] = [];
	private readonly waiting: { resolve: (message: Message) => void; reject: (error: Error) => void }[] = [];

	constructor() {
		this.child = spawn(process.execPath, ["dist/cli.js", "mcp"], { cwd: root });
		createInterface(this.child.stdout).on("line", (line) => {
			const message = JSON.parse(line);
			const next = this.waiting.shift();
			if (next === undefined) this.heard.push(message);
			else next.resolve(message);
		});
		this.child.on("close", (status, signal) => {
			const error = new Error(`the server ended with ${status ?? signal}: ${this.stderr}`);
			for (const { reject } of this.waiting.splice(0)) reject(error);
		});
		this.child.stderr.on("data", (text) => {
			this.stderr += text;
		});
	}

	/** The next message that it writes. */
	next(): Promise<Message> {
		const message = this.heard.shift();
		return message === undefined
			? new Promise((resolve, reject) => this.waiting.push({ resolve, reject }))
			: Promise.resolve(message);
	}

	say(line: string): void {
		this.child.stdin.write(`${line}\n`);
	}

	/** Write a line, and give the next message. */
	answer(line: string): Promise<Message> {
		this.say(line);
		return this.next();
	}

	ask(id: number, name: string, given: object): Promise<Message> {
		return this.answer(
			JSON.stringify({ jsonrpc: "2.0", id, method: "tools/call", params: { name, arguments: given } }),
		);
	}

	/** End its stdin, and give its exit status. */
	end(): Promise<number | null> {
		const closed = new Promise<number | null>((resolve) => this.child.on("close", resolve));
		this.child.stdin.end();
		return closed;
	}
}

const opened: Served[] = [];
afterEach(() => {
	for (const { child } of opened.splice(0)) child.kill();
});

async function served(): Promise<Served> {
	const server = new Served();
	opened.push(server);
	const clientInfo = { name: "test", version: "1" };
	const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo };
	await server.answer(JSON.stringify({ jsonrpc: "2.0", id: 0, method: "initialize", params }));
	return server;
}

/** The server still runs a scenario. */
async function expectAlive(server: Served): Promise<void> {
	const { id, result } = await server.ask(99, "run", { scenario: push });
	expect([id, result.isError ?? false]).toEqual([99, false]);
	expect(result.structuredContent.crowdOut.ratio).toBe(crowdOut(parseScenario(push)).crowdOut.ratio);
}

describe("a line that is no message", () => {
	it("is answered with -32700 where it is no JSON, and with -32600 where it is no request", async () => {
		const server = await served();
		for (const line of ["hello", '{"jsonrpc":"2.0","id":1,', "\u0000", "[1,2"]) {
			const { jsonrpc, id, error } = await server.answer(line);
			expect([jsonrpc, id, error.code]).toEqual(["2.0", null, -32700]);
		}
		for (const [line, of] of [
			['{"id":7}', 7],
			['{"id":"seven","jsonrpc":"1.0","method":"ping"}', "seven"],
			["[]", null],
			["3", null],
			["null", null],
		] as const) {
			const { id, error } = await server.answer(line);
			expect([id, error.code]).toEqual([of, -32600]);
		}
		server.say("");
		server.say("   ");
		await expectAlive(server);
		expect(server.stderr).toBe("");
		expect(await server.end()).toBe(0);
	});

	it("is read though it comes in pieces that cut a letter in two", async () => {
		const server = await served();
		const line = Buffer.from(
			`${JSON.stringify({ jsonrpc: "2.0", id: 5, method: "ping", params: { _meta: { é: 1 } } })}\n`,
		);
		const middle = line.indexOf(0xc3) + 1;
		server.child.stdin.write(line.subarray(0, middle));
		await new Promise((resolve) => server.child.stdin.write(line.subarray(middle), resolve));
		expect(await server.next()).toEqual({ jsonrpc: "2.0", id: 5, result: {} });
	});
});

describe("a message above the limit", () => {
	it("is answered under its id, wherever that stands, and the server lives", async () => {
		const server = await served();
		const long = "x".repeat(5 * 2 ** 20);
		for (const [line, of] of [
			[`{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"${long}"}}`, 7],
			[`{"method":"tools/call","params":{"name":"${long}","arguments":{"id":3}},"jsonrpc":"2.0","id":8}`, 8],
			[long, null],
		] as const) {
			const { id, error } = await server.answer(line);
			expect([id, error.code]).toEqual([of, -32600]);
			expect(error.message).toBe("message: must be at most 4194304 bytes long, got more");
		}
		await expectAlive(server);
	});
});

describe("a costly call", () => {
	const lines = (count: number) =>
		Object.fromEntries(Array.from({ length: count }, (_, k) => [`line-${k}`, { base: 0 }]));
	const large = { name: "large", budget: { lines: lines(97) } };

	for (const [name, given] of [
		["run", {}],
		["assumptions", {}],
		["explain", { path: "run.defence" }],
		["solve", { for: "rival.growth", soThat: "crowdOut.ratio = 1" }],
		["ensemble", {}],
	] as const) {
		it(`is refused with the bound that ${name} tells in its description`, async () => {
			const server = await served();
			const { result } = await server.ask(1, name, { scenario: large, years: 10, ...given });
			expect(result.isError).toBe(true);
			expect(result.content[0].text).toBe(
				"scenario: must have at most 1000 lines × years, got 101 lines × 10 years = 1010; give fewer lines or years",
			);
			const { result: listed } = await server.answer('{"jsonrpc":"2.0","id":2,"method":"tools/list"}');
			const tool = listed.tools.find((found: { name: string }) => found.name === name);
			expect(tool.description).toContain("at most 1000 lines × years");
			await expectAlive(server);
		});
	}

	it("is refused where scenarios together are too large", async () => {
		const server = await served();
		const half = { name: "half", budget: { lines: lines(50) } };
		const { result } = await server.ask(1, "compare", { scenarios: [half, half], years: 10 });
		expect(result.content[0].text).toMatch(/^scenarios: must have at most 1000 lines × years together, got 1080;/);
	});

	it("is refused where draws × lines × years are too many", async () => {
		const server = await served();
		const { result } = await server.ask(1, "ensemble", { scenario: push, draws: 100_000 });
		expect(result.content[0].text).toMatch(/^draws: must be at most \d+ for 4 lines × \d+ years .*, got 100000$/);
		await expectAlive(server);
	});

	it("loses no answer that its reader was slow to take, and complains of no listeners", async () => {
		const server = await served();
		server.child.stdout.pause();
		const count = 60;
		for (let id = 1; id <= count; id++) {
			server.say(JSON.stringify({ jsonrpc: "2.0", id, method: "resources/read", params: { uri: "crowdout://model" } }));
		}
		server.child.stdout.resume();
		const ids = new Set<number>();
		while (ids.size < count) ids.add((await server.next()).id);
		expect([...ids].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, k) => k + 1));
		expect(server.stderr).toBe("");
		await expectAlive(server);
	});

	it("that was asked before stdin ended is answered", async () => {
		const server = await served();
		server.say(
			JSON.stringify({
				jsonrpc: "2.0",
				id: 1,
				method: "tools/call",
				params: { name: "ensemble", arguments: { scenario: push, draws: 100 } },
			}),
		);
		const status = server.end();
		expect((await server.next()).id).toBe(1);
		expect(await status).toBe(0);
	});
});

describe("the tool ensemble", () => {
	it("says how sure: the numbers of the library, in the words of the command line", async () => {
		const server = await served();
		const asked = { draws: 200, seed: 7, events: ["run.lines.education < 1.4%"] };
		const { result } = await server.ask(1, "ensemble", { scenario: push, ...asked });
		const whole = JSON.parse(JSON.stringify(await ensemble(push, { ...asked, workers: 1 })));
		const { structuredContent: found } = result;
		expect(found.probabilityOfLoss).toEqual(whole.probabilityOfLoss);
		expect(found.scalars).toEqual(whole.scalars);
		expect(found.events).toEqual(whole.events);
		expect(found.fingerprint.seed).toBe(7);
		expect(found.caveat).toContain("not an estimate");
		expect(result.content[0].text).toContain("200, independent, seed 7");
	});

	it("refuses what it cannot draw, in one line each", async () => {
		const server = await served();
		const { result } = await server.ask(1, "ensemble", { scenario: push, draws: 0, seed: -1, sampler: "grid" });
		expect(result.content[0].text.split("\n")).toEqual([
			"draws: must be at least 1, got 0",
			"seed: must be at least 0, got -1",
			'sampler: must be one of random, sobol, got "grid"',
		]);
	});
});
