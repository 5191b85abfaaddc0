import { describe, expect, it } from "vitest";
import { type Block, plain, plainWith, pushed, refusal, run } from "../scenario/plain-scenario.js";

const channels = (keys: Block) => ({ kind: "channels", revenue: 0, borrowing: 0, other: 0, ...keys });

/** Year 1 of a country whose defence rises from 0.02 to `share`, so that the gap is their difference. */
function firstYear(share: number, financing: Block, budget: Block = {}, blocks: Block = {}) {
	const { run: arm } = run(pushed(share, { horizon: 1, financing, budget: { ...plain.budget, ...budget }, ...blocks }));
	const at = (values: readonly number[]) => values[1];
	return {
		gap: at(arm.gap),
		unfunded: at(arm.unfunded),
		other: at(arm.other),
		revenue: at(arm.revenue),
		deficit: at(arm.deficit),
		lines: Object.fromEntries(Object.entries(arm.lines).map(([line, values]) => [line, at(values)])),
	};
}

/** Every figure of `expected` against ours, to 1e-15. */
function same(ours: object, expected: object): void {
	for (const [key, value] of Object.entries(expected)) {
		const mine = (ours as Record<string, unknown>)[key];
		if (typeof value === "object") same(mine as object, value);
		else expect(Math.abs((mine as number) - value), `${key}: ${mine} for ${value}`).toBeLessThan(1e-15);
	}
}

describe("channels, in a country with one tier", () => {
	it("share the gap out, and what they leave falls on the lines in proportion", () => {
		same(firstYear(0.03, channels({ revenue: 0.1, borrowing: 0.2, other: 0.3 })), {
			gap: 0.01,
			unfunded: 0,
			revenue: 0.101,
			deficit: 0.022,
			other: 0.047,
			lines: { education: 0.03 - 0.0024, health: 0.02 - 0.0016 },
		});
	});

	it("leave to the lines what limits and the floor of other spending keep from being paid", () => {
		const limits = { revenue: 0.0004, deficit: 0.0215 };
		same(
			firstYear(0.03, channels({ revenue: 0.1, borrowing: 0.2, other: 0.3, limits }), {
				other: { base: 0.05, floor: 0.049 },
			}),
			{
				unfunded: 0,
				revenue: 0.1004,
				deficit: 0.0215,
				other: 0.049,
				// 0.01 - 0.0004 - 0.0015 - 0.001 = 0.0071, at 3 : 2
				lines: { education: 0.03 - 0.00426, health: 0.02 - 0.00284 },
			},
		);
	});

	it("borrow nothing by choice where the reference deficit is past its limit already", () => {
		same(firstYear(0.03, channels({ borrowing: 1, limits: { deficit: 0.01 } })), {
			deficit: 0.02,
			lines: { education: 0.024 },
		});
	});

	it("borrow all the same what floors leave unmet: the limit on the deficit does not hold it", () => {
		const lines = { education: { base: 0.03, floor: 0.029 }, health: { base: 0.02, floor: 0.018 } };
		same(firstYear(0.03, channels({ limits: { deficit: 0.02 } }), { lines }), {
			unfunded: 0.007,
			deficit: 0.027,
			other: 0.05,
			lines: { education: 0.029, health: 0.018 },
		});
	});

	it("neither cut nor lift a line that is below its floor already", () => {
		const lines = { education: { base: 0.03, floor: 0.04 }, health: { base: 0.02 } };
		same(firstYear(0.03, channels({}), { lines }), { unfunded: 0, lines: { education: 0.03, health: 0.01 } });
	});
});

