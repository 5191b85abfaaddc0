import type { Unit } from "./output-row.js";

const lost = (name: string, words: string): Unit => ({ name, words: `${words} lost; a minus is a gain` });

const RUPEES = "PKR bn, base-year prices";

/** The units of outputs. */
export const UNITS = {
	rupees: { name: RUPEES, words: "Rs bn" },
	dollars: { name: "US$ bn, base-year prices", words: "US$ bn" },
	toBase: { name: "base year = 1", words: "base year 1" },
	share: { name: "share of GDP", words: "share of GDP" },
	millions: { name: "millions", words: "millions" },
	ratio: { name: "ratio", words: "a ratio" },
	perRupee: { name: "ratio", words: "rupees out of the lines per extra rupee of defence" },
	percentOfLine: { name: "percent", words: "% of the line" },
	shareLost: lost("share of GDP", "share of GDP"),
	rupeesLost: lost(RUPEES, "Rs bn"),
	dollarsLost: lost("US$ bn, base-year prices", "US$ bn"),
	perHeadLost: lost("PKR per head, base-year prices", "Rs per head"),
	rupeesLostInAll: { name: RUPEES, words: "Rs bn lost over the horizon; a minus is a gain" },
	rupeesInAll: { name: RUPEES, words: "Rs bn over the horizon" },
} as const satisfies Readonly<Record<string, Unit>>;
