// The library imported, and whole commands as a user starts them, against a bare `node -e 0`, in turn in one run.
//
//   npm run build && node test/bench/start.mjs [rounds]          rounds [15]
//
// Processor time of cold processes, the least of the rounds: whatever else the machine does only adds to it. A newer Node
// starts faster, so its version stands above. Compiled code of commands is kept from the first round on.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const dist = (file) => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));
const rounds = Number(process.argv[2] ?? 15);
const folder = mkdtempSync(join(tmpdir(), "crowdout-bench-"));

/** A scenario file with this growth of the rival's spending. */
const scenario = (name, growth) => {
	const file = join(folder, `${name}.json`);
	writeFileSync(file, JSON.stringify({ name, rival: { growth } }));
	return file;
};
const imported = (file) => [
	"--input-type=module",
	"-e",
	`import ${JSON.stringify(String(new URL(`file://${dist(file)}`)))}`,
];
const cli = (...words) => [dist("cli.js"), ...words];
const S = "us-india-partnership";

/** What is started, and how many times a bare start it may cost. */
const commands = {
	"node -e 0": { args: ["-e", "0"] },
	'import "crowdout"': { args: imported("index.js") },
	'import "crowdout/formulas"': { args: imported("formulas.js") },
	"crowdout --version": { args: cli("--version") },
	"crowdout run S --json": { args: cli("run", S, "--json"), goal: 2.5 },
	"crowdout run S --draws 0": { args: cli("run", S, "--draws", "0"), goal: 2.8 },
	"crowdout run S": { args: cli("run", S), goal: 4 },
	"crowdout ensemble S --draws 10000 --mode fast": { args: cli("ensemble", S, "--mode", "fast") },
	"crowdout ensemble S --draws 10000": { args: cli("ensemble", S), goal: 4.5 },
	"crowdout run FILE --json, no formula": { args: cli("run", scenario("none", 0.08), "--json") },
	"crowdout run FILE --json, one formula": {
		args: cli("run", scenario("one", { formula: "0.08 + 0.001 * t" }), "--json"),
	},
};

/** Processor time of a process [milliseconds]. */
function cost(name, args) {
	const { status, output } = spawnSync(
		process.execPath,
		["--require", fileURLToPath(new URL("cpu-at-exit.cjs", import.meta.url)), ...args],
		{ stdio: ["ignore", "ignore", "ignore", "pipe"], encoding: "utf8" },
	);
	if (status !== 0) throw new Error(`${name} ended with ${status}`);
	return Number(output[3]) / 1000;
}

const least = Object.fromEntries(Object.keys(commands).map((name) => [name, Number.POSITIVE_INFINITY]));
for (let round = 0; round < rounds; round++)
	for (const [name, { args }] of Object.entries(commands)) least[name] = Math.min(least[name], cost(name, args));
rmSync(folder, { recursive: true });

const row = (name, ms, times, goal) =>
	console.log(
		`${name.padEnd(48)}${ms.padStart(8)}${times.padStart(9)}${(goal === undefined ? "" : `≤ ${goal}`).padStart(9)}`,
	);
console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}; least of ${rounds} rounds`);
row("", "ms", "× bare", "goal");
const bare = least["node -e 0"];
for (const [name, { goal }] of Object.entries(commands))
	row(name, least[name].toFixed(0), (least[name] / bare).toFixed(2), goal);
const [none, one] = [least["crowdout run FILE --json, no formula"], least["crowdout run FILE --json, one formula"]];
row("one formula / none", "", (one / none).toFixed(2), 2);
