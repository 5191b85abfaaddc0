// MODEL.md, sections 2 to 7, written down once more in its own symbols and order, with Math.exp and Math.log,
// from the raw file and without any part of src: slow, plain, and read beside the page.
// Longer than 200 lines because it is the whole page.
import type { Draft, DraftItem } from "./arbitrary-scenario.js";

type Read = (t: number) => number;

/** One arm as the page computes it; index t. */
export interface Transcript {
	R: number[];
	E: number[];
	threat: number[];
	Y: number[];
	d: number[];
	interest: number[];
	debt: number[];
	gap: number[];
	unfunded: number[];
	other: number[];
	revenue: number[];
	deficit: number[];
	population: number[];
	lines: Record<string, number[]>;
}

function number(amount: unknown): number {
	if (typeof amount === "number") return amount;
	const text = String(amount);
	return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
}

/** The value of a path in year t (section 1). */
export function pathOf(written: unknown, baseYear: number, standard?: number): Read {
	if (written === undefined) return () => standard ?? Number.NaN;
	if (typeof written !== "object" || written === null) return () => number(written);
	const block = written as Record<string, unknown>;
	if ("from" in block) {
		const [from, to, start, end] = [block.from, block.to, block.start, block.end].map(number);
		return (t) => {
			const year = baseYear + t;
			return year >= end ? to : year <= start ? from : from + ((to - from) * (year - start)) / (end - start);
		};
	}
	return (t) => {
		const years = Object.keys(block).map(Number);
		return number(block[Math.max(...years.filter((year) => year <= baseYear + t))]);
	};
}

const clamp = (x: number, low: number, high: number) => Math.min(Math.max(x, low), high);

/** Cuts of the lines of a tier, and what is left unmet (section 7; a dividend as section 6 says). */
function allocate(
	total: number,
	names: string[],
	reference: Record<string, number>,
	floor: Record<string, number>,
	rule: Draft["allocation"],
): { cut: Record<string, number>; unmet: number } {
	const cut = Object.fromEntries(names.map((j) => [j, 0]));
	const weights = (rule.kind === "weighted" ? rule.weights : {}) as Record<string, number>;
	const size = (j: string) => (weights[j] ?? 1) * reference[j];
	const room = (j: string) => Math.max(0, reference[j] - floor[j]);
	if (total < 0) {
		const sum = names.reduce((s, j) => s + size(j), 0);
		if (sum === 0) return { cut, unmet: total };
		for (const j of names) cut[j] = (total * size(j)) / sum;
		return { cut, unmet: 0 };
	}
	let left = total;
	if (rule.kind === "priority") {
		for (const j of rule.order as string[]) {
			cut[j] = Math.min(left, room(j));
			left -= cut[j];
		}
		return { cut, unmet: left };
	}
	// The rate λ at which Σ min(λ size, room) = total: raise it from one binding line to the next.
	const open = names.filter((j) => size(j) > 0 && room(j) > 0).sort((a, b) => room(a) / size(a) - room(b) / size(b));
	while (open.length > 0) {
		const sum = open.reduce((s, j) => s + size(j), 0);
		const first = open[0];
		if (room(first) / size(first) >= left / sum) {
			for (const j of open) cut[j] = (left * size(j)) / sum;
			return { cut, unmet: 0 };
		}
		cut[first] = room(first);
		left -= room(first);
		open.shift();
	}
	return { cut, unmet: left };
}

