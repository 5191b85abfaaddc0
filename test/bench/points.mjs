// Runs of one scenario at many points: processor time a point of `sweep` and `solve`, of a parse of each point, and of
// `parseScenario` and `crowdOut`.
//
//   npm run build && node test/bench/points.mjs [rounds] [folder of another build]       rounds [3]
//
// Each build in processes of its own, in turn; the best of the rounds. Ratios hold on a busy machine too.
import { spawnSync } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";

const OF = "--of";
const SCENARIO = "us-india-partnership";
const growths = (count) => Array.from({ length: count }, (_, k) => 0.02 + (0.08 * k) / (count - 1));
const outputs = ["crowdOut.total.cumulativeMoney", "crowdOut.ratio", "last(run.defence)"];

/** Each job with how many points it runs. */
function jobs({ crowdOut, outputValues, parseScenario, solve, sweep }) {
	const axis = { path: "rival.growth", values: growths(900) };
	const grid = [
		{ path: "rival.growth", values: growths(30) },
		{ path: "defence.longRun", values: growths(30) },
	];
	// No value of the range gives it, so that a search looks at every step once.
	const never = "crowdOut.total.cumulativeMoney = 1e9";
	const parsed = parseScenario(SCENARIO);
	const each = (job) => [(points) => Array.from({ length: points }, (_, k) => job(k)), 200];
	const set = (k) => ({ set: { rival: { growth: growths(200)[k] } } });
	return {
		"sweep, 900 points on an axis": [() => sweep(SCENARIO, [axis], { outputs }), 900],
		"sweep, 30 × 30": [() => sweep(SCENARIO, grid, { outputs }), 900],
		"solve, 1,000 steps": [() => solve(SCENARIO, "rival.growth", never, { between: [0, 0.1], steps: 1000 }), 1001],
		"solve, 60 steps": [() => solve(SCENARIO, "rival.growth", never, { between: [0, 0.1] }), 61],
		"a point by a parse": each((k) => {
			const result = crowdOut(parseScenario(SCENARIO, set(k)));
			for (const output of outputs) outputValues(result, output);
		}),
		"parseScenario and crowdOut": each(() => crowdOut(parseScenario(SCENARIO))),
		"the same, of keys laid over": each((k) => crowdOut(parseScenario(SCENARIO, set(k)))),
		parseScenario: each(() => parseScenario(SCENARIO)),
		"crowdOut of a parsed scenario": each(() => crowdOut(parsed)),
	};
}

/** How long a job is repeated, so that what is compiled on the way does not count [µs of processor time]. */
const LONG = 1.5e6;

/** Processor time a point of every job [µs], the best of its repetitions. */
async function timesOf(folder) {
	const times = {};
	for (const [name, [job, points]] of Object.entries(jobs(await import(new URL("index.js", folder))))) {
		times[name] = Number.POSITIVE_INFINITY;
		for (let spent = 0; spent < LONG; ) {
			const began = process.cpuUsage();
			job(points);
			const { user, system } = process.cpuUsage(began);
			times[name] = Math.min(times[name], (user + system) / points);
			spent += user + system;
		}
	}
	return times;
}

function print([own, other]) {
	const row = (cells) => cells.map((text) => text.padStart(13)).join("");
	console.log("".padEnd(34) + row(["µs a point", "/ a parse", ...(other ? ["other build", "/ other"] : [])]));
	for (const [name, time] of Object.entries(own)) {
		const cells = [time.toFixed(1), (time / own["a point by a parse"]).toFixed(3)];
		if (other) cells.push(other[name].toFixed(1), (time / other[name]).toFixed(3));
		console.log(name.padEnd(34) + row(cells));
	}
}

const [first, second] = process.argv.slice(2);
if (first === OF) console.log(JSON.stringify(await timesOf(second)));
else {
	const folders = [new URL("../../dist/", import.meta.url), ...(second ? [pathToFileURL(`${second}/`)] : [])];
	const best = folders.map(() => undefined);
	for (let round = 0; round < Number(first ?? 3); round++) {
		folders.forEach((folder, k) => {
			const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), OF, folder.href]);
			if (stdout.length === 0) throw new Error(String(stderr));
			const times = JSON.parse(String(stdout));
			const least = ([name, time]) => [name, Math.min(time, best[k]?.[name] ?? time)];
			best[k] = Object.fromEntries(Object.entries(times).map(least));
		});
	}
	print(best);
}
