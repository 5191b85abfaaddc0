import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { main } from "../../src/cli/index.js";
import { createProgram } from "../../src/cli/program.js";

const LINES = 1000;

const [before, folder] = [process.cwd(), mkdtempSync(join(tmpdir(), "crowdout-"))];
beforeAll(() => process.chdir(folder));
afterAll(() => {
	process.chdir(before);
	rmSync(folder, { recursive: true });
});

/** Whole numbers below a bound, by the congruential generator of Numerical Recipes. */
let state = 20260401;
const draw = (below: number) => {
	state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
	return Math.floor((state / 2 ** 32) * below);
};
const oneOf = <T>(values: readonly T[]): T => values[draw(values.length)];

const SCENARIOS = [
	"us-india-partnership",
	"baseline",
	"paper-thesis",
	"peace-dividend",
	"peace-divident",
	"no.yaml",
	"",
];
const PATHS = [
	"rival.growth",
	"crowdOut.ratio",
	"run.debt",
	"last(run.debt)",
	"run.lines.education",
	"__proto__",
	"a.b",
];
const VALUES = [
	...["5%", "0", "-1", "1e999", "x", "", "2..10%", "0,0.5,1", "1..0:3", "99999999999", "1.5", "NaN", "\u0007", "--"],
	...["=x", "rival.growth=5%", "defence.longRun=0..1:3", "run.debt > 80%", "a:financing.taxes=1", "md", "html", "json"],
];
const MILD = ["2", "3", "5%", "crowdOut.ratio", "run.debt", "defence.longRun=0..1:3", "rival.growth=6%", "md", "2023"];
// What a command does so often that a thousand lines would take an hour is bounded; a drawn value may still replace it.
const BOUNDS: Readonly<Record<string, readonly string[]>> = {
	run: ["--draws", "3"],
	ensemble: ["--draws", "10", "--workers", "1"],
	sensitivity: ["--samples", "4", "--resamples", "3", "--workers", "1"],
	discover: ["--samples", "8", "--workers", "1"],
	sample: ["--samples", "4"],
	solve: ["--steps", "3"],
	report: ["--draws", "3"],
};
// They wait for a reader or a writer.
const commands = createProgram().commands.filter((command) => command.name() !== "mcp");

function line(): string[] {
	const command = oneOf(commands);
	const options = command.options.filter(({ long }) => long !== "--help" && long !== "--watch");
	const known = (flag: string | undefined) => options.some(({ long }) => long === flag);
	const bound = (BOUNDS[command.name()] ?? []).filter((_, k, all) => known(all[k - (k % 2)]));
	// Half of the lines are nearly right, so that many do their work.
	const mild = draw(2) === 0;
	const given = Array.from({ length: mild ? 0 : draw(3) }, () => oneOf([...SCENARIOS, ...PATHS, ...VALUES]));
	const drawn = Array.from({ length: draw(mild ? 2 : 4) }, () => {
		if (options.length === 0 || (!mild && draw(12) === 0)) return [oneOf(["--nothing", "-x", "--out", "--json=1"])];
		const { long, required, argChoices } = oneOf(options);
		return required
			? [long ?? "", oneOf(mild ? (argChoices ?? MILD) : [...(argChoices ?? []), ...PATHS, ...VALUES])]
			: [long ?? ""];
	}).flat();
	const own = bound.filter((_, k, all) => !drawn.includes(all[k - (k % 2)]));
	const words = [command.name(), oneOf(mild ? SCENARIOS.slice(0, 4) : SCENARIOS), ...given, ...drawn, ...own];
	// Standard input is no one's here, and a number of draws must not be a day's work.
	return words.filter((word) => word !== "-" && word !== "99999999999");
}

it(`${LINES} random command lines end with 0, 1 or 2, print no stack trace, and nothing on stdout where refused`, async () => {
	let [out, err] = ["", ""];
	const written = (take: (text: string) => void) =>
		((text: unknown, ...rest: unknown[]) => {
			take(String(text));
			const done = rest.find((one) => typeof one === "function") as (() => void) | undefined;
			done?.();
			return true;
		}) as typeof process.stdout.write;
	const ends = { 0: 0, 1: 0, 2: 0 };
	const wrong: string[] = [];
	for (let k = 0; k < LINES; k++) {
		[out, err] = ["", ""];
		const words = line();
		const spies = [
			vi.spyOn(process.stdout, "write").mockImplementation(
				written((text) => {
					out += text;
				}),
			),
			vi.spyOn(process.stderr, "write").mockImplementation(
				written((text) => {
					err += text;
				}),
			),
		];
		let thrown: unknown;
		try {
			await main(words);
		} catch (error) {
			thrown = error;
		}
		for (const spy of spies) spy.mockRestore();
		for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners("error");
		const code = Number(process.exitCode ?? 0) as 0 | 1 | 2;
		process.exitCode = undefined;
		ends[code]++;
		const faults = [
			...(thrown === undefined ? [] : [`throws ${String(thrown)}`]),
			...([0, 1, 2].includes(code) ? [] : [`ends with ${code}`]),
			...(code === 2 && out !== "" ? ["prints though refused"] : []),
			...(code !== 0 && err === "" ? ["says nothing"] : []),
			...(/\n\s+at |TypeError|RangeError|ReferenceError/.test(err) ? [err.slice(0, 200)] : []),
		];
		if (faults.length > 0) wrong.push(`${JSON.stringify(words)}: ${faults.join("; ")}`);
	}
	expect(wrong).toEqual([]);
	expect(Math.min(ends[0] * 3, ends[2])).toBeGreaterThan(300);
});