/** One arm of a stand-alone scenario; `undefined` where it leaves its range and the run must stop. */
export function transcribe(scenario: Draft): Transcript | undefined {
	const { baseYear, horizon } = scenario;
	const read = (written: unknown, standard?: number) => pathOf(written, baseYear, standard);
	// biome-ignore lint/suspicious/noExplicitAny: a file is read as it is
	const { rival, threat = {}, economy, budget, defence, financing, allocation } = scenario as any;
	const names = Object.keys(budget.lines);

	// Section 1: what is missing.
	const growthR = read(rival.growth);
	const focus = read(rival.focus, 1);
	const reaction = rival.reaction ?? 0;
	const { quality, armsStock, events = [] } = rival.partnership ?? {};
	const securitisation = read(threat.securitisation, 1);
	const fiscalSpace = read(threat.fiscalSpace, 1);
	const growth = read(economy.growth);
	const inflation = read(economy.inflation);
	const populationGrowth = read(economy.populationGrowth, 0);
	const feedback = { defence: 0, lines: {} as Record<string, number>, ...economy.feedback };
	const itemPath = (item: DraftItem) => read(item.path, item.base);
	const revenuePath = read(budget.revenue.path, budget.revenue.base);
	const deficitPath = read(budget.deficit.path, budget.deficit.base);
	const otherPath = itemPath(budget.other);
	const r = Object.fromEntries(names.map((j) => [j, itemPath(budget.lines[j])]));
	const phi = Object.fromEntries(names.map((j) => [j, budget.lines[j].federalShare ?? 1]));
	const floor = Object.fromEntries(names.map((j) => [j, budget.lines[j].floor ?? 0]));
	const phiO = budget.other.federalShare ?? 1;
	const floorO = budget.other.floor ?? 0;
	const v = budget.revenueSharing ?? 0;
	const spending = budget.provincialSpending ?? 0.5;
	const limits = { revenue: Infinity, deficit: Infinity, provinces: Infinity, ...financing.limits };
	const shock = read(defence.shock, 0);
	const floorD = read(defence.floor, 0);
	const ceilingD = read(defence.ceiling, Infinity);
	const ratio = read(defence.ratio, 1);
	const lag = defence.lag ?? 1;

	const M0 = budget.defence * economy.gdp;
	const m = [0];
	const z = [0];
	const y = [0];
	const U = (t: number) =>
		events.reduce(
			(sum: number, e: { year: number; value: number; uplift?: number; delivery: number }) =>
				sum + (e.uplift ?? (quality * e.value) / armsStock) * clamp((baseYear + t - e.year + 1) / e.delivery, 0, 1),
			0,
		);
	const out: Transcript = {
		R: [rival.spending],
		E: [1],
		threat: [1],
		Y: [economy.gdp],
		d: [budget.defence],
		interest: [budget.interest],
		debt: [budget.debt],
		gap: [0],
		unfunded: [0],
		other: [budget.other.base],
		revenue: [budget.revenue.base],
		deficit: [budget.deficit.base],
		population: [economy.population],
		lines: Object.fromEntries(names.map((j) => [j, [budget.lines[j].base]])),
	};
	const { R, E, Y, d, interest, debt, gap, unfunded, other, revenue, deficit, population, lines: h } = out;
	const n1 = (1 + growth(1)) * (1 + inflation(1));

	for (let t = 1; t <= horizon; t++) {
		// Section 2
		R[t] = R[t - 1] * (1 + growthR(t)) * Math.exp(reaction * (m[t - 1] - (t >= 2 ? m[t - 2] : 0)));
		E[t] = (R[t] / R[0]) * ((1 + U(t)) / (1 + U(0))) * focus(t);
		// Section 3
		z[t] = z[t - 1] + securitisation(t) * Math.log(E[t] / E[t - 1]);
		out.threat[t] = Math.exp(z[t]);
		// Section 5, growth
		const g =
			growth(t) +
			feedback.defence * (d[t - 1] - d[0]) +
			names.reduce((sum, j) => sum + (feedback.lines[j] ?? 0) * (h[j][t - 1] - h[j][0]), 0);
		if (!(g > -1)) return undefined;
		Y[t] = Y[t - 1] * (1 + g);
		y[t] = Math.log(Y[t] / Y[0]);
		const n = (1 + g) * (1 + inflation(t));
		// Section 4
		const f = fiscalSpace(t);
		const let_ = (w: number) => (w > 0 ? f * w : w);
		const change = (x: number[], s: number) => (s <= 0 ? 0 : x[s] - x[s - 1]);
		if (defence.kind === "share") d[t] = read(defence.share)(t) * Math.exp(shock(t));
		else {
			if (defence.kind === "errorCorrection") {
				const longRun = defence.longRun;
				const wish =
					(defence.momentum ?? 0) * change(m, t - 1) +
					(defence.shortRun ?? 0) * change(z, t - lag) +
					(defence.incomeShortRun ?? 0) * change(y, t) +
					defence.adjustment *
						((defence.drift ?? 0) * (t - 1) +
							longRun * z[t - 1] +
							(defence.incomeLongRun ?? 1 - longRun) * y[t - 1] -
							m[t - 1]);
				m[t] = m[t - 1] + let_(wish) + shock(t);
			} else if (defence.kind === "parity") {
				m[t] = m[t - 1] + let_(defence.adjustment * (Math.log(ratio(t)) + z[t - lag] - m[t - 1])) + shock(t);
			} else {
				const before = Math.exp(m[t - 1]);
				const grievance = defence.grievance ?? defence.fatigue - defence.reaction;
				const mu =
					(before + let_(defence.reaction * Math.exp(z[t - lag]) - defence.fatigue * before + grievance)) *
					Math.exp(shock(t));
				if (!(mu > 0)) return undefined;
				m[t] = Math.log(mu);
			}
			d[t] = (M0 * Math.exp(m[t])) / Y[t];
		}
		if (!(d[t] > 0)) return undefined;
		d[t] = clamp(d[t], floorD(t), ceilingD(t));
		if (!(d[t] > 0 && d[t] < 1)) return undefined;
		m[t] = Math.log((d[t] * Y[t]) / M0);
		// Section 5, interest
		const rate = budget.interestRate === undefined ? (interest[0] * n1) / debt[0] : read(budget.interestRate)(t);
		interest[t] = (rate * debt[t - 1]) / n;
		// Section 6
		const o = otherPath(t);
		const line = Object.fromEntries(names.map((j) => [j, r[j](t)]));
		gap[t] = d[t] + interest[t] + o + names.reduce((sum, j) => sum + line[j], 0) - revenuePath(t) - deficitPath(t);
		const S = (1 - phiO) * o + names.reduce((sum, j) => sum + (1 - phi[j]) * line[j], 0);
		const bind = (term: number, most: number, toPay: number) => (toPay > 0 ? Math.min(term, most) : term);
		const pay = (toPay: number) => ({
			net: bind(financing.revenue * toPay, limits.revenue * (1 - v), toPay),
			borrowed: bind(financing.borrowing * toPay, Math.max(0, limits.deficit - deficitPath(t)), toPay),
			otherCut: bind(financing.other * toPay, phiO * Math.max(0, o - floorO), toPay),
		});
		let paid: ReturnType<typeof pay>;
		let provOther = 0;
		const before: Record<string, number> = {};
		if (financing.kind === "channels") {
			paid = pay(gap[t]);
			const provCut = bind(financing.provinces * gap[t], limits.provinces, gap[t]);
			const lineCut = gap[t] - paid.net - paid.borrowed - paid.otherCut - provCut;
			const of = (part: (j: string) => number, x: Record<string, number>) =>
				Object.fromEntries(names.map((j) => [j, part(j) * x[j]]));
			const federal = allocate(
				lineCut,
				names,
				of((j) => phi[j], line),
				of((j) => phi[j], floor),
				allocation,
			);
			provOther = S > 0 ? bind((provCut * (1 - phiO) * o) / S, (1 - phiO) * Math.max(0, o - floorO), gap[t]) : 0;
			const provincial = allocate(
				provCut - provOther,
				names,
				of((j) => 1 - phi[j], line),
				of((j) => 1 - phi[j], floor),
				allocation,
			);
			unfunded[t] = federal.unmet + provincial.unmet;
			for (const j of names) before[j] = line[j] - federal.cut[j] - provincial.cut[j];
		} else {
			for (const j of names) {
				const elasticity = financing.elasticities?.[j] ?? 0;
				before[j] = Math.max(Math.min(floor[j], line[j]), line[j] * (d[t] / d[0]) ** elasticity);
			}
			const rest = gap[t] - names.reduce((sum, j) => sum + line[j] - before[j], 0);
			paid = pay(rest);
			unfunded[t] = rest > 0 ? rest - paid.net - paid.borrowed - paid.otherCut : 0;
		}
		const gross = paid.net / (1 - v);
		const windfall = v * gross;
		const spent = S === 0 ? 0 : spending * windfall;
		for (const j of names) h[j][t] = before[j] + (S === 0 ? 0 : (spent * (1 - phi[j]) * line[j]) / S);
		other[t] = o - paid.otherCut - provOther + (S === 0 ? 0 : (spent * (1 - phiO) * o) / S);
		deficit[t] = deficitPath(t) + paid.borrowed + unfunded[t] - (windfall - spent);
		revenue[t] = revenuePath(t) + gross;
		debt[t] = debt[t - 1] / n + deficit[t];
		// Section 8
		population[t] = population[t - 1] * (1 + populationGrowth(t));
	}
	return out;
}
