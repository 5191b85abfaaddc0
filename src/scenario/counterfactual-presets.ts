import { macroTable } from "../data/index.js";
import { isPlainObject, type Path, type PlainObject, readAmount, show, valueAt } from "../domain/index.js";
import type { Issue } from "../errors.js";
import { unknown } from "./layers.js";
import { pathValues } from "./path-values.js";
import type { CounterfactualPreset } from "./types.js";

/** What a preset is made of. */
export interface PresetInput {
	/** The scenario, merged with its parents. */
	readonly scenario: PlainObject;
	/** The `rival` block of the baseline, on the scenario's base. */
	readonly baseline: PlainObject;
	readonly baseYear: number;
	readonly horizon: number;
}

/**
 * The counterfactual of a preset `{ against: … }`, as keys that replace those of the scenario.
 *
 * @see MODEL.md, section 8
 */
export function presetCounterfactual(block: PlainObject, input: PresetInput): { block: PlainObject; issues: Issue[] } {
	const { against, ...rest } = block;
	const issues = Object.keys(rest).map((key) => ({
		path: `counterfactual.${key}`,
		message: `must not be given with against: ${show(against)}, which sets every key itself; leave one of them out`,
	}));
	if (typeof against !== "string" || !Object.hasOwn(PRESETS, against)) {
		issues.push(unknown("counterfactual.against", against, Object.keys(PRESETS)));
		return { block: {}, issues };
	}
	return { block: PRESETS[against as CounterfactualPreset](input), issues };
}

const PRESETS: Readonly<Record<CounterfactualPreset, (input: PresetInput) => PlainObject>> = {
	pace: ({ baseline }) => ({ rival: baseline }),
	"gdp-share": (input) => ({ rival: { growth: growthOfGdp(input), partnership: { events: [] } } }),
	"without-events": () => ({ rival: { partnership: { events: [] } } }),
	further,
};

/** India's real GDP growth in every simulated year; after the end of the table the last projection continues. */
function growthOfGdp({ baseYear, horizon }: PresetInput): PlainObject {
	const known = new Map<number, number>();
	for (const row of macroTable().rows()) {
		if (row.country !== "IND" || row.indicator !== "realGrowth") continue;
		// India's year is named by its start in April, Pakistan's by its end in June.
		known.set(Number(row.year) + 1, Number(`${row.value}e-2`));
	}
	const last = Math.max(...known.keys());
	const years = Array.from({ length: horizon }, (_, k) => baseYear + 1 + k);
	return Object.fromEntries(
		years.flatMap((year) => {
			const growth = known.get(Math.min(year, last));
			return growth === undefined ? [] : [[year, growth]];
		}),
	);
}

/** The scenario's own growth and events to the last known year, then the baseline's growth and no new events. */
function further({ scenario, baseline, baseYear, horizon }: PresetInput): PlainObject {
	const known = valueAt(scenario, "known.defence");
	const last = Math.max(baseYear, ...Object.keys(isPlainObject(known) ? known : {}).map(Number));
	const growth = (rival: unknown) => pathValues((valueAt(rival, "growth") ?? 0) as Path, baseYear, horizon);
	const [own, later] = [growth(scenario.rival), growth(baseline)];
	const years = Array.from({ length: horizon }, (_, k) => k + 1);
	const events = valueAt(scenario, "rival.partnership.events");
	return {
		rival: {
			growth: Object.fromEntries(years.map((t) => [baseYear + t, baseYear + t <= last ? own[t] : later[t]])),
			partnership: {
				events: (Array.isArray(events) ? events : []).filter(
					(event) => Number(readAmount(valueAt(event, "year"))) <= last,
				),
			},
		},
	};
}
