import { dataTable, type Row } from "../data/index.js";
import { CrowdoutError, type Issue } from "../errors.js";
import { type CoefficientRow, coefficientTable, covariance, leastSquares } from "../estimation/index.js";
import { log } from "../numerics/index.js";

/** Elasticity of a budget item to defence. */
export interface CrowdOutElasticity {
	/** Name of the item in the table `budget-figures`. */
	readonly item: string;
	/** Title in words, with the tier that spends. */
	readonly title: string;
	/**
	 * Percent change of the item's share of GDP per percent change of defence's, with two kinds of standard errors; or
	 * why there is none.
	 */
	readonly result:
		| {
				readonly ok: true;
				/** Changes used. */
				readonly observations: number;
				readonly classical: CoefficientRow;
				readonly neweyWest: CoefficientRow;
		  }
		| {
				readonly ok: false;
				/** Why there is no estimate. */
				readonly why: string;
		  };
	/** The rows used: changes of log shares of GDP. */
	readonly rows: {
		/** Fiscal years of the changes. */
		readonly years: readonly number[];
		/** Changes of the log share of the item. */
		readonly item: readonly number[];
		/** Changes of the log share of defence. */
		readonly defence: readonly number[];
	};
	/** Ids of the sources. */
	readonly sources: readonly string[];
}

/** Reduced-form elasticities of budget items to defence, with their warnings. */
export interface CrowdOutElasticities {
	/** First fiscal year. */
	readonly from: number;
	/** Last fiscal year. */
	readonly to: number;
	/** One entry for each item. */
	readonly items: readonly CrowdOutElasticity[];
	/** Warnings that a reader must know. */
	readonly warnings: readonly string[];
}

/** Items with their titles. Budgets are compared only with budgets, actual figures only with actual figures. */
const ITEMS: readonly { item: string; title: string; status: "budget" | "actual"; defence: "budget" | "sipri" }[] = [
	{ item: "psdp", title: "federal development programme, as budgeted", status: "budget", defence: "budget" },
	{ item: "subsidies", title: "federal subsidies, as budgeted", status: "budget", defence: "budget" },
	{
		item: "developmentExpenditure",
		title: "development spending of all governments, actual",
		status: "actual",
		defence: "sipri",
	},
	{ item: "education", title: "education, all governments, actual", status: "actual", defence: "sipri" },
	{ item: "health", title: "health, all governments, actual", status: "actual", defence: "sipri" },
];

/** Fewest rows for a slope with a constant. */
const FEWEST_ROWS = 8;

/**
 * How items of Pakistan's budget moved with its defence: the slope of changes of log shares of GDP.
 *
 * Budgets are compared with budgeted defence, actual figures with SIPRI's fiscal-year figure, since the tables have the
 * actual defence head for only seven years. All are reduced forms: none is a crowd-out that a scenario could use.
 *
 * @param options First and last fiscal year [default all].
 * @throws CrowdoutError `invalid-input` for years that are not whole or not in order.
 * @example
 * ```ts
 * import { estimateCrowdOut } from "crowdout/reaction";
 *
 * const { items, warnings } = estimateCrowdOut();
 * for (const { title, result } of items) console.log(title, result.ok ? result.neweyWest.estimate : result.why);
 * console.log(warnings[0]);
 * ```
 */
export function estimateCrowdOut({
	from = 1990,
	to = 2026,
}: {
	readonly from?: number;
	readonly to?: number;
} = {}): CrowdOutElasticities {
	const issues: Issue[] = [];
	for (const [path, year] of Object.entries({ from, to })) {
		if (!Number.isInteger(year)) issues.push({ path, message: `must be a whole year, got ${year}` });
	}
	if (issues.length === 0 && from >= to) issues.push({ path: "from", message: `must lie before ${to}, got ${from}` });
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
	const fiscal = dataTable("budget-figures").rows;
	const macro = dataTable("macro").rows;
	const rivalry = dataTable("rivalry-series").rows;
	const within = (year: number) => year >= from && year <= to;
	const gdp = byYear(
		macro.filter(({ country, indicator }) => country === "PAK" && indicator === "gdpNominal"),
		"year",
	);
	const shares = (rows: readonly Row[]) =>
		Object.fromEntries(
			Object.entries(byYear(rows, "fiscal_year")).flatMap(([year, value]) =>
				within(Number(year)) && gdp[Number(year)] > 0 ? [[year, value / gdp[Number(year)]]] : [],
			),
		);
	const itemRows = (item: string, status: string) =>
		fiscal.filter((row) => row.item === item && row.status === status && isWhole(row, status));
	const defence = {
		budget: shares(itemRows("defence", "budget")),
		sipri: byYear(
			rivalry.filter(({ country, measure, year }) => country === "PAK" && measure === "burden" && within(Number(year))),
			"year",
		),
	};
	return {
		from,
		to,
		items: ITEMS.map(({ item, title, status, defence: count }) => {
			const rows = itemRows(item, status);
			const changes = paired(shares(rows), defence[count]);
			const sources = [...new Set(rows.flatMap(({ source }) => source.split(" ")))].sort();
			return { item, title, result: slope(changes), rows: changes, sources };
		}),
		warnings: [
			"the slopes are reduced-form: a bad year for GDP raises both shares and a fiscal squeeze lowers both, so a slope does not measure an effect of defence",
			"budgeted figures are plans and are compared only with plans",
			"education and health are in the tables for too few years in a row to say anything",
		],
	};
}

/**
 * Whether a row is the main one of its year. The id of a variant (`.press`, `.provisional`, a part) has more than year,
 * item and status.
 */
function isWhole({ id, item, fiscal_year }: Row, status: string): boolean {
	return id === `fy${fiscal_year}.${item}` || (status !== "actual" && id === `fy${fiscal_year}.${item}.${status}`);
}

function byYear(rows: readonly Row[], column: "year" | "fiscal_year"): Record<number, number> {
	return Object.fromEntries(rows.map((row) => [Number(row[column]), Number(row.value)]));
}

/** Yearly changes of the logs of both shares, in the years that have both. */
function paired(item: Readonly<Record<number, number>>, defence: Readonly<Record<number, number>>) {
	const years = Object.keys(item)
		.map(Number)
		.filter((year) => year - 1 in item && year in defence && year - 1 in defence)
		.sort((a, b) => a - b);
	const change = (of: Readonly<Record<number, number>>) => years.map((year) => log(of[year] / of[year - 1]));
	return { years, item: change(item), defence: change(defence) };
}

function slope({ years, item, defence }: ReturnType<typeof paired>): CrowdOutElasticity["result"] {
	if (years.length < FEWEST_ROWS) {
		const why = `${years.length} changes from one year to the next in the tables; at least ${FEWEST_ROWS} are needed`;
		return { ok: false, why };
	}
	const fit = leastSquares({ names: ["constant", "defence"], y: item, X: defence.map((x) => [1, x]), years });
	const newey = covariance(fit, { kind: "neweyWest", smallSample: true });
	return {
		ok: true,
		observations: fit.observations,
		classical: coefficientTable(fit)[1],
		neweyWest: coefficientTable(fit, newey.matrix)[1],
	};
}
