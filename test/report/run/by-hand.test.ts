import { describe, expect, it } from "vitest";
import type { CrowdOutResult } from "../../../src/measure/index.js";
import type { Answer, PresetOutcome } from "../../../src/questions/index.js";
import type { Block } from "../../../src/report/blocks/index.js";
import { answers } from "../../../src/report/run/answers.js";
import { events } from "../../../src/report/run/events.js";
import { found, howSure } from "../../../src/report/run/found.js";
import { horizon } from "../../../src/report/run/horizon.js";
import { lastYear } from "../../../src/report/run/last-year.js";
import { outcomes } from "../../../src/report/run/outcomes.js";
import { overTime } from "../../../src/report/run/over-time.js";
import { push } from "../../../src/report/run/push.js";
import { samePushes } from "../../../src/report/run/same-push.js";
import { whoPaid } from "../../../src/report/run/who-paid.js";

// Two simulated years; every number of one line and one year is told apart from the others.
const scenario = {
	...{ name: "made", baseYear: 2025, horizon: 2, discountRate: 0.25 },
	rival: { name: "India", partnership: { events: [] } },
	economy: { exchangeRate: 250 },
	budget: {
		...{ revenueSharing: 0.575, provincialSpending: 0.7 },
		lines: { education: { federalShare: 0.1 }, food: { federalShare: 0.5 } },
	},
};
const ledger = {
	...{ defence: [0, 0.004, 0.01], interest: [0, 0, 0.002], taxes: [0, 0.001, 0.003], levies: [0, 0.0005, 0] },
	...{ revenuePath: [0, 0, 0], revenue: [0, 0.0015, 0.003], deficit: [0, 0.0015, 0.004], other: [0, 0, 0.002] },
	...{ federalOther: [0, 0, 0.002], provincialOther: [0, 0, 0], lines: [0, 0.001, 0.003] },
	...{ federalLines: [0, 0.001, 0.004], provincialLines: [0, 0, -0.001] },
};
const made = {
	...{ scenario: "made", counterfactual: "made without the push", baseYear: 2025, years: [2025, 2026, 2027] },
	...{ record: { scenario }, outcomes: [], events: [], warnings: [], rules: [], ledger },
	run: {
		...{ gdp: [1000, 1100, 1200], population: [250, 200, 400], rivalSpending: [80, 88, 96.8] },
		...{ capability: [1, 1.1, 1.3], threat: [1, 1.05, 1.125], taxes: [0.1, 0.1, 0.12] },
		...{ defence: [0.02, 0.024, 0.03], interest: [0.05, 0.05, 0.06], debt: [0.7, 0.7, 0.75] },
		lines: { education: [0.015, 0.014, 0.016], food: [0.005, 0.005, 0.001] },
	},
	counterfactualRun: {
		...{ gdp: [1000, 1100, 1250], rivalSpending: [80, 80, 80], capability: [1, 1, 1.2], threat: [1, 1, 1] },
		...{ defence: [0.02, 0.02, 0.02], interest: [0.05, 0.05, 0.05], debt: [0.7, 0.7, 0.7], taxes: [0.1, 0.1, 0.1] },
		...{ other: [0.08, 0.08, 0.075], lines: { education: [0.015, 0.015, 0.015], food: [0.005, 0.005, 0.005] } },
	},
	crowdOut: {
		ratio: 0.4,
		share: { education: [0, 0.001, -0.001], food: [0, 0, 0.004] },
		percentOfLine: { education: [0, 5, -6], food: [0, 0, 80] },
		cumulativeMoney: { education: -100, food: 500 },
		presentValue: { education: -64, food: 320 },
		usd: { education: [9, -0.15, -0.25], food: [9, 0, 2] },
		perHead: { education: [9, -150, -100], food: [9, 0, 1250] },
		extraDefenceMoney: [0, 400, 600],
		total: { extraDefence: 1000, cumulativeMoney: 400, presentValue: 256, money: [0, 40, 5] },
	},
} as unknown as CrowdOutResult;

