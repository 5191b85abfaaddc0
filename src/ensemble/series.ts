// Past 200 lines: the one list of every output by year, and how each is read from the arms.

import type { Arm } from "../engine/index.js";
import { log } from "../numerics/index.js";
import type { Paired } from "./paired.js";

/** Writes a series of the run that was made last: year t from `from` on at `at + (t - from) · step`. */
export type Read = (out: Float64Array, at: number, step: number, from: number) => void;

/** One output by year. */
export interface Series {
	readonly name: string;
	/** Whether a year may have no value (NaN). */
	readonly nullable: boolean;
	/** Whether it needs what only a detailed run fills. */
	readonly detailed: boolean;
	readonly read: (paired: Paired) => Read;
}

const FIELDS = [
	"gdp",
	"rivalSpending",
	"capability",
	"threat",
	"defence",
	"interest",
	"other",
	"revenue",
	"deficit",
	"debt",
	"gap",
	"unfunded",
	"population",
] as const;

/** What only a detailed run fills. */
const DETAILED: readonly string[] = ["rivalSpending", "capability", "threat", "other", "revenue", "gap"];

/** Every output by year of a scenario with these lines, in the order of MODEL.md, section 11. */
export function allSeries(lines: readonly string[]): Series[] {
	return [...arms(lines), ...crowdOut(lines), ...ledger(lines.length)];
}

function series(
	name: string,
	value: (paired: Paired) => (t: number) => number,
	nullable = false,
	detailed = false,
): Series {
	return {
		name,
		nullable,
		detailed,
		read: (paired) => {
			const at = value(paired);
			return (out, first, step, from) => {
				for (let t = from; t <= paired.plan.horizon; t++) out[first + (t - from) * step] = at(t);
			};
		},
	};
}

function arms(lines: readonly string[]): Series[] {
	const ends = [
		{ arm: "run", of: (paired: Paired) => paired.arm, line: (_: Paired, j: number) => j },
		{
			arm: "counterfactualRun",
			of: (paired: Paired) => paired.otherArm,
			line: (paired: Paired, j: number) => paired.otherLine[j],
		},
	];
	const [education, health] = [lines.indexOf("education"), lines.indexOf("health")];
	return ends.flatMap(({ arm, of, line }) => [
		...FIELDS.map((field) => copied(`${arm}.${field}`, (paired) => of(paired)[field], DETAILED.includes(field))),
		series(
			`${arm}.militaryToSocial`,
			(paired) => {
				const { defence, lines: spending } = of(paired);
				const [a, b, count] = [line(paired, education), line(paired, health), lines.length];
				return (t) => {
					const social = education < 0 || health < 0 ? 0 : spending[t * count + a] + spending[t * count + b];
					return social > 0 ? defence[t] / social : Number.NaN;
				};
			},
			true,
		),
		...lines.map((name, j) => lineCopied(`${arm}.lines.${name}`, of, (paired) => line(paired, j), lines.length)),
	]);
}

/** A series that stands in an array of an arm. */
function copied(name: string, of: (paired: Paired) => Float64Array, detailed: boolean): Series {
	return {
		name,
		nullable: false,
		detailed,
		read: (paired) => {
			const values = of(paired);
			return (out, at, step, from) => {
				for (let t = from, i = at; t < values.length; t++, i += step) out[i] = values[t];
			};
		},
	};
}

/** A line of an arm. */
function lineCopied(
	name: string,
	of: (paired: Paired) => Arm,
	line: (paired: Paired) => number,
	count: number,
): Series {
	return {
		name,
		nullable: false,
		detailed: false,
		read: (paired) => {
			const values = of(paired).lines;
			const j = line(paired);
			return (out, at, step, from) => {
				for (let k = from * count + j, i = at; k < values.length; k += count, i += step) out[i] = values[k];
			};
		},
	};
}

/** What the lines lose, as `compareArms` measures it (MODEL.md, section 8). */
function crowdOut(lines: readonly string[]): Series[] {
	const count = lines.length;
	const money = ({ arm, otherArm, otherLine }: Paired, j: number) => {
		const k = otherLine[j];
		return (t: number) => otherArm.lines[t * count + k] * otherArm.gdp[t] - arm.lines[t * count + j] * arm.gdp[t];
	};
	const each = (part: string, value: (paired: Paired, j: number) => (t: number) => number, nullable = false) =>
		lines.map((line, j) => series(`crowdOut.${part}.${line}`, (paired) => value(paired, j), nullable));
	return [
		...lines.map((line, j) => shareLost(`crowdOut.share.${line}`, j, count)),
		...each("money", money),
		...each("usd", (paired, j) => {
			const lost = money(paired, j);
			return (t) => lost(t) / paired.plan.exchangeRate;
		}),
		...each("perHead", (paired, j) => {
			const lost = money(paired, j);
			return (t) => (lost(t) * 1e9) / (paired.arm.population[t] * 1e6);
		}),
		...each(
			"percentOfLine",
			(paired, j) => {
				const { otherArm, otherLine } = paired;
				const lost = money(paired, j);
				const reference = (t: number) => otherArm.lines[t * count + otherLine[j]] * otherArm.gdp[t];
				return (t) => (reference(t) === 0 ? Number.NaN : (100 * lost(t)) / reference(t));
			},
			true,
		),
		series(
			"crowdOut.extraDefenceMoney",
			({ arm, otherArm }) =>
				(t) =>
					arm.defence[t] * arm.gdp[t] - otherArm.defence[t] * otherArm.gdp[t],
		),
		...each(
			"elasticity",
			({ arm, otherArm, otherLine }, j) =>
				(t) => {
					const defence = log(arm.defence[t] / otherArm.defence[t]);
					const spending = arm.lines[t * count + j] / otherArm.lines[t * count + otherLine[j]];
					return Math.abs(defence) < 1e-9 || !(spending > 0) || !Number.isFinite(spending)
						? Number.NaN
						: log(spending) / defence;
				},
			true,
		),
	];
}

function shareLost(name: string, j: number, count: number): Series {
	return {
		name,
		nullable: false,
		detailed: false,
		read: ({ arm, otherArm, otherLine }) => {
			const own = arm.lines;
			const other = otherArm.lines;
			const shift = otherLine[j] - j;
			return (out, at, step, from) => {
				for (let k = from * count + j, i = at; k < own.length; k += count, i += step)
					out[i] = other[k + shift] - own[k];
			};
		},
	};
}

/** Who paid, scenario less counterfactual. */
function ledger(count: number): Series[] {
	const more = (field: "defence" | "interest" | "revenue" | "deficit", detailed = false) =>
		series(
			`ledger.${field}`,
			({ arm, otherArm }) =>
				(t) =>
					arm[field][t] - otherArm[field][t],
			false,
			detailed,
		);
	return [
		more("defence"),
		more("interest"),
		more("revenue", true),
		more("deficit"),
		series(
			"ledger.other",
			({ arm, otherArm }) =>
				(t) =>
					otherArm.other[t] - arm.other[t],
			false,
			true,
		),
		series("ledger.lines", ({ arm, otherArm, otherLine }) => (t) => {
			let lost = 0;
			for (let j = 0; j < count; j++) lost += otherArm.lines[t * count + otherLine[j]] - arm.lines[t * count + j];
			return lost;
		}),
	];
}
