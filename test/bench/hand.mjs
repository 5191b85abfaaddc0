// The reference case by hand: one fused loop over numbers, for this case and no other.

/** @param constants As `constants` of reference-case.mjs gives them. */
export function handSpecialised(constants, exp, log) {
	const {
		horizon: T,
		defence,
		gdp0,
		debt: baseDebt,
		phiOther,
		armsStock,
		phi,
		arms,
		gdp,
		nominal,
		rate,
		revenue,
		deficit,
		other,
		lines,
	} = constants;
	const y = Float64Array.from(gdp, (value) => log(value / gdp[0]));
	const reference = new Float64Array(T + 1);
	const federal = new Float64Array(T + 1);
	const provincial = new Float64Array(T + 1);
	for (let t = 0; t <= T; t++) {
		provincial[t] = (1 - phiOther) * other[t];
		for (let j = 0; j < 4; j++) {
			reference[t] += lines[t * 4 + j];
			federal[t] += phi[j] * lines[t * 4 + j];
			provincial[t] += (1 - phi[j]) * lines[t * 4 + j];
		}
	}
	const [phi0, phi1, phi2, phi3] = phi;
	/** Run one arm on the parameters from `at`; fills d and h. */
	return (arm, p, at, d, h) => {
		const { growth, ownUplift, valueDelivered } = arms[arm];
		const borrowing = p[at];
		const payOther = p[at + 1];
		const payRevenue = p[at + 2];
		const shift = p[at + 3];
		const perValue = p[at + 4] / armsStock;
		const sharing = p[at + 5];
		const spending = p[at + 6];
		const shortRun = p[at + 7];
		const longRun = p[at + 8];
		const income = p[at + 9];
		const momentum = p[at + 10];
		const adjustment = p[at + 11];
		const grossUp = sharing / (1 - sharing);
		const incomeLong = 1 - longRun;
		const spending0 = defence * gdp0;
		let [z, dz, m, dm, debt] = [0, 0, 0, 0, baseDebt];
		let capability = 1 + ownUplift[0] + perValue * valueDelivered[0];
		for (let t = 1; t <= T; t++) {
			const next = 1 + ownUplift[t] + perValue * valueDelivered[t];
			const step = log(((1 + growth[t] + shift) * next) / capability);
			capability = next;
			dm =
				momentum * dm +
				shortRun * dz +
				income * (y[t] - y[t - 1]) +
				adjustment * (longRun * z + incomeLong * y[t - 1] - m);
			m += dm;
			z += step;
			dz = step;
			const share = (spending0 * exp(m)) / gdp[t];
			d[t] = share;
			const rolled = debt / nominal[t];
			const gap = share + rate[t] * rolled + other[t] + reference[t] - revenue[t] - deficit[t];
			const net = payRevenue * gap;
			const borrowed = borrowing * gap;
			const cut = gap > 0 ? Math.min(payOther * gap, phiOther * other[t]) : payOther * gap;
			const fromLines = gap - net - borrowed - cut;
			const level = Math.min(fromLines / federal[t], 1);
			const unfunded = fromLines - level * federal[t];
			const windfall = grossUp * net;
			const spent = spending * windfall;
			const perUnit = spent / provincial[t];
			const i = t * 4;
			h[i] = lines[i] * (1 + perUnit * (1 - phi0) - level * phi0);
			h[i + 1] = lines[i + 1] * (1 + perUnit * (1 - phi1) - level * phi1);
			h[i + 2] = lines[i + 2] * (1 + perUnit * (1 - phi2) - level * phi2);
			h[i + 3] = lines[i + 3] * (1 + perUnit * (1 - phi3) - level * phi3);
			debt = rolled + deficit[t] + borrowed + unfunded - (windfall - spent);
		}
	};
}
