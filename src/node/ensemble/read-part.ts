import { readFileSync } from "node:fs";
import type { core } from "zod/mini";
import { show } from "../../domain/index.js";
import { CrowdoutError, type Issue } from "../../errors.js";
import { type EnsemblePart, FORMAT, sha256 } from "./part.js";
import { partSchema } from "./part-schema.js";
import { checked } from "./shard.js";

/** A part with the name of its file. */
export interface NamedPart {
	/** Name for messages: that of the file. */
	readonly name: string;
	/** Content of the file. */
	readonly part: EnsemblePart;
}

/** Greatest number of issues shown for one file. */
const TOLD = 10;

const MADE = "a part that crowdout ensemble --shard wrote";

/**
 * Read the file of a part. Its numbers remain packed until `mergeShards` checks them.
 *
 * @throws {CrowdoutError} `invalid-input` where the file cannot be read, is no part, or was changed.
 * @example
 * ```ts
 * import { writeFileSync } from "node:fs";
 * import { ensembleShard, mergeShards, readPart } from "crowdout/node";
 *
 * for (const index of [1, 2]) {
 * 	const part = await ensembleShard("us-india-partnership", { draws: 200, shard: { index, of: 2 }, workers: 1 });
 * 	if (part !== undefined) writeFileSync(`part-${index}.json`, part);
 * }
 * console.log(readPart("part-1.json").part.shard); // { index: 1, of: 2 }
 * ```
 */
export function readPart(file: string): NamedPart {
	if (typeof file !== "string") throw refused("file", `must be the name of a file, got ${show(file)}`);
	const text = textOf(file);
	if (!text.startsWith(`{"format":"${FORMAT}"`)) throw refused(file, `must be ${MADE}, got something else`);
	const body = `${text.slice(0, text.lastIndexOf(',"sha256":"'))}}`;
	const end = /,"sha256":"([0-9a-f]{64})"\}\s*$/.exec(text.slice(-100));
	if (end === null || sha256(body) !== end[1]) {
		throw refused(file, `must be ${MADE}, got one that was cut or changed; remove it and run its shard again`);
	}
	const value = jsonOf(body);
	const parsed = partSchema.safeParse(value, { reportInput: true });
	if (!parsed.success) {
		const issues = parsed.error.issues.slice(0, TOLD).flatMap(issuesOf);
		throw new CrowdoutError(
			"invalid-input",
			issues.map(({ path, message }) => ({ path: `${file}: ${path}`, message })),
		);
	}
	// `mergeShards` checks what the schema does not.
	const part = parsed.data as unknown as EnsemblePart;
	const { shard, identity, job } = part;
	try {
		checked(shard);
	} catch (error) {
		if (!(error instanceof CrowdoutError)) throw error;
		throw refused(`${file}: shard`, error.issues[0].message);
	}
	if (identity.shards !== shard.of) {
		throw refused(`${file}: identity.shards`, `must be ${shard.of}, as in shard.of, got ${identity.shards}`);
	}
	if (identity.job !== sha256(JSON.stringify(job))) {
		throw refused(`${file}: identity.job`, "must be the hash of its job, got another");
	}
	return { name: file, part };
}

/** An error with one issue. */
function refused(path: string, message: string): CrowdoutError {
	return new CrowdoutError("invalid-input", [{ path, message }]);
}

function textOf(file: string): string {
	try {
		return readFileSync(file, "utf8");
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		throw refused(file, `must be a file that can be read, got ${code === "ENOENT" ? "no such file" : message}`);
	}
}

/** The value of a JSON text that is unchanged when written again; any other text is no part. */
function jsonOf(text: string): unknown {
	try {
		const value = JSON.parse(text);
		JSON.stringify(value);
		return value;
	} catch {
		return undefined;
	}
}

function issuesOf(issue: core.$ZodIssue): Issue[] {
	const path = issue.path.join(".");
	if (issue.code === "unrecognized_keys") {
		return issue.keys.map((key) => ({ path: path === "" ? key : `${path}.${key}`, message: "is not a known key" }));
	}
	return [{ path, message: `must be as crowdout ensemble --shard writes it, got ${show(issue.input)}` }];
}
