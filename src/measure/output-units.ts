import { type CountryWords, inCountryWords } from "../scenario/index.js";
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

const MONEY = "{code} bn, base-year prices";

/** A unit in the words of a scenario's country. */
export function unitInWords({ name, words }: Unit, country: CountryWords): Pick<Unit, "name" | "words"> {
	return { name: inCountryWords(name, country), words: inCountryWords(words, country) };
}

/** The units of outputs. */
export const UNITS = {
	rupees: { name: MONEY, words: "{symbol} bn", terms: ofGdp },
	dollars: { name: "US$ bn, base-year prices", words: "US$ bn", terms: ofGdpInDollars },
	toBase: { name: "base year = 1", words: "base year 1", terms: ofOne },
	share: { name: "share of GDP", words: "share of GDP", terms: ofOne },
	millions: { name: "millions", words: "millions", terms: ({ population }) => population },
	ratio: { name: "ratio", words: "a ratio", terms: ofOne },
	perRupee: { name: "ratio", words: "{currencies} out of the lines per extra {currency} of defence", terms: ofOne },
	percentOfLine: { name: "percent", words: "% of the line", terms: () => 100 },
	shareLost: lost("share of GDP", "share of GDP", ofOne),
	rupeesLost: lost(MONEY, "{symbol} bn", ofGdp),
	dollarsLost: lost("US$ bn, base-year prices", "US$ bn", ofGdpInDollars),
	perHeadLost: lost("{code} per head, base-year prices", "{symbol} per head", ofGdpPerHead),
	rupeesLostInAll: { name: MONEY, words: "{symbol} bn lost over the horizon; a minus is a gain", terms: ofGdp },
	rupeesInAll: { name: MONEY, words: "{symbol} bn over the horizon", terms: ofGdp },
} as const satisfies Readonly<Record<string, Unit>>;