const tables = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
const said = (blocks: readonly Block[]) =>
	blocks.flatMap((block) => (block.kind === "paragraph" ? [String(block.text)] : []));
const items = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
const withCrowdOut = (set: object, total: object = {}) =>
	({
		...made,
		crowdOut: { ...made.crowdOut, ...set, total: { ...made.crowdOut.total, ...total } },
	}) as CrowdOutResult;

describe("over the horizon", () => {
	it("has rupees, dollars, rupees a head and present value of defence, each line and all", () => {
		// Defence: 400 / 200 and 600 / 400 thousand a head; at 25 % a year 400 / 1.25 + 600 / 1.5625.
		const [table] = tables(horizon([made], {}));
		expect(table.rows).toEqual([
			["Defence takes more", "1,000", "4.00", "3,500", "704.0"],
			["Education gains", "100", "0.40", "250", "64.0"],
			["Food loses", "500", "2.00", "1,250", "320.0"],
			["All lines lose", "400", "1.60", "1,000", "256.0"],
		]);
		expect(said(horizon([made], {}))).toEqual(["Present value at 25.0 % a year."]);
	});

	it("has the range of the draws beside it, from the first to the last quantile", () => {
		const quantiles = (...values: (number | null)[]) => ({
			quantiles: values.map((value) => (value === null ? null : { value })),
		});
		const scalars = {
			"crowdOut.total.cumulativeMoney": quantiles(-50, 300, 900),
			"crowdOut.total.extraDefence": quantiles(700, 1300),
			"crowdOut.cumulativeMoney.food": quantiles(500),
		};
		const details = [{ ensemble: { scalars } as never }];
		expect(tables(horizon([made], { details }))[0].rows.map((row) => row[5])).toEqual([
			...["700 to 1,300", "–", "–", "50 gained to 900"],
		]);
	});

	it("turns the words where defence takes less", () => {
		const less = withCrowdOut({ extraDefenceMoney: [0, 400, -600] }, { extraDefence: -200 });
		// A head 2,000 more in the one year, 1,500 less in the other: the other way from the sum.
		expect(tables(horizon([less], {}))[0].rows[0]).toEqual([
			...["Defence takes less", "200.0", "0.80", "500 the other way", "64.0"],
		]);
	});
});

describe("the last year", () => {
	it("has shares, points and the percent by which money moves", () => {
		const blocks = lastYear([made]);
		const [{ rows, caption }] = tables(blocks);
		expect(caption).toBe("Defence and the lines in FY2027");
		// Money: 0.03 × 1200 beside 0.02 × 1250 is 44 % more; 0.06 × 1200 beside 0.05 × 1250 is 15.2 % more; of all lines
		// 5 of 0.02 × 1250.
		expect(rows).toEqual([
			["Defence", "3.000", "2.000", "", "44.00 more"],
			["Interest", "6.000", "5.000", "", "15.20 more"],
			["Education", "1.600", "1.500", "0.100 gained", "6.00 more"],
			["Food", "0.100", "0.500", "0.400 lost", "80.00 less"],
			["All lines", "1.700", "2.000", "0.300 lost", "20.00 less"],
		]);
	});

	it("says what is mostly provincial, how other spending closes, and why such a line can gain", () => {
		const text = said(lastYear([made])).at(-1);
		expect(text).toContain(
			"Interest is 2.0 times defence. Mostly provincial are education; the federal part: education 10 %.",
		);
		// Half a percent of GDP is enough; the lines stay.
		expect(text).toContain("goes from 8.0 to 7.5 % of GDP by FY2027, while the lines keep their shares of FY2025");
		expect(text).toContain("Provinces get 57.5 % of new taxes and spend 70 % of that");
	});

	it("does not where nothing gains, taxes are not higher, or other spending stays", () => {
		const text = (set: object) => said(lastYear([{ ...made, ...set } as CrowdOutResult])).at(-1);
		const run = made.run as unknown as Record<string, object>;
		expect(text({ run: { ...run, taxes: [0.1, 0.1, 0.1] } })).not.toContain("Provinces get");
		expect(text({ run: { ...run, lines: { education: [0.015, 0.014, 0.015], food: [0, 0, 1] } } })).not.toContain(
			"Provinces get",
		);
		const other = made.counterfactualRun as unknown as Record<string, object>;
		const closed = (set: object) => text({ counterfactualRun: { ...other, ...set } });
		expect(closed({ other: [0.08, 0.08, 0.0751] })).not.toContain("other spending");
		expect(closed({ lines: { education: [0.015, 0, 0.01], food: [0.005, 0, 0.006] } })).toContain(
			"by FY2027, and the lines together from 2.0 to 1.6 %",
		);
	});
});

