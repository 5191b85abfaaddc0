// Before 22.1 Node compiles every function anew at each start, which is a fifth to a quarter of the processor's time of
// a short command. Here its compiled code is kept beside the program: whoever may write there could change the program as well.
//
// Of kept code V8 checks its own version and the length of the source, no more: code of another source, or damaged, it
// would run. So each part is kept with the checksum of its source, and the file begins with that of all that follows.

import { closeSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { cachedDataVersionTag, setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import type { crc32 } from "node:zlib";

/** A program whose compiled code is kept. */
export interface CompileCache {
	/** As `require` of its files and of what they ask for. */
	readonly load: (name: string) => unknown;
	/** Keep what a command has compiled, where no other like it did so before. */
	readonly keep: (words: readonly string[]) => void;
}

/** What is kept. */
interface Kept {
	/** Commands, each with the names of its options. */
	readonly commands: readonly string[];
	/** By file of the program: the checksum of its source, and its code. */
	readonly parts: Readonly<Record<string, { readonly source: number; readonly code: Uint8Array }>>;
}

const NOTHING: Kept = { commands: [], parts: {} };

/** What the file tells of itself, after two numbers of 4 bytes: the checksum of all that follows, the length of this. */
interface Head {
	readonly node: string;
	readonly commands: readonly string[];
	/** File of the program, checksum of its source, length of its code. */
	readonly parts: readonly (readonly [string, number, number])[];
}

type Checksum = typeof crc32;

/**
 * The compile cache of the program in a folder.
 *
 * @param require Of a file in that folder.
 * @returns `undefined` where Node has no checksum, before 20.15.
 */
export function compileCache(require: NodeJS.Require, folder: string): CompileCache | undefined {
	const { crc32: checksum } = require("node:zlib") as { readonly crc32?: Checksum };
	if (checksum === undefined) return undefined;
	// Else V8 drops the code of what was not called for a while, and it would be missing at the next start.
	setFlagsFromString("--no-flush-bytecode");
	const file = join(folder, "cli.cache");
	let kept = read(file, checksum);
	const loaded: Record<string, { readonly module: { exports: unknown }; readonly script: Script; source: number }> = {};

	const load = (name: string): unknown => {
		if (!name.startsWith("./cli-")) return require(name);
		if (Object.hasOwn(loaded, name)) return loaded[name].module.exports;
		const filename = join(folder, name);
		const bytes = readFileSync(filename);
		const source = checksum(bytes);
		const part = kept.parts[name];
		const isSame = part?.source === source;
		const script = new Script(`(function(exports,require,module,__filename,__dirname){${bytes}\n})`, {
			filename,
			cachedData: isSame ? part.code : undefined,
		});
		// It is of another program, or of other flags: nothing of it is of use.
		if (script.cachedDataRejected || (part !== undefined && !isSame)) kept = NOTHING;
		const module = { exports: {} };
		loaded[name] = { module, script, source };
		script.runInThisContext()(module.exports, load, module, filename, folder);
		return module.exports;
	};

	const keep = (words: readonly string[]): void => {
		const command = commandOf(words);
		const isKept = Object.entries(loaded).every(([name, { source }]) => kept.parts[name]?.source === source);
		if (isKept && kept.commands.includes(command)) return;
		const parts = { ...kept.parts };
		writeWhole(file, () => {
			for (const [name, { script, source }] of Object.entries(loaded))
				parts[name] = { source, code: script.createCachedData() };
			return bytesOf({ commands: [...kept.commands, command], parts }, checksum);
		});
	};
	return { load, keep };
}

/** The command of a command line, with the names of its options: others call other functions. */
function commandOf(words: readonly string[]): string {
	const options = words.filter((word) => /^--?[a-z]/.test(word)).map((word) => word.replace(/=.*/s, ""));
	return [...new Set([words[0], ...options.sort()])].join(" ");
}

/** What made the code, and must be the same to run it. */
function thisNode(): string {
	return [process.version, process.platform, process.arch, cachedDataVersionTag()].join(" ");
}

/** What a file keeps; nothing where it is not there, damaged or of another Node. */
function read(file: string, checksum: Checksum): Kept {
	try {
		const bytes = readFileSync(file);
		if (bytes.readUInt32LE() !== checksum(bytes.subarray(4))) return NOTHING;
		let at = 8 + bytes.readUInt32LE(4);
		const { node, commands, parts }: Head = JSON.parse(bytes.toString("utf8", 8, at));
		if (node !== thisNode() || !Array.isArray(commands)) return NOTHING;
		const codes = parts.map(([name, source, length]) => {
			at += length;
			return [name, { source, code: bytes.subarray(at - length, at) }];
		});
		return { commands, parts: Object.fromEntries(codes) };
	} catch {
		return NOTHING;
	}
}

function bytesOf({ commands, parts }: Kept, checksum: Checksum): Uint8Array {
	const lengths = Object.entries(parts).map(([name, { source, code }]) => [name, source, code.length] as const);
	const head = Buffer.from(JSON.stringify({ node: thisNode(), commands, parts: lengths } satisfies Head));
	const codes = Object.values(parts).map(({ code }) => code);
	const bytes = Buffer.concat([Buffer.alloc(8), head, ...codes]);
	bytes.writeUInt32LE(head.length, 4);
	bytes.writeUInt32LE(checksum(bytes.subarray(4)));
	return bytes;
}

/** Who may change the file: its owner alone, as is usual for a program. */
const OWN = 0o644;

/** Under another name beside it, then renamed: two commands may do so at once. Where nothing can be written, nothing is. */
function writeWhole(file: string, bytes: () => Uint8Array): void {
	const beside = `${file}.${process.pid}.${Date.now()}`;
	try {
		removeLeft(file);
		const descriptor = openSync(beside, "wx", OWN);
		try {
			writeFileSync(descriptor, bytes());
			renameSync(beside, file);
		} finally {
			closeSync(descriptor);
			rmSync(beside, { force: true });
		}
	} catch {
		// The next command compiles again.
	}
}

/** Time after which nobody is still writing [milliseconds]. */
const LONG_AGO = 60_000;

/** Remove what commands that were killed while they wrote have left. */
function removeLeft(file: string): void {
	const folder = dirname(file);
	for (const name of readdirSync(folder)) {
		const left = join(folder, name);
		if (name.startsWith(`${basename(file)}.`) && Date.now() - statSync(left).mtimeMs > LONG_AGO) rmSync(left);
	}
}
