import { drawsWriter } from "crowdout/node";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";

const COLUMNS = ["draw", "rival.growth", "crowdOut.ratio", "failed"];

/** Two tables of draws; every third draw has no ratio. */
const TABLES = [0, 3].map((from) => ({
	from,
	columns: COLUMNS,
	rows: 3,
	values: Float64Array.from([0, 1, 2].flatMap((k) => [from + k, Math.sqrt(from + k), k === 0 ? Number.NaN : 1 / 3, 0])),
}));

async function written(format: "csv" | "parquet"): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	const writer = await drawsWriter(format, { seed: "1" }, (bytes) => chunks.push(bytes));
	for (const table of TABLES) writer.write(table);
	writer.end();
	return Buffer.concat(chunks);
}

const EXPECTED = [0, 1, 2, 3, 4, 5].map((draw) => ({
	draw,
	"rival.growth": Math.sqrt(draw),
	"crowdOut.ratio": draw % 3 === 0 ? null : 1 / 3,
	failed: 0,
}));

describe("drawsWriter", () => {
	it("writes CSV whose numbers read back to the last bit, with nothing where a draw has no value", async () => {
		const [head, ...rows] = (await written("csv")).toString().trimEnd().split("\n");
		expect(head).toBe("draw,rival.growth,crowdOut.ratio,failed");
		const read = rows.map((row) =>
			Object.fromEntries(row.split(",").map((cell, k) => [COLUMNS[k], cell === "" ? null : Number(cell)])),
		);
		expect(read).toEqual(EXPECTED);
	});

	it("writes Parquet that another program reads, a row group a table, with its facts", async () => {
		const bytes = await written("parquet");
		const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
		expect(await parquetReadObjects({ file })).toEqual(EXPECTED);
		const { row_groups, key_value_metadata } = parquetMetadata(file);
		expect(row_groups).toHaveLength(2);
		expect(key_value_metadata).toEqual([{ key: "seed", value: "1" }]);
	});

	it("writes equal bytes for equal draws", async () => {
		for (const format of ["csv", "parquet"] as const) {
			expect((await written(format)).equals(await written(format))).toBe(true);
		}
	});
});
