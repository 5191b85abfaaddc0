import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import descriptor from "../../data/datapackage.json";
import { dataHashes, dataTable, dataTableNames } from "../../src/data/index.js";
import { rowsById } from "./arithmetic.js";

interface Constraints {
	readonly required?: boolean;
	readonly unique?: boolean;
	readonly enum?: readonly string[];
	readonly minimum?: number;
	readonly maximum?: number;
	readonly pattern?: string;
}

const fileOf = (path: string): Buffer => readFileSync(new URL(`../../data/${path}`, import.meta.url));
const number = /^-?\d+(\.\d+)?(e-?\d+)?$/;
const types: Readonly<Record<string, RegExp>> = {
	string: /^[^\n]*$/,
	number,
	integer: /^-?\d+$/,
	boolean: /^(true|false)$/,
};

describe("the data package", () => {
	it("describes every file of the folder but itself and its script, and nothing else", () => {
		const tables = readdirSync(new URL("../../data/", import.meta.url)).filter((name) => name.endsWith(".csv"));
		expect(descriptor.resources.map(({ path }) => path)).toEqual(tables.sort());
	});

	it("gives every id to one row of one table", () => {
		const names = dataTableNames().filter((name) => name !== "sources" && name !== "partnership-events");
		expect(rowsById().size).toBe(names.reduce((sum, name) => sum + dataTable(name).rows.length, 0));
	});
});

describe.each(descriptor.resources)("table $name", ({ name, path, bytes, hash, schema, sortedBy }) => {
	const content = fileOf(path);
	const { rows, fields } = dataTable(name);

	it("has the size and hash that the descriptor states", () => {
		expect(content.length).toBe(bytes);
		expect(`sha256:${createHash("sha256").update(content).digest("hex")}`).toBe(hash);
		expect(dataHashes([name])[name]).toBe(hash.slice("sha256:".length));
	});

	it("has the columns of its schema in that order, and LF line ends", () => {
		const text = content.toString("utf8");
		expect(text.slice(0, text.indexOf("\n"))).toBe(schema.fields.map((field) => field.name).join(","));
		expect(text).not.toContain("\r");
		expect(text.endsWith("\n")).toBe(true);
		expect(fields).toEqual(schema.fields);
	});

	it("has one line a row, the id first, so that a row is found without reading the others", () => {
		expect(content.toString("utf8").split("\n")).toHaveLength(rows.length + 2);
		expect(fields[0].name).toBe("id");
	});

	it("is sorted", () => {
		const key = (row: Readonly<Record<string, string>>): string => sortedBy.map((column) => row[column]).join("\0");
		const keys = rows.map(key);
		expect(keys).toEqual([...keys].sort());
	});

	it("keeps type and constraints in every cell", () => {
		const faults: string[] = [];
		for (const field of schema.fields) {
			const rule: Constraints = "constraints" in field ? (field.constraints as Constraints) : {};
			const seen = new Set<string>();
			for (const row of rows) {
				const cell = row[field.name];
				const fault = (what: string): void => void faults.push(`${row.id}, ${field.name}: ${what}, got ${cell}`);
				if (cell !== cell.trim()) fault("no space around");
				if (cell === "") {
					if (rule.required) fault("required");
					continue;
				}
				if (!types[field.type].test(cell)) fault(field.type);
				if (rule.enum && !rule.enum.includes(cell)) fault(`one of ${rule.enum.join(", ")}`);
				if (rule.pattern && !new RegExp(`^(?:${rule.pattern})$`).test(cell)) fault(rule.pattern);
				if (rule.minimum !== undefined && Number(cell) < rule.minimum) fault(`at least ${rule.minimum}`);
				if (rule.maximum !== undefined && Number(cell) > rule.maximum) fault(`at most ${rule.maximum}`);
				if (rule.unique && seen.has(cell)) fault("unique");
				seen.add(cell);
			}
		}
		expect(faults).toEqual([]);
	});

	it("writes numbers as JavaScript prints them", () => {
		const odd = rows.flatMap((row) =>
			schema.fields
				.filter(({ type }) => type === "number" || type === "integer")
				.map(({ name: column }) => row[column])
				.filter((cell) => cell !== "" && String(Number(cell)) !== cell),
		);
		expect(odd).toEqual([]);
	});
});

describe("dataTable", () => {
	it("refuses an unknown table and offers the nearest", () => {
		expect(() => dataTable("macros")).toThrow('table: must be a known name, got "macros"; did you mean macro');
		expect(() => dataHashes(["macros"])).toThrow("did you mean macro");
	});

	it("lists the known tables where none is near", () => {
		expect(() => dataTable("zzzzzzzzzzzzzzzzzzzz")).toThrow("known are base-figures, budget-figures");
	});
});
