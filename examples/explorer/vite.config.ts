import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** An import of one of the library's tables is a function that gives its text, of a page the text itself, as in its own build. */
const textFiles = (): Plugin => ({
	name: "text-files",
	enforce: "pre",
	load(id) {
		const given = id.endsWith(".csv") ? "() => " : id.endsWith(".md") ? "" : undefined;
		return given === undefined ? undefined : `export default ${given}${JSON.stringify(readFileSync(id, "utf8"))}`;
	},
});

/** A page that may run its own script and worker, and reach nothing else. */
const contentSecurityPolicy = (): Plugin => ({
	name: "content-security-policy",
	enforce: "post",
	generateBundle: {
		order: "post",
		handler(_, bundle) {
			for (const file of Object.values(bundle)) {
				if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
				const html = String(file.source);
				const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
					([, text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
				);
				const policy = `default-src 'none'; script-src ${scripts.join(" ")}; worker-src blob:; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
				file.source = html.replace(
					'<meta charset="utf-8">',
					() => `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">`,
				);
			}
		},
	},
});

/** The explorer as one HTML file. Outside this repository the package `crowdout` needs no alias. */
export default defineConfig({
	root: fileURLToPath(new URL(".", import.meta.url)),
	resolve: {
		alias: [
			{ find: /^crowdout$/, replacement: `${root}src/index.ts` },
			{ find: /^crowdout\/(\w+)$/, replacement: `${root}src/$1.ts` },
		],
	},
	plugins: [textFiles(), viteSingleFile({ removeViteModuleLoader: true }), contentSecurityPolicy()],
	worker: { format: "iife", plugins: () => [textFiles()] },
	build: { target: "es2022", license: { fileName: "THIRD-PARTY.md" } },
	preview: { port: 4173 },
});