describe("the answers", () => {
	const first = (result: CrowdOutResult, details: object = {}) => said(answers([result], { details: [details] }));

	it("say what happened, and that nothing was drawn", () => {
		expect(first(made)).toEqual([
			"If India's military spending grows by 10.0 % a year instead of 0.0 %, Pakistan's defence takes Rs 1,000 bn more over FY2026 to FY2027.",
			"Of each extra rupee for defence, 40.0 paisa come out of education and food.",
			expect.stringMatching(/^There is no range: nothing was drawn at random/),
			expect.stringContaining("not an estimate of causation"),
		]);
	});

	it("give the range of the presets, the run as it stands among them", () => {
		const outcome = (loss: number, ratio: number | null) => ({ loss, ratio }) as PresetOutcome;
		const range = (...samePush: PresetOutcome[]) => first(made, { samePush })[2];
		expect(range(outcome(-20, -0.1), outcome(300, 0.3))).toMatch(
			/^Under these assumptions and under the two pairs .* goes from a gain of Rs 20\.0 bn to Rs 400\.0 bn, and the crowd-out ratio from 10\.0 gained to 40\.0 paisa per rupee\.$/,
		);
		expect(range(outcome(500, null), outcome(600, 0.5))).toContain(
			"from Rs 400.0 bn to Rs 600.0 bn, and the crowd-out ratio from 40.0 to 50.0",
		);
		expect(range(outcome(400, 0.4), outcome(400, 0.4))).toContain("the answer is the same");
		expect(range(outcome(500, 0.4))).toMatch(/^There is no range/);
	});

	it("give the ranges of the draws, and how often the lines lose", () => {
		const quantiles = (...values: (number | null)[]) => ({
			quantiles: values.map((value) => (value === null ? null : { value })),
		});
		const ensemble = (ratio: (number | null)[], parameters: string[]) => ({
			...{ draws: 2000, quantiles: [0.05, 0.5, 0.95], parameters, probabilityOfLoss: { all: { value: 0.75 } } },
			scalars: {
				"crowdOut.total.extraDefence": quantiles(-50, 800, 1500),
				"crowdOut.ratio": quantiles(...ratio),
			},
		});
		const said = first(made, { ensemble: ensemble([-0.01, 0.1, 0.25], ["a", "b"]) });
		expect(said[0]).toMatch(
			/ Rs 1,000 bn more over FY2026 to FY2027 \(90 % range of 2,000 draws: 50 less to 1,500 more; median 800\)\.$/,
		);
		expect(said[1]).toMatch(
			/ education and food \(90 % range of 2,000 draws: 1\.0 gained to 25\.0 lost; median 10\.0\)\.$/,
		);
		expect(said[2]).toBe("In 75 % of 2,000 random draws of 2 uncertain numbers the lines lose.");
		const none = first(made, { ensemble: ensemble([null, 1, 2], ["a"]) });
		expect(none[1]).toBe("Of each extra rupee for defence, 40.0 paisa come out of education and food.");
		expect(none[2]).toContain("of 1 uncertain number the lines lose");
	});
});

