import type { DiscoveryResult, SensitivityMethod, SensitivityResult } from "../experiment/index.js";
import { fixed } from "./number.js";
import { textTable } from "./text-table.js";
import { wrap } from "./wrap.js";

/** What the columns of a method are, and how to read them. */
const READING: Readonly<Record<SensitivityMethod, readonly [string, string, string]>> = {
	sobol: ["first", "total", "Share of the variance by itself, and with everything that it does together with others."],
	morris: [
		"mean |effect|",
		"spread",
		"Mean and spread of elementary effects over the middle 98 % of each distribution [Rs bn, or the unit of the output].",
	],
	pawn: [
		"median",
		"",
		"Median distance between the distribution of the output and that with the parameter held in a slice, 0 to 1.",
	],
	delta: ["delta", "", "How much of the output's density moves when the parameter is known, 0 to 1."],
	"rbd-fast": ["first", "", "Share of the variance by itself."],
};

/** Which parameters a result hangs on, the most first, with intervals. */
export function sensitivityReport({ method, output, runs, failed, seed, inputs, pairs }: SensitivityResult): string {
	const [main, total, reading] = READING[method];
	const rows = inputs.map((input) => [
		input.path,
		fixed(input.main.value, 3),
		`${fixed(input.main.lower, 3)} to ${fixed(input.main.upper, 3)}`,
		...(total === "" || input.total === undefined ? [] : [fixed(input.total.value, 3)]),
	]);
	const together = (pairs ?? [])
		.slice(0, 3)
		.map(({ names, second }) => `${names.join(" with ")} ${fixed(second.value, 3)}`);
	return [
		wrap(`${output}: ${method}, ${fixed(runs, 0)} runs of both arms, seed ${seed}.`),
		"",
		textTable([["parameter", main, "interval", ...(total === "" ? [] : [total])], ...rows]),
		"",
		wrap(reading),
		...(together.length > 0 ? [wrap(`Strongest pairs, beyond what each does alone: ${together.join("; ")}.`)] : []),
		...(failed > 0 ? [wrap(`${failed} runs failed; the mean of the others stands in their place.`)] : []),
		"",
	].join("\n");
}

/** Where in the space of parameters the interesting runs lie. */
export function discoveryReport({ output, runs, failed, interesting, boxes }: DiscoveryResult): string {
	const lines = boxes.map(
		({ condition, coverage, density, mass, limits }) =>
			`${wrap(`- ${condition}`)}\n  holds ${fixed(100 * coverage, 0)} % of the interesting runs; ${fixed(100 * density, 0)} % of what lies in it is interesting; ${fixed(100 * mass, 0)} % of all runs\n  ${limits.map(({ name, quasiP }) => `${name}: quasi-p ${quasiP.toPrecision(2)}`).join("; ")}`,
	);
	return [
		wrap(`${output}: ${fixed(100 * interesting, 1)} % of ${fixed(runs, 0)} runs are interesting.`),
		"",
		...(lines.length > 0 ? lines : ["No box: all runs are interesting, or none is."]),
		...(failed > 0 ? [wrap(`${failed} runs failed; the mean of the others stands in their place.`)] : []),
		"",
	].join("\n");
}
