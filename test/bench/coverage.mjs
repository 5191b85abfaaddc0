// How often the intervals of the financing's estimators hold, on simulated histories whose shares are known.
//
//   node test/bench/coverage.mjs [histories] [seed]
//
// A history runs over the years of the bundled accounts; defence and interest move by chance, each part pays its share of
// both, more or less in years under a programme, and what it pays besides comes by chance too, in five kinds: independent,
// following the last year's, turning against it, larger under a programme, and with a residual that no part explains.
// Both estimators are asked for 90 percent intervals. The bench fails where one holds in less than 85 or more than 95
// percent of 500 histories. Some three minutes.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { tables } from "./tables.mjs";

const [histories, seed] = [Number(process.argv[2] ?? 500), Number(process.argv[3] ?? 1)];
const here = fileURLToPath(new URL(".", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "crowdout-bench-"));
await build({
	entryPoints: { library: join(here, "library.ts") },
	outdir: folder,
	bundle: true,
	format: "esm",
	platform: "node",
	external: ["hyparquet-writer", "mathjs", "mathjs/*"],
	plugins: [tables],
	logLevel: "error",
});
writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
const { fiscalEpisodes, normalQuantile, pooledShares, stream, underImfProgramme, uniform, yearlySystem } = await import(
	join(folder, "library.js")
);

/** What each part pays of a point. */
const SHARES = { revenue: 0.3, borrowing: 0.5, other: 0.2 };
/** Changes within the bundled accounts: central to 1992, general from 1994, the consolidated ones that split more. */
const LENGTHS = { "all years": [1958, 2025], "general government": [1994, 2025], consolidated: [2011, 2025] };
const ERRORS = {
	independent: {},
	"following the last": { follow: 0.5 },
	"turning against the last": { follow: -0.4 },
	"larger under a programme": { programme: 1 },
	"with a residual": { residual: 0.3 },
};

/** Yearly changes; the year of the break between the two governments is none. */
function simulate([first, last], { follow = 0, programme = 0, residual = 0 }, source, draw) {
	let at = 0;
	const chance = () => normalQuantile(uniform(source, draw, at++));
	const before = [0, 0];
	const changes = [];
	for (let year = first; year <= last; year++) {
		const under = underImfProgramme(year);
		const size = 1 + programme * under;
		const [defence, interest] = [0.35 * chance(), 0.5 * chance()];
		before.forEach((value, k) => {
			before[k] = follow * value + size * (k === 0 ? 1 : 0.5) * chance();
		});
		const all = defence + interest;
		const revenue = SHARES.revenue * all + 0.8 * before[0] + 0.2 * under;
		const borrowing = SHARES.borrowing * all - 0.6 * before[0] + before[1] - 0.5 * under;
		const other = all - revenue - borrowing + residual * chance();
		if (year !== 1993)
			changes.push({ year, programme: under, defence, interest, parts: { revenue, borrowing, other } });
	}
	return changes;
}

/** Changes between the means of an episode's years, by adding the yearly ones up. */
function episodesOf(changes) {
	const byYear = new Map(changes.map((change) => [change.year, change]));
	return fiscalEpisodes().flatMap(({ name, windows: [{ from, to }] }) => {
		// The weight of a year's change: the part of the later years that it comes before, less the same of the earlier ones.
		const reached = ([first, last], year) => Math.min(1, Math.max(0, (last - year + 1) / (last - first + 1)));
		const sum = { defence: 0, interest: 0, parts: { revenue: 0, borrowing: 0, other: 0 } };
		for (let year = from[0] + 1; year <= to[1]; year++) {
			const change = byYear.get(year);
			if (change === undefined) return [];
			const weight = reached(to, year) - reached(from, year);
			sum.defence += weight * change.defence;
			sum.interest += weight * change.interest;
			for (const part of Object.keys(SHARES)) sum.parts[part] += weight * change.parts[part];
		}
		return [{ episode: name, ...sum }];
	});
}

const found = [];
function count(estimator, length, error, intervals) {
	const parts = Object.entries(SHARES).map(([part, share]) => {
		const held = intervals.filter((of) => of[part].lower <= share && share <= of[part].upper).length;
		return (100 * held) / intervals.length;
	});
	found.push(...parts);
	console.log([estimator, length, error, ...parts.map((value) => value.toFixed(1))].join("\t"));
}

console.log(["estimator", "years", "errors", ...Object.keys(SHARES)].join("\t"));
for (const [length, years] of Object.entries(LENGTHS)) {
	for (const [error, settings] of Object.entries(ERRORS)) {
		const source = stream(seed, `${length}, ${error}`);
		const simulated = Array.from({ length: histories }, (_, draw) => simulate(years, settings, source, draw));
		const ofYears = simulated.map((changes) =>
			Object.fromEntries(yearlySystem(changes, 0.9).parts.map(({ part, defence }) => [part, defence])),
		);
		count("yearly changes", length, error, ofYears);
		if (length !== "all years") continue;
		const ofEpisodes = simulated.map((changes) =>
			Object.fromEntries(pooledShares(episodesOf(changes), 0.9).map((row) => [row.part, row])),
		);
		count("episodes", length, error, ofEpisodes);
	}
}
const [least, most] = [Math.min(...found), Math.max(...found)];
console.log(
	`90 percent intervals held in ${least.toFixed(1)} to ${most.toFixed(1)} percent of ${histories} histories, seed ${seed}`,
);
rmSync(folder, { recursive: true });
if (least < 85 || most > 95) process.exitCode = 1;
