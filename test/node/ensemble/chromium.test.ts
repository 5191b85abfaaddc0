import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type * as mainDoor from "crowdout";
import { describe, expect, it } from "vitest";
import { root } from "../../built.js";
import { launch, needChromium, newPage } from "../../chromium.js";

const { parseScenario, ensemble: inThisThread }: typeof mainDoor = await import(`${root}dist/index.js`);

/** The build as a web server gives it, with one empty page. */
const server = createServer(({ url = "/" }, response) => {
	const file = `${root}${url.slice(1)}`;
	if (url === "/") response.setHeader("Content-Type", "text/html").end("<!doctype html><title>ensemble</title>");
	else if (/^\/dist\/[\w.-]+\.js$/.test(url) && existsSync(file)) {
		response.setHeader("Content-Type", "text/javascript").end(readFileSync(file));
	} else response.writeHead(404).end();
});

/** What the page does; as text, since the test runner rewrites imports. */
const IN_PAGE = `(async () => {
	const { ensemble, parseScenario } = await import("/dist/page.js");
	return JSON.stringify(await ensemble(parseScenario("us-india-partnership"), { draws: 10000, seed: 7, workers: 2 }));
})()`;

describe("ensemble of crowdout/browser in Chromium", () => {
	it("gives the bytes of Node, on two workers of the browser", async (context) => {
		needChromium(context);
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const browser = await launch();
		try {
			const page = await newPage(browser);
			let workers = 0;
			page.on("worker", () => workers++);
			await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
			const there = await page.evaluate(IN_PAGE);
			const here = inThisThread(parseScenario("us-india-partnership"), { draws: 10_000, seed: 7 });
			expect(there).toBe(JSON.stringify(here));
			expect(workers).toBe(2);
		} finally {
			await browser.close();
			server.close();
		}
	});
});
