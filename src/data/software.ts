import { version } from "../version.js";

/** What is cited as the software. */
export interface Software {
	/** Title. */
	readonly title: string;
	/** Who wrote it, one name each. */
	readonly authors: readonly string[];
	/** Version. */
	readonly version: string;
	/** Day of its release: `YYYY-MM-DD`. */
	readonly released: string;
	/** SPDX identifier of its licence. */
	readonly license: string;
}

/** The library as it is cited; a test holds it to CITATION.cff. */
export const software: Software = {
	title: "crowdout: crowd-out of Pakistan's human-security spending by defence",
	authors: ["the crowdout authors"],
	version,
	released: "2026-11-26",
	license: "MIT",
};
