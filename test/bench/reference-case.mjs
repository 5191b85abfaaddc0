// The reference case as numbers for the implementations that are not the library: what no draw changes, and the drawn
// parameters.

/** The drawn numbers of the hand-written kernels, by the column of the table of draws; the order is that of the C. */
export const PARAMETERS = [
	...["to 2028", "from 2029"].flatMap((years) => [
		`financing.taxes ${years}`,
		`financing.levies ${years}`,
		`financing.borrowing ${years}`,
		`financing.cuts.other ${years}`,
		`financing.cuts.provinces ${years}`,
	]),
	"rival.growth",
	"rival.partnership.quality",
	"budget.revenueSharing",
	"budget.provincialSpending",
	"defence.shortRun",
	"defence.longRun",
	"defence.incomeShortRun",
	"defence.momentum",
	"defence.adjustment",
];

/** Years of the dated draws: the second financing regime begins, and first and last year of the drawn sharing. */
export const DATES = { regime: 2029, growth: 2028, sharing: [2028, 2029] };

/** What no draw changes. */
export function constants(plan, otherPlan, arm) {
	const T = plan.horizon;
	const { federal, provinces, windfallShare, interestRate } = plan.derived;
	const armOf = ({ rivalGrowth, eventUplift, eventValue, derived }) => {
		const sum = (weight) =>
			Float64Array.from({ length: T + 1 }, (_, t) => {
				let total = 0;
				for (let k = 0; k < eventUplift.length; k++) total += weight(k) * derived.delivered[k * (T + 1) + t];
				return total;
			});
		return {
			growth: Float64Array.from(rivalGrowth),
			ownUplift: sum((k) => (Number.isNaN(eventUplift[k]) ? 0 : eventUplift[k])),
			valueDelivered: sum((k) => (Number.isNaN(eventUplift[k]) ? eventValue[k] : 0)),
		};
	};
	const index = (year) => year - plan.baseYear;
	return {
		horizon: T,
		defence: plan.defenceBase,
		gdp0: plan.gdp,
		debt: plan.debtBase,
		phiOther: plan.otherFederal,
		otherFloor: plan.otherFloor,
		armsStock: plan.armsStock,
		regimeFrom: index(DATES.regime),
		growthFrom: index(DATES.growth),
		sharingFrom: index(DATES.sharing[0]),
		sharingTo: index(DATES.sharing[1]),
		arms: [armOf(plan), armOf(otherPlan)],
		known: Float64Array.from(plan.knownDefence),
		gdp: Float64Array.from(arm.gdp),
		nominal: Float64Array.from(arm.nominal),
		rate: Float64Array.from(interestRate),
		sharing: Float64Array.from(plan.revenueSharing),
		revenue: Float64Array.from(plan.revenuePath),
		deficit: Float64Array.from(plan.deficitPath),
		other: Float64Array.from(plan.otherPath),
		lines: Float64Array.from(plan.linePath),
		windfallShare: Float64Array.from(windfallShare),
		// Five items a tier, the lines and other spending, of which the federation's tier has none.
		tiers: [federal, ...provinces].map(({ part, floor, development }) => ({
			part: five(part),
			floor: five(floor),
			development: five(development),
		})),
	};
}

function five(values) {
	return Float64Array.from({ length: 5 }, (_, i) => values[i] ?? 0);
}

/** The constants as the C and numpy read them: a head of sixteen, the tiers, then eighteen numbers a year. */
export function constantsAsBytes(c) {
	const out = [c.horizon, c.defence, c.gdp0, c.debt, c.phiOther, c.otherFloor, c.armsStock];
	out.push(c.regimeFrom, c.growthFrom, c.sharingFrom, c.sharingTo, 0, ...c.windfallShare);
	for (const { part, floor, development } of c.tiers) out.push(...part, ...floor, ...development);
	for (let t = 0; t <= c.horizon; t++) {
		out.push(c.arms[0].growth[t], c.arms[1].growth[t], c.arms[0].ownUplift[t], c.arms[1].ownUplift[t]);
		out.push(c.arms[0].valueDelivered[t], c.arms[1].valueDelivered[t], c.gdp[t], c.nominal[t] || 1, c.rate[t]);
		out.push(c.revenue[t], c.deficit[t], c.other[t], ...c.lines.slice(t * 4, t * 4 + 4), c.known[t], c.sharing[t]);
	}
	return Buffer.from(Float64Array.from(out).buffer);
}

/** A table of draws as one array, the parameters of a draw side by side. */
export function parametersOf(table) {
	const places = PARAMETERS.map((path) => table.columns.indexOf(path));
	const absent = PARAMETERS.filter((_, k) => places[k] < 0);
	if (absent.length > 0) throw new Error(`the reference case does not draw ${absent.join(", ")}`);
	const out = new Float64Array(table.rows * PARAMETERS.length);
	for (let i = 0; i < table.rows; i++) {
		for (let k = 0; k < places.length; k++)
			out[i * places.length + k] = table.values[i * table.columns.length + places[k]];
	}
	return out;
}
