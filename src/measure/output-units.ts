import type { Unit } from "./output-row.js";

type Terms = Unit["terms"];
const ofOne: Terms = () => 1;
const ofGdp: Terms = ({ gdp }) => gdp;
const ofGdpInDollars: Terms = ({ gdp, exchangeRate }) => gdp / exchangeRate;
/** Billions divided by millions. */
const ofGdpPerHead: Terms = ({ gdp, population }) => (1000 * gdp) / population;

const lost = (name: string, words: string, terms: Terms): Unit => ({
	name,
	words: `${words} lost; a minus is a gain`,
	terms,
});

const RUPEES = "PKR bn, base-year prices";

/** The units of outputs. */
export const UNITS = {
	rupees: { name: RUPEES, words: "Rs bn", terms: ofGdp },
	dollars: { name: "US$ bn, base-year prices", words: "US$ bn", terms: ofGdpInDollars },
	toBase: { name: "base year = 1", words: "base year 1", terms: ofOne },
	share: { name: "share of GDP", words: "share of GDP", terms: ofOne },
	millions: { name: "millions", words: "millions", terms: ({ population }) => population },
	ratio: { name: "ratio", words: "a ratio", terms: ofOne },
	perRupee: { name: "ratio", words: "rupees out of the lines per extra rupee of defence", terms: ofOne },
	percentOfLine: { name: "percent", words: "% of the line", terms: () => 100 },
	shareLost: lost("share of GDP", "share of GDP", ofOne),
	rupeesLost: lost(RUPEES, "Rs bn", ofGdp),
	dollarsLost: lost("US$ bn, base-year prices", "US$ bn", ofGdpInDollars),
	perHeadLost: lost("PKR per head, base-year prices", "Rs per head", ofGdpPerHead),
	rupeesLostInAll: { name: RUPEES, words: "Rs bn lost over the horizon; a minus is a gain", terms: ofGdp },
	rupeesInAll: { name: RUPEES, words: "Rs bn over the horizon", terms: ofGdp },
} as const satisfies Readonly<Record<string, Unit>>;
