import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";
import { describe, expect, inject, it } from "vitest";
import { root } from "../built.js";
import { answers } from "./bundle-program.js";
import { expected } from "./expected.js";
import { runTool } from "./run-tool.js";

const consumer = inject("consumer");

/**
 * Sizes as last recorded [bytes, bytes after gzip]: of a bundle of `parseScenario` and `crowdOut` for a browser, and of
 * the one file for a page. The README gives both in kB. The tests leave 3 %.
 */
const RECORDED = {
	bundle: { minified: 321_200, gzipped: 109_300 },
	page: { minified: 1_026_500, gzipped: 395_400 },
};
const LEEWAY = 1.03;

/** Hold a file to the size that is recorded of it, both ways. */
function weigh(what: keyof typeof RECORDED, code: Buffer): void {
	const sizes = { minified: code.length, gzipped: gzipSync(code).length };
	for (const which of ["minified", "gzipped"] as const) {
		expect(sizes[which], `${which}, grown`).toBeLessThan(LEEWAY * RECORDED[what][which]);
		expect(sizes[which], `${which}, smaller than recorded: record it`).toBeGreaterThan(RECORDED[what][which] / LEEWAY);
	}
}

/** Bundle a program as a consumer's build would, from the installed package, into the consumer's folder. */
async function bundle(file: string, options: BuildOptions): Promise<Buffer> {
	const contents = readFileSync(`${root}test/package/${file}.ts`, "utf8");
	const outfile = join(consumer, `${file}-bundle.${options.format === "cjs" ? "cjs" : "mjs"}`);
	await build({
		stdin: { contents, resolveDir: consumer, loader: "ts" },
		...{ outfile, bundle: true, logLevel: "silent" },
		...options,
	});
	return readFileSync(outfile);
}

/** What a bundled program prints of its answers. */
const printed = (file: string, ending: "mjs" | "cjs") =>
	runTool(consumer, [
		"--input-type=module",
		"--eval",
		`import { answers } from "./${file}-bundle.${ending}"; console.log(JSON.stringify(await answers("own-scenario.yaml")))`,
	]);

describe("a bundle by esbuild", () => {
	it("of parseScenario and crowdOut is as small as recorded, and computes what the source does", async () => {
		const code = await bundle("bundle-program", { platform: "browser", format: "esm", minify: true });
		weigh("bundle", code);
		expect(printed("bundle-program", "mjs")).toEqual({ status: 0, said: JSON.stringify(answers()) });
	});

	it("has in the README the sizes that are recorded, also of the one file for a page, which weighs that", () => {
		weigh("page", readFileSync(join(consumer, "node_modules/crowdout/dist/page.js")));
		const readme = readFileSync(`${root}README.md`, "utf8").replaceAll("\n", " ");
		expect(readme).toContain(`takes ${Math.round(RECORDED.bundle.gzipped / 1000)} kB of script after gzip`);
		expect(readme).toContain(`the one file is ${Math.round(RECORDED.page.gzipped / 1000)} kB`);
	});

	it("of every door answers as the source does", async () => {
		await bundle("program", { platform: "node", format: "cjs" });
		expect(printed("program", "cjs")).toEqual({ status: 0, said: expected });
	});
});
