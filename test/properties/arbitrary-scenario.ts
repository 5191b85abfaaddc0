import fc from "fast-check";

/** A scenario that stands alone, as a file would give it. */
export type Draft = Record<string, unknown> & {
	name: string;
	baseYear: number;
	horizon: number;
	budget: DraftBudget;
	financing: { kind: string } & Record<string, unknown>;
	allocation: { kind: string } & Record<string, unknown>;
	defence: { kind: string } & Record<string, unknown>;
	known?: { defence: Record<string, unknown> };
};

export interface DraftItem {
	base: number;
	path?: unknown;
	floor?: number;
	federalShare?: number;
	development?: number | { federal?: number; provinces?: number };
	provinces?: Record<string, number>;
}

export interface DraftBudget extends Record<string, unknown> {
	defence: number;
	revenueSharing?: unknown;
	provincialSpending?: unknown;
	provinces?: Record<string, { share: number; spending?: unknown }>;
	other: DraftItem;
	lines: Record<string, DraftItem>;
}

const baseYear = 2025;
const PROVINCES = ["punjab", "sindh", "balochistan"];
const LINES = ["education", "health", "food", "water", "shelter"];

/** A number from `min` to `max` in a thousand steps: short texts, small counterexamples. */
export function between(min: number, max: number): fc.Arbitrary<number> {
	return fc.integer({ min: 0, max: 1000 }).map((k) => min + ((max - min) * k) / 1000);
}

/** Absent one time in `one`. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>, one = 2) => fc.option(arbitrary, { nil: undefined, freq: one });

/** A number, or the same as a text with or without a percent sign. */
function amount(min: number, max: number): fc.Arbitrary<number | string> {
	const percent = fc
		.integer({ min: Math.ceil(min * 1e4), max: Math.floor(max * 1e4) })
		.map((points) => `${points / 100}%`);
	return fc.oneof(
		{ arbitrary: between(min, max), weight: 3 },
		{ arbitrary: percent, weight: 1 },
		{ arbitrary: between(min, max).map(String), weight: 1 },
	);
}

/** Every form a path may take but the formula. */
export function anyPath(min: number, max: number, horizon: number): fc.Arbitrary<unknown> {
	const first = fc.integer({ min: baseYear - 3, max: baseYear + 1 });
	const later = fc.uniqueArray(fc.integer({ min: baseYear + 2, max: baseYear + horizon + 2 }), { maxLength: 3 });
	const table = fc
		.tuple(first, later, fc.array(amount(min, max), { minLength: 4, maxLength: 4 }))
		.map(([from, years, values]) => Object.fromEntries([from, ...years].map((year, k) => [year, values[k]])));
	const ramp = fc
		.record({
			from: amount(min, max),
			to: amount(min, max),
			start: fc.integer({ min: baseYear - 2, max: baseYear + horizon }),
			length: fc.integer({ min: 0, max: horizon + 1 }),
		})
		.map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }));
	const point = fc.integer({ min: baseYear - 2, max: baseYear + horizon + 2 });
	const points = fc
		.tuple(
			fc.uniqueArray(point, { minLength: 1, maxLength: 4 }),
			fc.array(amount(min, max), { minLength: 4, maxLength: 4 }),
		)
		.map(([years, values]) => ({ interpolate: Object.fromEntries(years.map((year, k) => [year, values[k]])) }));
	return fc.oneof(
		{ arbitrary: amount(min, max), weight: 3 },
		{ arbitrary: points, weight: 1 },
		{ arbitrary: table, weight: 2 },
		{ arbitrary: ramp, weight: 2 },
	);
}

const part = fc.oneof(fc.constantFrom(0, 1), between(0, 1));

/** Numbers by province with a sum above 0; some are left out. */
function byProvince(provinces: readonly string[]): fc.Arbitrary<Record<string, number>> {
	return fc
		.tuple(
			fc.constantFrom(...provinces),
			fc.record(Object.fromEntries(provinces.map((p) => [p, part])), { requiredKeys: [] }),
		)
		.map(([one, given]) => ({ ...(given as Record<string, number>), [one]: (given[one] as number) || 0.5 }));
}

