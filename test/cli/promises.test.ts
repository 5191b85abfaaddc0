// What SECURITY.md promises, in a process in which the forbidden fails.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { crowdout, node, root } from "../built.js";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "crowdout-")));
afterAll(() => rmSync(folder, { recursive: true }));

const own = join(folder, "own.yaml");
writeFileSync(own, 'name: own\nextends: us-india-partnership\nrival:\n  growth: { formula: "0.04 + 0.002 * t" }\n');

/** Commands that read a file, a formula, a condition, draws and a table. */
const COMMANDS: readonly (readonly string[])[] = [
	["run", own, "--json"],
	["ensemble", own, "--draws", "50", "--seed", "1", "--json", "--event", "run.lines.education < 1.4%"],
	["data", "parameters"],
];

/** Every way to a network or another process throws and says so on stderr. */
const CUT_OFF = `
	import { createRequire, syncBuiltinESMExports } from "node:module";
	const require = createRequire("file:///");
	const forbid = (owner, name) => {
		owner[name] = () => {
			console.error("forbidden: " + name);
			throw new Error("forbidden: " + name);
		};
	};
	forbid(require("node:net").Socket.prototype, "connect");
	for (const name of ["lookup", "resolve"]) forbid(require("node:dns"), name);
	for (const of of ["http", "https"]) for (const name of ["request", "get"]) forbid(require("node:" + of), name);
	forbid(require("node:dgram"), "createSocket");
	for (const name of ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"]) {
		forbid(require("node:child_process"), name);
	}
	forbid(globalThis, "fetch");
	syncBuiltinESMExports();
`;

const PERMISSION = process.allowedNodeEnvironmentFlags.has("--permission")
	? "--permission"
	: "--experimental-permission";

/** May read the package and what it depends on, and of all other files those that are given. */
function confined(reads: readonly string[], writes: readonly string[] = []): string[] {
	// A folder that lies within another is not named: Node 20 then forgets the other.
	const modules = realpathSync(join(root, "node_modules"));
	const readable = [join(root, "*"), ...(modules.startsWith(root) ? [] : [join(modules, "*")]), ...reads];
	return [
		...["--no-warnings", PERMISSION],
		...readable.map((path) => `--allow-fs-read=${path}`),
		...writes.map((path) => `--allow-fs-write=${path}`),
	];
}

describe("the command line", () => {
	for (const command of COMMANDS) {
		let found: ReturnType<typeof crowdout> | undefined;
		const free = () => {
			found ??= crowdout(command);
			return found;
		};
		const held = (flags: readonly string[]) => node([...flags, "dist/cli.js", ...command]);

		it(`makes no code of a text: ${command[0]}`, () => {
			expect(free().status).toBe(0);
			expect(held(["--disallow-code-generation-from-strings"])).toEqual(free());
		});

		it(`opens no connection and starts no process: ${command[0]}`, () => {
			expect(held(["--import", `data:text/javascript,${encodeURIComponent(CUT_OFF)}`])).toEqual(free());
		});

		it(`reads no file but those that it is given, and writes none: ${command[0]}`, () => {
			expect(held(confined([own]))).toEqual(free());
			expect(readdirSync(folder)).toEqual(["own.yaml"]);
		});
	}

	it("writes the file that is named, and leaves no other behind", () => {
		const place = join(folder, "results");
		mkdirSync(place);
		const out = join(place, "result.json");
		const flags = confined([join(folder, "*")], [join(place, "*")]);
		const { status, stdout, stderr } = node([...flags, "dist/cli.js", "run", own, "--json", "--out", out]);
		expect([status, stdout, stderr]).toEqual([0, "", ""]);
		expect([readdirSync(folder).sort(), readdirSync(place)]).toEqual([["own.yaml", "results"], ["result.json"]]);
		expect(readFileSync(out, "utf8")).toBe(crowdout(["run", own, "--json"]).stdout);
		rmSync(place, { recursive: true });
	});
});

describe("the ways in which these tests forbid", () => {
	it("do forbid: code of a text, a connection, a process, a file", () => {
		const tried = (flags: readonly string[], program: string) =>
			node([...flags, "--input-type=module", "--eval", program]).status;
		expect(tried(["--disallow-code-generation-from-strings"], 'new Function("return 1")()')).toBe(1);
		const cut = ["--import", `data:text/javascript,${encodeURIComponent(CUT_OFF)}`];
		expect(tried(cut, '(await import("node:net")).connect(1)')).toBe(1);
		expect(tried(cut, '(await import("node:child_process")).spawnSync("true")')).toBe(1);
		expect(tried(cut, 'fetch("http://127.0.0.1:1")')).toBe(1);
		const read = `(await import("node:fs")).readFileSync(${JSON.stringify(own)})`;
		expect([tried(confined([]), read), tried(confined([own]), read)]).toEqual([1, 0]);
	});
});

describe("crowdout mcp", () => {
	it("reads no file, though a scenario names one", () => {
		const ask = (id: number, scenario: unknown) =>
			JSON.stringify({ jsonrpc: "2.0", id, method: "tools/call", params: { name: "run", arguments: { scenario } } });
		const clientInfo = { name: "test", version: "1" };
		const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo };
		const hello = JSON.stringify({ jsonrpc: "2.0", id: 0, method: "initialize", params });
		const lines = [hello, ask(1, own), ask(2, { name: "a", extends: own }), ask(3, "us-india-partnership")];
		const flags = ["--disallow-code-generation-from-strings", ...confined([])];
		const { status, stdout } = node([...flags, "dist/cli.js", "mcp"], `${lines.join("\n")}\n`);
		expect(status).toBe(0);
		const answers = stdout
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line));
		const isError = (id: number) => answers.find((answer) => answer.id === id).result.isError ?? false;
		expect([1, 2, 3].map(isError)).toEqual([true, true, false]);
	});
});
