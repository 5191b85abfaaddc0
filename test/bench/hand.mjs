// The reference case by hand: one loop over numbers, for this case and no other: error correction, channels without
// limits, proportional cuts, four lines, four provinces, steady growth, one-way rivalry.

/** @param constants As `constants` of reference-case.mjs gives them. */
export function handSpecialised(constants, exp, log) {
	const { horizon: T, defence, gdp0, debt: baseDebt, phiOther, otherFloor, armsStock, arms, windfallShare } = constants;
	const { regimeFrom, growthFrom, sharingFrom, sharingTo, known, gdp, nominal, rate, revenue, deficit, other, lines } =
		constants;
	const y = Float64Array.from(gdp, (value) => log(value / gdp[0]));
	const tiers = constants.tiers.map((tier) => yearsOf(tier, constants));
	const left = new Float64Array(T + 1);
	for (let t = 0; t <= T; t++) {
		left[t] = revenue[t] + deficit[t] - other[t];
		for (let j = 0; j < 4; j++) left[t] -= lines[t * 4 + j];
	}
	const provincial = Float64Array.from({ length: T + 1 }, (_, t) =>
		tiers.slice(1).reduce((a, { all }) => a + all[t], 0),
	);
	const cuts = new Float64Array(5);
	/** Run one arm on the parameters from `at`; fills d and h. */
	return (arm, p, at, d, h) => {
		const { growth, ownUplift, valueDelivered } = arms[arm];
		const perValue = p[at + 11] / armsStock;
		const spending = p[at + 13];
		const shortRun = p[at + 14];
		const longRun = p[at + 15];
		const income = p[at + 16];
		const momentum = p[at + 17];
		const adjustment = p[at + 18];
		const incomeLong = 1 - longRun;
		const spending0 = defence * gdp0;
		let [z, dz, m, dm, debt] = [0, 0, 0, 0, baseDebt];
		let capability = 1 + ownUplift[0] + perValue * valueDelivered[0];
		for (let t = 1; t <= T; t++) {
			const next = 1 + ownUplift[t] + perValue * valueDelivered[t];
			const grown = arm === 0 && t >= growthFrom ? p[at + 10] : growth[t];
			const step = log(((1 + grown) * next) / capability);
			capability = next;
			let share = known[t];
			const before = m;
			if (share > 0) m = log((share * gdp[t]) / spending0);
			else {
				m +=
					momentum * dm +
					shortRun * dz +
					income * (y[t] - y[t - 1]) +
					adjustment * (longRun * z + incomeLong * y[t - 1] - m);
				share = (spending0 * exp(m)) / gdp[t];
			}
			dm = m - before;
			z += step;
			dz = step;
			d[t] = share;
			const regime = t >= regimeFrom ? at + 5 : at;
			const rolled = debt / nominal[t];
			const gap = share + rate[t] * rolled - left[t];
			const tax = p[regime] * gap;
			const borrowed = p[regime + 2] * gap;
			const sharing = t >= sharingFrom && t <= sharingTo ? p[at + 12] : constants.sharing[t];
			const spent = spending * sharing * tax;
			const cut = gap - tax - p[regime + 1] * gap - borrowed + spent;
			const fromOther = Math.min(p[regime + 3] * cut, phiOther * Math.max(0, other[t] - otherFloor));
			const fromProvinces = p[regime + 4] * cut;
			let unfunded = spread(tiers[0], t, cut - fromOther - fromProvinces, cuts);
			for (let j = 0; j < 4; j++) h[t * 4 + j] = lines[t * 4 + j] - cuts[j];
			for (let k = 1; k < tiers.length; k++) {
				const net = (fromProvinces * tiers[k].all[t]) / provincial[t] - windfallShare[k - 1] * spent;
				unfunded += spread(tiers[k], t, net, cuts);
				for (let j = 0; j < 4; j++) h[t * 4 + j] -= cuts[j];
			}
			debt = rolled + deficit[t] + borrowed + unfunded;
		}
	};
}

/** What a tier's spread needs of every year: sizes and rooms of both rounds, and their sums. */
function yearsOf({ part, floor, development }, { horizon, lines, other }) {
	const sizes = [0, 1].map(() => new Float64Array((horizon + 1) * 5));
	const [room, developed, all] = [(horizon + 1) * 5, horizon + 1, horizon + 1].map((n) => new Float64Array(n));
	for (let t = 0; t <= horizon; t++) {
		for (let i = 0; i < 5; i++) {
			const whole = part[i] * (i < 4 ? lines[t * 4 + i] : other[t]);
			sizes[0][t * 5 + i] = development[i] * whole;
			sizes[1][t * 5 + i] = (1 - development[i]) * whole;
			room[t * 5 + i] = Math.max(0, whole - floor[i]);
			developed[t] += development[i] * whole;
			all[t] += whole;
		}
	}
	return { sizes, room, developed, all };
}

/** Development first, then the rest, never beyond the room; what is left unmet. */
function spread({ sizes, room, developed }, t, cut, cuts) {
	const at = t * 5;
	const first = sizes[0];
	const level = cut / developed[t];
	let within = true;
	for (let i = 0; i < 5; i++) {
		cuts[i] = level * first[at + i];
		if (cuts[i] > first[at + i] || cuts[i] > room[at + i]) within = false;
	}
	return cut <= 0 || within ? 0 : fill(sizes, room, at, cut, cuts);
}

/** The rare case: an item is at its floor, or all development is gone. */
function fill(sizes, room, at, cut, cuts) {
	cuts.fill(0);
	let left = cut;
	for (const [round, size] of sizes.entries()) {
		const most = [0, 1, 2, 3, 4].map((i) =>
			round === 0 ? Math.min(size[at + i], room[at + i]) : Math.min(size[at + i], room[at + i] - cuts[i]),
		);
		const here = [0, 0, 0, 0, 0];
		for (let pass = 0; pass < 5 && left > 0; pass++) {
			const open = [0, 1, 2, 3, 4].filter((i) => here[i] < most[i]);
			const total = open.reduce((sum, i) => sum + size[at + i], 0);
			if (total <= 0) break;
			const level = left / total;
			const full = open.filter((i) => level * size[at + i] >= most[i]);
			for (const i of full.length > 0 ? full : open) {
				here[i] = full.length > 0 ? most[i] : level * size[at + i];
				left -= here[i];
			}
			if (full.length === 0) left = 0;
		}
		for (let i = 0; i < 5; i++) cuts[i] += here[i];
	}
	return Math.max(0, left);
}
