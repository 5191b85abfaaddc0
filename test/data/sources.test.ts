import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dataTable, dataTableNames, sourceOf, sourcesOf, sourceTitle } from "../../src/data/index.js";

const sources = dataTable("sources").rows;

describe("sources", () => {
	it("exist for every row that names them", () => {
		const known = new Set(sources.map(({ id }) => id));
		const missing = dataTableNames()
			.filter((name) => name !== "sources")
			.flatMap((name) => dataTable(name).rows)
			.flatMap((row) => row.source.split(" ").map((source) => ({ row: row.id, source })))
			.filter(({ source }) => !known.has(source));
		expect(missing).toEqual([]);
	});

	it("are each used by some row", () => {
		const used = new Set(
			dataTableNames().flatMap((name) => dataTable(name).rows.flatMap((row) => (row.source ?? "").split(" "))),
		);
		expect(sources.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
	});

	it("cite a page of the publisher or of the account read, and none only what is our own", () => {
		for (const { id, url, read } of sources) {
			if (read === "own-estimate") expect(url, id).toBe("");
			else expect(url, id).toMatch(/^https?:\/\/[^\s/]+\.[a-z]{2,}(\/\S*)?$/);
		}
	});

	it("name no mirror of data or code, no package registry and no machine path", () => {
		const files = ["datapackage.json", ...dataTableNames().map((name) => `${name}.csv`)];
		for (const file of files) {
			const text = readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf8");
			expect(text).not.toMatch(/github|gitlab|npmjs|unpkg|jsdelivr|pypi|kaggle|huggingface/i);
			expect(text).not.toMatch(/(^|[\s,"])\/(work|home|tmp|root)\//);
		}
	});
});

describe("sourceTitle", () => {
	it("puts the authors before the title, where they are known", () => {
		expect(sourceTitle({ authors: ["Fan", "Liu", "Coyte"], title: "T" })).toBe("Fan, Liu and Coyte: T");
		expect(sourceTitle({ authors: ["Wolf", "others"], title: "T" })).toBe("Wolf and others: T");
		expect(sourceTitle({ authors: [], title: "T" })).toBe("T");
	});
});

describe("sourceOf", () => {
	it("finds a source by its id, and nothing for an unknown one", () => {
		expect(sourceOf("sipri-milex-2026-04")?.url).toBe("https://www.sipri.org/databases/milex");
		expect(sourceOf("nobody")).toBeUndefined();
	});

	it("gives all sources of a figure that draws on several", () => {
		expect(sourcesOf("imf-weo-2026-04 sbp-public-finance").map(({ publisher }) => publisher)).toEqual([
			"International Monetary Fund",
			"State Bank of Pakistan",
		]);
	});
});
