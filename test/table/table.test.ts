import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer } from "../../src/index.js";
import { answerSentences } from "../../src/report.js";
import { tableVersion } from "../../src/table.js";
import { root } from "../built.js";
import { executablePath, launch, needChromium, newPage } from "../chromium.js";
import { fences } from "../markdown.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Nothing but scripts of this server: no inline script or style, no request, no text made code or markup. */
const POLICY = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'";

const GREECE =
	'{ "name": "mine", "extends": "us-india-partnership", "country": "Greece", "currency": { "code": "EUR", "name": "euro" } }';
const FLOORED = JSON.stringify({
	...{ name: "floored", extends: "us-india-partnership" },
	budget: { lines: { education: { floor: "1.6%" } } },
});
/** The pages that the guide shows, by name, for a folder in which the package is installed. */
const GUIDE = new Map(
	fences(readFileSync(`${root}docs/site/guides/embed-in-a-page.md`, "utf8")).map(({ about, text }) => [about, text]),
);
const HTML = `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>A table</title>
<link rel="icon" href="data:,"><script type="module" src="/table.js"></script></head><body><main><h1>A table</h1>
<crowdout-table id="plain" version="1" scenario="under-a-programme" financing="imf-programme"></crowdout-table>
<crowdout-table id="own" version="1" draws="20" seed="3"><script type="application/json">
{ "name": "mine", "extends": "us-india-partnership", "rival": { "growth": "8%" } }</script></crowdout-table>
<crowdout-table id="wrong" version="2" scenario="under-a-programme"></crowdout-table></main></body></html>`;

const server = createServer(({ url = "" }, response) => {
	const shown = url === "/" ? undefined : GUIDE.get(url.slice(1));
	if (shown !== undefined) {
		response.setHeader("Content-Type", "text/html").end(shown);
		return;
	}
	const script = /\/(?:table|page)\.js$/.exec(url)?.[0];
	response.setHeader("Content-Security-Policy", `${POLICY}; img-src data:`);
	response.setHeader("Content-Type", script ? "text/javascript" : "text/html");
	response.end(script ? readFileSync(`${root}dist${script}`) : HTML);
});
const troubles: string[] = [];
const asked: string[] = [];
let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
	if (executablePath === undefined) return;
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	browser = await launch();
	page = await newPage(browser, { viewport: { width: 360, height: 900 }, bypassCSP: false });
	page.on("console", (message) => troubles.push(message.text()));
	page.on("pageerror", (error) => troubles.push(error.message));
	page.on("request", (request) => asked.push(new URL(request.url()).pathname));
	await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
afterAll(async () => {
	await browser?.close();
	server.close();
});

const text = async (selector: string) => (await page.locator(selector).allTextContents()).join(" ");

/** What axe finds in a page. */
async function violations(of: Page): Promise<unknown> {
	await of.evaluate(axe);
	return of.evaluate(
		"axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))",
	);
}

/** What the element says while an attribute has a value, or is added. */
async function said(name: string, value: string): Promise<string> {
	return page.evaluate(`(async () => {
		const [name, value] = ${JSON.stringify([name, value])};
		const table = document.querySelector("#plain");
		const before = table.getAttribute(name);
		table.setAttribute(name, value);
		await undefined;
		const words = [...table.shadowRoot.querySelectorAll("p")].map(({ textContent }) => textContent).join(" ");
		if (before === null) table.removeAttribute(name);
		else table.setAttribute(name, before);
		return words;
	})()`);
}

