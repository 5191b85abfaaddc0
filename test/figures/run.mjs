// README's figures, computed again: npm run figures [-- page [guide]]. A row for each; exit status 1 where one differs.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { outputFiles } = await build({
	entryPoints: [`${root}test/figures/figures.ts`],
	bundle: true,
	format: "esm",
	write: false,
});
const { compareFigures } = await import(
	`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
);

const printed = new Map();
/** What a command prints; each runs once. */
function print(command) {
	if (!printed.has(command)) {
		process.stderr.write(`crowdout ${command}\n`);
		const env = { ...process.env, NO_COLOR: "1" };
		const { stdout } = spawnSync(process.execPath, ["dist/cli.js", ...command.split(" ")], {
			cwd: root,
			env,
			encoding: "utf8",
			stdio: ["ignore", "pipe", "inherit"],
		});
		printed.set(command, stdout);
	}
	return printed.get(command);
}

const [page = `${root}README.md`, guide = `${root}docs/site/guides/figures-of-readme.md`] = process.argv.slice(2);
const rows = compareFigures(readFileSync(page, "utf8"), readFileSync(guide, "utf8"), print);
const width = Math.max(...rows.map(({ says }) => says.length));
console.log(`         ${"README says".padEnd(width)}  now`);
for (const { command, says, now, isSame } of rows)
	console.log(
		`${isSame ? "same   " : "DIFFERS"}  ${says.padEnd(width)}  ${now}${isSame ? "" : `  (crowdout ${command})`}`,
	);
const different = rows.filter(({ isSame }) => !isSame).length;
console.log(`\n${rows.length} blocks and figures of README, ${different} different now`);
process.exitCode = different === 0 ? 0 : 1;
