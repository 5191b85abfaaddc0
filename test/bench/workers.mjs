// An ensemble on one worker and on more, as ratios from one run; the results are compared first.
//
//   npm run build && node test/bench/workers.mjs [draws] [workers]          [1000000] [2]
//
// Wall clock, cold: each in a process of its own, the best of three rounds in turn.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const dist = new URL("../../dist/", import.meta.url);
const draws = Number(process.argv[2] ?? 1_000_000);
const most = Number(process.argv[3] ?? 2);
const script = (mode, workers) => `
import { createHash } from "node:crypto";
const { ensemble } = await import(${JSON.stringify(fileURLToPath(new URL("node.js", dist)))});
const { parseScenario } = await import(${JSON.stringify(fileURLToPath(new URL("index.js", dist)))});
const scenario = parseScenario("us-india-partnership", { set: { horizon: 26 } });
const began = performance.now();
const result = await ensemble(scenario, { draws: ${draws}, mode: "${mode}", workers: ${workers} });
const ms = performance.now() - began;
const hash = createHash("sha256").update(JSON.stringify(result)).digest("hex");
console.log(JSON.stringify({ ms, hash, mib: process.resourceUsage().maxRSS / 1024 }));`;
const once = (mode, workers) =>
	JSON.parse(
		execFileSync(process.execPath, ["--input-type=module", "--eval", script(mode, workers)], { encoding: "utf8" }),
	);

for (const mode of ["fast", "exact"]) {
	const best = new Map();
	for (let round = 0; round < 3; round++) {
		for (const workers of [1, most]) {
			const run = once(mode, workers);
			const known = best.get(workers);
			if (known !== undefined && known.hash !== run.hash) throw new Error("the result differs from run to run");
			best.set(workers, { ...run, ms: Math.min(run.ms, known?.ms ?? Number.POSITIVE_INFINITY) });
		}
	}
	const [one, more] = [best.get(1), best.get(most)];
	if (one.hash !== more.hash) throw new Error(`${mode}: ${most} workers give another result than one`);
	console.log(
		`${mode}: ${draws} draws, the same bits: one ${one.ms.toFixed(0)} ms (${one.mib.toFixed(0)} MiB), ${most} workers ${more.ms.toFixed(0)} ms (${more.mib.toFixed(0)} MiB), ratio ${(one.ms / more.ms).toFixed(2)}`,
	);
}
