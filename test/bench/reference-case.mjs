// The reference case as numbers for the implementations that are not the library.

/** What no draw changes. */
export function constants(plan, otherPlan, arm) {
	const T = plan.horizon;
	const armOf = ({ rivalGrowth, eventUplift, eventValue, derived }) => {
		const sum = (weight) =>
			Float64Array.from({ length: T + 1 }, (_, t) => {
				let total = 0;
				for (let k = 0; k < eventUplift.length; k++) total += weight(k) * derived.delivered[k * (T + 1) + t];
				return total;
			});
		return {
			growth: rivalGrowth,
			ownUplift: sum((k) => (Number.isNaN(eventUplift[k]) ? 0 : eventUplift[k])),
			valueDelivered: sum((k) => (Number.isNaN(eventUplift[k]) ? eventValue[k] : 0)),
		};
	};
	return {
		horizon: T,
		defence: plan.defenceBase,
		gdp0: plan.gdp,
		debt: plan.debtBase,
		phiOther: plan.otherFederal,
		armsStock: plan.armsStock,
		phi: plan.lineFederal,
		arms: [armOf(plan), armOf(otherPlan)],
		gdp: arm.gdp,
		nominal: arm.nominal,
		rate: plan.derived.interestRate,
		revenue: plan.revenuePath,
		deficit: plan.deficitPath,
		other: plan.otherPath,
		lines: plan.linePath,
	};
}

/** The constants as the C reads them: a head, the federal shares, then sixteen numbers a year. */
export function constantsAsBytes(c) {
	const out = [c.horizon, c.defence, c.gdp0, c.debt, c.phiOther, c.armsStock, 0, 0, ...c.phi];
	for (let t = 0; t <= c.horizon; t++) {
		out.push(c.arms[0].growth[t], c.arms[1].growth[t], c.arms[0].ownUplift[t], c.arms[1].ownUplift[t]);
		out.push(c.arms[0].valueDelivered[t], c.arms[1].valueDelivered[t], c.gdp[t], c.nominal[t] || 1, c.rate[t]);
		out.push(c.revenue[t], c.deficit[t], c.other[t], ...c.lines.slice(t * 4, t * 4 + 4));
	}
	return Buffer.from(Float64Array.from(out).buffer);
}

/** The parameters of the hand-written kernels, by path. */
export const PARAMETERS = [
	"financing.borrowing",
	"financing.other",
	"financing.revenue",
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

/** A table of draws as one array, twelve parameters a draw. */
export function parametersOf(table) {
	const places = PARAMETERS.map((path) => table.columns.indexOf(path));
	const out = new Float64Array(table.rows * PARAMETERS.length);
	for (let i = 0; i < table.rows; i++) {
		for (let k = 0; k < places.length; k++)
			out[i * places.length + k] = table.values[i * table.columns.length + places[k]];
	}
	return out;
}
