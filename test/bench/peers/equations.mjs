// The reference case, both arms, as a list of equations for tools that take a model as text, each in its own writing.
//
// A year is a step of 1, from t = 1. What a year needs of the year before is a stock. Names stand in brackets; `min`, `max`,
// `exp`, `ln` and `if(condition, then, else)` are the functions. A cut is spread in closed form, which holds where an item
// that has a floor has no room beyond its development part: `roomsOf` refuses another case.
import { PARAMETERS } from "../reference-case.mjs";

const ITEMS = [0, 1, 2, 3, 4];
const LINES = [0, 1, 2, 3];

/** What the tools are asked for: defence and lines of the run, and what all lines lose [billions]. */
export const OUTPUTS = ["defence of run", ...LINES.map((j) => `line ${j} of run`), "money lost"];

/** The drawn numbers, in the order of `PARAMETERS`. */
export const INPUTS = PARAMETERS.map((path) => path.replace(/[.]/g, " "));

/** @param constants As `constants` of reference-case.mjs gives them. */
export function equations(constants) {
	const { arms, horizon } = constants;
	const list = [];
	const input = (name) => list.push({ kind: "input", name });
	const aux = (name, equation) => list.push({ kind: "aux", name, equation });
	/** A stock that holds what another variable was a year ago. */
	const before = (of, initial) => list.push({ kind: "stock", name: `${of} before`, of, initial: String(initial) });
	const table = (name, values) => {
		const years = Array.from(values).slice(1, horizon + 1);
		if (years.every((value) => value === years[0])) aux(name, number(years[0]));
		else list.push({ kind: "table", name, values: years.map((value) => (Number.isNaN(value) ? 0 : value)) });
	};
	for (const name of INPUTS) input(name);
	shared(constants, { aux, before, table });
	armOf(constants, arms[0], "run", { aux, before, table });
	armOf(constants, arms[1], "other", { aux, before, table });
	aux("money lost", `(${LINES.map((j) => `[line ${j} of other] - [line ${j} of run]`).join(" + ")}) * [gdp]`);
	return list;
}

/** What both arms share. */
function shared(constants, { aux, before, table }) {
	const { gdp0, otherFloor, phiOther, lines, regimeFrom, sharingFrom, sharingTo } = constants;
	for (const name of ["nominal", "rate", "known", "revenue", "deficit", "other"]) table(name, constants[name]);
	table("reference sharing", constants.sharing);
	table(
		"growth",
		constants.gdp.map((value, t) => value / constants.gdp[t - 1] - 1),
	);
	aux("gdp", "[gdp before] * (1 + [growth])");
	before("gdp", gdp0);
	aux("income before", `ln([gdp before] / ${number(gdp0)})`);
	aux("income step", "ln(1 + [growth])");
	const sum = LINES.reduce((total, j) => total + lines[j], 0);
	aux("left over", `[revenue] + [deficit] - [other] - ${number(sum)}`);
	aux("most of other", `${number(phiOther)} * max(0, [other] - ${number(otherFloor)})`);
	for (const share of ["taxes", "levies", "borrowing", "cuts other", "cuts provinces"])
		aux(`pays ${share}`, `if([time] >= ${regimeFrom}, [financing ${share} from 2029], [financing ${share} to 2028])`);
	const drawn = `if([time] <= ${sharingTo}, [budget revenueSharing], [reference sharing])`;
	aux("sharing", `if([time] >= ${sharingFrom}, ${drawn}, [reference sharing])`);
	const provinces = roomsOf(constants).slice(1);
	provinces.forEach(({ developed, rest }, p) => {
		aux(`development ${p}`, amount(developed));
		aux(`rest ${p}`, amount(rest));
	});
	const all = provinces.map((_, p) => `[development ${p}] + [rest ${p}]`);
	aux("provincial", all.join(" + "));
	all.forEach((whole, p) => {
		aux(`province ${p}`, `(${whole}) / [provincial]`);
	});
}

