// Ensembles of the reference case, as a user asks for them, in a process of their own: once.mjs LIBRARY OPTIONS TIMES, the
// options of `ensemble` in JSON. Prints JSON: milliseconds of processor time of each, the most memory that the process
// took [MiB], and the last result's quantiles: five by year and output, then by scalar.
import { existsSync, readFileSync } from "node:fs";

const [library, options, times] = process.argv.slice(2);
const { ensemble } = await import(library);
const ms = [];
let result;
for (let k = 0; k < Number(times); k++) {
	const began = process.cpuUsage();
	result = ensemble("us-india-partnership", JSON.parse(options));
	const { user, system } = process.cpuUsage(began);
	ms.push((user + system) / 1e3);
}
// `maxRSS` begins with that of the process which started this one.
const status = "/proc/self/status";
const mib = existsSync(status)
	? Number(/VmHWM:\s*(\d+)/.exec(readFileSync(status, "utf8"))[1]) / 1024
	: process.resourceUsage().maxRSS / 1024;
const bands = Object.values(result.bands).flatMap(({ quantiles }) => quantiles.slice(1));
const scalars = Object.values(result.scalars).map(({ quantiles }) => quantiles.map(({ value }) => value));
console.log(JSON.stringify({ ms, mib, quantiles: [...bands, ...scalars] }));
