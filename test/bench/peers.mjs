// The reference case's whole model, both arms, in other modelling tools: runs alone, without draws and quantiles. Parity
// comes first. The tools are installed into a temporary folder; a tool that cannot be had is left out.
import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { prepareCase } from "./drawn-case.mjs";
import { libraryKernel, TOTAL } from "./library-kernel.mjs";
import { naiveKernel } from "./naive.mjs";
import { equations } from "./peers/equations.mjs";
import { sdeverywhere } from "./peers/sdeverywhere.mjs";
import { simulation } from "./peers/simulation.mjs";
import { PARAMETERS, YEARS } from "./reference-case.mjs";
import { each, here, inTurn, timed } from "./setup.mjs";
import { row } from "./table.mjs";

/** What each tool is called, how many draws are compared and timed, and how many times faster the library should be. */
const PEERS = [
	["SDEverywhere, generated JavaScript", sdeverywhere, 20_000, 4],
	["simulation", simulation, 20],
];
const COMPARED = 200;

/** Rows of other modelling tools, a run of both arms. */
export async function peers(setup) {
	const folder = join(setup.folder, "peers");
	cpSync(join(here, "peers"), folder, { recursive: true });
	try {
		execFileSync("npm", ["install", "--no-package-lock", "--ignore-scripts", "--silent"], {
			cwd: folder,
			stdio: "pipe",
		});
	} catch {
		console.log("peers: npm cannot install them here; their rows are left out");
		return [];
	}
	const { resolve } = createRequire(join(folder, "package.json"));
	const load = (name) => import(pathToFileURL(resolve(name)));
	const given = prepareCase(setup, Math.max(...PEERS.map(([, , draws]) => draws)));
	const list = equations(given.numbers);
	const found = [];
	for (const [name, make, draws, goal] of PEERS) {
		const run = await make(list, YEARS, { load, folder });
		const width = PARAMETERS.length;
		const one = (i) => run(Array.from(given.parameters.subarray(i * width, (i + 1) * width)));
		compare(name, setup.library, given, one);
		found.push({ name, draws, goal, one });
	}
	const ours = libraryKernel(setup.library, given);
	const least = inTurn(setup.rounds, {
		ours: timed(ours.totals, given.table.rows),
		...Object.fromEntries(found.map(({ name, one, draws }) => [name, timed(each(one), draws)])),
	});
	return found.flatMap(({ name, goal }) => {
		const of = row(name, least[name]);
		return [of, row(`library, beside ${name}`, least.ours, { of, faster: true, goal })];
	});
}

/** Refuse a tool whose defence, lines or loss differ by 1e-9 of their size from the library's, in some draws. */
function compare(name, library, given, one) {
	const crowdOutOf = naiveKernel(library, given);
	const { table } = given;
	let worst = 0;
	for (let i = 0; i < COMPARED; i++) {
		const [defence, lines] = crowdOutOf(i);
		const [theirs, ...rest] = one(i);
		const lost = rest.pop().reduce((sum, money) => sum + money, 0);
		const total = table.values[i * table.columns.length + table.columns.indexOf(TOTAL)];
		worst = Math.max(worst, Math.abs(lost - total) / Math.max(100, Math.abs(total)));
		for (let t = 1; t <= YEARS; t++) {
			worst = Math.max(worst, Math.abs(theirs[t - 1] / defence[t] - 1));
			rest.forEach((line, j) => {
				worst = Math.max(worst, Math.abs(line[t - 1] / lines[4 * t + j] - 1));
			});
		}
	}
	console.log(`parity, ${name}: ${worst.toExponential(1)}`);
	if (!(worst < 1e-9)) throw new Error(`${name} does not agree with the library to 1e-9`);
}
