// Mutated scenarios against the built library: npm run fuzz [-- cases [seed [first]]]   [200000 1 0]
import { build } from "esbuild";
import * as library from "../../dist/index.js";

const [cases = 200_000, seed = 1, first = 0] = process.argv.slice(2).map(Number);
const { outputFiles } = await build({
	entryPoints: [new URL("fuzz.ts", import.meta.url).pathname],
	bundle: true,
	format: "esm",
	write: false,
});
const { fuzz } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
const { refused, stopped, ran, slowest, faults } = fuzz(library, seed, cases, first);
console.log(`${cases} scenarios of seed ${seed}: ${refused} refused, ${stopped} stopped, ${ran} ran`);
console.log(`slowest: ${slowest.toFixed(1)} times a plain run`);
for (const fault of faults.slice(0, 50)) console.log(fault);
console.log(`${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
