import { parameters as table } from "./files.js";
import { numberIn } from "./rows.js";

/** A parameter with its default, its plausible range and the grade of the evidence. */
export interface Parameter {
	/** As in `reaction.default.shortRun`: family, preset where there is one, name. */
	readonly id: string;
	/** Dotted path in a scenario, `""` where there is none. */
	readonly path: string;
	/** Default, in the scenario's own unit. */
	readonly value: number;
	/** Lower end of the plausible range. */
	readonly low?: number;
	/** Upper end of the plausible range. */
	readonly high?: number;
	/** Such as `normal(mean=0.08, sd=0.1, min=-0.15, max=0.35)`; `""` where none is proposed. */
	readonly distribution: string;
	/** `read-in-full`, `abstract`, `press`, `own-estimate` or `assumed`. */
	readonly grade: string;
	/** One or more ids of sources, separated by spaces. */
	readonly source: string;
	/** Why this value. */
	readonly basis: string;
	/** Arithmetic over row ids; `""` where the value is copied or chosen. */
	readonly derivation: string;
}

/**
 * Every bundled parameter, by id.
 *
 * @example
 * ```ts
 * import { parameters } from "crowdout";
 *
 * const reaction = parameters().filter(({ path }) => path === "defence.longRun");
 * for (const { id, value, low, high, grade } of reaction) console.log(id, value, low, high, grade);
 * ```
 */
export function parameters(): readonly Parameter[] {
	return table()
		.rows()
		.map((row) => {
			const low = numberIn(row, "low");
			const high = numberIn(row, "high");
			return {
				id: row.id,
				path: row.path,
				value: Number(row.value),
				...(low === undefined ? {} : { low }),
				...(high === undefined ? {} : { high }),
				distribution: row.distribution,
				grade: row.grade,
				source: row.source,
				basis: row.basis,
				derivation: row.derivation,
			};
		});
}
