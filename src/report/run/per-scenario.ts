import type { CrowdOutResult } from "../../measure/index.js";
import { type Block, heading } from "../blocks/index.js";
import { digitsFor, fixed } from "../number.js";

/** `FY2026 to FY2031`: the simulated years. */
export function horizonInWords({ years }: CrowdOutResult): string {
	const last = years[years.length - 1];
	return years.length === 2 ? `FY${last}` : `FY${years[1]} to FY${last}`;
}

/** Unit of that loss, on every chart of it. */
export const LOST_UNIT = "Rs bn lost by all lines over the horizon; a minus is a gain";

/** Loss of all lines over the horizon [billions of base-year PKR]. */
export function lossOf({ crowdOut }: CrowdOutResult): number {
	return crowdOut.total.cumulativeMoney;
}

/** An amount in rupees: `Rs 394.8 bn`. */
export function rupees(amount: number, digits = digitsFor([amount])): string {
	return `Rs ${fixed(amount, digits)} bn`;
}

/** The blocks of each result; several results have headings with their names, and captions that differ. */
export function perScenario(
	results: readonly CrowdOutResult[],
	make: (result: CrowdOutResult, k: number) => Block[],
): Block[] {
	if (results.length === 1) return make(results[0], 0);
	return results.flatMap((result, k) => {
		const own = make(result, k).map((block) =>
			block.kind === "table"
				? { ...block, table: { ...block.table, caption: `${result.scenario}: ${block.table.caption}` } }
				: block,
		);
		return own.length === 0 ? [] : [heading(result.scenario, 3), ...own];
	});
}
