import type { Currency, Month } from "./types.js";

/** The months in which a fiscal year may begin, in their order. */
export const MONTHS = [
	...(["January", "February", "March", "April", "May", "June"] as const),
	...(["July", "August", "September", "October", "November", "December"] as const),
] as const satisfies readonly Month[];

/** The country of the bundled figures, presets, ranges and sources. */
export const BUNDLED_COUNTRY = "Pakistan";

/** What a scenario says of its country; what is left out is as in the bundled scenarios. */
export interface OfCountry {
	/** Name of the country [Pakistan]. */
	readonly country?: string;
	/** Its money [PKR, rupee]. */
	readonly currency?: Currency;
	/** Month in which its fiscal year begins [July]. */
	readonly fiscalYear?: Month;
	/** The rival, of which only the name is read. */
	readonly rival?: {
		/** Name of the rival [India]. */
		readonly name?: string;
	};
}

/** What a scenario says of its country where nobody says anything. */
export const COUNTRY_DEFAULTS = {
	country: BUNDLED_COUNTRY,
	currency: { code: "PKR", name: "rupee" },
	fiscalYear: "July",
	rival: { name: "India" },
} as const satisfies OfCountry;

/** The words in which every output speaks of a scenario's country, its money and its years. */
export interface CountryWords {
	/** Name of the country, such as `Pakistan`. */
	readonly country: string;
	/** What is the country's, such as `Pakistan's`. */
	readonly countrys: string;
	/** Name of the rival, such as `India`. */
	readonly rival: string;
	/** Code of the currency, as units in tables have it, such as `PKR`. */
	readonly code: string;
	/** The sign before an amount, such as `Rs`. */
	readonly symbol: string;
	/** One of the currency, such as `rupee`. */
	readonly currency: string;
	/** Many of them, such as `rupees`. */
	readonly currencies: string;
	/** Hundredths of it, behind a number, such as `paisa`. */
	readonly hundredths: string;
	/** The letters before a year: `FY`; empty where the fiscal year is the calendar year. */
	readonly yearPrefix: string;
	/** Month in which the fiscal year begins [0–11]. */
	readonly firstMonth: number;
}

/** What a currency's code says of its other words, where an author does not give them. */
const CURRENCIES: Readonly<Record<string, Pick<CountryWords, "symbol" | "currencies" | "hundredths">>> = {
	PKR: { symbol: "Rs", currencies: "rupees", hundredths: "paisa" },
	EUR: { symbol: "€", currencies: "euros", hundredths: "cents" },
	GBP: { symbol: "£", currencies: "pounds", hundredths: "pence" },
	INR: { symbol: "₹", currencies: "rupees", hundredths: "paise" },
	TRY: { symbol: "₺", currencies: "liras", hundredths: "kuruş" },
	USD: { symbol: "US$", currencies: "dollars", hundredths: "cents" },
};

/**
 * The words in which outputs speak of a scenario's country.
 *
 * @param scenario The scenario, or some of its four keys; by default Pakistan's words.
 * @example
 * ```ts
 * import { countryWords, parseScenario } from "crowdout";
 *
 * console.log(countryWords(parseScenario("baseline")).currencies); // rupees
 * ```
 * @see MODEL.md, section 1
 */
export function countryWords(scenario: OfCountry = {}): CountryWords {
	const { country, currency, fiscalYear, rival } = { ...COUNTRY_DEFAULTS, ...scenario };
	const firstMonth = MONTHS.indexOf(fiscalYear);
	return {
		country,
		countrys: `${country}${country.endsWith("s") ? "'" : "'s"}`,
		rival: rival.name ?? COUNTRY_DEFAULTS.rival.name,
		code: currency.code,
		currency: currency.name,
		...moneyWords(currency),
		yearPrefix: firstMonth === 0 ? "" : "FY",
		firstMonth,
	};
}

function moneyWords({ code, name, symbol, plural, subunit }: Currency) {
	const known = Object.hasOwn(CURRENCIES, code) ? CURRENCIES[code] : undefined;
	return {
		symbol: symbol ?? known?.symbol ?? code,
		currencies: plural ?? known?.currencies ?? `${name}s`,
		hundredths: subunit ?? known?.hundredths ?? "hundredths",
	};
}

/** A text with every `{word}` of it in the words of a country: `{symbol} bn` is `Rs bn`. */
export function inCountryWords(text: string, words: CountryWords): string {
	return text.replace(/\{(\w+)\}/g, (whole, word: string) =>
		Object.hasOwn(words, word) ? String(words[word as keyof CountryWords]) : whole,
	);
}

/** Whether figures, presets and ranges of the bundled country are also this scenario's. */
export function isBundledCountry({ country = BUNDLED_COUNTRY }: OfCountry): boolean {
	return country === BUNDLED_COUNTRY;
}
