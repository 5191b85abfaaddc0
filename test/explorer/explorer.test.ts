import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	answer,
	bundledScenarios,
	type CrowdOutResult,
	crowdOut,
	ensemble,
	explorerLink,
	type ParseOptions,
	parseScenario,
	samePush,
} from "../../src/index.js";
import { readScenario } from "../../src/node.js";
import { answerSentences, ensembleCsv, tidyCsv } from "../../src/report.js";
import { crowdout, root } from "../built.js";
import { executablePath, launch, needChromium, newPage } from "../chromium.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "crowdout-explorer-"));
const file = join(folder, "index.html");
const address = pathToFileURL(file).href;
const server = createServer((_, response) => {
	response.setHeader("Content-Type", "text/html").end(readFileSync(file));
});
let browser: Browser | undefined;

beforeAll(async () => {
	if (executablePath === undefined) return;
	await build({
		configFile: `${root}examples/explorer/vite.config.ts`,
		logLevel: "silent",
		build: { outDir: folder, emptyOutDir: true },
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	browser = await launch();
});
afterAll(async () => {
	await browser?.close();
	server.close();
	rmSync(folder, { recursive: true });
});

/** Open the page, and gather what goes wrong and what it asks of the network. */
async function open(fragment = "", { width = 1280, scheme = "light" as "light" | "dark", url = address } = {}) {
	const page = await newPage(browser!, { viewport: { width, height: 900 }, colorScheme: scheme });
	const troubles: string[] = [];
	const requests: string[] = [];
	page.on("console", (message) => troubles.push(message.text()));
	page.on("pageerror", (error) => troubles.push(error.message));
	page.on("request", (request) => requests.push(request.url()));
	await page.goto(url + fragment);
	const asked = () => requests.filter((request) => request !== url && !request.startsWith("blob:"));
	return { page, troubles, asked, close: () => page.context().close() };
}

let shared: Awaited<ReturnType<typeof open>> | undefined;

/** Open a link in the page that most tests share; the page takes it as it takes a first one, but loads nothing anew. */
async function reopen(fragment = "#v2") {
	shared ??= await open();
	const { page, troubles } = shared;
	// Said to the page at once, not through the address, of which a page hears in a task of its own.
	await page.evaluate(
		`dispatchEvent(new HashChangeEvent("hashchange", { newURL: ${JSON.stringify(address + fragment)} }))`,
	);
	troubles.length = 0;
	return { page, troubles };
}

const text = async (page: Page, selector: string) => (await page.locator(selector).textContent()) ?? "";
const notices = (page: Page) => text(page, "#notices");

/** Until the page has made its draws; no script of ours runs in it, which its policy forbids. */
async function settled(page: Page) {
	await expect.poll(() => text(page, "#spread")).toContain("the lines lose.");
	await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
}

/** Set a slider as dragging does. */
async function slide(page: Page, key: string, value: number) {
	await page.locator(`#slider-${key}`).fill(String(value));
}

/** Rs bn by line as the table of crowd-out shows them. */
async function shownLosses(page: Page): Promise<Record<string, string>> {
	const rows = await page.locator("#crowd-out tbody tr").all();
	const cells = await Promise.all(rows.map((row) => row.locator("th, td").allTextContents()));
	return Object.fromEntries(cells.map(([line, , money]) => [line.toLowerCase(), money]));
}

/** A loss as the page writes it: never with a minus. */
function inWords(value: number, digits: number): string {
	const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
	const size = Math.abs(value).toLocaleString("en-US", options);
	return /[1-9]/.test(size) ? `${value < 0 ? "gains" : "loses"} ${size}` : size;
}

/** What the library gives, with the decimals that are shown. */
function losses({ crowdOut: { cumulativeMoney } }: CrowdOutResult, shown: Record<string, string>) {
	const all = Object.values(cumulativeMoney).reduce((total, value) => total + value, 0);
	return Object.fromEntries(
		Object.entries({ ...cumulativeMoney, "all lines": all }).map(([line, value]) => {
			const digits = shown[line]?.split(".")[1]?.length ?? 0;
			return [line, inWords(value, digits)];
		}),
	);
}

/** India's growth with the slider's value: the years before FY2028 are measured or budgeted, and stay. */
const fromFY2028 = (value: number) => ({ 2026: 0.0895, 2027: 0.054, 2028: value });

/** The page shows what the library gives. */
async function expectNumbers(page: Page, options: ParseOptions, name = "us-india-partnership") {
	const result = crowdOut(parseScenario(name, options));
	await expect
		.poll(async () => {
			const shown = await shownLosses(page);
			return JSON.stringify(shown) === JSON.stringify(losses(result, shown));
		})
		.toBe(true);
	return result;
}

async function download(page: Page, id: string): Promise<{ name: string; path: string }> {
	const [found] = await Promise.all([page.waitForEvent("download"), page.locator(`#${id}`).click()]);
	const path = join(folder, found.suggestedFilename());
	await found.saveAs(path);
	return { name: found.suggestedFilename(), path };
}

describe("the explorer's numbers", () => {
	it("are those of the library, and follow every slider", async (context) => {
		needChromium(context);
		const { page, troubles } = await reopen();
		await expectNumbers(page, {});
		await slide(page, "india-growth", 0.08);
		await expectNumbers(page, { set: { rival: { growth: fromFY2028(0.08) } } });
		await slide(page, "long-run", 0.8);
		await slide(page, "fiscal-space", 0.6);
		await slide(page, "economy", 0.021);
		await expectNumbers(page, {
			set: {
				rival: { growth: fromFY2028(0.08) },
				defence: { longRun: 0.8 },
				threat: { fiscalSpace: 0.6 },
				economy: { growth: 0.021 },
			},
		});
		expect(troubles).toEqual([]);
	});

	it("take an uplift as the sum over the scenario's events, their years kept", async (context) => {
		needChromium(context);
		const { page } = await reopen();
		await slide(page, "uplift", 0.04);
		const { rival } = parseScenario("us-india-partnership");
		const { quality = 0, armsStock = 1 } = rival.partnership;
		const events = rival.partnership.events.map((event) => {
			const own = event.uplift ?? (quality * (event.value ?? 0)) / armsStock;
			return { ...event, uplift: (own * 0.04) / 0.02 };
		});
		await expectNumbers(page, { set: { rival: { partnership: { events } } } });
	});

	it("follow every list, floors and allocation", async (context) => {
		needChromium(context);
		const { page } = await reopen();
		await page.selectOption("#reaction", "strong");
		await page.selectOption("#financing", "imf-programme");
		await page.selectOption("#base-year", "2023");
		await page.selectOption("#definition", "sipri");
		const lists = { base: "2023-sipri", reaction: "strong", financing: "imf-programme" } as const;
		await expectNumbers(page, lists);
		await page.fill("#floor-food", "0.6");
		await page.selectOption("#allocation", "priority");
		await page.locator('[data-line="water"]').click();
		const order = ["education", "health", "water", "food"];
		const set = { budget: { lines: { food: { floor: 0.006 } } }, allocation: { kind: "priority", order } };
		await expectNumbers(page, { ...lists, set });
		await page.selectOption("#allocation", "weighted");
		await page.fill("#weight-health", "2.5");
		const weights = { education: 1, health: 2.5, water: 1, food: 1 };
		await expectNumbers(page, { ...lists, set: { ...set, allocation: { kind: "weighted", weights } } });
	});

	it("are there for every scenario of the list", async (context) => {
		needChromium(context);
		const { page, troubles } = await reopen();
		for (const name of Object.keys(bundledScenarios).filter((key) => !key.startsWith("base-"))) {
			await page.selectOption("#scenario", name);
			await expectNumbers(page, {}, name);
		}
		expect(troubles).toEqual([]);
	});

	it("by province and in the federation add up to the whole, and follow the counterfactual", async (context) => {
		needChromium(context);
		const { page } = await reopen();
		await page.selectOption("#against", "without-events");
		const { crowdOut: lost } = await expectNumbers(page, { against: "without-events" });
		const { punjab } = lost.provinces ?? {};
		const rows = await page.locator("#by-province tbody tr").all();
		const cells = await Promise.all(rows.map((row) => row.locator("th, td").allTextContents()));
		expect(cells.map(([name]) => name)).toEqual([
			"Punjab",
			"Sindh",
			"Khyber Pakhtunkhwa",
			"Balochistan",
			"Federation",
			"Together",
		]);
		const digits = cells[0][1].split(".")[1].length;
		const lines = Object.keys(lost.cumulativeMoney);
		expect(cells[0].slice(1, -1)).toEqual(lines.map((line) => inWords(punjab.cumulativeMoney[line], digits)));
		const federal = lines.map((line) =>
			Object.values(lost.provinces ?? {}).reduce(
				(left, { cumulativeMoney }) => left - cumulativeMoney[line],
				lost.cumulativeMoney[line],
			),
		);
		expect(cells[4].slice(1, -1)).toEqual(federal.map((value) => inWords(value, digits)));
		expect(cells[5].at(-1)).toBe(inWords(lost.total.cumulativeMoney, digits));
	});

	it("of who paid are those of the ledger, by eight payers", async (context) => {
		needChromium(context);
		const { page } = await reopen();
		const { ledger } = crowdOut(parseScenario("us-india-partnership"));
		const chart = page.locator('svg:has(title:text-is("Who paid, FY2031"))');
		const shown = (await chart.locator("text").allTextContents()).join("|");
		const last = (values: readonly number[]) => (100 * (values.at(-1) ?? 0)).toFixed(3);
		expect(shown).toContain(`levies ${last(ledger.levies)}`);
		expect(shown).toContain(`provincial lines ${last(ledger.provincialLines)}`);
		expect(shown).toContain(`federal lines ${last(ledger.federalLines)}`);
		expect(shown).toContain(`taxes ${last(ledger.taxes)}`);
	});

	it("change under the keyboard alone", async (context) => {
		needChromium(context);
		// A page of its own: where Tab begins is where the focus was.
		const { page, close } = await open();
		for (let k = 0; k < 40; k++) {
			if ((await page.evaluate("document.activeElement.id")) === "slider-india-growth") break;
			await page.keyboard.press("Tab");
		}
		const before = await text(page, "#slider-india-growth-value");
		await page.keyboard.press("Home");
		await page.keyboard.press("ArrowRight");
		await expect.poll(() => text(page, "#slider-india-growth-value")).not.toBe(before);
		const value = Number(await page.locator("#slider-india-growth").inputValue());
		await expectNumbers(page, { set: { rival: { growth: fromFY2028(value) } } });
		await close();
	});

	it("have a fan of 2,000 draws, the library's to the last digit, and the same push under the presets", async (context) => {
		needChromium(context);
		const { page } = await reopen();
		await slide(page, "long-run", 0.7);
		await slide(page, "india-growth", 0.09);
		await settled(page);
		const csv = await download(page, "download-draws");
		const set = {
			name: "us-india-partnership-explored",
			checks: [],
			rival: { growth: fromFY2028(0.09) },
			defence: { longRun: 0.7 },
		};
		const scenario = parseScenario("us-india-partnership", { set });
		expect(readFileSync(csv.path, "utf8")).toBe(ensembleCsv(ensemble(scenario, { draws: 2000, seed: 1 })));
		// Four figures of the largest, which is above Rs 100 bn.
		const cells = samePush("us-india-partnership", { set }).map(({ loss }) => loss.toFixed(1));
		const map = (await page.locator('svg:has(title:text-is("Lost by all lines")) text').allTextContents()).join(" ");
		for (const cell of cells) expect(map).toContain(cell);
	});
});

describe("the explorer's answer", () => {
	it("has the sentences that crowdout run prints, the further push and the ranges with their draws among them", async (context) => {
		needChromium(context);
		const { page } = await reopen();
		await settled(page);
		const sentences = answerSentences(answer("us-india-partnership"));
		expect(sentences).toHaveLength(4);
		expect(sentences[1]).toMatch(/^Of this, Rs 177\.0 bn answer India's growth of FY2026 and FY2027, and /);
		expect(sentences[3]).toContain("(90 % range of 2,000 draws: ");
		expect(await text(page, "#headline")).toBe(sentences.join(" "));
		const further = answerSentences(answer("us-india-partnership", { draws: 0, reaction: "strong" }))[1];
		await page.selectOption("#reaction", "strong");
		await expect.poll(() => text(page, "#headline")).toContain(further);
	});

	it("gives each of its three numbers the range that the sentences have, and says of how many draws", async (context) => {
		needChromium(context);
		const { page } = await reopen();
		await settled(page);
		const said = await text(page, "#headline");
		const [defence, loss, ratio] = await page.locator("#figures .range").allTextContents();
		expect(said).toContain(`90 % range of 2,000 draws: ${defence};`);
		expect(said).toContain(`90 % range of 2,000 draws: ${ratio};`);
		const { draws: [low, , high] = [0, 0, 0], central } = answer("us-india-partnership").all;
		expect(central).toBeGreaterThan(0);
		expect(loss).toBe(`${Math.abs(low).toFixed(2)} gained to ${high.toFixed(2)} lost`);
		expect(await text(page, "#figures > p")).toContain("90 % range of 2,000 draws");
		expect(await text(page, "#crowd-out thead")).toContain("Rs bn, 90 % range of 2,000 draws");
	});

	it("names the lines that its numbers are of, and says what moves the paisa while growth moves too", async (context) => {
		needChromium(context);
		const { page } = await reopen();
		await settled(page);
		const about = await text(page, "#figures > p");
		expect(about).toContain("The lines: education, health, food and water.");
		const [said] = /Who pays moves the paisa more \(.*?\) than India's growth does \(.*?\)\./.exec(about) ?? [];
		expect(said).toBeDefined();
		await slide(page, "india-growth", 0);
		await expect.poll(() => text(page, "#slider-india-growth-value")).toBe("0.0 % a year");
		expect(await text(page, "#figures > p")).toContain(said);
		await page.selectOption("#reaction", "none");
		await expect.poll(() => text(page, "#figures > p")).not.toContain("Who pays moves");
	});

	it("says what is at an end of what is drawn, and what is drawn, without a key", async (context) => {
		needChromium(context);
		const { page } = await reopen();
		await settled(page);
		const { value } = ensemble("us-india-partnership", { draws: 2000, seed: 1 }).probabilityOfLoss.all;
		const sure = await text(page, "#spread");
		expect(sure).toContain(`How sure? In ${(100 * value).toFixed(0)} % of 2,000 random draws of `);
		expect(sure).toContain('"share of extra taxes that goes to the provinces" is at the low end');
		const shown = `${await text(page, "header")}${await text(page, "#results")}`;
		expect(shown.match(/\b(rival|threat|economy|budget|defence|financing)\.[a-z]\w*/g)).toBeNull();
	});
});

describe("the explorer of another country", () => {
	/** What only the page of Pakistan may say. */
	const WORDS = /Pakistan|India\b|PKR|rupee|\bRs\b|paisa|\bFY ?\d|July|Punjab|Sindh|IMF programme/i;
	const openGreece = async () => {
		const scenario = await readScenario("examples/greece-turkiye.yaml");
		const link = explorerLink(scenario, { page: address });
		return { ...(await reopen(link.slice(link.indexOf("#")))), scenario };
	};

	it("speaks the scenario's words, and has no control that belongs to Pakistan", async (context) => {
		needChromium(context);
		const { page, troubles, scenario } = await openGreece();
		await page.setViewportSize({ width: 360, height: 900 });
		await settled(page);
		expect(await notices(page)).toBe("");
		expect(await text(page, "h1")).toBe("When Türkiye arms, who pays in Greece?");
		expect(await text(page, "#headline")).toBe(answerSentences(answer(scenario)).join(" "));
		await page.evaluate("for (const more of document.querySelectorAll('details')) more.open = true");
		// The list of scenarios and its note lead back to Pakistan; innerText leaves out what is hidden.
		const seen = await page.evaluate<string>(
			"document.querySelector('#scenario').closest('.control').hidden = true, document.title + document.body.innerText",
		);
		expect(seen.split("\n").filter((line) => WORDS.test(line))).toEqual([]);
		for (const id of ["against", "base-year", "definition", "reaction", "financing", "slider-revenue-sharing"]) {
			expect([id, await page.locator(`#${id}`).count()]).toEqual([id, 0]);
		}
		expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
		await page.evaluate(axe);
		expect(await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))")).toEqual([]);
		expect(troubles).toEqual([]);
		await page.setViewportSize({ width: 1280, height: 900 });
		// The page is shared: it is left as it was.
		await page.evaluate(
			"document.querySelector('#scenario').closest('.control').hidden = false, document.querySelectorAll('details').forEach((more) => (more.open = false))",
		);
	});

	it("follows its sliders, floors and allocation, and gives way to a scenario of the list", async (context) => {
		needChromium(context);
		const { page, troubles, scenario } = await openGreece();
		await slide(page, "india-growth", 0.1);
		await slide(page, "long-run", 0.8);
		await page.fill("#floor-environment", "1.2");
		const set = {
			rival: { growth: 0.1 },
			defence: { longRun: 0.8 },
			budget: { lines: { environment: { floor: 0.012 } } },
		};
		const result = crowdOut(parseScenario(scenario, { set }));
		await expect
			.poll(async () => {
				const shown = await shownLosses(page);
				return JSON.stringify(shown) === JSON.stringify(losses(result, shown));
			})
			.toBe(true);
		await page.focus("#scenario");
		await page.selectOption("#scenario", "under-a-programme");
		await expectNumbers(page, {}, "under-a-programme");
		expect(await text(page, "h1")).toBe("When India arms, who pays in Pakistan?");
		expect(await page.locator("#financing").count()).toBe(1);
		expect(await page.evaluate("document.activeElement.id")).toBe("scenario");
		expect(troubles).toEqual([]);
	});
});

describe("the explorer's links", () => {
	it("restore the state, and mean what they meant", async (context) => {
		needChromium(context);
		const first = await open();
		await first.page.selectOption("#scenario", "under-a-programme");
		await slide(first.page, "india-growth", 0.07);
		await first.page.fill("#floor-education", "1.4");
		await first.page.selectOption("#allocation", "priority");
		await settled(first.page);
		const shown = await shownLosses(first.page);
		const link = await first.page.locator("#link").inputValue();
		await expect.poll(() => first.page.url()).toBe(link);
		await first.close();
		const second = await open(link.slice(link.indexOf("#")));
		expect(await shownLosses(second.page)).toEqual(shown);
		expect(await second.page.locator("#slider-india-growth").inputValue()).toBe("0.07");
		expect(await second.page.locator("#floor-education").inputValue()).toBe("1.4");
		expect(await second.page.locator("#allocation").inputValue()).toBe("priority");
		expect(await notices(second.page)).toBe("");
		await second.close();
	});

	it("mean what they say, key by key", async (context) => {
		needChromium(context);
		const lists =
			"#v2;scenario=room-to-borrow;base=2023-pensions;against=gdp-share;reaction=strong;financing=imf-programme";
		const numbers =
			"long-run=0.9;fiscal-space=0.5;revenue-sharing=0.575;provincial-spending=0.6;economy=0.03;floor.education=0.014;floor.water=0.004";
		const { page } = await reopen(`${lists};${numbers};allocation=weighted:education~2,food~0.5`);
		expect(await notices(page)).toBe("");
		const set = {
			defence: { longRun: 0.9 },
			threat: { fiscalSpace: 0.5 },
			economy: { growth: 0.03 },
			budget: {
				revenueSharing: { 2024: 0.575, 2027: 0, 2028: 0.575 },
				provincialSpending: 0.6,
				lines: { education: { floor: 0.014 }, water: { floor: 0.004 } },
			},
			allocation: { kind: "weighted", weights: { education: 2, food: 0.5 } },
		};
		const lists2 = { base: "2023-pensions", against: "gdp-share", reaction: "strong", financing: "imf-programme" };
		await expectNumbers(page, { ...lists2, set } as ParseOptions, "room-to-borrow");
	});

	it("of version 1 open under the new names, and say what means something else now", async (context) => {
		needChromium(context);
		const fragment = "#v1;scenario=imf-programme;financing=fiscal-space;india-growth=0.09;long-run=0.9";
		const { page } = await reopen(fragment);
		const said = await notices(page);
		expect(said).toContain('"scenario=imf-programme" in the link of version 1 is now "scenario=under-a-programme"');
		expect(said).toContain('"financing=fiscal-space" in the link of version 1 is now "financing=mostly-borrowed"');
		expect(said).toContain('"india-growth=0.09" in the link of version 1 was not taken: it set India');
		const set = { defence: { longRun: 0.9 } };
		await expectNumbers(page, { financing: "mostly-borrowed", set }, "under-a-programme");
	});

	it("of an unknown version open nothing and say so", async (context) => {
		needChromium(context);
		const { page } = await reopen("#v3;india-growth=0.09");
		expect(await notices(page)).toContain('of version "v3"');
		await expectNumbers(page, {});
	});

	it("with what this page does not know say it, and open the rest", async (context) => {
		needChromium(context);
		const fragment =
			"#v2;india-growth=0.09;long-run=lots;fiscal-space=7;moon=full;financing=barter;floor.gold=0.1x;floor.food=2";
		const { page } = await reopen(fragment);
		const said = await notices(page);
		for (const part of [
			"long-run=lots",
			"fiscal-space=7",
			"moon=full",
			"financing=barter",
			"floor.gold=0.1x",
			"floor.food=2",
		]) {
			expect(said).toContain(`"${part}"`);
		}
		expect(said).not.toContain("india-growth");
		await expectNumbers(page, { set: { rival: { growth: fromFY2028(0.09) } } });
	});

	it("whose settings do not go together open as the page first opens, with the reason", async (context) => {
		needChromium(context);
		const { page } = await reopen("#v2;allocation=priority:water,gold");
		expect(await notices(page)).toContain("allocation.order");
		await expectNumbers(page, {});
	});

	it("say where figures or the library have changed since", async (context) => {
		needChromium(context);
		const changed = await open("#v2;india-growth=0.09;crowdout=0.0.9;is=000000000000");
		expect(await notices(changed.page)).toContain("the figures behind its settings have changed since");
		await changed.close();
		const older = await open("#v2;india-growth=0.09;crowdout=0.0.9");
		expect(await notices(older.page)).toContain("made with crowdout 0.0.9");
		await older.close();
	});

	it("that are put into an open page are opened", async (context) => {
		needChromium(context);
		const { page, close } = await open();
		await page.goto(`${address}#v2;scenario=peace-dividend`);
		await expectNumbers(page, {}, "peace-dividend");
		await close();
	});

	it("are opened though the state before settles, and writes its own address, first", async (context) => {
		needChromium(context);
		const { page } = await reopen();
		await page.evaluate(`history.replaceState(null, "", "#v2;scenario=no-partnership")`);
		await page.evaluate(
			`dispatchEvent(new HashChangeEvent("hashchange", { newURL: "${address}#v2;scenario=peace-dividend" }))`,
		);
		await expectNumbers(page, {}, "peace-dividend");
		expect(new URL(page.url()).hash).toBe("#v2;scenario=peace-dividend");
	});
});

describe("the explorer's downloads", () => {
	it("hold the scenario, which validates and gives the same, the tidy CSV, and the charts", async (context) => {
		needChromium(context);
		const { page, close } = await open("#v2;scenario=securitised-crisis;economy=0.02;financing=imf-programme");
		await settled(page);
		const json = await download(page, "download-scenario");
		expect(json.name).toBe("securitised-crisis-explored.json");
		expect(crowdout(["validate", json.path])).toMatchObject({ status: 0, stderr: "" });
		const scenario = parseScenario(JSON.parse(readFileSync(json.path, "utf8")));
		const result = crowdOut(scenario);
		const shown = await shownLosses(page);
		expect(shown).toEqual(losses(result, shown));
		const csv = await download(page, "download-csv");
		expect(readFileSync(csv.path, "utf8")).toBe(tidyCsv([result]));
		const svg = await download(page, "download-svg");
		await page.goto(pathToFileURL(svg.path).href);
		expect(await page.locator("svg svg").count()).toBeGreaterThan(10);
		await close();
	});
});

describe("the explorer's page", () => {
	for (const [width, scheme] of [
		[360, "dark"],
		[1280, "light"],
	] as const) {
		it(`at ${width} px, ${scheme}: no error, no request, no overflow, nothing that axe finds`, async (context) => {
			needChromium(context);
			const { page, troubles, asked, close } = await open("#v2;allocation=weighted:food~2;floor.food=0.005", {
				width,
				scheme,
			});
			await settled(page);
			await page.evaluate("for (const more of document.querySelectorAll('details')) more.open = true");
			const overflow = await page.evaluate(
				"document.documentElement.scrollWidth - document.documentElement.clientWidth",
			);
			await page.evaluate(axe);
			const violations = await page.evaluate(
				"axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))",
			);
			await close();
			expect({ troubles, asked: asked(), overflow, violations }).toEqual({
				troubles: [],
				asked: [],
				overflow: 0,
				violations: [],
			});
		});
	}

	it("shows the whole table of losses at 1,280 px, a scroll bar beside the page", async (context) => {
		needChromium(context);
		const { page } = await reopen();
		// Where nothing is asked for, a browser without a window gives no scroll bar its usual 15 px.
		await page.setViewportSize({ width: 1265, height: 900 });
		for (const name of ["us-india-partnership", "india-surge", "freeze-2019"]) {
			await page.selectOption("#scenario", name);
			await expect.poll(() => text(page, "#footer")).toContain(`scenario ${name}`);
			await settled(page);
			const cut = await page.evaluate(
				"document.querySelector('#crowd-out').scrollWidth - document.querySelector('#crowd-out').clientWidth",
			);
			expect([name, cut]).toEqual([name, 0]);
		}
		await page.setViewportSize({ width: 1280, height: 900 });
	});

	it("asks nothing of the network where a server gives it", async (context) => {
		needChromium(context);
		const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
		const { page, troubles, asked, close } = await open("", { url });
		await settled(page);
		await slide(page, "india-growth", 0.05);
		await settled(page);
		await close();
		expect({ troubles, asked: asked() }).toEqual({ troubles: [], asked: [] });
	});

	it("says what the scenario is compared with", async (context) => {
		needChromium(context);
		const { page } = await reopen();
		expect(await text(page, "#without")).toContain("grows 4.0 % a year in real terms, with no new partnership event");
		await page.selectOption("#scenario", "freeze-2019");
		await expect
			.poll(() => text(page, "#without"))
			.toContain('differs in "how much of a wished rise a binding programme lets through"; the rest');
		await page.selectOption("#scenario", "no-partnership");
		await expect
			.poll(() => text(page, "#without"))
			.toContain("is the scenario us-india-partnership on the same base and presets");
	});

	it("says beside the control what is wrong with a number, and goes on", async (context) => {
		needChromium(context);
		const { page, troubles } = await reopen();
		await page.fill("#floor-health", "much");
		expect(await text(page, "#floor-health-wrong")).toContain('got "much"');
		expect(await page.locator("#floor-health").getAttribute("aria-invalid")).toBe("true");
		await expectNumbers(page, {});
		await page.fill("#floor-health", "1");
		expect(await text(page, "#floor-health-wrong")).toBe("");
		await expectNumbers(page, { set: { budget: { lines: { health: { floor: 0.01 } } } } });
		expect(troubles).toEqual([]);
	});

	it("says where choices do not go together, and keeps the last numbers that hold", async (context) => {
		needChromium(context);
		const { page, troubles } = await reopen("#v2;scenario=rebound-interest");
		await page.selectOption("#base-year", "2023");
		await expect.poll(() => text(page, "#trouble")).toContain("numbers are of the last choice that does");
		await expectNumbers(page, {}, "rebound-interest");
		await page.selectOption("#base-year", "2025");
		await expect.poll(() => text(page, "#trouble")).not.toContain("last choice");
		expect(troubles).toEqual([]);
	});

	it("gives a lesson by steps, each of which sets the page, under the keyboard alone", async (context) => {
		needChromium(context);
		const { page } = await reopen();
		const title = () => text(page, "#lesson h2");
		await page.locator("#lesson summary").press("Enter");
		expect(await title()).toBe("Step 1 of 7: The push");
		const next = page.getByRole("button", { name: "Next" });
		const titles: string[] = [];
		const scenarios: string[] = [];
		for (let step = 2; step <= 7; step++) {
			await next.press("Enter");
			titles.push(await title());
			await expect.poll(() => text(page, "#notices")).toBe("");
			scenarios.push(await page.evaluate("location.hash"));
			expect(await page.evaluate("document.activeElement.textContent")).toBe(titles.at(-1));
			for (const place of await page.locator("#lesson .places button").all()) {
				await place.press("Enter");
				expect(await page.evaluate("document.activeElement.closest('#lesson')")).toBeNull();
				const top = await page.evaluate<number>("document.activeElement.getBoundingClientRect().top");
				expect(top).toBeGreaterThanOrEqual(-1);
				expect(top).toBeLessThan((page.viewportSize()?.height ?? 0) as number);
			}
		}
		expect(titles.at(-1)).toBe("Step 7 of 7: The doubt");
		expect(await next.isDisabled()).toBe(true);
		expect(new Set(scenarios).size).toBe(6);
		expect(await page.locator("#lesson a").getAttribute("href")).toBe("?lesson=7#v2");
		await page.getByRole("button", { name: "Back" }).press("Enter");
		await expect.poll(() => text(page, "#footer")).toContain("us-india-partnership-explored");
		await page.locator("#lesson summary").press("Enter");
	});

	it("opens at a step of the lesson that the address asks for", async (context) => {
		needChromium(context);
		const { page, troubles, close } = await open("?lesson=4");
		expect(await text(page, "#lesson h2")).toBe("Step 4 of 7: Pakistan's reaction");
		await expect.poll(() => page.evaluate("location.hash")).toBe("#v2;reaction=none");
		await expectNumbers(page, { reaction: "none" });
		expect(troubles).toEqual([]);
		await close();
	});

	it("has a range and sources at every control", async (context) => {
		needChromium(context);
		const { page } = await reopen();
		const bare = await page.evaluate(`[...document.querySelectorAll("#controls .control")].filter((control) =>
			control.querySelector(".range")?.textContent === "" || (control.querySelector(".basis")?.textContent ?? "") === "").map((control) => control.textContent)`);
		expect(bare).toEqual([]);
		expect(await page.locator("#controls .control").count()).toBeGreaterThanOrEqual(12);
	});

	it("shows a slider's step in the next frame, waiting for nothing", async (context) => {
		needChromium(context);
		const { page, close } = await open();
		const shown = await page.evaluate(`new Promise((resolve) => {
			const slider = document.getElementById("slider-india-growth");
			slider.value = "0.09";
			slider.dispatchEvent(new Event("input", { bubbles: true }));
			requestAnimationFrame(() => resolve(
				Object.fromEntries([...document.querySelectorAll("#crowd-out tbody tr")].map((row) =>
					[row.cells[0].textContent.toLowerCase(), row.cells[2].textContent]))));
		})`);
		await close();
		const result = crowdOut(parseScenario("us-india-partnership", { set: { rival: { growth: fromFY2028(0.09) } } }));
		expect(shown).toEqual(losses(result, shown as Record<string, string>));
	});
});
