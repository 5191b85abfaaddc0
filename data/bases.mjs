// Writes the figures of `base-figures.csv` into the scenario files of the bases, and derives the two kinds of
// figure that need the model: run `npm run build` first, then `node data/bases.mjs`.
//
// budget.other.path is what closes the default counterfactual: with the World Economic Outlook's revenue, deficit and
// interest, India at 4 % and the default reaction, other = revenue + deficit - defence - interest - lines.
import { readFileSync, writeFileSync } from "node:fs";
import { csvFormatRows, csvParseRows } from "d3-dsv";
import { crowdOut, parseScenario } from "../dist/index.js";

const here = new URL(".", import.meta.url);
const scenarios = new URL("../examples/scenarios/", here);
const table = new URL("base-figures.csv", here);
const ORDER =
	"$schema name title question references extends baseYear horizon rival threat economy budget defence known financing allocation counterfactual discountRate rules uncertainty outcomes checks spending gdp growth inflation population populationGrowth exchangeRate feedback definition interest debt revenue deficit interestRate marginalRate other lines education health food water provinces punjab sindh khyberPakhtunkhwa balochistan revenueSharing provincialSpending base path floor federalShare development federal share spending".split(
		" ",
	);
const DERIVED = "budget.other.path";
const RUN = "run of the baseline (MODEL.md, sections 2 to 4) by data/bases.mjs";

const [header, ...all] = csvParseRows(readFileSync(table, "utf8"));
const column = Object.fromEntries(header.map((name, k) => [name, k]));
const rows = all.filter((row) => row[column.path] !== DERIVED && row[column.note] !== RUN);
for (const row of rows) {
	const value = Number(row[column.value]);
	// Unit changes leave 0.15810000000000002 for 15.81 %: fifteen digits carry every figure that goes in.
	if (row[column.value] !== "" && Number.isFinite(value)) row[column.value] = String(Number(value.toPrecision(15)));
}
const bases = [...new Set(rows.map((row) => row[column.base]))].sort();

/** The figures of one base as a block of a scenario. */
function figures(base) {
	const block = {};
	for (const row of rows) {
		if (row[column.base] !== base || row[column.path] === "") continue;
		const keys = row[column.path].split(".");
		const text = row[column.value];
		const value = Number.isNaN(Number(text)) ? text : Number(text);
		set(block, row[column.year] === "" ? keys : [...keys, row[column.year]], value);
	}
	// What is known belongs to one base: without a table of its own it would inherit the baseline's.
	block.known ??= { defence: {} };
	return block;
}

function set(block, [key, ...rest], value) {
	if (rest.length === 0) block[key] = value;
	else {
		block[key] ??= {};
		set(block[key], rest, value);
	}
}

function mergeInto(under, over) {
	for (const [key, value] of Object.entries(over)) {
		if (typeof value === "object" && value !== null && typeof under[key] === "object") mergeInto(under[key], value);
		else under[key] = value;
	}
	return under;
}

/** A base that stands alone, with a path of `other`, compared with itself. */
function closed(scenario, path) {
	const block = structuredClone(scenario);
	if (path !== undefined) block.budget.other.path = path;
	return { ...block, extends: null, counterfactual: {} };
}

/** `other` year by year such that the default run has no gap; interest feels last year's deficit, so it is repeated. */
function closingPath(scenario) {
	let path;
	for (let round = 0; round < 60; round++) {
		const { run, years } = crowdOut(parseScenario(closed(scenario, path)));
		if (path !== undefined && run.gap.every((gap) => Math.abs(gap) < 1e-16)) return path;
		const before = path;
		path = {};
		years.forEach((year, t) => {
			if (t > 0) path[year] = (before?.[year] ?? scenario.budget.other.base) - run.gap[t];
		});
	}
	return path;
}

/** The table of outcomes with unit costs in rupees of a base's year. */
function outcomes({ economy, baseYear }) {
	const [names, ...cells] = csvParseRows(readFileSync(new URL("outcomes.csv", here), "utf8"));
	const perHead = (economy.gdp * 1e9) / (economy.population * 1e6);
	const since = Object.entries(economy.inflation).filter(([year]) => Number(year) > baseYear && Number(year) <= 2025);
	const deflator = since.reduce((factor, [, inflation]) => factor * (1 + inflation), 1);
	const rupees = {
		"share of GDP per head": perHead,
		US$: economy.exchangeRate,
		"PKR of FY2025": 1 / deflator,
		elasticity: 1,
	};
	return cells.map((row) => {
		const { id, kind, line, measure, value, low, high, efficiency, unit } = Object.fromEntries(
			row.map((cell, k) => [names[k], cell]),
		);
		const digits = kind === "response" ? 15 : 5;
		const inBase = (text) => Number((Number(text) * rupees[measure]).toPrecision(digits));
		return {
			id,
			kind,
			line,
			[kind === "response" ? "elasticity" : "unitCost"]: inBase(value),
			range: [inBase(low), inBase(high)],
			efficiency: Number(efficiency),
			unit,
			source: `data/outcomes.csv: ${id}`,
		};
	});
}

