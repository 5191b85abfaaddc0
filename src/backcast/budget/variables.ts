import type { FiscalFigure } from "../../data/index.js";
import type { FiscalCourse } from "../../history/index.js";
import type { CrowdOutResult } from "../../measure/index.js";

/** A variable of the budget: where its actual and its modelled values are. */
export interface Variable {
	readonly item: string;
	readonly title: string;
	/** Its figures, whose sum less those of `less` is the value; `undefined` where one was not found. */
	readonly figures: (year: number) => readonly FiscalFigure[] | undefined;
	/** Figures to subtract. */
	readonly less?: (year: number) => readonly FiscalFigure[] | undefined;
	/** The model's value by year, the base year first [share of GDP]. */
	readonly model: (result: CrowdOutResult) => readonly number[];
}

/** A line of a base year: its base figure, and the variable that it is compared with. */
export interface Line {
	readonly item: string;
	/** Figure that the base-year scenario is given. */
	readonly base: FiscalFigure;
	/** The variable that it is compared with. */
	readonly variable: Variable;
}

/** Lines from the World Bank and the WHO, for a base year without budgets by line. */
const BANK = [
	["education", "education (World Bank, calendar years)"],
	["health", "health (WHO, calendar years)"],
] as const;

/** The lines of a base year: all four from budgets, or education and health from databases. */
export function linesOf(course: FiscalCourse, origin: number): readonly Line[] {
	const budget = ["education", "health", "food", "water"].map((item) => course.beside("lines", item, origin));
	if (budget.every((figure) => figure !== undefined)) {
		return budget.map((base) => ({ item: base.item, base, variable: budgetLine(course, base.item) }));
	}
	return BANK.flatMap(([item, title]) => {
		const base = course.beside("wdi", item, origin);
		const figures = (year: number) => all([course.beside("wdi", item, year)]);
		const model = ({ run }: CrowdOutResult) => run.lines[item];
		return base === undefined ? [] : [{ item, base, variable: { item, title, figures, model } }];
	});
}

function budgetLine({ beside }: FiscalCourse, item: string): Variable {
	const line = { item, title: `${item} (budgets)`, model: ({ run }: CrowdOutResult) => run.lines[item] };
	switch (item) {
		case "food": {
			// Cash transfers and subsidies are separate in every year, combined only in some.
			const figures = (year: number) => all([beside("federal", "bisp", year), beside("federal", "food", year)]);
			return { ...line, title: "food (cash transfers, subsidies)", figures };
		}
		case "water":
			return {
				...line,
				title: "water (federal part)",
				figures: (year) => all([beside("federal", "water", year)]),
				model: ({ run }) => run.federalLines.water,
			};
		default:
			return { ...line, figures: (year) => all([beside("lines", item, year)]) };
	}
}

/** Every variable that is compared: the lines, all other spending, deficit and debt. */
export function variablesOf(course: FiscalCourse, lines: readonly Line[]): readonly Variable[] {
	const own = (item: string) => (year: number) => all([course.of(item, year)]);
	return [
		...lines.map(({ variable }) => variable),
		{
			item: "other",
			title: "all other spending",
			figures: own("spending"),
			less: (year) =>
				all([
					course.of("defence", year),
					course.of("interest", year),
					...lines.map(({ base }) => course.beside(base.series, base.item, year)),
				]),
			model: ({ run }) => run.other,
		},
		{ item: "deficit", title: "deficit", figures: own("deficit"), model: ({ run }) => run.deficit },
		{ item: "debt", title: "debt", figures: own("debt"), model: ({ run }) => run.debt },
	];
}

/** A variable in a year [% of GDP]; `undefined` where a figure was not found. */
export function levelOf({ figures, less = () => [] }: Variable, year: number): number | undefined {
	const [more, off] = [figures(year), less(year)];
	if (more === undefined || off === undefined) return undefined;
	return sum(more) - sum(off);
}

/** Every figure behind a variable in a year. */
export function figuresOf({ figures, less = () => [] }: Variable, year: number): readonly FiscalFigure[] {
	return [...(figures(year) ?? []), ...(less(year) ?? [])];
}

function all(figures: readonly (FiscalFigure | undefined)[]): readonly FiscalFigure[] | undefined {
	const found = figures.flatMap((figure) => figure ?? []);
	return found.length === figures.length ? found : undefined;
}

function sum(figures: readonly FiscalFigure[]): number {
	return figures.reduce((total, { value }) => total + value, 0);
}
