import { describe, expect, it } from "vitest";
import { type Block, plain, plainWith, pushed, run } from "../scenario/plain-scenario.js";

const channels = (keys: Block) => ({ kind: "channels", ...keys });

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
		taxes: at(arm.taxes),
		levies: at(arm.levies),
		federalOther: at(arm.federalOther),
		federalLines: Object.fromEntries(Object.entries(arm.federalLines).map(([line, values]) => [line, at(values)])),
		provinces: Object.fromEntries(
			Object.entries(arm.provinces ?? {}).map(([name, { windfall, spent, cut, other, lines }]) => [
				name,
				{
					windfall: at(windfall),
					spent: at(spent),
					cut: at(cut),
					other: at(other),
					lines: Object.fromEntries(Object.entries(lines).map(([line, values]) => [line, at(values)])),
				},
			]),
		),
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
		same(firstYear(0.03, channels({ taxes: 0.06, levies: 0.04, borrowing: 0.2, cuts: { other: 0.4 } })), {
			gap: 0.01,
			taxes: 0.0006,
			levies: 0.0004,
			unfunded: 0,
			revenue: 0.101,
			deficit: 0.022,
			// 0.007 is cut: 0.0028 of other, 0.0042 of the lines, at 3 : 2
			other: 0.0472,
			lines: { education: 0.03 - 0.00252, health: 0.02 - 0.00168 },
		});
	});

	it("leave to the lines what limits and the floor of other spending keep from being paid", () => {
		const limits = { revenue: 0.0004, deficit: 0.0215 };
		same(
			firstYear(0.03, channels({ taxes: 0.1, borrowing: 0.2, cuts: { other: 0.3 }, limits }), {
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
		const financing = channels({ taxes: 0.1, borrowing: 0.2, cuts: { other: 0.5 }, limits });
		same(firstYear(0.01, financing, { lines, other: { base: 0.05, floor: 0.05 } }), {
			gap: -0.01,
			unfunded: 0,
			revenue: 0.099,
			deficit: 0.018,
			other: 0.0535,
			lines: { education: 0.0321, health: 0.0214 },
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
		same(firstYear(0.01, channels({ cuts: { other: 0.4 } }), {}, weights), {
			gap: -0.01,
			unfunded: -0.006,
			deficit: 0.014,
			other: 0.054,
			lines: { education: 0.03, health: 0.02 },
		});
	});

	it("of the provinces is theirs: with a weight of 0 for all that they have it is a negative unfunded", () => {
		const budget = { lines: { education: { base: 0.03 }, health: { base: 0.02, federalShare: 0 } } };
		const weights = { allocation: { kind: "weighted", weights: { health: 0 } } };
		// 0.007 of the gain is the provinces', who have health alone.
		same(firstYear(0.01, channels({ cuts: { provinces: 0.7 } }), budget, weights), {
			unfunded: -0.007,
			other: 0.05,
			deficit: 0.013,
			lines: { education: 0.033, health: 0.02 },
		});
	});

	it("goes to development spending, where there is any", () => {
		const lines = { education: { base: 0.03, development: 0.1 }, health: { base: 0.02, development: 0 } };
		same(firstYear(0.01, channels({}), { lines }), { lines: { education: 0.04, health: 0.02 } });
		const none = { education: { base: 0.03, development: 0 }, health: { base: 0.02, development: 0 } };
		same(firstYear(0.01, channels({}), { lines: none }), { lines: { education: 0.036, health: 0.024 } });
	});
});

describe("development spending", () => {
	it("is cut before the rest, which is cut in proportion to what it is", () => {
		const lines = { education: { base: 0.03, development: 0.1 }, health: { base: 0.02, development: 0.05 } };
		// Development is 0.003 and 0.001; 0.006 is left for 0.027 and 0.019.
		same(firstYear(0.03, channels({}), { lines }), {
			unfunded: 0,
			lines: { education: 0.027 - (0.006 * 27) / 46, health: 0.019 - (0.006 * 19) / 46 },
		});
		same(firstYear(0.022, channels({}), { lines }), { lines: { education: 0.0285, health: 0.0195 } });
	});

	it("stops at the floor of its item, like the rest", () => {
		const lines = { education: { base: 0.03, development: 0.5, floor: 0.028 }, health: { base: 0.02, development: 0 } };
		// Education can lose 0.002 of its development, and then nothing.
		same(firstYear(0.03, channels({}), { lines }), { lines: { education: 0.028, health: 0.012 } });
	});

	it("comes first in an order too, in both rounds the first item before the second", () => {
		const lines = { education: { base: 0.03, development: 0.1 }, health: { base: 0.02, development: 0.1 } };
		const ordered = { allocation: { kind: "priority", order: ["health", "education"] } };
		// Health's development 0.002, education's 0.003, then 0.005 of health's rest.
		same(firstYear(0.03, channels({}), { lines }, ordered), { lines: { education: 0.027, health: 0.013 } });
	});
});

describe("channels, in a country with provinces", () => {
	// Two provinces share 3 : 1; other 0.02, education 0.024 and health 0.01 are provincial.
	const budget = {
		revenueSharing: 0.5,
		provincialSpending: 0.5,
		provinces: { north: { share: 3 }, south: { share: 1, spending: 1 } },
		other: { base: 0.05, federalShare: 0.6 },
		lines: { education: { base: 0.03, federalShare: 0.2 }, health: { base: 0.02, federalShare: 0.5 } },
	};
	const S = 0.054;

	it("give the provinces their part of taxes and none of levies; what they spend of it is cut too", () => {
		// taxes 0.004: windfall 0.002, of which north spends 0.00075 of 0.0015 and south all of 0.0005: 0.00125
		// cut 0.01 - 0.004 - 0.003 + 0.00125 = 0.00425, all on federal lines: education 0.006, health 0.01
		same(firstYear(0.03, channels({ taxes: 0.4, levies: 0.3 }), budget), {
			gap: 0.01,
			unfunded: 0,
			taxes: 0.004,
			levies: 0.003,
			revenue: 0.107,
			deficit: 0.02,
			federalOther: 0.03,
			federalLines: { education: 0.006 - (0.00425 * 6) / 16, health: 0.01 - (0.00425 * 10) / 16 },
			provinces: {
				north: {
					windfall: 0.0015,
					spent: 0.00075,
					cut: 0,
					other: 0.015 + (0.00075 * 0.02) / S,
					lines: { education: 0.018 + (0.00075 * 0.024) / S, health: 0.0075 + (0.00075 * 0.01) / S },
				},
				south: { windfall: 0.0005, spent: 0.0005, other: 0.005 + (0.0005 * 0.02) / S },
			},
		});
	});

	it("divide the provinces' cut by what each spends, or by a burden", () => {
		const cuts = { cuts: { provinces: 0.54 } };
		same(firstYear(0.03, channels(cuts), budget).provinces, { north: { cut: 0.00405 }, south: { cut: 0.00135 } });
		const { provinces, unfunded } = firstYear(0.03, channels({ ...cuts, burden: { south: 2 } }), budget);
		same({ ...provinces, unfunded }, { north: { cut: 0, other: 0.015 }, south: { cut: 0.0054 }, unfunded: 0 });
	});

	it("cut a province net of what it spends of a windfall", () => {
		// taxes 0.01: windfall 0.005; spent 0.001875 + 0.00125 = 0.003125, which is the cut; all of it falls on the provinces
		const { provinces, federalLines, deficit } = firstYear(
			0.03,
			channels({ taxes: 1, cuts: { provinces: 1 } }),
			budget,
		);
		const cut = 0.003125;
		same(federalLines, { education: 0.006, health: 0.01 });
		same(provinces, {
			north: { cut: 0.75 * cut, other: 0.015 - ((0.75 * cut - 0.001875) * 0.02) / S },
			south: { cut: 0.25 * cut, other: 0.005 - ((0.25 * cut - 0.00125) * 0.02) / S },
		});
		expect(deficit).toBeCloseTo(0.02, 15);
	});

	it("flag as unfunded what floors leave of each tier; it moves to no other", () => {
		const held = {
			...budget,
			other: { base: 0.05, federalShare: 0.6, floor: 0.05 },
			lines: {
				education: { base: 0.03, federalShare: 0.2, floor: 0.0295 },
				health: { base: 0.02, federalShare: 0.5, floor: 0.019 },
			},
		};
		// Provinces: 0.005 on rooms 0.0004 and 0.0005. Federal lines: 0.005 on rooms 0.0001 and 0.0005.
		same(firstYear(0.03, channels({ cuts: { provinces: 0.5 } }), held), {
			unfunded: 0.0041 + 0.0044,
			other: 0.05,
			deficit: 0.02 + 0.0085,
			lines: { education: 0.0295, health: 0.019 },
		});
	});

	it("leave to the federal lines what the limit on the provinces' cut keeps from them", () => {
		same(firstYear(0.03, channels({ cuts: { provinces: 1 }, limits: { provinces: 0.0054 } }), budget), {
			unfunded: 0,
			other: 0.05 - 0.002,
			lines: {
				education: 0.03 - 0.0024 - (0.0046 * 6) / 16,
				health: 0.02 - 0.001 - (0.0046 * 10) / 16,
			},
		});
	});

	it("bind taxes and levies together by their limit, and divide what is raised as before", () => {
		const financing = channels({ taxes: 0.6, levies: 0.4, limits: { revenue: 0.002 } });
		same(firstYear(0.03, financing, budget), { taxes: 0.0012, levies: 0.0008, revenue: 0.102 });
	});

	it("take the provinces' part of a fall in taxes from them, as they give it of a rise", () => {
		same(firstYear(0.01, channels({ taxes: 1 }), { ...budget, provincialSpending: 1 }).provinces, {
			north: { windfall: -0.00375, spent: -0.00375, other: 0.015 - (0.00375 * 0.02) / S },
			south: { windfall: -0.00125, spent: -0.00125, other: 0.005 - (0.00125 * 0.02) / S },
		});
	});

	it("save all of the windfall where a province spends nothing", () => {
		same(firstYear(0.03, channels({ taxes: 1 }), { revenueSharing: 0.5, provincialSpending: 1 }), {
			revenue: 0.11,
			deficit: 0.02,
			other: 0.05,
			lines: { education: 0.03, health: 0.02 },
		});
	});
});

describe("elasticities", () => {
	const elastic = (keys: Block) => ({ kind: "elasticities", taxes: 0.5, borrowing: 0.5, ...keys });

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

	it("cut other spending by what is neither raised nor borrowed, and leave unfunded what its floor keeps", () => {
		const limits = { revenue: 0.001, deficit: 0.0205 };
		const financing = { kind: "elasticities", taxes: 0.25, borrowing: 0.25, limits };
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
});

describe("each year starts again from the reference paths", () => {
	it("so that a push of one year leaves nothing behind but debt", () => {
		const result = run(pushed({ 2026: 0.03, 2027: 0.02 }, { financing: channels({ cuts: { other: 0.5 } }) }));
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
