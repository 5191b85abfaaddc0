// The library's speed and memory against other ways of computing the same, in one table, with the goals.
//
//   npm run bench -- [part …] [--draws 1000000] [--rounds 3]          parts [all]
//
// kernel   both arms alone: C, numpy, JavaScript by hand, naive objects
// whole    ensembles, draws included: numpy with its own draws and C, the most draws and a tenth of them, cold and warm
// small    ensembles of 100 to 10,000 draws          memory   of whole processes          peers    other modelling tools
// points   what runs many scenarios                  start    commands and imports        workers  one and two
// sensitivity   Sobol' and Morris against numpy
//
// Reference case: us-india-partnership, twelve years, its own uncertainty (nineteen numbers), paired counterfactual. The
// answers are compared first. Times are processor time, user and system, of whatever threads a process has, in turn, the
// least of some rounds; `start` and the two workers are by the clock, so leave the machine alone meanwhile. C needs gcc,
// the arrays python3 with numpy: a row whose tool is not there is left out. Files are written below a temporary folder.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { kernel } from "./kernel.mjs";
import { memory } from "./memory.mjs";
import { here, prepare } from "./setup.mjs";
import { small } from "./small.mjs";
import { machine, printTable } from "./table.mjs";
import { whole } from "./whole.mjs";

/** Parts that give rows, with their unit; then those that print their own table, some of the built package. */
const TABLES = {
	kernel: [kernel, "ns/draw"],
	whole: [whole, "ms"],
	small: [small, "ms"],
	memory: [memory, "MiB"],
};
const SCRIPTS = ["points", "start", "workers", "sensitivity"];
const BUILT = ["start", "workers"];

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { draws: { type: "string", default: "1000000" }, rounds: { type: "string", default: "3" } },
});
const known = [...Object.keys(TABLES), ...SCRIPTS];
const unknown = positionals.filter((part) => !known.includes(part));
if (unknown.length > 0) {
	console.error(`parts: must be among ${known.join(", ")}, got ${unknown.join(", ")}`);
	process.exit(2);
}
const asked = (part) => positionals.length === 0 || positionals.includes(part);

console.log(machine());
const missed = [];
const tables = Object.keys(TABLES).filter(asked);
if (tables.length > 0) {
	const setup = await prepare({ draws: Number(values.draws), rounds: Number(values.rounds) });
	for (const part of tables) {
		const [work, unit] = TABLES[part];
		missed.push(...printTable(part, unit, work(setup)));
	}
	rmSync(setup.folder, { recursive: true });
}
const scripts = SCRIPTS.filter((part) => asked(part) && existsSync(join(here, `${part}.mjs`)));
const node = (script, ...args) => {
	const { status } = spawnSync(process.execPath, [script, ...args], { stdio: "inherit" });
	if (status !== 0) process.exitCode = 1;
};
if (scripts.some((part) => BUILT.includes(part))) node(join(here, "../../build.mjs"), "--no-types");
for (const part of scripts) {
	console.log(`\n${part}`);
	node(join(here, `${part}.mjs`));
}
console.log(missed.length === 0 ? "\nno goal of these tables is missed" : `\ngoals missed: ${missed.join("; ")}`);