const baseline = JSON.parse(readFileSync(new URL("baseline.json", scenarios), "utf8"));
const behaviour = structuredClone(baseline);
delete behaviour.budget.other.path;
delete behaviour.known;
const added = [];

/** A derived row: what all have in common, its own cells, and the status and sources of its inputs. */
function add(cells) {
	const words = (cells.derivation ?? "").split(" ");
	const inputs = [...rows, ...added].filter((row) => words.includes(row[column.id]));
	const statuses = ["actual", "revised", "budget", "projection", "assumed"];
	const weakest = Math.max(3, ...inputs.map((row) => statuses.indexOf(row[column.status])));
	const sources = inputs.flatMap((row) => row[column.source].split(" "));
	const row = {
		unit: "share of GDP",
		year_basis: "fiscal year July-June, named by its end",
		status: statuses[weakest],
		source: [...new Set([...sources, "imf-weo-2026-04", "own-choice"])].sort().join(" "),
		...cells,
	};
	added.push(header.map((name) => String(row[name] ?? "")));
}

for (const base of bases) {
	const block = figures(base);
	delete behaviour.outcomes;
	const whole = mergeInto(structuredClone(behaviour), block);
	for (const part of ["growth", "inflation", "populationGrowth"]) whole.economy[part] = block.economy[part];
	for (const part of ["revenue", "deficit"]) whole.budget[part].path = block.budget[part].path;
	whole.budget.interestRate = block.budget.interestRate;
	const path = closingPath(whole);
	const { run, years } = crowdOut(parseScenario(closed(whole, path)));
	for (const [t, year] of years.entries()) {
		if (t === 0) continue;
		const figure = (path) => `${base}.${path}`;
		const lines = Object.keys(block.budget.lines).map((line) => figure(`budget.lines.${line}.base`));
		add({
			id: figure(`defence.${year}`),
			base,
			year,
			value: run.defence[t],
			definition: "defence of the default reaction while India grows at 4 percent a year",
			note: RUN,
		});
		add({
			id: figure(`${DERIVED}.${year}`),
			base,
			path: DERIVED,
			year,
			value: path[year],
			definition: "all other spending on the path that leaves the default counterfactual without a gap",
			derivation: [
				`${figure(`budget.revenue.path.${year}`)} + ${figure(`budget.deficit.path.${year}`)}`,
				figure(`interest.${year}`),
				figure(`defence.${year}`),
				...lines,
			].join(" - "),
			note: "what is left of the World Economic Outlook's revenue and deficit; its late rise is the outlook's own falling primary balance",
		});
	}
	block.budget.other.path = path;
	if (base.endsWith("-budget") || base.startsWith("2023")) block.outcomes = outcomes(block);
	if (base === "2025-budget") {
		mergeInto(baseline, block);
		for (const part of ["growth", "inflation", "populationGrowth"]) baseline.economy[part] = block.economy[part];
		for (const part of ["revenue", "deficit", "other"]) baseline.budget[part].path = block.budget[part].path;
		baseline.budget.interestRate = block.budget.interestRate;
		if (block.known !== undefined) baseline.known = block.known;
		baseline.outcomes = block.outcomes;
		write("baseline", baseline);
	} else {
		const [year, definition] = base.split("-");
		const words = { budget: "defence services", pensions: "defence with military pensions", sipri: "SIPRI's defence" };
		write(`base-${base}`, {
			$schema: "../scenario.schema.json",
			name: `base-${base}`,
			title: `The baseline on the figures of FY${year}, ${words[definition]}`,
			question: "Where does the budget go without an extra push, seen from these figures?",
			references: [`data/base-figures.csv, base ${base}`],
			extends: "baseline",
			...block,
		});
	}
}
const sorted = [...rows, ...added].sort((a, b) => (a[column.id] < b[column.id] ? -1 : 1));
writeFileSync(table, `${csvFormatRows([header, ...sorted])}\n`);

function write(name, scenario) {
	writeFileSync(new URL(`${name}.json`, scenarios), `${JSON.stringify(inOrder(scenario), null, 2)}\n`);
}

/** Keys in the order of MODEL.md, section 1; unknown ones last, years as they are. */
function inOrder(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	const rank = (key) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => rank(a) - rank(b))
			.map(([key, part]) => [key, inOrder(part)]),
	);
}
