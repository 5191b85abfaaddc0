import type { Plan, Tier } from "./plan.js";

/**
 * How each item answers the amounts of a year while no floor is in reach, and how far that is: then every cut and gain
 * of a tier goes over its items in the same parts.
 *
 * @see MODEL.md, section 7
 */
export function deriveItems(plan: Plan): void {
	const { derived, horizon, lines, linePath, otherPath } = plan;
	const { federal, itemPath, itemFederal, itemProvincial, itemAlike, itemOwn } = derived;
	const count = lines.length;
	const years = horizon + 1;
	for (const parts of [itemProvincial, itemAlike, itemOwn]) parts.fill(0);
	for (let t = 0; t < years; t++) {
		const gain = sumOf(federal.gain, t, count + 1);
		for (let j = 0; j <= count; j++) {
			itemPath[j * years + t] = j < count ? linePath[t * count + j] : otherPath[t];
			itemFederal[j * years + t] = gain > 0 ? federal.gain[t * (count + 1) + j] / gain : 0;
		}
		derived.federalLeast[t] = gain > 0 ? Number.NEGATIVE_INFINITY : 0;
		derived.federalMost[t] = mostWithoutFloor(plan, federal, t);
		deriveProvinces(plan, t);
	}
}

/** The parts of the provinces together in year t. */
function deriveProvinces(plan: Plan, t: number): void {
	const { derived, horizon, lines, provinceSpending } = plan;
	const { provinces, windfallShare, itemProvincial, itemAlike, itemOwn } = derived;
	const items = lines.length + 1;
	let [spendAlike, spendOwn, cutMost, spentMost] = [0, 0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
	for (let p = 0; p < provinces.length; p++) {
		const province = provinces[p];
		const burden = burdenOf(plan, p, t);
		const own = provinceSpending[t * provinces.length + p];
		const share = province.total[t] > 0 ? windfallShare[p] : 0;
		const [alike, spending] = Number.isNaN(own) ? [share, 0] : [0, own * share];
		if (burden === 0 && share === 0) continue;
		const gain = sumOf(province.gain, t, items);
		const most = gain > 0 ? mostWithoutFloor(plan, province, t) : Number.NEGATIVE_INFINITY;
		if (burden > 0) cutMost = Math.min(cutMost, most / burden);
		if (share > 0) spentMost = Math.min(spentMost, most);
		spendAlike += alike;
		spendOwn += spending;
		for (let i = 0; i < items && gain > 0; i++) {
			const part = province.gain[t * items + i] / gain;
			const place = i * (horizon + 1) + t;
			itemProvincial[place] += burden * part;
			itemAlike[place] += alike * part;
			itemOwn[place] += spending * part;
		}
	}
	derived.spendAlike[t] = spendAlike;
	derived.spendOwn[t] = spendOwn;
	derived.provincesMost[t] = spentMost === Number.NEGATIVE_INFINITY ? spentMost : cutMost;
	derived.spentMost[t] = spentMost;
}

/** Part of the provinces' cut that a province bears [0–1]; 0 where none of them can bear any. */
export function burdenOf({ derived, burden }: Plan, p: number, t: number): number {
	const { provinces } = derived;
	const own = burden.length > 0 && !Number.isNaN(burden[0]);
	let all = 0;
	for (let q = 0; q < provinces.length; q++) all += own ? burden[q] : provinces[q].total[t];
	return all > 0 ? (own ? burden[p] : provinces[p].total[t]) / all : 0;
}

/** The cut up to which a tier's items all give way in proportion to development spending [share of GDP]. */
function mostWithoutFloor(plan: Plan, { part, room, size }: Tier, t: number): number {
	// Where lines answer by elasticities, each row is closed tier by tier.
	if (plan.financingKind === "elasticities") return Number.NEGATIVE_INFINITY;
	if (plan.allocationKind === "priority") return 0;
	const items = part.length;
	let rate = Number.POSITIVE_INFINITY;
	for (let k = t * items; k < (t + 1) * items; k++) if (size[k] > 0) rate = Math.min(rate, room[k] / size[k]);
	return rate === Number.POSITIVE_INFINITY ? 0 : rate * sumOf(size, t, items);
}

/** All items of year t together. */
function sumOf(values: Float64Array, t: number, items: number): number {
	let sum = 0;
	for (let k = t * items; k < (t + 1) * items; k++) sum += values[k];
	return sum;
}
