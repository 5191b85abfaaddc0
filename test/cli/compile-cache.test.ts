// What the command line keeps of its compiled code, and when: in a copy of the package, which no other test starts.
import { execFile, spawnSync } from "node:child_process";
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import module from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as zlib from "node:zlib";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { root } from "../built.js";

const place = mkdtempSync(join(tmpdir(), "crowdout-"));
afterAll(() => rmSync(place, { recursive: true }));
const dist = join(place, "dist");
const cache = join(dist, "cli.cache");
for (const name of ["package.json", "data", "examples", "node_modules"])
	symlinkSync(join(root, name), join(place, name));

beforeEach(() => {
	rmSync(dist, { recursive: true, force: true });
	mkdirSync(dist);
	for (const file of readdirSync(join(root, "dist")))
		if (/^(cli|import|ensemble-worker).*js$/.test(file)) cpSync(join(root, "dist", file), join(dist, file));
});

const S = "us-india-partnership";
const env = { ...process.env, NO_COLOR: "1", NODE_DISABLE_COMPILE_CACHE: "" };

/** Run the copy: what it left, all of it. */
function crowdout(words: readonly string[], more: NodeJS.ProcessEnv = {}) {
	const options = { cwd: place, env: { ...env, ...more }, input: "", encoding: "utf8" } as const;
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, "cli.js"), ...words], options);
	return { status, stdout, stderr };
}

const without = (words: readonly string[]) => crowdout(words, { NODE_DISABLE_COMPILE_CACHE: "1" });
const said = (stdout: string) => ({ status: 0, stdout, stderr: "" });

/** Change what is kept in one place, as many bytes as before. */
function changed(from: string, to: string): Buffer {
	const bytes = readFileSync(cache);
	const at = bytes.indexOf(from);
	expect(at).toBeGreaterThan(0);
	bytes.write(to, at);
	return bytes;
}

/** The same with the checksum that it ought to have. */
function sealed(bytes: Buffer): Buffer {
	bytes.writeUInt32LE(zlib.crc32(bytes.subarray(4)));
	return bytes;
}

const keepsItself = "enableCompileCache" in module;
const canTell = "crc32" in zlib;

describe.skipIf(keepsItself || !canTell)("compiled code, where Node keeps none but has a checksum", () => {
	it("is kept beside the program; the next start prints the same bytes and leaves it as it is", () => {
		const words = ["run", S];
		const first = crowdout(words);
		const kept = readFileSync(cache);
		expect(first).toEqual(said(expect.stringContaining("crowd")));
		expect(crowdout(words)).toEqual(first);
		expect(without(words)).toEqual(first);
		expect(readFileSync(cache)).toEqual(kept);
	});

	it("is what the next start runs", () => {
		expect(crowdout(["--version"])).toEqual(said("0.2.0\n"));
		writeFileSync(cache, sealed(changed("0.2.0", "9.9.9")));
		expect(crowdout(["--version"])).toEqual(said("9.9.9\n"));
		expect(without(["--version"])).toEqual(said("0.2.0\n"));
	});

	it("does not run where it is damaged, and is made again", () => {
		crowdout(["--version"]);
		const kept = readFileSync(cache);
		for (const damaged of [
			Buffer.alloc(0),
			kept.subarray(0, 3),
			kept.subarray(0, kept.length >> 1),
			changed("--version", "--VERSION"),
			changed("0.2.0", "9.9.9"),
		]) {
			writeFileSync(cache, damaged);
			expect(crowdout(["--version"])).toEqual(said("0.2.0\n"));
			expect(readFileSync(cache)).toHaveLength(kept.length);
		}
	});

	it("does not run where another Node made it", () => {
		crowdout(["--version"]);
		writeFileSync(cache, changed("0.2.0", "9.9.9"));
		writeFileSync(cache, sealed(changed(process.version, process.version.replace(/\d$/, "x"))));
		expect(crowdout(["--version"])).toEqual(said("0.2.0\n"));
	});

	it("does not run where the program is another of the same length", () => {
		crowdout(["--version"]);
		const files = readdirSync(dist).filter((file) => file.endsWith(".cjs"));
		for (const file of files) {
			const code = readFileSync(join(dist, file), "utf8");
			writeFileSync(join(dist, file), code.replaceAll('"0.2.0"', '"0.3.0"'));
		}
		expect(crowdout(["--version"])).toEqual(said("0.3.0\n"));
		expect(crowdout(["--version"])).toEqual(said("0.3.0\n"));
	});

	it("grows by a command that is new, or has other options, and then stays", () => {
		const kept = (words: readonly string[]) => {
			expect(crowdout(words).status).toBe(0);
			return readFileSync(cache);
		};
		const version = kept(["--version"]);
		const run = kept(["run", S, "--json"]);
		expect(run.length).toBeGreaterThan(2 * version.length);
		const text = kept(["run", S, "--draws", "0"]);
		expect(text.length).toBeGreaterThan(run.length);
		expect(kept(["run", "baseline", "--json"])).toEqual(text);
		expect(kept(["--version"])).toEqual(text);
		expect(crowdout(["run", S])).toEqual(without(["run", S]));
	});

	it("imports packages that are ES modules", () => {
		for (const name of ["first.xlsx", "second.xlsx"]) {
			expect(crowdout(["run", S, "--out", join(dist, name)])).toEqual(said(""));
		}
		expect(readFileSync(join(dist, "second.xlsx"))).toEqual(readFileSync(join(dist, "first.xlsx")));
	});

	it("is not kept where it cannot be, which nobody hears of", () => {
		mkdirSync(join(cache, "within"), { recursive: true });
		const before = readdirSync(dist);
		for (const _ of [1, 2]) expect(crowdout(["run", S])).toEqual(without(["run", S]));
		expect(readdirSync(dist)).toEqual(before);
	});

	it("may be changed by its owner alone, whatever the mask of who runs the command", () => {
		const command = `umask 0; "${process.execPath}" "${join(dist, "cli.js")}" list`;
		expect(spawnSync("sh", ["-c", command], { cwd: place, env, input: "" }).status).toBe(0);
		expect(statSync(cache).mode & 0o777).toBe(0o644);
	});

	it("is kept without what a command left that was killed while it wrote", () => {
		const [old, young] = ["cli.cache.1.1", "cli.cache.2.2"].map((name) => join(dist, name));
		for (const file of [old, young]) writeFileSync(file, "");
		const hourAgo = new Date(Date.now() - 3_600_000);
		utimesSync(old, hourAgo, hourAgo);
		crowdout(["list"]);
		// Another command may be writing the young one.
		expect([old, young, cache].map(existsSync)).toEqual([false, true, true]);
	});

	it("is kept whole where two commands end at once", async () => {
		const start = (words: readonly string[]) =>
			promisify(execFile)(process.execPath, [join(dist, "cli.js"), ...words], { cwd: place, env });
		const before = readdirSync(dist);
		await Promise.all([["--version"], ["data"], ["claims"], ["list"]].map(start));
		expect(readdirSync(dist).sort()).toEqual([...before, "cli.cache"].sort());
		const kept = readFileSync(cache);
		expect(sealed(Buffer.from(kept))).toEqual(kept);
	});

	it("is not kept of what was refused, of a server, or where NODE_DISABLE_COMPILE_CACHE is set", () => {
		expect(crowdout(["run", "nothing"]).status).toBe(2);
		expect(crowdout(["mcp"])).toEqual(said(""));
		expect(without(["run", S]).status).toBe(0);
		expect(existsSync(cache)).toBe(false);
	});
});
