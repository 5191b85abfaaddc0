import { readFileSync } from "node:fs";
import { isPlainObject } from "../../domain/index.js";
import type { BlockSums, KeptValues, WantedBins } from "../../ensemble/index.js";
import { CrowdoutError } from "../../errors.js";
import { unpacked } from "./packed.js";
import { type EnsemblePart, FORMAT, sha256 } from "./part.js";

/** A part with the name of its file. */
export interface NamedPart {
	/** Name for messages: the file. */
	readonly name: string;
	/** What was read from it. */
	readonly part: EnsemblePart;
}

/**
 * Read the file of a part.
 *
 * @throws {CrowdoutError} `invalid-input` where it cannot be read, is no part, or is not as it was written.
 */
export function readPart(file: string): NamedPart {
	const refuse = (message: string) => new CrowdoutError("invalid-input", [{ path: file, message }]);
	let text: string;
	try {
		text = readFileSync(file, "utf8");
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		throw refuse(`must be a file that can be read, got ${code === "ENOENT" ? "no such file" : message}`);
	}
	const made = "a part that crowdout ensemble --shard wrote";
	const end = /,"sha256":"([0-9a-f]{64})"\}\s*$/.exec(text.slice(-100));
	if (!text.startsWith(`{"format":"${FORMAT}"`)) throw refuse(`must be ${made}, got something else`);
	const body = `${text.slice(0, text.lastIndexOf(',"sha256":"'))}}`;
	if (end === null || sha256(body) !== end[1]) {
		throw refuse(`must be ${made}, got one that was cut or changed; remove it and run its shard again`);
	}
	const { sums, values, ...rest } = JSON.parse(body);
	const part: EnsemblePart = {
		...rest,
		sums: isPlainObject(sums) ? unpacked<BlockSums>(sums) : null,
		values: isPlainObject(values)
			? {
					wanted: unpacked<WantedBins>(values.wanted as object),
					kept: [unpacked<KeptValues>(values.kept as object)],
				}
			: null,
	};
	return { name: file, part };
}