function item(
	low: number,
	high: number,
	horizon: number,
	{ provinces, development }: { provinces: readonly string[]; development: fc.Arbitrary<DraftItem["development"]> },
): fc.Arbitrary<DraftItem> {
	return fc
		.record({
			base: between(low, high),
			path: maybe(anyPath(low, high, horizon)),
			floor: maybe(fc.oneof(between(0, 1), between(1, 2))),
			federalShare: maybe(part, 2),
			development: maybe(development),
			provinces: maybe(byProvince(provinces), 3),
		})
		.map(({ floor, ...rest }) => ({ ...rest, floor: floor === undefined ? undefined : floor * rest.base }));
}

function event(horizon: number) {
	const common = {
		year: fc.integer({ min: baseYear - 5, max: baseYear + horizon + 2 }),
		title: fc.constantFrom("A purchase", "An agreement"),
		delivery: fc.integer({ min: 1, max: 6 }),
	};
	return fc.oneof(
		fc.record({ ...common, value: between(0, 10) }),
		fc.record({ ...common, uplift: between(-0.05, 0.1) }),
		fc.record({ ...common, value: between(0, 10), uplift: between(-0.05, 0.1) }),
	);
}

function rival(horizon: number) {
	return fc.record(
		{
			name: fc.constant("India"),
			spending: between(50, 150),
			growth: anyPath(-0.05, 0.12, horizon),
			focus: anyPath(0.7, 1.4, horizon),
			reaction: between(-0.2, 0.5),
			partnership: fc.record({
				quality: between(0, 1),
				armsStock: between(50, 300),
				events: fc.array(event(horizon), { maxLength: 3 }),
			}),
		},
		{ requiredKeys: ["spending", "growth"] },
	);
}

function defence(horizon: number) {
	const bounds = {
		shock: maybe(anyPath(-0.1, 0.1, horizon)),
		floor: maybe(anyPath(0.001, 0.015, horizon), 3),
		ceiling: maybe(anyPath(0.02, 0.08, horizon), 3),
	};
	const lag = maybe(fc.constantFrom(0, 1));
	const errorCorrection = fc.record({
		kind: fc.constant("errorCorrection"),
		shortRun: maybe(between(-0.2, 1)),
		longRun: between(-0.2, 1.2),
		incomeShortRun: maybe(between(0, 1)),
		incomeLongRun: maybe(between(0, 1)),
		momentum: maybe(between(-0.2, 0.5)),
		adjustment: between(0, 0.6),
		drift: maybe(between(-0.02, 0.02)),
		lag,
		...bounds,
	});
	const parity = fc.record({
		kind: fc.constant("parity"),
		adjustment: between(0, 0.8),
		ratio: maybe(anyPath(0.8, 1.3, horizon)),
		lag,
		...bounds,
	});
	const richardson = fc.record({
		kind: fc.constant("richardson"),
		reaction: between(0, 0.4),
		fatigue: between(0, 0.5),
		grievance: maybe(between(-0.05, 0.1)),
		lag,
		...bounds,
	});
	const share = fc.record({ kind: fc.constant("share"), share: anyPath(0.005, 0.06, horizon), ...bounds });
	return fc.oneof(errorCorrection, parity, richardson, share);
}

/** Shares in proportion to weights, of which some are 0. */
function shares(count: number) {
	const weight = fc.oneof({ arbitrary: fc.constant(0), weight: 1 }, { arbitrary: between(0, 1), weight: 3 });
	return fc
		.array(weight, { minLength: count, maxLength: count })
		.filter((weights) => weights.some((value) => value > 0))
		.map((weights) => {
			const sum = weights.reduce((a, b) => a + b, 0);
			return weights.map((value) => value / sum);
		});
}

/** Paths that together are at most 1 in every year: each constant at its share, or falling from it. */
function shared(count: number, horizon: number): fc.Arbitrary<unknown[]> {
	const fall = fc.tuple(between(0, 1), fc.integer({ min: baseYear + 1, max: baseYear + horizon }));
	return fc
		.tuple(shares(count + 1), fc.array(maybe(fall), { minLength: count, maxLength: count }))
		.map(([parts, falls]) =>
			falls.map((given, k) =>
				given === undefined ? parts[k] : { [baseYear]: parts[k], [given[1]]: given[0] * parts[k] },
			),
		);
}

