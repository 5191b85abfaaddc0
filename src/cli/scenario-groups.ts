/** The bundled scenarios by what they argue about, in the order of `crowdout list`; one that is in no group comes last. */
export const SCENARIO_GROUPS: Readonly<Record<string, readonly string[]>> = {
	"The push from India": [
		...["us-india-partnership", "no-partnership", "partnership-technology", "build-up-2026-27", "india-surge"],
		...["china-offset", "peace-dividend"],
	],
	"The paper's argument": [
		...["paper-thesis", "paper-corrected", "advice-cut-human-security", "advice-protect-human-security"],
	],
	"How Pakistan reacts": ["arms-race", "securitised-crisis", "freeze-2019", "parity", "richardson-1960-2020"],
	"Who pays": ["under-a-programme", "room-to-borrow", "as-in-the-past", "rebound-interest"],
	"What is protected": ["floors", "water-first", "elasticity-fan-2018"],
	"To build on, without a push": [
		...["baseline", "base-2025-pensions", "base-2025-sipri"],
		...["base-2023-budget", "base-2023-pensions", "base-2023-sipri"],
	],
};
