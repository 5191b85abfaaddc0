import { isPlainObject, type Path, type PlainObject, readPath, show, valueAt } from "../domain/index.js";
import { isBundled } from "./bundled.js";
import { isBundledCountry } from "./country-words.js";
import { foreignFigures } from "./foreign-figures.js";
import type { Layer } from "./layers.js";
import { pathLeaves } from "./paths.js";
import type { Scenario } from "./types.js";
import { unlikeParent } from "./unlike-parent.js";

/**
 * Warnings about the user's own files and `set`: keys without any effect, and numbers far from those of the parent.
 *
 * @param layers The blocks that the scenario was made of, the root first.
 * @param below Merge of the layers below each of them.
 * @returns One line each, `where: what`.
 */
export function parseWarnings(layers: readonly Layer[], below: readonly PlainObject[], scenario: Scenario): string[] {
	// A scenario that was parsed before had its warnings then.
	const isOwn = ({ name, block }: Layer) =>
		!name.includes("=") && !isBundled(block) && valueAt(block, "lineage") === undefined;
	const touched = new Set(layers.filter(isOwn).flatMap(({ block }) => Object.keys(block)));
	const foreign = foreignFigures(layers, scenario);
	if (touched.size === 0) return foreign;
	/** Whether the nearest block with a value at a path is the user's own. */
	const own = (at: string | readonly string[]) => {
		if (!touched.has(typeof at === "string" ? at.split(".", 1)[0] : at[0])) return false;
		const nearest = layers.findLast(({ block }) => valueAt(block, at) !== undefined);
		return nearest !== undefined && isOwn(nearest);
	};
	const first = layers.findIndex(isOwn);
	return [
		...foreign,
		...unreadYears(scenario, own, touched),
		...unreadEvents(scenario, own),
		...unreadDistributions(scenario, own),
		...(first > 0 && isBundledCountry(scenario)
			? unlikeParent(layers[first - 1].name, below[first], scenario, own, touched)
			: []),
	];
}

type Own = (at: string | readonly string[]) => boolean;

/** Years of paths and of `known` that no simulated year reads. */
function unreadYears(scenario: Scenario, own: Own, touched: ReadonlySet<string>): string[] {
	const last = scenario.baseYear + scenario.horizon;
	const years = (table: object) => Object.keys(table).map(Number);
	const late = (table: object) => years(table).filter((year) => year > last);
	const found = pathLeaves(scenario, (block) => touched.has(block))
		.filter(({ at }) => own(at))
		.map(({ at, path }): [string, readonly number[]] => [
			at,
			readPath<readonly number[]>(path as Path, {
				constant: () => [],
				table: late,
				ramp: ({ start, from, to }) => (start >= last && from !== to ? [start] : []),
				// The first point after the last year still fixes the line before it.
				points: ({ interpolate }) =>
					years(interpolate).includes(last) ? late(interpolate) : late(interpolate).slice(1),
				formula: () => [],
			}),
		]);
	if (own("known.defence")) found.push(["known.defence", late(scenario.known?.defence ?? {})]);
	return found.flatMap(([at, unread]) => {
		if (unread.length === 0) return [];
		const which = unread.join(", ");
		return unread.every((year) => year > last)
			? [`${at}: ${which} lies after the last simulated year, ${last}, and is not read`]
			: [`${at}: a ramp that begins in ${which}, the last simulated year, has no effect`];
	});
}

/** Events that add nothing in any simulated year. */
function unreadEvents({ rival, baseYear, horizon }: Scenario, own: Own): string[] {
	if (!own("rival.partnership.events")) return [];
	const last = baseYear + horizon;
	return rival.partnership.events.flatMap(({ year, delivery }, k) => {
		const at = `rival.partnership.events.${k}`;
		if (year > last) return [`${at}: ${year} lies after the last simulated year, ${last}, and delivers nothing`];
		return year + delivery - 1 <= baseYear
			? [`${at}: has delivered by the base year, ${baseYear}, and adds nothing after it`]
			: [];
	});
}

/** Distributions whose draws change nothing. */
function unreadDistributions({ uncertainty = {}, rival, defence, budget, ...rest }: Scenario, own: Own): string[] {
	const last = rest.baseYear + rest.horizon;
	const { events } = rival.partnership;
	const provinces = Object.values(budget.provinces ?? {});
	const unread = (path: string): string | undefined => {
		if (defence.kind === "share" && /^(rival|threat)\./.test(path)) return "defence of kind share does not answer it";
		const byValue = events.some(({ value, uplift }) => value !== undefined && uplift === undefined);
		if (/^rival\.partnership\.(quality|armsStock)$/.test(path) && !byValue) return "no event goes by its value";
		const [, event] = /^rival\.partnership\.events\.(\d+)\.value$/.exec(path) ?? [];
		if (event !== undefined && events[Number(event)]?.uplift !== undefined) return "the event's uplift wins";
		const spend = provinces.length > 0 && provinces.every(({ spending }) => spending !== undefined);
		return path === "budget.provincialSpending" && spend ? "every province has a spending of its own" : undefined;
	};
	return Object.entries(uncertainty).flatMap(([path, given]) => {
		// A key that contains points: no dotted path reaches it.
		if (given === null || !own(["uncertainty", path])) return [];
		const reason = unread(path);
		const at = `uncertainty.${path}`;
		if (reason !== undefined) return [`${at}: has no effect, since ${reason}`];
		return [given].flat().flatMap((each) => {
			const { since, until } = isPlainObject(each) ? (each as PlainObject) : {};
			const outside = Number(since) > last || Number(until) <= rest.baseYear;
			return outside
				? [`${at}: holds ${show(since ?? until)} only, outside ${rest.baseYear + 1} to ${last}, and has no effect`]
				: [];
		});
	});
}
