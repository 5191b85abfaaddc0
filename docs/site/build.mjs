// The documents as static pages, into docs/site/.vitepress/dist: `npm run docs:site`, from the root. With
// `-- --check` the pages are then opened in Chromium (check.mjs).
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const site = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));

/** Run a program in a folder; its failure ends the build. */
function run(folder, program, ...words) {
	const { status, error } = spawnSync(program, words, {
		cwd: folder,
		stdio: "inherit",
		shell: process.platform === "win32",
	});
	if (status !== 0) {
		console.error(`${program} ${words.join(" ")}: ${error?.message ?? `exit status ${status}`}`);
		process.exit(1);
	}
}

if (!existsSync(`${site}node_modules/vitepress`)) run(site, "npm", "ci");
run(root, "node", "build.mjs", "--no-types");

rmSync(`${site}public`, { recursive: true, force: true });
mkdirSync(`${site}public/data`, { recursive: true });
for (const name of readdirSync(`${root}data`).filter((file) => /\.(csv|json)$/.test(file)))
	copyFileSync(`${root}data/${name}`, `${site}public/data/${name}`);
for (const file of ["docs/chain.svg", "CITATION.cff", "examples/scenario.schema.json", "examples/result.schema.json"])
	copyFileSync(`${root}${file}`, `${site}public/${file.replace(/^.*\//, "")}`);

run(root, "npx", "vite", "build", "--logLevel", "warn", "examples/explorer");
copyFileSync(`${root}examples/explorer/dist/index.html`, `${site}public/explorer.html`);

run(root, "npx", "typedoc", "--options", "docs/site/typedoc.config.js", "--logLevel", "Warn");
run(site, "npx", "vitepress", "build");
if (process.argv.includes("--check")) run(root, "node", "docs/site/check.mjs");