function financing(
	lines: readonly string[],
	horizon: number,
	{ provincial, provinces }: { provincial: boolean; provinces: readonly string[] },
) {
	const limits = {
		revenue: maybe(anyPath(0, 0.01, horizon), 2),
		deficit: maybe(anyPath(0, 0.08, horizon), 2),
	};
	const channels = fc
		.record({
			parts: shared(3, horizon),
			cuts: shared(2, horizon),
			burden: maybe(byProvince(provinces), 2),
			limits: maybe(fc.record({ ...limits, provinces: maybe(anyPath(0, 0.005, horizon), 2) })),
		})
		.map(({ parts: [taxes, levies, borrowing], cuts: [other, provincesCut], ...rest }) => ({
			kind: "channels",
			taxes,
			levies,
			borrowing,
			cuts: { other, provinces: provincial ? provincesCut : 0 },
			...rest,
		}));
	const elasticities = fc
		.record({
			parts: shared(3, horizon),
			limits: maybe(fc.record(limits)),
			elasticities: fc.record(Object.fromEntries(lines.map((line) => [line, between(-1.5, 1)])), { requiredKeys: [] }),
		})
		.map(({ parts: [taxes, levies, borrowing], ...rest }) => ({
			kind: "elasticities",
			taxes,
			levies,
			borrowing,
			...rest,
		}));
	return fc.oneof(channels, elasticities);
}

function allocation(lines: readonly string[]) {
	const weight = fc.oneof(fc.constantFrom(0, 1), between(0, 3));
	return fc.oneof(
		fc.constant({ kind: "proportional" }),
		fc.record({
			kind: fc.constant("weighted"),
			weights: fc.record(Object.fromEntries(lines.map((line) => [line, weight])), { requiredKeys: [] }),
		}),
		fc.record({
			kind: fc.constant("priority"),
			order: fc
				.boolean()
				.map((other) => (other ? [...lines, "other"] : [...lines]))
				.chain((items) => fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length })),
		}),
	);
}

function economy(lines: readonly string[], horizon: number) {
	return fc.record(
		{
			gdp: between(1000, 200_000),
			growth: anyPath(-0.04, 0.08, horizon),
			inflation: anyPath(-0.02, 0.2, horizon),
			population: between(10, 300),
			populationGrowth: anyPath(-0.01, 0.03, horizon),
			exchangeRate: between(50, 300),
			feedback: fc.record(
				{
					defence: between(-0.5, 0.5),
					lines: fc.record(Object.fromEntries(lines.map((line) => [line, between(-0.5, 1)])), { requiredKeys: [] }),
				},
				{ requiredKeys: [] },
			),
		},
		{ requiredKeys: ["gdp", "growth", "inflation", "population", "exchangeRate"] },
	);
}