describe("a dividend", () => {
	it("is shared by the same shares, limits and floors set aside", () => {
		const limits = { revenue: 0, deficit: 0, provinces: 0 };
		const lines = { education: { base: 0.03, floor: 0.05 }, health: { base: 0.02, floor: 0.02 } };
		const financing = channels({ revenue: 0.1, borrowing: 0.2, other: 0.3, limits });
		same(firstYear(0.01, financing, { lines, other: { base: 0.05, floor: 0.05 } }), {
			gap: -0.01,
			unfunded: 0,
			revenue: 0.099,
			deficit: 0.018,
			other: 0.053,
			lines: { education: 0.0324, health: 0.0216 },
		});
	});

	it("goes to the lines by weight · reference, or by reference alone where an order is given", () => {
		const weighted = { allocation: { kind: "weighted", weights: { education: 0, health: 2 } } };
		same(firstYear(0.01, channels({}), {}, weighted), { lines: { education: 0.03, health: 0.03 } });
		const ordered = { allocation: { kind: "priority", order: ["health", "education"] } };
		same(firstYear(0.01, channels({}), {}, ordered), { lines: { education: 0.036, health: 0.024 } });
	});

	it("that no line may take is a negative unfunded: it lowers the deficit", () => {
		const weights = { allocation: { kind: "weighted", weights: { education: 0, health: 0 } } };
		same(firstYear(0.01, channels({ other: 0.4 }), {}, weights), {
			gap: -0.01,
			unfunded: -0.006,
			deficit: 0.014,
			other: 0.054,
			lines: { education: 0.03, health: 0.02 },
		});
	});

	it("of the provinces is theirs: with a weight of 0 in their tier alone it is a negative unfunded", () => {
		// Education is federal, health provincial; all of other is provincial too.
		const budget = {
			other: { base: 0.05, federalShare: 0 },
			lines: { education: { base: 0.03 }, health: { base: 0.02, federalShare: 0 } },
		};
		const weights = { allocation: { kind: "weighted", weights: { health: 0 } } };
		// provCut -0.007, of which other takes 5/7: -0.005; -0.002 finds no line.
		same(firstYear(0.01, channels({ provinces: 0.7 }), budget, weights), {
			unfunded: -0.002,
			other: 0.055,
			deficit: 0.018,
			lines: { education: 0.033, health: 0.02 },
		});
	});
});

describe("channels, in a country with two tiers", () => {
	// S = 0.4 · 0.05 + 0.8 · 0.03 + 0.5 · 0.02 = 0.054
	const budget = {
		revenueSharing: 0.5,
		provincialSpending: 0.5,
		other: { base: 0.05, federalShare: 0.6, floor: 0.048 },
		lines: {
			education: { base: 0.03, federalShare: 0.2, floor: 0.0295 },
			health: { base: 0.02, federalShare: 0.5, floor: 0.019 },
		},
	};
	const S = 0.054;

	it("flag as unfunded what floors leave unmet in each tier; it moves neither to other nor between tiers", () => {
		// revenue 0.001 net: gross 0.002, windfall 0.001, of which 0.0005 is spent
		// other: federal 0.001 (room 0.0012); provincial 0.005 · 0.02 / S = 0.00185, held at its room 0.0008
		// provincial lines: 0.0042 on rooms 0.0004 and 0.0005: 0.0033 unmet
		// federal lines: 0.002 on rooms 0.0001 and 0.0005: 0.0014 unmet
		same(firstYear(0.03, channels({ revenue: 0.1, borrowing: 0.1, other: 0.1, provinces: 0.5 }), budget), {
			gap: 0.01,
			unfunded: 0.0047,
			revenue: 0.102,
			deficit: 0.02 + 0.001 + 0.0047 - 0.0005,
			other: 0.05 - 0.001 - 0.0008 + (0.0005 * 0.02) / S,
			lines: {
				education: 0.03 - 0.0001 - 0.0004 + (0.0005 * 0.024) / S,
				health: 0.02 - 0.0005 - 0.0005 + (0.0005 * 0.01) / S,
			},
		});
	});

	it("spread a provincial cut over provincial spending as it stands", () => {
		const free = {
			...budget,
			other: { base: 0.05, federalShare: 0.6 },
			lines: { education: { base: 0.03, federalShare: 0.2 }, health: { base: 0.02, federalShare: 0.5 } },
		};
		same(firstYear(0.03, channels({ provinces: 1, limits: { provinces: 0.0054 } }), free), {
			unfunded: 0,
			other: 0.05 - 0.002,
			// The limit leaves 0.0046 to the federal lines, 0.006 : 0.01.
			lines: {
				education: 0.03 - 0.0024 - (0.0046 * 6) / 16,
				health: 0.02 - 0.001 - (0.0046 * 10) / 16,
			},
		});
	});

	it("limit extra revenue gross, before the provinces have their share", () => {
		// net = min(0.01, 0.004 · 0.5)
		same(firstYear(0.03, channels({ revenue: 1, limits: { revenue: 0.004 } }), { ...budget, provincialSpending: 0 }), {
			revenue: 0.104,
			// 0.008 falls on federal lines with room for 0.0006; the windfall of 0.002 is saved.
			unfunded: 0.0074,
			deficit: 0.02 + 0.0074 - 0.002,
		});
	});

	it("take the provinces' share of a fall in revenue from them, as they give it of a rise", () => {
		same(firstYear(0.01, channels({ revenue: 1 }), { ...budget, provincialSpending: 1 }), {
			revenue: 0.08,
			deficit: 0.02,
			other: 0.05 - (0.01 * 0.02) / S,
			lines: { education: 0.03 - (0.01 * 0.024) / S, health: 0.02 - (0.01 * 0.01) / S },
		});
	});

	it("save all of the windfall where provinces spend nothing", () => {
		same(firstYear(0.03, channels({ revenue: 1 }), { revenueSharing: 0.5, provincialSpending: 1 }), {
			revenue: 0.12,
			deficit: 0.01,
			other: 0.05,
			lines: { education: 0.03, health: 0.02 },
		});
	});
});

