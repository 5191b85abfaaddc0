import type { CrowdOutResult } from "../../measure/index.js";
import { digitsFor, fixed } from "../number.js";

/** `FY2026 to FY2031`: the simulated years. */
export function horizonInWords({ years }: CrowdOutResult): string {
	const last = years[years.length - 1];
	return years.length === 2 ? `FY${last}` : `FY${years[1]} to FY${last}`;
}

/** What all lines lose over the horizon [billions of base-year PKR]. */
export function lossOf({ crowdOut }: CrowdOutResult): number {
	return crowdOut.total.cumulativeMoney;
}

/** An amount in rupees: `Rs 394.8 bn`. */
export function rupees(amount: number, digits = digitsFor([amount])): string {
	return `Rs ${fixed(amount, digits)} bn`;
}

/** Bullets of a plain text section, each as one line, without its heading. */
export function bulletsOf(section: string): string[] {
	const items: string[] = [];
	for (const line of section.split("\n")) {
		if (line.startsWith("- ")) items.push(line.slice(2));
		else if (line.startsWith("  ") && items.length > 0) items[items.length - 1] += ` ${line.trim()}`;
	}
	return items;
}