function budget(lines: readonly string[], horizon: number, named: boolean) {
	const provinces = named ? PROVINCES : ["provinces"];
	const byTier = fc.record({ federal: part, provinces: part }, { requiredKeys: [] });
	const development: fc.Arbitrary<DraftItem["development"]> = fc.oneof(part, byTier);
	const block = fc.record(
		Object.fromEntries(
			PROVINCES.map((name) => [
				name,
				fc.record({ share: between(0.1, 1), spending: maybe(anyPath(0, 1, horizon), 2) }),
			]),
		),
	);
	return fc
		.record({
			definition: fc.constantFrom("budget", "budget+pensions", "sipri"),
			defence: between(0.008, 0.05),
			interest: between(0, 0.08),
			debt: fc.oneof({ arbitrary: fc.constant(0), weight: 1 }, { arbitrary: between(0.1, 1.3), weight: 5 }),
			interestRate: maybe(anyPath(-0.02, 0.2, horizon), 2),
			marginalRate: maybe(anyPath(-0.02, 0.2, horizon), 2),
			revenuePath: maybe(between(-0.01, 0.01)),
			deficit: between(-0.03, 0.06),
			deficitPath: maybe(anyPath(-0.05, 0.08, horizon)),
			other: item(0.02, 0.12, horizon, { provinces, development: part }),
			lines: fc.tuple(
				...lines.map(() =>
					fc.oneof(
						{ arbitrary: item(0.001, 0.04, horizon, { provinces, development }), weight: 12 },
						{ arbitrary: fc.constant({ base: 0 }), weight: 1 },
					),
				),
			),
			provinces: named ? block : fc.constant(undefined),
			revenueSharing: maybe(fc.oneof(fc.constant(0.575), anyPath(0, 0.9, horizon)), 2),
			provincialSpending: maybe(anyPath(0, 1, horizon), 2),
		})
		.map(({ deficit, deficitPath, revenuePath, lines: items, interestRate, ...rest }): DraftBudget => {
			const spending = items.reduce((sum, line) => sum + line.base, rest.defence + rest.interest + rest.other.base);
			const base = spending - deficit;
			return {
				...rest,
				interestRate: rest.debt === 0 ? (interestRate ?? 0.1) : interestRate,
				revenue: { base, path: revenuePath === undefined ? undefined : base + revenuePath },
				deficit: { base: deficit, path: deficitPath },
				lines: Object.fromEntries(lines.map((line, k) => [line, items[k]])),
			};
		})
		.filter(({ revenue }) => (revenue as { base: number }).base >= 0.05);
}

/** Whether provinces spend something in every year, whatever the paths of the lines. */
function spendsInProvinces({ other, lines }: DraftBudget): boolean {
	return [other, ...Object.values(lines)].some(({ base, federalShare }) => base > 0 && (federalShare ?? 1) < 1);
}

/** Defence that is known in some years. */
function known(horizon: number) {
	const year = fc.integer({ min: baseYear + 1, max: baseYear + horizon });
	const table = fc
		.array(fc.tuple(year, amount(0.01, 0.04)), { maxLength: 3 })
		.map((entries) => Object.fromEntries(entries));
	return fc.record({ defence: table });
}

const without = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * Scenarios that stand alone, over every kind of rule, form of path and tier.
 *
 * @param counterfactual What the run is compared with; by default any push.
 */
export function anyScenario(counterfactual?: unknown): fc.Arbitrary<Draft> {
	return fc
		.record({
			horizon: fc.integer({ min: 1, max: 10 }),
			lines: fc.subarray(LINES, { minLength: 0 }),
			named: fc.boolean(),
		})
		.chain(({ horizon, lines, named }) =>
			budget(lines, horizon, named).chain((budget) => {
				const tiers = {
					provincial: spendsInProvinces(budget),
					provinces: named ? PROVINCES : ["provinces"],
				};
				return fc.record({
					name: fc.constant("generated"),
					extends: fc.constant(null),
					baseYear: fc.constant(baseYear),
					horizon: fc.constant(horizon),
					rival: rival(horizon),
					threat: maybe(
						fc.record(
							{ securitisation: anyPath(0, 2, horizon), fiscalSpace: anyPath(0, 1, horizon) },
							{ requiredKeys: [] },
						),
					),
					economy: economy(lines, horizon),
					budget: fc.constant(budget),
					defence: defence(horizon),
					known: maybe(known(horizon), 4),
					financing: financing(lines, horizon, tiers),
					allocation: allocation(lines),
					discountRate: maybe(between(-0.02, 0.12)),
					counterfactual:
						counterfactual !== undefined
							? fc.constant(counterfactual)
							: fc.oneof(
									fc.record({ rival: fc.record({ growth: anyPath(-0.05, 0.06, horizon) }) }),
									fc.record({ rival: rival(horizon), threat: fc.constant({ securitisation: 0.5 }) }),
									fc.record({ defence: defence(horizon) }),
									fc.record({ financing: financing(lines, horizon, tiers), allocation: allocation(lines) }),
									fc.constant({}),
								),
				});
			}),
		)
		.map((draft) => without(draft) as unknown as Draft);
}

/** How many runs, and from which seed (`FC_SEED` for another). */
export function runs(count: number): fc.Parameters<unknown> {
	return { numRuns: count, seed: Number(process.env.FC_SEED ?? 20260401) };
}
