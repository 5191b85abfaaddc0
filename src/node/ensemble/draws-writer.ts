import type { DrawTable } from "../../ensemble/index.js";
import { CrowdoutError } from "../../errors.js";
import { type Cell, csv } from "../../report/index.js";

/** Writes draws as they come, a table at a time. */
export interface DrawsWriter {
	/** Write draws; the columns are those of the first table. */
	readonly write: (draws: DrawTable) => void;
	/** Write the end of the file. */
	readonly end: () => void;
}

/** Bytes gathered before they are passed on. */
const CHUNK = 1 << 20;

/** Columns of whole numbers. */
const WHOLE = ["draw", "failed"];

/**
 * A writer of draws, as CSV or Parquet. Equal draws give equal bytes; a value that a draw does not have is empty or null.
 *
 * @param facts What a Parquet file says of itself: name of the scenario, seed.
 * @param sink Takes the bytes, in order.
 * @throws {CrowdoutError} `invalid-input` where Parquet is asked for and `hyparquet-writer` is not installed.
 * @example
 * const writer = await drawsWriter("csv", {}, (bytes) => process.stdout.write(bytes));
 * await ensemble(scenario, { draws: 1000, onDraws: writer.write });
 * writer.end();
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