describe("<crowdout-table>", () => {
	it("is imported in Node, where there is no page, and does nothing", async () => {
		expect(tableVersion).toBe("1");
		expect(await import(`${root}dist/table.js`)).toMatchObject({ tableVersion });
	});

	it("shows the sentences that open every report, and what each line loses, under a policy that forbids all else", async (context) => {
		needChromium(context);
		const found = answer("under-a-programme", { financing: "imf-programme", draws: 0 });
		expect(await text("#plain .headline")).toBe(answerSentences(found).join(" "));
		const rows = await page.locator("#plain tbody tr").all();
		const cells = await Promise.all(rows.map((row) => row.locator("th, td").allTextContents()));
		const losses = Object.entries(found.lines).sort(([, a], [, b]) => Math.abs(b.central) - Math.abs(a.central));
		expect(cells.slice(0, -1).map(([name]) => name.split(" ")[0].toLowerCase())).toEqual(losses.map(([name]) => name));
		for (const [k, [, { central }]] of losses.entries()) {
			const digits = cells[k][1].split(".")[1]?.length ?? 0;
			expect(cells[k][1]).toBe(Math.abs(central).toFixed(digits));
		}
		expect(await page.locator("#plain caption").allTextContents()).toEqual([
			"By line, over FY2026 to FY2031, Rs bn of FY2025",
		]);
		expect(await page.locator("#plain th:not([scope])").count()).toBe(0);
		expect(asked).toEqual(["/", "/table.js", "/page.js"]);
		expect(troubles).toEqual([]);
	});

	for (const [file, above] of [
		["page.html", "nothing"],
		["own.html", "a sentence with unit, years, range and comparison"],
	])
		it(`is shown by the guide's ${file} below ${above}`, async (context) => {
			needChromium(context);
			const found = answer("under-a-programme", { draws: 500 });
			const { central, draws = [] } = found.lines.education;
			const guide = await newPage(browser!, { viewport: { width: 360, height: 900 } });
			guide.on("console", (message) => troubles.push(message.text()));
			guide.on("pageerror", (error) => troubles.push(error.message));
			guide.on("response", (response) => response.ok() || troubles.push(response.url()));
			await guide.goto(new URL(file, page.url()).href);
			const inWords = (amount = 0) => `${Math.abs(amount).toFixed(1)} ${amount < 0 ? "gained" : "lost"}`;
			const sentence = `${answerSentences(found)[0].replace(/, Pakistan's .*/, "")}, education loses Rs ${central.toFixed(1)} bn of FY2025 over FY2026 to FY2031 (90 % range of 500 draws: ${inWords(draws[0])} to ${inWords(draws[2])}).`;
			expect(await guide.locator("#loss").allTextContents()).toEqual(file === "own.html" ? [sentence] : []);
			await expect
				.poll(async () => (await guide.locator(".headline").allTextContents()).join(" "))
				.toBe(answerSentences(found).join(" "));
			expect(await violations(guide)).toEqual([]);
			await guide.close();
			expect(troubles).toEqual([]);
		});

	it("takes a scenario from JSON within it, and gives ranges where draws are asked for", async (context) => {
		needChromium(context);
		const own = { name: "mine", extends: "us-india-partnership", rival: { growth: "8%" } };
		expect(await text("#own .headline")).toBe(answerSentences(answer(own, { draws: 20, seed: 3 })).join(" "));
		expect(await text("#own thead")).toContain("90 % range");
		await page.evaluate(`document.querySelector("#own script").firstChild.data = ${JSON.stringify(GREECE)}`);
		await expect.poll(() => text("#own .headline")).toContain("Greece's defence takes");
		expect(await text("#own caption")).toMatch(/, € bn of \S*2025$/);
	});

	it("labels the parts of a row that a floor keeps, and says in words, without a key, what is at an end", async (context) => {
		needChromium(context);
		await page.evaluate(`document.querySelector("#own script").firstChild.data = ${JSON.stringify(FLOORED)}`);
		await expect.poll(() => text("#own tbody")).toContain("Education neither loses nor gains");
		expect(await page.locator("#own thead th").allTextContents()).toEqual(["Rs bn, central run", "Rs bn, 90 % range"]);
		const notes = await text("#own .note");
		expect(notes).toContain('"share of extra taxes that goes to the provinces" is at the low end');
		expect(notes).not.toContain("budget.");
	});

	it("refuses another version, and what is wrong, in place of numbers", async (context) => {
		needChromium(context);
		expect(await text("#wrong p")).toMatch(/^version: must be "1", .* got "2"/);
		expect(await page.locator("#wrong table").count()).toBe(0);
		const wrong: readonly (readonly [string, string, RegExp])[] = [
			["scenario", "under-a-program", /did you mean "under-a-programme"/],
			["financng", "imf-programme", /^financng: .* did you mean "financing"/],
			["reaction", "strongest", /^reaction: must be one of none, default, strong/],
			["against", "gdp", /^against: /],
			["base", "2024-budget", /^base: /],
			["draws", "10001", /^draws: must be a whole number from 0 to 10000/],
			["seed", "1.5", /^seed: must be a whole number/],
			["set", "rival.growth=8%", /^set: must be a JSON object/],
			["set", '{"rival":{"grow":1}}', /^rival\.grow: is not a known key/],
		];
		for (const [name, value, words] of wrong) {
			expect([name, await said(name, value)]).toEqual([name, expect.stringMatching(words)]);
		}
	});

	it("follows its attributes", async (context) => {
		needChromium(context);
		const strong = answer("under-a-programme", { reaction: "strong", draws: 0 });
		expect(await said("reaction", "strong")).toContain(answerSentences(strong)[0]);
	});

	it("at 360 and 1,280 px has no overflow and nothing that axe finds", async (context) => {
		needChromium(context);
		for (const width of [360, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(
				0,
			);
			expect(await violations(page)).toEqual([]);
		}
	});
});
