// Flips operators and constants in `src`, one at a time, and counts the flips that no test sees.
//
//   npm run mutants -- [--room model] [--file src/model/budget.ts] [--tests number] [--flips 50] [--seed 1]
//
// Each room [all ten] gets a sample of its flips [50 by `--flips`], the same for the same seed. The flips are laid asleep
// into the modules as they are loaded, so the files on disk stay as they are; one run of the room's tests counts which test
// file reaches which flip. Then one flip after the other is woken: first test by test in one process, where a test that
// fails must pass again without the flip; those left, each in processes of its own, where the files that reach it are run
// until the first failure. Nothing counts as killed but by a test that fails or never ends; what no test reaches survives.
//
// `--file` takes the flips of some files alone, `--tests` runs only test files whose path holds one of these texts.
// `mutants/equivalent.json` lists flips that change nothing that can be observed, each with its reason: they are taken out
// of the sample and counted beside it.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadConfigFromFile } from "vite";
import { createVitest } from "vitest/node";
import { flipsOf, withFlips } from "./mutants/places.mjs";

const ROOMS = "model engine measure scenario numerics estimation sensitivity ensemble questions report".split(" ");
/** Folders of `test` beside the room's own. */
const MORE_TESTS = { model: ["golden", "properties"], engine: ["golden", "properties"] };
/** Takes too long to be run once a flip. */
const LEFT_OUT = ["test/properties/fuzz.test.ts"];
/** A run may take so many times as long, and reach its flip so many times as often, as the plain one. */
const PATIENCE = 20;

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values: options } = parseArgs({
	options: {
		room: { type: "string", multiple: true, default: ROOMS },
		file: { type: "string", multiple: true },
		tests: { type: "string", multiple: true },
		flips: { type: "string", default: "50" },
		seed: { type: "string", default: "1" },
	},
});
const equivalent = JSON.parse(readFileSync(new URL("./mutants/equivalent.json", import.meta.url), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "mutants-"));

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function stream(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let x = Math.imul(state ^ (state >>> 15), state | 1);
		x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
		return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A sample of the flips of a room, and how many of those drawn are known to change nothing. */
function sample(room) {
	const files = readdirSync(join(root, "src", room), { recursive: true })
		.filter((name) => name.endsWith(".ts"))
		.map((name) => `src/${room}/${name.replaceAll("\\", "/")}`)
		.filter((file) => options.file?.includes(file) ?? true)
		.sort();
	const all = files.flatMap((file) =>
		flipsOf(readFileSync(join(root, file), "utf8")).map((flip) => ({ file, ...flip })),
	);
	const random = stream(Number(options.seed));
	const drawn = all.map((flip) => ({ flip, key: random() })).sort((a, b) => a.key - b.key);
	const flips = drawn.slice(0, Number(options.flips)).map(({ flip }, id) => ({ id, ...flip }));
	const isSame = (a, b) => a.file === b.file && a.before === b.before && a.after === b.after;
	const isKnown = (flip) => equivalent.some((known) => isSame(known, flip));
	for (const known of equivalent.filter(({ file }) => files.includes(file))) {
		if (!all.some((flip) => isSame(known, flip)))
			console.log(`equivalent.json has a flip that is gone: ${known.after}`);
	}
	return { flips: flips.filter((flip) => !isKnown(flip)), known: flips.filter(isKnown).length };
}

/** Vitest over the tests of a room, with the flips asleep in the modules. */
async function start(room, flips) {
	const { config } = await loadConfigFromFile({ command: "serve", mode: "test" }, join(root, "test/vitest.config.ts"));
	const layIn = {
		name: "flips",
		enforce: "pre",
		transform: (source, id) => {
			const own = flips.filter(({ file }) => join(root, file) === id);
			return own.length === 0 ? undefined : { code: withFlips(source, own), map: null };
		},
	};
	const include = [room, ...(MORE_TESTS[room] ?? [])].map((name) => `test/${name}/**/*.test.ts`);
	/** Files in the order they are given. */
	class AsGiven {
		sort = (files) => files;
		shard = (files) => files;
	}
	return createVitest(
		"test",
		{
			root,
			testTimeout: config.test.testTimeout,
			include,
			exclude: LEFT_OUT,
			config: false,
			watch: false,
			bail: 1,
			update: false,
			maxWorkers: 1,
			pool: "forks",
			reporters: [{}],
			runner: join(root, "test/bench/mutants/runner.mjs"),
			setupFiles: [join(root, "test/bench/mutants/setup.mjs")],
			sequence: { sequencer: AsGiven },
		},
		{ root, configFile: false, resolve: config.resolve, plugins: [...config.plugins, layIn] },
	);
}

/** Wake each flip of a room. */
async function measure(room) {
	const { flips, known } = sample(room);
	const vitest = await start(room, flips);
	const run = async (stage, specifications, asked) => {
		const report = join(folder, `${room}.${stage}.jsonl`);
		vitest.provide("flips", { stage, report, active: -1, patience: PATIENCE, killed: [], ...asked });
		const began = performance.now();
		const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
		const failed = unhandledErrors.length > 0 || testModules.some((module) => !module.ok());
		const written = existsSync(report) ? readFileSync(report, "utf8").split("\n").filter(Boolean) : [];
		return { failed, milliseconds: performance.now() - began, entries: written.map((line) => JSON.parse(line)) };
	};

	const specifications = await vitest.globTestSpecifications(options.tests);
	const durations = new Map();
	let reached = [];
	for (const specification of specifications) {
		const { failed, milliseconds, entries } = await run("count", [specification], {});
		const name = relative(root, specification.moduleId);
		if (failed) throw new Error(`${name} fails with every flip asleep`);
		durations.set(specification, milliseconds);
		reached = entries;
		process.stderr.write(`${name} ${(milliseconds / 1000).toFixed(1)} s\n`);
	}
	specifications.sort((a, b) => durations.get(a) - durations.get(b));

	// Most flips in a few processes: each test again with each flip that it reaches.
	let killed = [];
	for (const specification of specifications) {
		const left = reached.filter(({ id, file }) => file === specification.moduleId && !killed.includes(id)).length;
		if (left === 0) continue;
		const milliseconds = PATIENCE * (left + 1) * durations.get(specification);
		const { entries } = await run("wake", [specification], { killed, milliseconds });
		killed = entries.map((entry) => entry.killed);
		process.stderr.write(`${killed.length} `);
	}

	// The rest in a process of its own: what is computed as a file is loaded, what stays behind, and what survives.
	const survivors = [];
	for (const flip of flips.filter(({ id }) => !killed.includes(id))) {
		const entries = reached.filter(({ id }) => id === flip.id);
		const own = specifications.filter(({ moduleId }) => entries.some(({ file }) => file === moduleId));
		const failed =
			own.length > 0 &&
			(
				await run("alone", own, {
					active: flip.id,
					first: Object.fromEntries(entries.map(({ file, begun }) => [file, begun])),
					limit: PATIENCE * Math.max(...entries.map(({ times }) => times)) + 1000,
					milliseconds: PATIENCE * Math.max(...own.map((specification) => durations.get(specification))),
				})
			).failed;
		if (!failed) survivors.push({ ...flip, reached: own.length > 0 });
		process.stderr.write(failed ? "." : own.length > 0 ? "S" : "u");
	}
	process.stderr.write("\n");
	await vitest.close();
	return { flips: flips.length, survivors, known };
}

const columns = (cells) => cells.map((cell) => String(cell).padStart(11)).join("");
const rows = [];
for (const room of options.room) {
	const { survivors, flips, known } = await measure(room);
	for (const { file, line, before, after, reached } of survivors) {
		console.log(`${file}:${line}${reached ? "" : " (no test reaches it)"}\n  - ${before}\n  + ${after}`);
	}
	const killed = flips - survivors.length;
	rows.push(room.padEnd(14) + columns([flips, killed, survivors.length, ((100 * killed) / flips).toFixed(0), known]));
	console.log(rows.at(-1));
}
rmSync(folder, { recursive: true });
console.log(`\n${"room".padEnd(14)}${columns(["flips", "killed", "survived", "%", "equivalent"])}\n${rows.join("\n")}`);
process.exit(0);
