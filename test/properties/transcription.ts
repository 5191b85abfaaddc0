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
	taxes: number[];
	levies: number[];
	federalOther: number[];
	lines: Record<string, number[]>;
	federalLines: Record<string, number[]>;
	provinces: Record<string, ProvinceTranscript>;
}

/** A province as the page computes it. */
export interface ProvinceTranscript {
	windfall: number[];
	spent: number[];
	cut: number[];
	/** Each line, and `other`. */
	items: Record<string, number[]>;
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
	if ("interpolate" in block) {
		const points = block.interpolate as Record<string, unknown>;
		const years = Object.keys(points).map(Number);
		return (t) => {
			const year = baseYear + t;
			const before = Math.max(...years.filter((known) => known <= year));
			const after = Math.min(...years.filter((known) => known >= year));
			if (!Number.isFinite(before)) return number(points[after]);
			if (!Number.isFinite(after) || before === after) return number(points[before]);
			const [low, high] = [number(points[before]), number(points[after])];
			return low + ((high - low) * (year - before)) / (after - before);
		};
	}
	if ("from" in block) {
		const [from, to, start, end] = [block.from, block.to, block.start, block.end].map(number);
		return (t) => {
			const year = baseYear + t;
			return year <= start ? from : year >= end ? to : from + ((to - from) * (year - start)) / (end - start);
		};
	}
	return (t) => {
		const years = Object.keys(block).map(Number);
		return number(block[Math.max(...years.filter((year) => year <= baseYear + t))]);
	};
}

const clamp = (x: number, low: number, high: number) => Math.min(Math.max(x, low), high);

/** The items that a cut falls on: reference, floor and development part of each. */
interface Tier {
	names: string[];
	reference: Record<string, number>;
	floor: Record<string, number>;
	development: Record<string, number>;
}

/** Cuts of the items of a tier, and what is left unmet (section 7). */
function allocate(
	total: number,
	tier: Tier,
	rule: Draft["allocation"],
): { cut: Record<string, number>; unmet: number } {
	const { names, reference, floor, development } = tier;
	const weights = (rule.kind === "weighted" ? rule.weights : {}) as Record<string, number>;
	const weight = (i: string) => weights[i] ?? 1;
	const cut = Object.fromEntries(names.map((i) => [i, 0]));
	const sumOf = (of: (i: string) => number, over = names) => over.reduce((sum, i) => sum + of(i), 0);
	if (total < 0) {
		const developed = (i: string) => weight(i) * development[i] * reference[i];
		const by = sumOf(developed) > 0 ? developed : (i: string) => weight(i) * reference[i];
		if (sumOf(by) === 0) return { cut, unmet: total };
		for (const i of names) cut[i] = (total * by(i)) / sumOf(by);
		return { cut, unmet: 0 };
	}
	let left = total;
	const parts = [(i: string) => development[i] * reference[i], (i: string) => (1 - development[i]) * reference[i]];
	for (const part of parts) {
		const room = Object.fromEntries(
			names.map((i) => [i, Math.min(part(i), Math.max(0, reference[i] - floor[i]) - cut[i])]),
		);
		if (rule.kind === "priority") {
			const given = rule.order as string[];
			for (const i of given.includes("other") ? given : ["other", ...given]) {
				if (!names.includes(i)) continue;
				const taken = Math.min(left, room[i]);
				cut[i] += taken;
				left -= taken;
			}
			continue;
		}
		// The rate at which the cut is found: raise it from one binding item to the next.
		const size = (i: string) => weight(i) * part(i);
		const open = names.filter((i) => size(i) > 0 && room[i] > 0).sort((a, b) => room[a] / size(a) - room[b] / size(b));
		while (left > 0 && open.length > 0) {
			const [first] = open;
			const sum = sumOf(size, open);
			if (room[first] / size(first) >= left / sum) {
				for (const i of open) cut[i] += (left * size(i)) / sum;
				left = 0;
			} else {
				cut[first] += room[first];
				left -= room[first];
				open.shift();
			}
		}
	}
	return { cut, unmet: left };
}