describe("what a run found", () => {
	const answer = (set: object): Answer =>
		({
			...{ result: made, extraDefence: { central: 1000 }, firstYear: 2026, ratio: { central: 0.4 }, regimes: [] },
			...{ lines: { education: { central: -100 }, food: { central: 500 } }, all: { central: 400 }, tiers: {} },
			...{ atTheEnd: [], draws: 0, ...set },
		}) as unknown as Answer;
	const lines = (set: object = {}) => said(found(answer(set)));

	it("compares India's growth, or names the counterfactual where it is the same", () => {
		// 80, 88, 96.8 is 10 % a year; the counterfactual stands still.
		expect(lines()[0]).toBe(
			"If India's military spending grows by 10.0 % a year instead of 0.0 %, Pakistan's defence takes Rs 1,000 bn more over FY2026 to FY2027.",
		);
		// 20 and 10 %; 20, 10, 0 and 5 %.
		const growing = (...rivalSpending: number[]) =>
			lines({ result: { ...made, run: { ...made.run, rivalSpending } } })[0];
		expect(growing(80, 96, 105.6)).toMatch(/^If India's .* by 20\.0, then 10\.0 % a year instead/);
		expect(growing(80, 96, 105.6, 105.6, 110.88)).toMatch(/^If India's .* by 0\.0 to 20\.0 % a year instead/);
		const same = { ...made, run: { ...made.run, rivalSpending: [80, 80, 80] } };
		expect(lines({ result: same })[0]).toMatch(/^Compared with made without the push, Pakistan's defence takes /);
	});

	it("says what the lines lose where defence takes no more, and nothing where they lose nothing", () => {
		const still =
			"If India's military spending grows by 10.0 % a year instead of 0.0 %, Pakistan's defence takes no more and no less.";
		const sure = "There are no ranges: nothing was drawn at random.";
		expect(lines({ ratio: undefined })).toEqual([still, "Education and food together lose Rs 400.0 bn.", sure]);
		const gained = { ratio: undefined, all: { central: -5, draws: [-9, -4, 2] } };
		expect(lines(gained)[1]).toBe(
			"Education and food together gain Rs 5.00 bn (90 % range: 9.00 gained to 2.00 lost; median 4.00 gained).",
		);
		const nothing = {
			ratio: undefined,
			all: { central: 0 },
			lines: { education: { central: 0 }, food: { central: 0 } },
		};
		expect(lines(nothing)).toEqual([still, sure]);
		expect(tables(found(answer(nothing)))).toEqual([]);
	});

	it("says how much defence takes, its range where it has one, and when", () => {
		const drawn = (...draws: number[]) => lines({ extraDefence: { central: 1000, draws } })[0];
		expect(drawn(-200, 900, 1500)).toMatch(/FY2027 \(90 % range: 200 less to 1,500 more; median 900\)\.$/);
		expect(drawn(1000, 1000, 1000)).toContain("Rs 1,000 bn more over FY2026 to FY2027.");
		const less = { extraDefence: { central: -5, draws: [-9, -4, -1] }, firstYear: 2027 };
		expect(lines(less)[0]).toContain(
			"takes Rs 5.00 bn less in FY2027 (90 % range: 9.00 less to 1.00 less; median 4.00 less).",
		);
	});

	it("says what of it answers years that are known", () => {
		expect(lines({ furtherPush: 250, firstYear: 2027 })[1]).toBe(
			"Of this, Rs 750 bn answer India's growth of FY2026, and Rs 250 bn a further push.",
		);
		expect(lines({ extraDefence: { central: -1000 }, furtherPush: -250, firstYear: 2027 })[1]).toBe(
			"Of this, Rs 750 bn answer India's growth of FY2026, and Rs 250 bn a further push.",
		);
	});

	it("says what one part takes off where the parts of the push differ in sign", () => {
		expect(lines({ furtherPush: -250, firstYear: 2027 })[1]).toBe(
			"India's growth of FY2026 adds Rs 1,250 bn to this, and its growth after that takes Rs 250 bn off.",
		);
		expect(lines({ furtherPush: 1250, firstYear: 2027 })[1]).toBe(
			"A further push adds Rs 1,250 bn to this, and India's growth of FY2026 takes Rs 250 bn off.",
		);
	});

	it("shows parts that add up as they are shown", () => {
		// 205.46 and 30.14 are shown as 205.5 and 30.1; their difference of 175.32 would be shown as 175.3.
		expect(lines({ extraDefence: { central: 205.46 }, furtherPush: 30.14, firstYear: 2027 })[1]).toContain(
			"Rs 175.4 bn answer India's growth of FY2026, and Rs 30.1 bn a further push.",
		);
	});

	it("says what the partnership's events are of it, unless they are nothing or all of it", () => {
		const of = (partnership: number) => lines({ partnership }).filter((line) => line.includes("events"));
		expect(of(0.25)).toEqual(["The partnership's events account for 25 % of it, at the same growth."]);
		expect([of(0.001), of(1), of(-0.12)]).toEqual([[], [], []]);
	});

	it("names the events where the counterfactual has none and the same growth", () => {
		const { scenario } = made.record;
		const rival = { ...scenario.rival, partnership: { events: [{ year: 2026, delivery: 1 }] } };
		const counterfactual = { rival: { partnership: { events: [] } } };
		const record = { ...made.record, scenario: { ...scenario, rival, counterfactual } };
		const run = { ...made.run, rivalSpending: made.counterfactualRun.rivalSpending };
		expect(lines({ result: { ...made, run, record } })[0]).toMatch(
			/^Compared with the same growth without the partnership's events, Pakistan's defence takes /,
		);
	});

	it("shows how far the draws go where the central run has no extra defence", () => {
		const still = { ratio: undefined, extraDefence: { central: 0, draws: [-81.2, 0.5, 105.8] }, draws: 500 };
		expect(lines(still)[0]).toMatch(
			/takes no more and no less \(90 % range of 500 draws: 81\.2 less to 105\.8 more; median 0\.5\)\.$/,
		);
	});

	it("turns the ratio with its sign and that of the extra defence, with its range", () => {
		const ratio = (central: number, extraDefence = 1, draws?: readonly number[]) =>
			lines({ ratio: { central, draws }, result: withCrowdOut({}, { extraDefence }) })[1];
		expect(ratio(0.4)).toBe("Of each extra rupee for defence, 40.0 paisa come out of education and food.");
		expect(ratio(-0.4)).toBe("With each extra rupee for defence, education and food gain 40.0 paisa.");
		expect(ratio(0.4, -1)).toBe("Of each rupee less for defence, 40.0 paisa go to education and food.");
		expect(ratio(-0.4, -1)).toBe("With each rupee less for defence, education and food lose 40.0 paisa.");
		expect(ratio(0.4, 1, [-0.1, 0.3, 0.5])).toContain(" (90 % range: 10.0 gained to 50.0 lost; median 30.0).");
		expect(ratio(0.4, 1, [0.1, 0.3, 0.5])).toContain(" (90 % range: 10.0 to 50.0; ");
		expect(ratio(-0.4, 1, [-0.5, -0.3, -0.1])).toContain("50.0 gained to 10.0 gained; median 30.0 gained)");
		// Of a rupee less, what is above zero goes to the lines.
		expect(ratio(0.4, -1, [-0.1, 0.3, 0.5])).toContain(" (90 % range: 10.0 lost to 50.0 gained; median 30.0).");
	});

	it("has each line, the most first, each tier, and both with what they mean", () => {
		const [byLine, byTier] = tables(found(answer({ tiers: { federation: 410, khyberPakhtunkhwa: -10, sindh: 0.01 } })));
		expect(byLine.rows).toEqual([
			["Food loses", "500.0"],
			["Education gains", "100.0"],
			["All lines lose", "400.0"],
		]);
		expect(byTier.rows).toEqual([
			["The federation loses", "410.0"],
			["Khyber Pakhtunkhwa gains", "10.0"],
			["Sindh neither loses nor gains", "0.0"],
		]);
		const ranged = { lines: { food: { central: 5, draws: [-1, 4, 9] } }, all: { central: 5, draws: [1, 4, 9] } };
		expect(tables(found(answer(ranged)))[0].rows).toEqual([
			["Food loses", "5.00", "1.00 gained to 9.00 lost"],
			["All lines lose", "5.00", "1.00 to 9.00"],
		]);
	});

	it("says of a line that a floor keeps which number is of the central run and which of the draws", () => {
		const kept = {
			lines: { food: { central: 0, draws: [-1.14, 0, 0.24] } },
			all: { central: 0, draws: [-1.14, 0, 0.24] },
		};
		const [{ head, rows }] = tables(found(answer(kept)));
		expect(head).toEqual(["", "Rs bn, central run", "Rs bn, 90 % range"]);
		expect(rows).toEqual([
			["Food neither loses nor gains", "0.000", "1.140 gained to 0.240 lost"],
			["All lines neither lose nor gain", "0.000", "1.140 gained to 0.240 lost"],
		]);
	});

	it("ends with what is drawn, what lies at an end, and that nothing was drawn", () => {
		const end = { draws: 2000, atTheEnd: [{ path: "budget.revenueSharing", end: "low" }] };
		const range = "90 % range: the 5th to the 95th percentile of 2,000 random draws.";
		const atEnd =
			'In the central run "share of extra taxes that goes to the provinces" (budget.revenueSharing) is at the low end of the values drawn for it.';
		expect(lines(end).slice(-3)).toEqual([
			range,
			...["Who pays is fixed here, not drawn: the ranges leave out that doubt.", atEnd],
		]);
		const scenario = { ...made.record.scenario, uncertainty: { "financing.borrowing": { kind: "uniform" } } };
		const drawn = { ...made, record: { ...made.record, scenario } };
		expect(lines({ ...end, result: drawn }).slice(-2)).toEqual([range, atEnd]);
		expect(lines().at(-1)).toBe("There are no ranges: nothing was drawn at random.");
		// Where nobody pastes a key, none is shown.
		expect(
			howSure(answer({ ...end, atTheEnd: [...end.atTheEnd, { path: "defence.longRun", end: "high" }] })).at(-1),
		).toBe(
			'In the central run "share of extra taxes that goes to the provinces" is at the low end and "long-run elasticity to threat" is at the high end of the values drawn for them.',
		);
		const still = { ...end, ratio: undefined, lines: { food: { central: 0 } } };
		expect(lines(still)).not.toContain(range);
		const [regimes] = tables(found(answer({ regimes: [{ financing: "schedule", ratio: 0.4 }] })));
		expect(regimes.rows).toEqual([
			["the schedule", "40.0"],
			["the lines alone, as the paper assumes", "100.0"],
		]);
	});
});

describe("what bound", () => {
	const event = (kind: string, year: number, run: string, more: object = {}) => ({ kind, year, run, ...more });
	const told = (...all: object[]) => items(events([{ ...made, events: all } as unknown as CrowdOutResult]));

	it("is grouped by kind, with its years, its greatest amount and the runs in which it was", () => {
		expect(
			told(
				event("unfunded", 2026, "run", { amount: 0.001 }),
				event("unfunded", 2027, "run", { amount: -0.004 }),
				event("known", 2026, "run"),
				event("known", 2026, "counterfactual"),
				event("defenceFloor", 2027, "counterfactual"),
				event("floor", 2026, "run", { what: "food", tier: "federation" }),
				event("floor", 2027, "counterfactual", { what: "food", tier: "federation" }),
				event("floor", 2027, "run", { what: "food", tier: "sindh" }),
				event("limit", 2026, "run", { what: "deficit" }),
				event("limit", 2026, "run", { what: "provinces" }),
				event("limit", 2026, "run", { what: "revenue" }),
			),
		).toEqual([
			"Borrowed because floors and limits left it unpaid: FY2026 to FY2027 (at most -0.400 % of GDP) with the push.",
			"Defence is what is known: FY2026, with and without the push.",
			"Defence is at its floor: FY2027 without it.",
			"Food is at its federal floor: FY2026 with the push; FY2027 without it.",
			"Food is at its floor in sindh: FY2027 with the push.",
			"The limit on the deficit binds: FY2026 with the push.",
			"The limit on provincial cuts binds: FY2026 with the push.",
			"The limit on new revenue binds: FY2026 with the push.",
		]);
	});
});

describe("what was pushed", () => {
	it("has the yearly growth over the horizon, and the last year", () => {
		const [spending, threat] = said(push([made]));
		expect(spending).toContain(
			"10.0 % a year in real terms, 0.0 % without the push; in FY2027 US$ 96.8 bn and 80.0 bn.",
		);
		expect(threat).toContain("1.300, without the push 1.200. The threat read into it: 1.125 and 1.000.");
	});
});

describe("what losses would have bought", () => {
	it("is told in thousands, and levels as a change in percent", () => {
		const all = [
			{
				kind: "opportunityCost",
				line: "food",
				unit: "meals",
				cumulative: 12_340,
				range: [-1500, 20_000],
				source: "one: a",
			},
			{ kind: "opportunityCost", line: "health", unit: "beds", cumulative: -500, source: "two: b" },
			{
				kind: "response",
				line: "food",
				id: "net-intake",
				byYear: [1, 1.1, 0.98],
				range: [0.9, 1.05],
				efficiency: 0.5,
				source: "one: c",
			},
			{ kind: "response", line: "health", id: "x", byYear: [1, 1, null], efficiency: 1, source: "two: d" },
		];
		const blocks = outcomes([{ ...made, outcomes: all } as unknown as CrowdOutResult]);
		expect(tables(blocks).map(({ rows }) => rows)).toEqual([
			[
				["Food", "meals", "12.3", "1.5 gained to 20.0"],
				["Health", "beds", "0.5 gained", "–"],
			],
			[
				["Food", "net intake", "2.000 lower", "10.000 lower to 5.000 higher", "0.5"],
				["Health", "x", "–", "–", "1"],
			],
		]);
		expect(said(blocks).at(-1)).toMatch(/^Sources: one, two\. /);
		expect(outcomes([made])).toEqual([]);
	});
});

describe("the same push under presets", () => {
	const outcome = (reaction: string, financing: string, loss: number, ratio: number | null) =>
		({ reaction, financing, loss, ratio }) as unknown as PresetOutcome;
	const titles = (...samePush: PresetOutcome[]) =>
		samePushes([made], { details: [{ samePush }] }).flatMap((block) =>
			block.kind === "figures" ? block.figures.map(({ table }) => table.rows) : [],
		);

	it("has a map of losses and one of ratios, and none where nothing is pushed", () => {
		expect(titles(outcome("none", "a", 10, null), outcome("strong", "b", -20, 0.25))).toEqual([
			[
				["none", "10.00", "–"],
				["strong", "–", "20.00 gained"],
			],
			[
				["none", "–", "–"],
				["strong", "–", "25.0"],
			],
		]);
		expect(titles(outcome("none", "a", 0, null))).toEqual([]);
		expect(titles(outcome("none", "a", 0, 0))).toHaveLength(2);
		expect(titles(outcome("none", "a", 1, null))).toHaveLength(2);
	});
});

describe("who paid", () => {
	it("in brief has the last year and the mean of the simulated years, in points of GDP", () => {
		const blocks = whoPaid([made], { brief: true });
		expect(said(blocks)[0]).toContain(
			"In FY2027, in percentage points of GDP, defence takes 1.000 more and interest 0.200 more",
		);
		expect(tables(blocks)[0].rows).toEqual([
			["Defence", "1.000 more", "0.700 more"],
			["Interest", "0.200 more", "0.100 more"],
			["Taxes", "0.300", "0.200"],
			["Levies", "0.000", "0.025"],
			["Lenders", "0.400", "0.275"],
			["Federal other", "0.200", "0.100"],
			["Federal lines", "0.400", "0.250"],
			["Provincial lines", "0.100 gained", "0.050 gained"],
		]);
	});
});

describe("over time", () => {
	const figures = (results: readonly CrowdOutResult[], details: readonly object[] = []) =>
		overTime(results, { details }).flatMap((block) => (block.kind === "figures" ? [block.figures] : []));
	/** First and last value of the axis at the left. */
	const axis = (svg: string) => {
		const values = [...svg.matchAll(/text-anchor="end"[^>]*>([\d.-]+)(?: gained)?</g)].map(([, value]) =>
			Number(value),
		);
		return [Math.min(...values), Math.max(...values)];
	};

	it("draws levels on scales of one length that hold what they show, and begin at 0 at the lowest", () => {
		const [shown] = figures([made]);
		expect(shown.map(({ title }) => title)).toEqual(["Crowd-out by line", "Defence", "Education", "Food"]);
		// Defence runs from 2 to 3 %, education from 1.4 to 1.6, food from 0.1 to 0.5.
		const scales = shown.slice(1).map(({ svg }) => axis(svg));
		const lengths = scales.map(([low, high]) => high - low);
		for (const length of lengths) expect(length).toBeCloseTo(1, 9);
		expect(scales.map(([low]) => low)).toEqual([2, 1, 0]);
		expect(shown[1].table.rows.at(-1)).toEqual(["FY2027", "2.00", "3.00"]);
	});

	it("names the scenario where there are several", () => {
		const groups = figures([made, { ...made, scenario: "other" } as CrowdOutResult]);
		expect(groups.map((group) => group.map(({ title }) => title))).toEqual([
			["Crowd-out by line: made", "Crowd-out by line: other"],
			["Defence: made", "Defence: other"],
			["Education: made", "Education: other"],
			["Food: made", "Food: other"],
		]);
	});

	it("draws fans where there are bands, of the losses only where every line has one", () => {
		const band = (...rows: (number | null)[][]) => ({ quantiles: rows });
		const bands = {
			"run.defence": band([0.02, 0.02, 0.02], [0.02, 0.024, 0.03], [null, 0.03, 0.04]),
			"crowdOut.share.education": band([0, 0, 0], [0, 0.001, 0.002], [-0.002, -0.001, 0]),
		};
		const ensemble = { draws: 50, quantiles: [0.05, 0.5, 0.95], bands };
		const [shown] = figures([made], [{ ensemble }]);
		expect(shown[1].table.head).toEqual(["fiscal year", "5 %", "median", "95 %", "without"]);
		expect(shown[1].table.rows.at(-1)?.slice(1)).toEqual(["–", "3.00", "4.00", "2.00"]);
		expect(shown[0].title).toBe("Crowd-out by line");
		const all = { ...bands, "crowdOut.share.food": band([0, 0, 0], [0, 0, 0], [0.003, 0.004, 0.005]) };
		const [losses, levels] = figures([made], [{ ensemble: { ...ensemble, bands: all } }]);
		expect(levels).toHaveLength(3);
		expect(losses.map(({ title }) => title)).toEqual(["Education: crowd-out", "Food: crowd-out"]);
		expect(losses[1].table.rows.at(-1)?.slice(1)).toEqual(["0.30", "0.40", "0.50", "0.00"]);
		// One scale for both: from -0.2 to 0.5 points.
		expect(new Set(losses.map(({ svg }) => axis(svg).join()))).toHaveProperty("size", 1);
	});
});
