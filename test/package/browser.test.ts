import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { crowdOut, parseScenario } from "crowdout";
import { transformSync } from "esbuild";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { root } from "../built.js";
import { executablePath, launch, needChromium, newPage } from "../chromium.js";
import { answers } from "./page-program.js";

const consumer = inject("consumer");
const program = readFileSync(`${root}test/package/page-program.ts`, "utf8");
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

/** Nothing but files of this server, no inline script without its number, no text made code. */
const POLICY = "default-src 'none'; img-src data:; script-src 'self' 'nonce-once'; worker-src 'self'";

/** The consumer's folder as a web server gives it. */
const server = createServer(({ url = "/" }, response) => {
	const file = join(consumer, normalize(url.split("?")[0]));
	if (!(extname(file) in TYPES && existsSync(file))) return response.writeHead(404).end();
	response.setHeader("Content-Security-Policy", POLICY).setHeader("Content-Type", TYPES[extname(file)]);
	return response.end(readFileSync(file));
});
/** The end of each page's script. */
const SHOW = `const shown = document.createElement("pre");
	answers().then((all) => {
		shown.textContent = JSON.stringify(all);
		document.body.append(shown);
	});`;
let browser: Browser | undefined;

beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	if (executablePath !== undefined) browser = await launch();
});
afterAll(async () => {
	await browser?.close();
	server.close();
});

/** Open a page, wait for its answers, and collect what went wrong. */
async function open(path: string) {
	const page = await newPage(browser!);
	const troubles: string[] = [];
	const urls: string[] = [];
	let workers = 0;
	page.on("console", (message) => troubles.push(message.text()));
	page.on("pageerror", (error) => troubles.push(error.message));
	page.on("worker", () => workers++);
	page.on("request", (request) => urls.push(request.url()));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	await page.goto(`${origin}${path}`);
	const answered = await page.locator("pre, #loss:not(:empty)").textContent();
	await page.close();
	return { answered, workers, troubles, elsewhere: urls.filter((url) => !url.startsWith(origin)) };
}

const inNode = async () => ({ answered: JSON.stringify(await answers()), workers: 2, troubles: [], elsewhere: [] });

describe("the installed package in a page, under a policy without eval", () => {
	it("answers with the bits of Node from the one file for a page, for each door that it stands for, on two workers", async (context) => {
		needChromium(context);
		const doors = ["crowdout", "crowdout/browser", "crowdout/report", "crowdout/sensitivity"];
		const imports = Object.fromEntries(doors.map((door) => [door, "./node_modules/crowdout/dist/page.js"]));
		writeFileSync(join(consumer, "page-program.js"), transformSync(program, { loader: "ts" }).code);
		writeFileSync(
			join(consumer, "plain.html"),
			`<!doctype html><link rel="icon" href="data:,"><script type="importmap" nonce="once">${JSON.stringify({ imports })}</script>
			<script type="module" nonce="once">
				import { answers } from "./page-program.js";
				${SHOW}
			</script>`,
		);
		expect(await open("/plain.html")).toEqual(await inNode());
	});

	it("shows the README's page", async (context) => {
		needChromium(context);
		const [, block] = /```html\n(.*?)```/s.exec(readFileSync(`${root}README.md`, "utf8"))!;
		const script = '<script type="module"';
		const policed = block.replace(script, `<link rel="icon" href="data:,">${script} nonce="once"`);
		writeFileSync(join(consumer, "readme.html"), policed);
		const { education } = crowdOut(parseScenario("under-a-programme")).crowdOut.cumulativeMoney;
		expect(await open("/readme.html")).toMatchObject({
			answered: `Education loses Rs ${education.toFixed(1)} bn.`,
			troubles: [],
			elsewhere: [],
		});
	});

	it("answers with the bits of Node as Vite builds it, on two workers", async (context) => {
		const folder = join(consumer, "vite");
		mkdirSync(folder);
		writeFileSync(join(folder, "program.ts"), program);
		writeFileSync(join(folder, "main.ts"), `import { answers } from "./program";\n${SHOW}`);
		writeFileSync(
			join(folder, "index.html"),
			'<!doctype html><link rel="icon" href="data:,"><script type="module" src="./main.ts"></script>',
		);
		await build({ root: folder, base: "./", logLevel: "silent", configFile: false });
		expect(existsSync(join(folder, "dist/index.html"))).toBe(true);
		needChromium(context);
		expect(await open("/vite/dist/index.html")).toEqual(await inNode());
	});
});
