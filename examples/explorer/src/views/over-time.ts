import type { Band, CrowdOutResult, EnsembleResult } from "crowdout";
import { fanChart, fanTable, linesChart, linesTable } from "crowdout/report";
import { wordsOf, yearName } from "../../../../src/report/index.js";
import { sentence } from "../number.js";
import type { Drawn } from "./figure.js";
import type { Seen } from "./view.js";

/** A quantity over the years with what it is read against [percent of GDP]. */
interface Quantity {
	readonly id: string;
	readonly name: string;
	readonly unit: string;
	readonly run: readonly number[];
	readonly without: readonly number[];
	readonly band?: Band;
}

/** Least and greatest value. */
type Domain = readonly [number, number];

const percent = (values: readonly number[]) => values.map((value) => 100 * value);
const bandOf = (fan: EnsembleResult | undefined, path: string) => fan?.bands[path];

/** Defence and each line as a share of GDP: scales of one length. */
export function levelCharts({ explored: { result }, fan }: Seen): Drawn[] {
	const { run, counterfactualRun: other } = result;
	const quantities: Quantity[] = [
		quantity("level-defence", "Defence", [run.defence, other.defence], bandOf(fan, "run.defence")),
		...Object.keys(run.lines).map((line) =>
			quantity(`level-${line}`, sentence(line), [run.lines[line], other.lines[line]], bandOf(fan, `run.lines.${line}`)),
		),
	];
	const ends = quantities.map(endsOf);
	const length = Math.max(...ends.map(([low, high]) => high - low));
	const scales = ends.map(([low, high]): Domain => {
		const from = Math.max(0, (low + high - length) / 2);
		return [from, from + length];
	});
	return quantities.map((of, k) => drawn(result, of, scales[k], fan));
}

/** What each line loses, close up: one scale for all. */
export function lossCharts({ explored: { result }, fan }: Seen): Drawn[] {
	const { crowdOut, years } = result;
	const zero = years.map(() => 0);
	const quantities = Object.keys(crowdOut.share).map((line) => ({
		...quantity(
			`lost-${line}`,
			`${sentence(line)} loses`,
			[crowdOut.share[line], zero],
			bandOf(fan, `crowdOut.share.${line}`),
		),
		unit: "points of GDP against the counterfactual; below 0 a gain",
	}));
	const ends = quantities.map(endsOf);
	const domain: Domain = [Math.min(...ends.map(([low]) => low)), Math.max(...ends.map(([, high]) => high))];
	return quantities.map((of) => drawn(result, of, domain, fan));
}

function quantity(id: string, name: string, [run, without]: readonly (readonly number[])[], band?: Band): Quantity {
	return { id, name, unit: "% of GDP", run: percent(run), without: percent(without), band };
}

function endsOf({ run, without, band }: Quantity): [number, number] {
	const drawn = (band?.quantiles ?? []).flat().flatMap((value) => (value === null ? [] : [100 * value]));
	const all = [...run, ...without, ...drawn];
	return [Math.min(...all), Math.max(...all)];
}

/** A fan where there are draws, else lines on the same axes. */
function drawn(result: CrowdOutResult, of: Quantity, domain: Domain, fan: EnsembleResult | undefined): Drawn {
	const { id, name, unit, run, without, band } = of;
	const { years } = result;
	const country = wordsOf(result);
	const last = years.length - 1;
	const words = `${name}, ${unit}, ${yearName(years[0], country)} to ${yearName(years[last], country)}: ${run[last].toFixed(3)} at the end with the push as set, ${without[last].toFixed(3)} without it.`;
	const shared = { id, title: name, unit, years, domain, yearPrefix: country.yearPrefix };
	const reference = { name: "without", values: without, reference: true };
	if (band === undefined || fan === undefined) {
		const chart = { ...shared, description: words, series: [reference, { name: "as set", values: run }] };
		return { svg: linesChart(chart), table: linesTable(chart) };
	}
	const chart = {
		...shared,
		description: `${words} The fan is of ${fan.draws} draws with the push.`,
		probabilities: fan.quantiles,
		quantiles: band.quantiles.map((row) => row.map((value) => (value === null ? null : 100 * value))),
		references: [reference, { name: "as set", values: run, reference: true }],
	};
	return { svg: fanChart(chart), table: fanTable(chart) };
}