/** Parts of 1 in proportion to numbers. */
function partsOf(names: string[], given: Record<string, number>): Record<string, number> {
	const sum = names.reduce((total, name) => total + (given[name] ?? 0), 0);
	return Object.fromEntries(names.map((name) => [name, (given[name] ?? 0) / sum]));
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
	const development = (j: string, tier: "federal" | "provinces") => {
		const given = budget.lines[j].development;
		return (typeof given === "object" ? given[tier] : given) ?? 1;
	};
	const block = budget.provinces ?? { provinces: { share: 1 } };
	const provinces = Object.keys(block);
	const share = partsOf(provinces, Object.fromEntries(provinces.map((p) => [p, block[p].share])));
	const partOf = (item: DraftItem) => (item.provinces === undefined ? share : partsOf(provinces, item.provinces));
	const v = read(budget.revenueSharing, 0);
	const spending = (p: string) => read(block[p].spending ?? budget.provincialSpending, 0.5);
	const taxes = read(financing.taxes, 0);
	const levies = read(financing.levies, 0);
	const borrowing = read(financing.borrowing, 0);
	const cutsOther = read(financing.cuts?.other, 0);
	const cutsProvinces = read(financing.cuts?.provinces, 0);
	const limitRevenue = read(financing.limits?.revenue, Infinity);
	const limitDeficit = read(financing.limits?.deficit, Infinity);
	const limitProvinces = read(financing.limits?.provinces, Infinity);
	const known: Record<string, unknown> = scenario.known?.defence ?? {};
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
		taxes: [0],
		levies: [0],
		federalOther: [phiO * budget.other.base],
		federalLines: Object.fromEntries(names.map((j) => [j, [phi[j] * budget.lines[j].base]])),
		provinces: Object.fromEntries(
			provinces.map((p) => [
				p,
				{
					windfall: [0],
					spent: [0],
					cut: [0],
					items: Object.fromEntries([
						["other", [(1 - phiO) * partOf(budget.other)[p] * budget.other.base]],
						...names.map((j) => [j, [(1 - phi[j]) * partOf(budget.lines[j])[p] * budget.lines[j].base]]),
					]),
				},
			]),
		),
		lines: Object.fromEntries(names.map((j) => [j, [budget.lines[j].base]])),
	};
	const { R, E, Y, d, interest, debt, gap, unfunded, other, revenue, deficit, population, lines: h } = out;
	const D = [budget.debt];
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
		const fixed = known[baseYear + t];
		if (fixed !== undefined) d[t] = number(fixed);
		else if (defence.kind === "share") d[t] = read(defence.share)(t) * Math.exp(shock(t));
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
		if (fixed === undefined) d[t] = clamp(d[t], floorD(t), ceilingD(t));
		if (!(d[t] > 0 && d[t] < 1)) return undefined;
		m[t] = Math.log((d[t] * Y[t]) / M0);
		// Section 5, interest
		const rate = budget.interestRate === undefined ? (interest[0] * n1) / debt[0] : read(budget.interestRate)(t);
		const marginal = budget.marginalRate === undefined ? rate : read(budget.marginalRate)(t);
		interest[t] = (rate * D[t - 1] + marginal * (debt[t - 1] - D[t - 1])) / n;
		D[t] = D[t - 1] / n + deficitPath(t);
		// Section 6
		const o = otherPath(t);
		const line = Object.fromEntries(names.map((j) => [j, r[j](t)]));
		gap[t] = d[t] + interest[t] + o + names.reduce((sum, j) => sum + line[j], 0) - revenuePath(t) - deficitPath(t);
		const elastic = financing.kind === "elasticities";
		const moved = Object.fromEntries(
			names.map((j) => {
				const answered = line[j] * (d[t] / d[0]) ** (financing.elasticities?.[j] ?? 0);
				return [j, elastic ? line[j] - Math.max(Math.min(floor[j], line[j]), answered) : 0];
			}),
		);
		const toPay = gap[t] - names.reduce((sum, j) => sum + moved[j], 0);
		/** Reference, floors and development parts of a province's items. */
		const tierOf = (p: string): Tier => {
			const items = ["other", ...names];
			const of = (other: number, each: (j: string) => number) =>
				Object.fromEntries(items.map((i) => [i, i === "other" ? other : each(i)]));
			const part = of((1 - phiO) * partOf(budget.other)[p], (j) => (1 - phi[j]) * partOf(budget.lines[j])[p]);
			return {
				names: items,
				reference: of(part.other * o, (j) => part[j] * line[j]),
				floor: of(part.other * floorO, (j) => part[j] * floor[j]),
				development: of(budget.other.development ?? 1, (j) => development(j, "provinces")),
			};
		};
		const tiers = Object.fromEntries(provinces.map((p) => [p, tierOf(p)]));
		const S = Object.fromEntries(
			provinces.map((p) => [p, Object.values(tiers[p].reference).reduce((sum, x) => sum + x, 0)]),
		);
		const rho = taxes(t) + levies(t);
		const raised = Math.min(rho * toPay, limitRevenue(t));
		const tax = rho === 0 ? 0 : (raised * taxes(t)) / rho;
		const borrowed = Math.min(borrowing(t) * toPay, Math.max(0, limitDeficit(t) - deficitPath(t)));
		let allSpent = 0;
		for (const p of provinces) {
			out.provinces[p].windfall[t] = share[p] * v(t) * tax;
			out.provinces[p].spent[t] = S[p] === 0 ? 0 : spending(p)(t) * out.provinces[p].windfall[t];
			allSpent += out.provinces[p].spent[t];
		}
		const cut = toPay - raised - borrowed + allSpent;
		const otherCut = Math.min((elastic ? 1 : cutsOther(t)) * cut, phiO * Math.max(0, o - floorO));
		const provCut = elastic ? 0 : Math.min(cutsProvinces(t) * cut, limitProvinces(t));
		const lineCut = cut - otherCut - provCut;
		const federal = elastic
			? { cut: Object.fromEntries(names.map((j) => [j, 0])), unmet: lineCut }
			: allocate(
					lineCut,
					{
						names,
						reference: Object.fromEntries(names.map((j) => [j, phi[j] * line[j]])),
						floor: Object.fromEntries(names.map((j) => [j, phi[j] * floor[j]])),
						development: Object.fromEntries(names.map((j) => [j, development(j, "federal")])),
					},
					allocation,
				);
		unfunded[t] = federal.unmet;
		other[t] = o - otherCut;
		out.federalOther[t] = phiO * o - otherCut;
		for (const j of names) {
			h[j][t] = line[j] - moved[j] - federal.cut[j];
			out.federalLines[j][t] = phi[j] * (line[j] - moved[j]) - federal.cut[j];
		}
		const burden = partsOf(provinces, financing.burden ?? S);
		for (const p of provinces) {
			const own = out.provinces[p];
			own.cut[t] = provCut === 0 ? 0 : burden[p] * provCut;
			const found = allocate(own.cut[t] - own.spent[t], tiers[p], allocation);
			unfunded[t] += found.unmet;
			other[t] -= found.cut.other;
			own.items.other[t] = tiers[p].reference.other - found.cut.other;
			for (const j of names) {
				h[j][t] -= found.cut[j];
				const part = (1 - phi[j]) * partOf(budget.lines[j])[p];
				own.items[j][t] = part * (line[j] - moved[j]) - found.cut[j];
			}
		}
		out.taxes[t] = tax;
		out.levies[t] = raised - tax;
		revenue[t] = revenuePath(t) + raised;
		deficit[t] = deficitPath(t) + borrowed + unfunded[t];
		debt[t] = debt[t - 1] / n + deficit[t];
		const parts = provinces.flatMap((p) => names.map((j) => out.provinces[p].items[j][t]));
		const shares = [other[t], revenue[t], revenue[t] + deficit[t], ...names.map((j) => h[j][t]), ...parts];
		if (shares.some((x) => x < -1e-12 || x > 1 + 1e-12)) return undefined;
		// Section 8
		population[t] = population[t - 1] * (1 + populationGrowth(t));
	}
	return out;
}
