import type { TornadoChart } from "../charts/index.js";
import { digitsFor, fixed, inFigures, short } from "../charts/index.js";
import type { TornadoResult } from "../questions/index.js";
import { type Block, paragraph, wholeTable } from "./blocks/index.js";
import { madeBy } from "./made-by.js";
import { unitOf, withUnit } from "./output-unit.js";

/**
 * Report of one parameter after another at the ends of its range, the widest bar first.
 *
 * @example
 * ```ts
 * import { tornado } from "crowdout";
 * import { text, tornadoReport } from "crowdout/report";
 *
 * console.log(text(tornadoReport(tornado("us-india-partnership"))));
 * ```
 */
export function tornadoReport(result: TornadoResult): Block[] {
	const { output, probabilities, base, bars, failed, record } = result;
	const digits = digitsOf(result);
	const [low, high] = probabilities.map((p) => `${short(100 * p)} %`);
	const about = `${withUnit(output, record)}: ${fixed(base, digits)} in the central run.`;
	return [
		madeBy(record),
		paragraph(about),
		...wholeTable(
			about,
			["parameter", `at ${low}`, "gives", `at ${high}`, "gives", "range"],
			bars.map((bar) => [
				bar.path,
				setTo(bar, bar.low.value),
				fixed(bar.low.output, digits),
				setTo(bar, bar.high.value),
				fixed(bar.high.output, digits),
				fixed(bar.width, digits),
			]),
		),
		paragraph(
			`Each parameter alone is set to the ${low} and the ${high} quantile of its distribution (a number with + is added to its path). The others keep their central values. This does not show interactions; --method sobol does. Nothing is drawn, so there is no sampling error.`,
		),
		...(bars.length > 0 && bars.every(({ width }) => width === 0)
			? [paragraph(`Nothing varies: ${output} is the same at every end, up to rounding.`)]
			: []),
		...failed.map(({ path, failure }) => paragraph(`${path} is left out, since a run failed: ${failure}.`)),
	];
}

/** Greatest number of bars in a chart. */
const SHOWN = 12;

/**
 * A tornado as the input of `tornadoChart` and `tornadoTable`.
 *
 * @example
 * ```ts
 * import { tornado } from "crowdout";
 * import { tornadoChart, tornadoOf } from "crowdout/report";
 *
 * console.log(tornadoChart(tornadoOf(tornado("us-india-partnership"))).startsWith("<svg")); // true
 * ```
 */
export function tornadoOf(result: TornadoResult): TornadoChart {
	const { output, probabilities, base, bars, record } = result;
	const digits = digitsOf(result);
	const [low, high] = probabilities.map((p) => short(100 * p));
	const end = (bar: TornadoResult["bars"][number], { value, output: at }: TornadoResult["bars"][number]["low"]) => ({
		set: setTo(bar, value),
		value: at,
	});
	const widest = bars[0] === undefined ? "" : `; ${bars[0].path} moves it most`;
	return {
		id: "tornado",
		title: `What moves ${output}`,
		unit: unitOf(output, record) ?? "",
		description: `${output} as one parameter after another goes from the ${low} % to the ${high} % point of its distribution${widest}.`,
		centre: base,
		bars: bars
			.filter(({ width }) => width > 0)
			.slice(0, SHOWN)
			.map((bar) => ({ name: bar.path, low: end(bar, bar.low), high: end(bar, bar.high) })),
		digits,
	};
}

function digitsOf({ base, bars }: TornadoResult): number {
	const values = [base, ...bars.flatMap(({ low, high }) => [low.output, high.output])];
	return values.every((value) => Math.abs(value) < 0.1) ? 5 : digitsFor(values);
}

function setTo({ shift }: { readonly shift: boolean }, value: number): string {
	const text = inFigures(value, 3);
	return shift && value > 0 ? `+${text}` : text;
}