describe("elasticities", () => {
	const elastic = (keys: Block) => ({ kind: "elasticities", revenue: 0.5, borrowing: 0.5, other: 0, ...keys });

	it("let each line answer the defence share, and share out the rest", () => {
		const financing = elastic({ elasticities: { education: -1 } });
		// d / d[0] = 1.25: education is 0.8 of itself, 0.006 less; the gap is 0.005, so the rest is -0.001.
		same(firstYear(0.025, financing), {
			gap: 0.005,
			unfunded: 0,
			revenue: 0.0995,
			deficit: 0.0195,
			lines: { education: 0.024, health: 0.02 },
		});
	});

	it("leave unfunded what limits and the floor of other spending keep from being paid of the rest", () => {
		const financing = {
			kind: "elasticities",
			revenue: 0.25,
			borrowing: 0.25,
			other: 0.5,
			limits: { revenue: 0.001, deficit: 0.0205 },
		};
		same(firstYear(0.03, financing, { other: { base: 0.05, floor: 0.048 } }), {
			unfunded: 0.01 - 0.001 - 0.0005 - 0.002,
			revenue: 0.101,
			deficit: 0.02 + 0.0005 + 0.0065,
			other: 0.048,
			lines: { education: 0.03, health: 0.02 },
		});
	});

	it("hold a line at its floor, and count only what it gave", () => {
		const lines = { education: { base: 0.03, floor: 0.028 }, health: { base: 0.02 } };
		same(firstYear(0.025, elastic({ elasticities: { education: -1 } }), { lines }), {
			lines: { education: 0.028, health: 0.02 },
			revenue: 0.1 + 0.0015,
			deficit: 0.02 + 0.0015,
		});
	});

	it("close the budget, or are refused, where their shares miss 1 by a rounding", () => {
		for (const [part, share] of [
			[0.3333333335, 0.1],
			[0.3333333332, 0.001],
		]) {
			const financing = { kind: "elasticities", revenue: part, borrowing: part, other: part };
			const scenario = pushed(share, { financing });
			if (refusal(scenario).length > 0) continue;
			const { run: arm } = run(scenario);
			const spending = arm.defence[1] + arm.interest[1] + arm.other[1] + arm.lines.education[1] + arm.lines.health[1];
			expect(Math.abs(spending - arm.revenue[1] - arm.deficit[1])).toBeLessThan(1e-12);
		}
	});
});

describe("each year starts again from the reference paths", () => {
	it("so that a push of one year leaves nothing behind but debt", () => {
		const result = run(pushed({ 2026: 0.03, 2027: 0.02 }, { financing: channels({ other: 0.5 }) }));
		same(
			{ other: result.run.other[2], education: result.run.lines.education[2], gap: result.run.gap[2] },
			{ other: 0.05, education: 0.03, gap: 0 },
		);
	});

	it("and a reference path that moves opens a gap of its own, in both arms", () => {
		const budget = { ...plain.budget, lines: { ...plain.budget.lines, health: { base: 0.02, path: { 2026: 0.025 } } } };
		const result = run(plainWith({ budget, financing: channels({ borrowing: 1 }) }));
		same({ gap: result.run.gap[1], deficit: result.run.deficit[1] }, { gap: 0.005, deficit: 0.025 });
		expect(result.crowdOut.share.health[1]).toBe(0);
	});
});
