import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assumptionList, crowdOut, parseScenario, rankAssumptions, samePush } from "../../../src/index.js";
import { chartSheet, figuresOf, html, runReport, titleOf } from "../../../src/report.js";
import { executablePath, launch, needChromium, newPage } from "../../chromium.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "crowdout-page-"));
let browser: Browser | undefined;

const names = ["us-india-partnership", "peace-dividend"];
const results = names.map((name) => crowdOut(parseScenario(name)));
const details = names.map((name) => ({
	samePush: samePush(name),
	assumptions: assumptionList(name),
	tornado: rankAssumptions(parseScenario(name)),
}));
const files: Readonly<Record<string, string>> = {
	"one.html": html(runReport(results.slice(0, 1), { details: details.slice(0, 1) })),
	"two.html": html(runReport(results, { details })),
};

beforeAll(async () => {
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	const blocks = runReport(results, { details });
	const charts = figuresOf(blocks).map(({ svg }) => svg);
	writeFileSync(join(folder, "charts.svg"), chartSheet(charts, titleOf(blocks), 2));
	if (executablePath !== undefined) {
		browser = await launch();
	}
});
afterAll(async () => {
	await browser?.close();
	rmSync(folder, { recursive: true });
});

/** Open a file and collect what went wrong while it loaded. */
async function open(name: string, width: number, colorScheme: "light" | "dark") {
	const page = await newPage(browser!, { viewport: { width, height: 900 }, colorScheme });
	const troubles: string[] = [];
	const requests: string[] = [];
	page.on("console", (message) => troubles.push(message.text()));
	page.on("pageerror", (error) => troubles.push(error.message));
	page.on("request", (request) => requests.push(request.url()));
	const url = pathToFileURL(join(folder, name)).href;
	await page.goto(url);
	return {
		page,
		troubles,
		requests: requests.filter((request) => request !== url),
		close: () => page.context().close(),
	};
}

describe("a report in Chromium", () => {
	for (const name of Object.keys(files)) {
		for (const [width, scheme] of [
			[360, "dark"],
			[1280, "light"],
		] as const) {
			it(`${name} at ${width} px, ${scheme}: no error, no request, no overflow, nothing that axe finds`, async (context) => {
				needChromium(context);
				const { page, troubles, requests, close } = await open(name, width, scheme);
				await page.evaluate("for (const more of document.querySelectorAll('details')) more.open = true");
				const overflow = await page.evaluate(
					"document.documentElement.scrollWidth - document.documentElement.clientWidth",
				);
				await page.evaluate(axe);
				const violations = (await page.evaluate(
					"axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(' | ')))",
				)) as string[];
				await close();
				expect({ troubles, requests, overflow, violations }).toEqual({
					troubles: [],
					requests: [],
					overflow: 0,
					violations: [],
				});
			});
		}
	}

	it("every chart is an image with a name, and texts stay within it", async (context) => {
		needChromium(context);
		const { page, close } = await open("one.html", 1280, "light");
		const wrong = (await page.evaluate(`[...document.querySelectorAll("svg")].flatMap((svg) => {
			const name = svg.querySelector("title").textContent;
			const frame = svg.getBoundingClientRect();
			const out = [...svg.querySelectorAll("text")].filter((text) => {
				const box = text.getBoundingClientRect();
				return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
			});
			return out.map((text) => name + ": " + text.textContent);
		})`)) as string[];
		await close();
		expect(wrong).toEqual([]);
	});

	it("the picture of all charts opens by itself", async (context) => {
		needChromium(context);
		const { page, troubles, close } = await open("charts.svg", 1280, "dark");
		expect(await page.evaluate("document.querySelectorAll('svg svg').length")).toBeGreaterThan(10);
		expect(await page.evaluate("document.querySelector('parsererror') === null")).toBe(true);
		await close();
		expect(troubles).toEqual([]);
	});
});
