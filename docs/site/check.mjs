// The built pages in Chromium, at a phone's width and a desk's: `npm run docs:site -- --check`, from the root.
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const dist = fileURLToPath(new URL(".vitepress/dist", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [360, 1280];
/** How many pages of one kind of the reference are opened; the links of all are followed. */
const OF_A_KIND = 3;
const TYPES = {
	".html": "text/html",
	".js": "text/javascript",
	".css": "text/css",
	".svg": "image/svg+xml",
	".json": "application/json",
};

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map(({ parentPath, name }) => join(parentPath, name).slice(dist.length).replaceAll("\\", "/"));
const pages = files.filter((file) => file.endsWith(".html") && file !== "/404.html");
const texts = new Map(pages.map((file) => [file, readFileSync(dist + file, "utf8")]));
const idsOf = new Map(
	[...texts].map(([file, text]) => [file, new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id))]),
);
const troubles = [];

/** The file that an address of the site means. */
const fileAt = (path) => (path.endsWith("/") ? `${path}index.html` : path);

for (const [file, text] of texts) {
	// The explorer is one file, whose script holds text that looks like links.
	if (file === "/explorer.html") continue;
	for (const [, , link] of text.matchAll(/\s(href|src)="([^"]*)"/g)) {
		const { origin, pathname, hash } = new URL(link.replaceAll("&amp;", "&"), `http://site${file}`);
		if (origin !== "http://site") continue;
		const to = fileAt(decodeURI(pathname));
		const id = decodeURIComponent(hash.slice(1));
		const isThere = files.includes(to);
		if (!isThere || (id !== "" && to !== "/explorer.html" && !idsOf.get(to)?.has(id)))
			troubles.push(`${file}: leads to ${link}, which is not there`);
	}
}

const server = createServer(({ url }, response) => {
	const file = fileAt(decodeURI(new URL(url, "http://site").pathname));
	if (!files.includes(file)) response.writeHead(404).end();
	else
		response
			.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream")
			.end(readFileSync(dist + file));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const site = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
	args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
let at = "";
const say = (what) => troubles.push(`${at}: ${what}`);
page.on("console", (message) => ["error", "warning"].includes(message.type()) && say(message.text()));
page.on("pageerror", (error) => say(error.message));
page.on("request", (request) => {
	if (!request.url().startsWith(site) && !/^(data|blob):/.test(request.url())) say(`asks ${request.url()}`);
});
page.on("response", (response) => response.status() >= 400 && say(`${response.status()} for ${response.url()}`));

const kinds = new Map();
const opened = pages.filter((file) => {
	const [, kind] = /^(\/reference\/\w+\/\w+)/.exec(file) ?? [];
	if (kind === undefined || process.argv.includes("--all")) return true;
	kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	return kinds.get(kind) <= OF_A_KIND;
});
for (const file of opened) {
	at = file;
	await page.setViewportSize({ width: WIDTHS[0], height: 900 });
	await page.goto(site + file, { waitUntil: "networkidle" });
	// A colour that is still changing is not the one that is read.
	await page.addStyleTag({ content: "* { transition: none !important; animation: none !important }" });
	for (const width of WIDTHS) {
		at = `${file} at ${width} px`;
		await page.setViewportSize({ width, height: 900 });
		const wide = await page.evaluate("document.documentElement.scrollWidth");
		if (wide > width) say(`is ${wide} px wide`);
		const empty = await page.evaluate(`[
			...[...document.images].filter((image) => !image.complete || image.naturalWidth === 0),
			...[...document.querySelectorAll("main .chart svg")].filter((svg) => svg.getBoundingClientRect().height < 50),
		].map(({ outerHTML }) => outerHTML.slice(0, 100))`);
		for (const picture of empty) say(`does not draw ${picture}`);
		const cut = await page.evaluate(`[
			...[...document.querySelectorAll("main .step .equations")].filter((box) => box.scrollWidth > box.clientWidth),
			...[...document.querySelectorAll("main .asked select")].filter((list) => {
				const { offsetWidth } = list;
				list.style.width = "max-content";
				const isCut = list.offsetWidth > offsetWidth;
				list.style.width = "";
				return isCut;
			}),
		].map(({ textContent }) => textContent.slice(0, 40))`);
		for (const text of cut) say(`cuts off ${text}`);
		const hidden = await page.evaluate(`(() => {
			const controls = document.querySelector("main .asked");
			if (controls === null) return "";
			const steps = [...document.querySelectorAll("main .step")];
			return steps.filter((step) => {
				step.scrollIntoView({ behavior: "instant", block: "end" });
				const { left, top, width, height } = controls.getBoundingClientRect();
				const there = document.elementFromPoint(left + width / 2, top + height / 2);
				return there === null || !controls.contains(there) || top + height > step.getBoundingClientRect().bottom;
			}).length + " of " + steps.length;
		})()`);
		if (!/^(0 of .*)?$/.test(hidden)) say(`hides its controls at ${hidden} steps`);
		await page.evaluate(axe);
		const violations = await page.evaluate(
			"axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(' | ')))",
		);
		for (const violation of violations) say(violation);
	}
}
await browser.close();
server.close();

for (const trouble of new Set(troubles)) console.error(trouble);
console.log(`${texts.size} pages: links followed; ${opened.length} opened; ${new Set(troubles).size} troubles`);
process.exitCode = troubles.length === 0 ? 0 : 1;
