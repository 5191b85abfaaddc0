// The reference case as numbers for the implementations that are not the library: what no draw changes, worked out from
// the scenario by the equations of MODEL.md, and the drawn parameters.

/** Simulated years: the uncertainty of 26 would leave a few draws no budget. */
export const YEARS = 12;

export function referenceScenario(library) {
	return library.parseScenario("us-india-partnership", { set: { horizon: YEARS } });
}

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

/** Years of the dated draws: the second financing regime begins, growth is drawn, first and last year of the drawn sharing. */
export const DATES = { regime: 2029, growth: 2028, sharing: [2028, 2029] };

/** What no draw changes. */
export function constants(library, scenario) {
	const { baseYear, horizon, budget, economy, rival, known } = scenario;
	const pathOf = (path) => library.pathValues(path, baseYear, horizon);
	const byYear = (value) => Float64Array.from({ length: horizon + 1 }, (_, t) => value(t));
	const [growth, inflation] = [pathOf(economy.growth), pathOf(economy.inflation)];
	const gdp = byYear(() => economy.gdp);
	for (let t = 1; t <= horizon; t++) gdp[t] = gdp[t - 1] * (1 + growth[t]);
	const items = [...Object.values(budget.lines), budget.other];
	const paths = items.map(({ base, path = base }) => pathOf(path));
	const index = (year) => year - baseYear;
	return {
		horizon,
		defence: budget.defence,
		gdp0: economy.gdp,
		debt: budget.debt,
		phiOther: budget.other.federalShare,
		otherFloor: budget.other.floor,
		armsStock: rival.partnership.armsStock,
		discountRate: scenario.discountRate,
		regimeFrom: index(DATES.regime),
		growthFrom: index(DATES.growth),
		sharingFrom: index(DATES.sharing[0]),
		sharingTo: index(DATES.sharing[1]),
		arms: [rival, library.counterfactualScenario(scenario).rival].map((of) => ({
			growth: pathOf(of.growth),
			ownUplift: byYear((t) => delivered(of, baseYear + t, ({ uplift }) => uplift ?? 0)),
			valueDelivered: byYear((t) =>
				delivered(of, baseYear + t, ({ uplift, value }) => (uplift === undefined ? value : 0)),
			),
		})),
		known: byYear((t) => known.defence[baseYear + t] ?? Number.NaN),
		gdp,
		nominal: byYear((t) => (1 + growth[t]) * (1 + inflation[t])),
		rate: pathOf(budget.interestRate),
		sharing: pathOf(budget.revenueSharing),
		revenue: pathOf(budget.revenue.path),
		deficit: pathOf(budget.deficit.path),
		other: paths[4],
		lines: Float64Array.from({ length: 4 * (horizon + 1) }, (_, k) => paths[k % 4][Math.floor(k / 4)]),
		...tiersOf(budget, items),
	};
}

/** What a rival's events have delivered by a year. */
function delivered({ partnership }, year, of) {
	const done = (event) => Math.min(1, Math.max(0, (year - event.year + 1) / event.delivery));
	return partnership.events.reduce((sum, event) => sum + of(event) * done(event), 0);
}

/** The federation and the provinces: five items each, the lines and other spending, of which the federation's has none. */
function tiersOf({ provinces }, items) {
	const names = Object.keys(provinces);
	const sum = names.reduce((total, name) => total + provinces[name].share, 0);
	const shares = Object.fromEntries(names.map((name) => [name, provinces[name].share / sum]));
	const developed = ({ development }, tier) =>
		typeof development === "object" ? (development[tier] ?? 1) : (development ?? 1);
	const tier = (part, which) => ({
		part: Float64Array.from(items, part),
		floor: Float64Array.from(items, (item, i) => part(item, i) * item.floor),
		development: Float64Array.from(items, (item) => developed(item, which)),
	});
	const split = (of, name) => {
		const given = of ?? shares;
		return (given[name] ?? 0) / Object.values(given).reduce((total, share) => total + share, 0);
	};
	return {
		windfallShare: Float64Array.from(names, (name) => shares[name]),
		tiers: [
			tier((item, i) => (i < 4 ? item.federalShare : 0), "federal"),
			...names.map((name) => tier((item) => (1 - item.federalShare) * split(item.provinces, name), "provinces")),
		],
	};
}

/** The constants as the C and numpy read them: a head of sixteen, the tiers, then eighteen numbers a year. */
export function constantsAsBytes(c) {
	const out = [c.horizon, c.defence, c.gdp0, c.debt, c.phiOther, c.otherFloor, c.armsStock];
	out.push(c.regimeFrom, c.growthFrom, c.sharingFrom, c.sharingTo, c.discountRate, ...c.windfallShare);
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
