// The library imported, and whole commands as a user starts them, against a bare `node -e 0`, in turn in one run.
//
//   npm run build && node test/bench/start.mjs [rounds]          rounds [15]
//
// Wall clock, the median of the rounds; on a machine that does other things the ratios suffer too.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const door = new URL("../../dist/index.js", import.meta.url);
const rounds = Number(process.argv[2] ?? 15);
const commands = {
	"node -e 0": ["-e", "0"],
	'import "crowdout"': ["--input-type=module", "-e", `import ${JSON.stringify(String(door))}`],
	"crowdout --version": [cli, "--version"],
	"crowdout run S --json": [cli, "run", "us-india-partnership", "--json"],
	"crowdout run S": [cli, "run", "us-india-partnership"],
	"crowdout ensemble S --draws 10000 --mode fast": [cli, "ensemble", "us-india-partnership", "--mode", "fast"],
	"crowdout ensemble S --draws 10000": [cli, "ensemble", "us-india-partnership"],
};
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
	for (const [name, args] of Object.entries(commands)) {
		const began = performance.now();
		const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
		if (status !== 0) throw new Error(`${name} ended with ${status}`);
		times[name].push(performance.now() - began);
	}
}
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const bare = median(times["node -e 0"]);
console.log(`${"".padEnd(48)}${"ms".padStart(8)}${"× bare".padStart(9)}`);
for (const [name, values] of Object.entries(times)) {
	const ms = median(values);
	console.log(`${name.padEnd(48)}${ms.toFixed(0).padStart(8)}${(ms / bare).toFixed(2).padStart(9)}`);
}
