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
// least of some rounds; `start` and workers are by the clock, so leave the machine alone meanwhile. C needs gcc,
// the arrays python3 with numpy: a row whose tool is not there is left out. Files are written below a temporary folder.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { kernel } from "./kernel.mjs";
import { memory } from "./memory.mjs";
import { peers } from "./peers.mjs";
import { sensitivity } from "./sensitivity.mjs";
import { here, machine, prepare } from "./setup.mjs";
import { small } from "./small.mjs";
import { printTable } from "./table.mjs";
import { whole } from "./whole.mjs";
import { workers } from "./workers.mjs";

/** Parts with the unit of their rows, and those that print their own table. */
const TABLES = {
	kernel: [kernel, "µs"],
	peers: [peers, "µs"],
	whole: [whole, "ms"],
	small: [small, "ms"],
	memory: [memory, "MiB"],
	sensitivity: [sensitivity, "ms"],
	workers: [workers, "ms"],
};
const SCRIPTS = ["points", "start"];

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

const [draws, rounds] = [Number(values.draws), Number(values.rounds)];
if (!(draws >= 1000 && rounds >= 1)) {
	console.error(`draws, rounds: must be at least 1000 and 1, got ${values.draws} and ${values.rounds}`);
	process.exit(2);
}
const missed = [];
const setup = await prepare({ draws, rounds });
console.log(machine(setup));
for (const [part, [work, unit]] of Object.entries(TABLES)) {
	if (asked(part)) missed.push(...printTable(part, unit, await work(setup)));
}
rmSync(setup.folder, { recursive: true });
for (const part of SCRIPTS) {
	const script = join(here, `${part}.mjs`);
	if (!asked(part) || !existsSync(script)) continue;
	console.log(`\n${part}`);
	const { status } = spawnSync(process.execPath, [script], { stdio: "inherit" });
	if (status !== 0) process.exitCode = 1;
}
console.log(missed.length === 0 ? "\nno goal of these tables is missed" : `\ngoals missed: ${missed.join("; ")}`);
