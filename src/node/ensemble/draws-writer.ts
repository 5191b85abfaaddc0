import type { DrawTable } from "../../ensemble/index.js";
import { CrowdoutError } from "../../errors.js";
import { type Cell, csv } from "../../report/index.js";

/** Writes draws, one table at a time. */
export interface DrawsWriter {
	/** Write a table of draws; all tables have the columns of the first. */
	readonly write: (draws: DrawTable) => void;
	/** Write the end of the file. */
	readonly end: () => void;
}

/** Number of bytes that are collected before they are passed on. */
const CHUNK = 1 << 20;

/** Columns of whole numbers. */
const WHOLE = ["draw", "failed"];

/**
 * Make a writer of draws, as CSV or Parquet. Equal draws give equal bytes. A value that a draw does not have is empty
 * or null.
 *
 * @param facts Metadata of a Parquet file: name of the scenario, seed.
 * @param sink Takes the bytes, in order.
 * @throws {CrowdoutError} `invalid-input` where Parquet is asked for and `hyparquet-writer` is not installed.
 * @example
 * ```ts
 * import { createWriteStream } from "node:fs";
 * import { drawsWriter, ensemble } from "crowdout/node";
 *
 * const file = createWriteStream("draws.csv");
 * const writer = await drawsWriter("csv", {}, (bytes) => file.write(bytes));
 * await ensemble("us-india-partnership", { draws: 200, workers: 1, onDraws: writer.write });
 * writer.end();
 * file.end();
 * ```
 */
export async function drawsWriter(
	format: "csv" | "parquet",
	facts: Readonly<Record<string, string>>,
	sink: (bytes: Uint8Array) => void,
): Promise<DrawsWriter> {
	return format === "csv" ? csvWriter(sink) : parquetWriter(facts, sink);
}

function csvWriter(sink: (bytes: Uint8Array) => void): DrawsWriter {
	const encoder = new TextEncoder();
	let head = false;
	return {
		write: ({ columns, rows, values }) => {
			const cells = (row: number): Cell[] =>
				Array.from(values.subarray(row * columns.length, (row + 1) * columns.length), (value) =>
					Number.isNaN(value) ? null : value,
				);
			if (!head) sink(encoder.encode(csv([columns])));
			head = true;
			sink(encoder.encode(csv(Array.from({ length: rows }, (_, row) => cells(row)))));
		},
		end: () => {},
	};
}

async function parquetWriter(
	facts: Readonly<Record<string, string>>,
	sink: (bytes: Uint8Array) => void,
): Promise<DrawsWriter> {
	const { ByteWriter, ParquetWriter } = await import("hyparquet-writer").catch(() => {
		const message = "must be CSV where the package hyparquet-writer is not installed; npm install hyparquet-writer";
		throw new CrowdoutError("invalid-input", [{ path: "draws", message }]);
	});
	const bytes = new ByteWriter(2 * CHUNK);
	const pass = (least: number) => {
		if (bytes.index < least) return;
		sink(new Uint8Array(bytes.buffer, 0, bytes.index).slice());
		bytes.index = 0;
	};
	const sinking = Object.assign(bytes, { flush: () => pass(CHUNK), finish: () => pass(1) });
	const open = (columns: readonly string[]) =>
		new ParquetWriter({
			writer: sinking,
			schema: [
				{ name: "draws", num_children: columns.length },
				...columns.map((name) =>
					WHOLE.includes(name)
						? ({ name, type: "INT32", repetition_type: "REQUIRED" } as const)
						: ({ name, type: "DOUBLE", repetition_type: "OPTIONAL" } as const),
				),
			],
			kvMetadata: Object.entries(facts).map(([key, value]) => ({ key, value })),
			createdBy: "crowdout",
		});
	let writer: ReturnType<typeof open> | undefined;
	return {
		write: ({ columns, rows, values }) => {
			writer ??= open(columns);
			const column = (k: number) => Array.from({ length: rows }, (_, row) => values[row * columns.length + k]);
			writer.write({
				columnData: columns.map((name, k) => ({
					name,
					data: WHOLE.includes(name)
						? Int32Array.from(column(k))
						: column(k).map((value) => (Number.isNaN(value) ? null : value)),
				})),
				rowGroupSize: rows,
			});
		},
		end: () => void (writer ?? open([])).finish(),
	};
}