/** One arm, year by year, in the order of MODEL.md. */
function armOf(constants, { growth, ownUplift, valueDelivered }, arm, { aux, before, table }) {
	const { defence, gdp0, debt, armsStock, growthFrom, lines, windfallShare } = constants;
	const mine = (text) => text.replace(/\[([^\]]*)@\]/g, `[$1 of ${arm}]`);
	const own = (name, equation) => aux(`${name} of ${arm}`, mine(equation));
	const held = (name, initial) => before(`${name} of ${arm}`, initial);
	const last = (name) => `[${name} of ${arm} before]`;

	table(`reference growth of ${arm}`, growth);
	own(
		"rival",
		arm === "run" ? `if([time] >= ${growthFrom}, [rival growth], [reference growth@])` : "[reference growth@]",
	);
	if (ownUplift.some((value) => value > 0) || valueDelivered.some((value) => value > 0)) {
		table(`uplift of ${arm}`, ownUplift);
		table(`delivered of ${arm}`, valueDelivered);
		own("capability", `1 + [uplift@] + [rival partnership quality] / ${number(armsStock)} * [delivered@]`);
		const first = `1 + ${number(ownUplift[0])} + [rival partnership quality] / ${number(armsStock)} * ${number(valueDelivered[0])}`;
		held("capability", first);
		own("threat step", `ln((1 + [rival@]) * [capability@] / ${last("capability")})`);
	} else own("threat step", "ln(1 + [rival@])");
	held("threat step", 0);
	own("threat", `${last("threat")} + [threat step@]`);
	held("threat", 0);
	const target = `[defence longRun] * ${last("threat")} + (1 - [defence longRun]) * [income before] - ${last("spending")}`;
	const wish = `[defence momentum] * ${last("spending step")} + [defence shortRun] * ${last("threat step")} + [defence incomeShortRun] * [income step]`;
	own("rule", `${last("spending")} + ${wish} + [defence adjustment] * (${target})`);
	const base = number(defence * gdp0);
	own("defence", `if([known] > 0, [known], ${base} * exp([rule@]) / [gdp])`);
	own("spending", `if([known] > 0, ln([known] * [gdp] / ${base}), [rule@])`);
	own("spending step", `[spending@] - ${last("spending")}`);
	held("spending", 0);
	held("spending step", 0);

	own("rolled", `${last("debt")} / [nominal]`);
	own("gap", "[defence@] + [rate] * [rolled@] - [left over]");
	own("tax", "[pays taxes] * [gap@]");
	own("borrowed", "[pays borrowing] * [gap@]");
	own("spent", "[budget provincialSpending] * [sharing] * [tax@]");
	own("cut", "[gap@] - [tax@] - [pays levies] * [gap@] - [borrowed@] + [spent@]");
	own("from other", "min([pays cuts other] * [cut@], [most of other])");
	own("from provinces", "[pays cuts provinces] * [cut@]");
	const tiers = roomsOf(constants);
	const of = (k, what) => (k === 0 ? amount(tiers[0][what]) : `[${what === "rest" ? "rest" : "development"} ${k - 1}]`);
	tiers.forEach(({ rest }, k) => {
		const windfall = k > 0 && number(windfallShare[k - 1]);
		own(
			`cut ${k}`,
			k === 0
				? "[cut@] - [from other@] - [from provinces@]"
				: `[from provinces@] * [province ${k - 1}] - ${windfall} * [spent@]`,
		);
		own(`first ${k}`, `min(1, [cut ${k}@] / (${of(k, "developed")}))`);
		if (rest.some((part) => part > 0))
			own(`second ${k}`, `max(0, min(1, ([cut ${k}@] - (${of(k, "developed")})) / (${of(k, "rest")})))`);
		own(`unmet ${k}`, `max(0, [cut ${k}@] - (${of(k, "developed")}) - (${of(k, "rest")}))`);
	});
	for (const j of LINES) {
		const cuts = tiers.flatMap(({ developed, rest }, k) => [
			...(developed[j] > 0 ? [`${number(developed[j])} * [first ${k}@]`] : []),
			...(rest[j] > 0 ? [`${number(rest[j])} * [second ${k}@]`] : []),
		]);
		own(`line ${j}`, `${number(lines[j])} - (${cuts.join(" + ")})`);
	}
	own("debt", `[rolled@] + [deficit] + [borrowed@] + ${tiers.map((_, k) => `[unmet ${k}@]`).join(" + ")}`);
	held("debt", debt);
}

/**
 * By tier and item what can be cut in each round; of other spending as parts of it, of the lines as shares of GDP.
 */
function roomsOf({ tiers, lines }) {
	const constant = LINES.every((j) => lines.every((value, k) => k % 4 !== j || k < 4 || value === lines[4 + j]));
	if (!constant) throw new Error("the peers' model holds only for lines that are the same share of GDP every year");
	return tiers.map(({ part, floor, development }) => {
		const rooms = ITEMS.map((i) => {
			const size = part[i] * (i < 4 ? lines[4 + i] : 1);
			const [developed, rest] = [development[i] * size, (1 - development[i]) * size];
			if (floor[i] === 0) return [developed, rest];
			const beyond = i < 4 ? size - floor[i] - developed : Number.NaN;
			if (!(Math.abs(beyond) < 1e-12))
				throw new Error(`the peers' model holds only for floors at the end of development`);
			return [developed, 0];
		});
		return { developed: rooms.map(([first]) => first), rest: rooms.map(([, second]) => second) };
	});
}

/** A tier's amount in a year: constant parts, and its part of other spending. */
function amount(parts) {
	const lines = number(LINES.reduce((total, j) => total + parts[j], 0));
	return parts[4] > 0 ? `${lines} + ${number(parts[4])} * [other]` : lines;
}

/** Every digit, without an exponent, which not every tool reads. */
function number(value) {
	const text = String(value);
	return /e/.test(text) ? value.toFixed(25) : text;
}
