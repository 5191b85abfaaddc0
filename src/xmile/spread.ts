import { extreme, identifier, sumOf, type Variable } from "./variable.js";

/** An item of a tier: a line, or other spending. */
export interface Item {
	readonly name: string;
	/** Name of its reference path. */
	readonly path: string;
	/** The tier's part of it [0–1]. */
	readonly part: number;
	/** Part of that which is development [0–1]. */
	readonly development: number;
	/** Weight of a cut [≥ 0]. */
	readonly weight: number;
	/** Level below which it is not cut [share of GDP]. */
	readonly floor: number;
}

/** A tier of government, and the rule by which a cut is spread over its items. */
export interface TierItems {
	readonly name: string;
	readonly items: readonly Item[];
	/** Names of the items in the order of cuts; absent where they are cut in proportion. */
	readonly order?: readonly string[];
}

/**
 * Section 7: a tier's cut spread over its items, development first, then the rest; a gain in one step.
 *
 * The rate of a round is found in one step. If the items whose limit is reached no later than that of item k are at their
 * limits, the others bear the remainder at the rate of k; the rate that holds is the greatest of these.
 *
 * @param cut Equation of what the tier is cut by [share of GDP]; below 0 it gains.
 * @returns Among them `TIER_cut_ITEM` for each item and `TIER_unmet`, what floors prevent.
 */
export function spreadOver({ name: tier, items, order }: TierItems, cut: string): Variable[] {
	const unit = "share of GDP";
	const of = (what: string, item: Item) => identifier(tier, what, item.name);
	const aux = (name: string, equation: string, doc?: string): Variable => ({
		name,
		equation,
		unit,
		...(doc === undefined ? {} : { doc }),
	});
	const constant = (name: string, values: number, doc: string): Variable => ({ name, values, unit: "part", doc });
	const basis = items.flatMap((item) => [
		constant(of("part", item), item.part, `The tier's part of ${item.name}.`),
		constant(of("development", item), item.development, "Part of it that is development spending."),
		aux(of("reference", item), `${of("part", item)} * ${item.path}`, "Reference spending of the tier."),
		aux(
			of("room", item),
			`MAX(0, ${of("reference", item)} - ${of("part", item)} * ${identifier("floor", item.name)})`,
			"What lies above its floor.",
		),
		aux(
			of("first_size", item),
			`${identifier("weight", item.name)} * ${of("development", item)} * ${of("reference", item)}`,
			"Weight times the development part.",
		),
		aux(
			of("first_room", item),
			`MIN(${of("development", item)} * ${of("reference", item)}, ${of("room", item)})`,
			"What it can lose in the first round.",
		),
		aux(
			of("second_size", item),
			`${identifier("weight", item.name)} * (1 - ${of("development", item)}) * ${of("reference", item)}`,
			"Weight times the rest.",
		),
		aux(
			of("second_room", item),
			`MIN((1 - ${of("development", item)}) * ${of("reference", item)}, ${of("room", item)} - ${of("first_cut", item)})`,
			"What it can lose in the second round.",
		),
	]);
	const whole = identifier(tier, "cut");
	const gain = identifier(tier, "gain");
	const gains = sumOf(items.map((item) => of("gain_size", item)));
	const [first, second] = (["first", "second"] as const).map((round) => roundOf(tier, items, round, order));
	const developed = sumOf(items.map((item) => of("first_size", item)));
	return [
		...basis,
		aux(whole, cut, "What the tier is cut by; below 0 it gains."),
		aux(identifier(tier, "first"), `MAX(${whole}, 0)`, "A cut, first of development spending."),
		...first,
		aux(
			identifier(tier, "second"),
			`MAX(0, ${identifier(tier, "first")} - (${sumOf(items.map((item) => of("first_cut", item)))}))`,
			"What development could not bear.",
		),
		...second,
		aux(gain, `MIN(${whole}, 0)`, "A gain, below 0."),
		...items.map((item) =>
			aux(
				of("gain_size", item),
				`(IF (${developed} = 0) THEN ${identifier("weight", item.name)} * ${of("reference", item)} ELSE ${of("first_size", item)})`,
				"What a gain is in proportion to.",
			),
		),
		...items.map((item) =>
			aux(
				of("cut", item),
				`${of("first_cut", item)} + ${of("second_cut", item)} + (IF (${gains} > 0) THEN ${gain} * ${of("gain_size", item)} / (${gains}) ELSE 0)`,
				`What ${item.name} loses in the tier.`,
			),
		),
		aux(
			identifier(tier, "unmet"),
			`MAX(0, ${identifier(tier, "second")} - (${sumOf(items.map((item) => of("second_cut", item)))})) + (IF (${gains} > 0) THEN 0 ELSE ${gain})`,
			"What floors prevent, or a gain that finds nobody.",
		),
	];
}

/** One round: the cut of every item. */
function roundOf(
	tier: string,
	items: readonly Item[],
	round: "first" | "second",
	order: readonly string[] | undefined,
): Variable[] {
	const unit = "share of GDP";
	const amount = identifier(tier, round);
	const named = (what: string, item: Item) => identifier(tier, round, what, item.name);
	if (order !== undefined) {
		const inOrder = order.flatMap((name) => items.filter((item) => item.name === name));
		return inOrder.map((item, k) => {
			const before = inOrder.slice(0, k).map((other) => named("cut", other));
			const left = before.length === 0 ? amount : `${amount} - (${sumOf(before)})`;
			return { name: named("cut", item), equation: `MIN(${left}, ${named("room", item)})`, unit };
		});
	}
	const size = (item: Item) => named("size", item);
	const room = (item: Item) => named("room", item);
	const isBound = (item: Item, k: Item) => `IF (${room(item)} * ${size(k)} <= ${room(k)} * ${size(item)})`;
	const sizes = sumOf(items.map(size));
	const rates = items.flatMap((k): Variable[] => [
		{
			name: named("bound", k),
			equation: sumOf(items.map((item) => `(${isBound(item, k)} THEN ${room(item)} ELSE 0)`)),
			unit,
			doc: `What the items lose whose limit is reached no later than that of ${k.name}.`,
		},
		{
			name: named("free", k),
			equation: sumOf(items.map((item) => `(${isBound(item, k)} THEN 0 ELSE ${size(item)})`)),
			unit,
			doc: "Size of the others.",
		},
		{
			name: named("rate", k),
			equation: `(IF (${named("free", k)} > 0) THEN (${amount} - ${named("bound", k)}) / ${named("free", k)} ELSE 0)`,
			unit: "part",
		},
	]);
	const all = `(IF (${sizes} > 0) THEN ${amount} / (${sizes}) ELSE 0)`;
	return [
		...rates,
		{
			name: identifier(tier, round, "rate"),
			equation: extreme("MAX", ["0", all, ...items.map((k) => named("rate", k))]),
			unit: "part",
			doc: "Part of its size that an item below its limit loses.",
		},
		...items.map((item) => ({
			name: named("cut", item),
			equation: `MIN(${room(item)}, ${identifier(tier, round, "rate")} * ${size(item)})`,
			unit,
		})),
	];
}
