/** What became of a target of the literature table (section 10) with the data of April 2026. */
export interface Target {
	readonly id: string;
	readonly target: string;
	/** `reproduced`, `in part` (what does not is said), or `not`. */
	readonly verdict: "reproduced" | "in part" | "not";
	/** What the bundled data give, and why it differs where it does. */
	readonly found: string;
}

/**
 * The targets V1–V8, V10, V14, V25 and V26, each tested in `targets.test.ts`.
 *
 * They were set with SIPRI's release of April 2025 (dollars of 2023), Maddison's GDP and the World Bank's shares; here are
 * SIPRI's release of April 2026 (dollars of 2024) and the World Bank's and the IMF's growth of GDP. The older workbook is
 * not bundled, so that a difference between releases is named, not traced.
 */
export const targets: readonly Target[] = [
	{
		id: "V1",
		target: "on 1959–2018 India's spending foretells Pakistan's (χ² 26.5), not the other way (1.4)",
		verdict: "in part",
		found:
			"the asymmetry holds, the numbers do not: GDP is that of SIPRI's own shares, as growth rates of GDP begin in 1961 and Maddison's are not bundled; χ² 17.6 and 0.4",
	},
	{
		id: "V2",
		target: "the same test hangs on the window: p 0.77 (1973–2018), 0.03 (1988–2018), 0.67 (1988–2024)",
		verdict: "reproduced",
		found: "rejects in 1988–2018 alone: p 0.31, 0.013, 0.29 with chained GDP; the numbers differ with the GDP",
	},
	{
		id: "V3",
		target: "single breaks near 1990 for India and 1994 for Pakistan, other dates with other tests",
		verdict: "in part",
		found:
			"Pakistan's log spending about a trend breaks in 1994, India's share of GDP in 1990; India's log spending breaks in 1967 or 1968, and reaction equations elsewhere: the date hangs on the form",
	},
	{
		id: "V4",
		target: "Richardson on five-year means of shares, 1960–2020: at rest at 3.1 and 5.4 percent",
		verdict: "in part",
		found:
			"India 3.0, Pakistan 4.7: SIPRI's shares of Pakistan from 2006 on were lowered by the rebasing of 2022, which the published fit (World Bank, before it) has not",
	},
	{
		id: "V5",
		target: "and it misses 2024, by 0.8 and 2.7 points",
		verdict: "in part",
		found: "by 0.8 and 2.0 points: it still fails for both; Pakistan's rest is lower (V4) and 2024 was revised to 2.73",
	},
	{
		id: "V6",
		target: "real growth by period, India and Pakistan",
		verdict: "in part",
		found: "all periods to 2015 to a tenth of a point; 2015–2024 is 3.8 and 1.1, not 4.0 and -0.1, in dollars of 2024",
	},
	{
		id: "V7",
		target: "parity in 2005–2018: +78 and +74 percent, share 3.90 to 3.59",
		verdict: "reproduced",
		found: "+77.7 and +74.2 percent, 3.90 to 3.59",
	},
	{
		id: "V8",
		target:
			"divergence in 2019–2024: India +8.6, Pakistan -20.7 percent, share 3.51 to 2.67; a pure reaction must fail",
		verdict: "in part",
		found:
			"+7.4 and -11.9 percent, 3.51 to 2.73, after the revision of 2022–2024 and in dollars of 2024; every reaction strength says too much, the strong one most, and less with little fiscal space",
	},
	{
		id: "V10",
		target: "1998–2001: India +24, Pakistan +8 percent, share 5.42 to 3.88",
		verdict: "reproduced",
		found:
			"+24.1 and +8.3 percent, 5.42 to 3.88; most of that fall is SIPRI's change of denominator in 2000: over one GDP the burden goes from 3.1 to 2.9",
	},
	{
		id: "V14",
		target: "with fiscal space, education moves by -0.1 to 0.15 of defence in simulated panels",
		verdict: "reproduced",
		found: "within the range, near 0",
	},
	{
		id: "V25",
		target:
			"back-cast 1988–2024, target fitted: errors 0.144 (default), 0.124 (none), 0.213 (strong); growth 2.5, 2024 share 3.10. Without trend 0.189, 0.184, 0.249",
		verdict: "in part",
		found:
			"all six errors to 0.003, with SIPRI's dollars and the GDP of its own shares; growth is 2.6 and the share 2.99, against revised years",
	},
	{
		id: "V26",
		target: "hold-out 2010–2024: 0.184 (default), 0.208 (none), 0.136 (strong): the opposite order of V25",
		verdict: "in part",
		found:
			"the order, and so that the data do not choose; the errors are 0.199, 0.225 and 0.148, against revised years",
	},
];
