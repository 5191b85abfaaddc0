// zod/mini: loads in half the time of zod, and it makes no code of text, so that a page with a strict policy can run it.
import * as z from "zod/mini";
import { amount, path, words } from "./fields.js";
import * as rules from "./rules.js";
import type { Counterfactual, Scenario } from "./types.js";
import type { Uncertainty } from "./uncertainty.js";
import { readUncertainty } from "./uncertainty-shape.js";

// Past 200 lines: it is the one list of every key of MODEL.md, section 1, and what the editor says of it.

const event = z
	.strictObject({
		event: z.optional(words("Id of a bundled event (crowdout data partnership-events); other keys override it.")),
		year: amount(rules.year, "Year of the first delivery."),
		title: words("What was bought or agreed."),
		value: z.optional(amount(rules.anyNumber, "Value of the purchase [US$ bn].")),
		uplift: z.optional(
			amount(rules.anyNumber, "Capability added [share]; wins over value; negative ends an earlier one."),
		),
		delivery: z._default(
			amount(rules.deliveryYears, "Years over which it is delivered in equal parts [whole, ≥ 1; 1]."),
			1,
		),
	})
	.register(z.globalRegistry, { description: "A dated purchase or agreement." });

const rival = z
	.strictObject({
		name: z._default(words("Name of the rival."), "India"),
		spending: amount(rules.positive, "Base-year military spending [US$ bn, > 0]."),
		growth: path(rules.rate, "Real growth of its military spending [per year, > -1]."),
		focus: z._default(
			path(rules.positive, "How much of its effort bears on Pakistan, against the base year [> 0; 1]."),
			1,
		),
		reaction: z._default(amount(rules.anyNumber, "Elasticity of its spending to Pakistan's last change [0]."), 0),
		partnership: z._default(
			z.strictObject({
				quality: z.optional(
					amount(rules.atLeastZero, "Capability per unit of value / armsStock not bought elsewhere [≥ 0]."),
				),
				armsStock: z.optional(amount(rules.positive, "Value of its stock of arms [US$ bn, > 0].")),
				events: z._default(z.array(event), []),
			}),
			{ events: [] },
		),
	})
	.register(z.globalRegistry, {
		description: "India: what it spends, how much of it bears on Pakistan, and what its partnership adds.",
	});

const threat = z
	.strictObject({
		securitisation: z._default(path(rules.atLeastZero, "How strongly capability is read as threat [≥ 0; 1]."), 1),
		fiscalSpace: z._default(
			path(rules.share, "How much of a wished rise a binding programme lets through [0–1; 1]."),
			1,
		),
	})
	.register(z.globalRegistry, { description: "Perceived threat." });

const economy = z
	.strictObject({
		gdp: amount(rules.positive, "Base-year GDP [PKR bn, > 0]."),
		growth: path(rules.rate, "Real growth of GDP [per year, > -1]."),
		inflation: path(rules.rate, "Growth of the GDP deflator [per year, > -1]."),
		population: amount(rules.positive, "Base-year population [millions, > 0]."),
		populationGrowth: z._default(path(rules.rate, "Growth of population [per year, > -1; 0]."), 0),
		exchangeRate: amount(rules.positive, "PKR per US$ in the base year [> 0]."),
		feedback: z._default(
			z.strictObject({
				defence: z._default(
					amount(rules.anyNumber, "Growth per unit of defence share above base, a year later [0]."),
					0,
				),
				lines: z._default(
					z.record(z.string(), amount(rules.anyNumber, "Growth per unit of this line's share above base [0].")),
					{},
				),
			}),
			{ defence: 0, lines: {} },
		),
	})
	.register(z.globalRegistry, { description: "Pakistan's economy." });

const flow = (base: rules.Rule, about: string) =>
	z.strictObject({
		base: amount(base, `${about}: base year [share of GDP].`),
		path: z.optional(path(base, `${about}: reference path from the first simulated year [share of GDP; base].`)),
	});

const item = (about: string) =>
	z
		.strictObject({
			base: amount(rules.gdpShare, `${about}: base year [share of GDP, 0–1].`),
			path: z.optional(path(rules.gdpShare, `${about}: reference path [share of GDP; base].`)),
			floor: z._default(amount(rules.atLeastZero, "Level below which no cut goes [share of GDP, ≥ 0; 0]."), 0),
			federalShare: z._default(amount(rules.share, "Part that the federation spends [0–1; 1]."), 1),
		})
		.register(z.globalRegistry, { description: about });

const budget = z
	.strictObject({
		definition: z.enum(["budget", "budget+pensions", "sipri"]).register(z.globalRegistry, {
			description: "Which defence is meant; runs with different definitions are never compared.",
		}),
		defence: amount(rules.gdpShare, "Base-year defence [share of GDP, 0–1]."),
		interest: amount(rules.gdpShare, "Base-year interest [share of GDP, 0–1]."),
		debt: amount(rules.atLeastZero, "Debt at the end of the base year [share of GDP, ≥ 0]."),
		revenue: flow(rules.gdpShare, "Revenue"),
		deficit: flow(rules.balance, "Deficit, positive when spending exceeds revenue"),
		interestRate: z.optional(
			path(rules.rate, "Interest on last year's debt; by default what keeps base-year interest in year 1."),
		),
		other: item("Spending that is not defence, interest or a line"),
		lines: z.record(z.string(), item("A human-security line")).register(z.globalRegistry, {
			description: "Human-security lines: education, health, food, water; any may be added.",
		}),
		revenueSharing: z._default(
			amount(rules.sharedOut, "Share of extra federal revenue that goes to the provinces [0 ≤ v < 1; 0]."),
			0,
		),
		provincialSpending: z._default(
			amount(rules.share, "Share of that windfall which provinces spend [0–1; 0.5]."),
			0.5,
		),
	})
	.register(z.globalRegistry, { description: "Pakistan's consolidated budget in shares of GDP." });

const bounds = {
	shock: z._default(path(rules.anyNumber, "Jump of log spending [log points; 0]."), 0),
	floor: z.optional(path(rules.gdpShare, "Least defence share of GDP.")),
	ceiling: z.optional(path(rules.gdpShare, "Greatest defence share of GDP.")),
};
const lag = z._default(
	amount(rules.lag, "Years between threat and answer [0 or 1; 1]."),
	1,
) as unknown as z.ZodMiniType<0 | 1>;

const defence = z
	.discriminatedUnion("kind", [
		z.strictObject({
			kind: z.literal("errorCorrection"),
			shortRun: z._default(amount(rules.anyNumber, "Elasticity to the last change of threat [0]."), 0),
			longRun: amount(rules.anyNumber, "Long-run elasticity to threat."),
			incomeShortRun: z._default(amount(rules.anyNumber, "Elasticity to this year's growth of GDP [0]."), 0),
			incomeLongRun: z.optional(amount(rules.anyNumber, "Long-run elasticity to GDP [1 - longRun].")),
			momentum: z._default(amount(rules.anyNumber, "Share of last year's growth that goes on [0]."), 0),
			adjustment: amount(rules.anyNumber, "Share of the gap to the target closed in a year."),
			drift: z._default(amount(rules.anyNumber, "Yearly drift of the target [log points; 0]."), 0),
			lag,
			...bounds,
		}),
		z.strictObject({
			kind: z.literal("parity"),
			adjustment: amount(rules.anyNumber, "Share of the gap closed in a year."),
			ratio: z._default(path(rules.positive, "Target of spending over threat, relative to the base year [> 0; 1]."), 1),
			lag,
			...bounds,
		}),
		z.strictObject({
			kind: z.literal("richardson"),
			reaction: amount(rules.anyNumber, "Answer to threat."),
			fatigue: amount(rules.anyNumber, "Brake by own spending."),
			grievance: z.optional(amount(rules.anyNumber, "Constant term [fatigue - reaction].")),
			lag,
			...bounds,
		}),
		z.strictObject({
			kind: z.literal("share"),
			share: path(rules.gdpShare, "Defence share of GDP [0–1]."),
			...bounds,
		}),
	])
	.register(z.globalRegistry, { description: "How Pakistan's defence spending answers (MODEL.md, section 4)." });

const paid = (by: string) => amount(rules.share, `Share of the gap ${by} [0–1].`);
const limit = {
	revenue: z.optional(amount(rules.atLeastZero, "Most extra revenue, gross [share of GDP, ≥ 0].")),
	deficit: z.optional(amount(rules.atLeastZero, "Greatest chosen deficit [share of GDP, ≥ 0].")),
};

const financing = z
	.discriminatedUnion("kind", [
		z.strictObject({
			kind: z.literal("channels"),
			revenue: paid("met by new federal revenue"),
			borrowing: paid("borrowed"),
			other: paid("cut from federal other spending"),
			provinces: z._default(paid("cut from provincial spending"), 0),
			limits: z._default(
				z.strictObject({
					...limit,
					provinces: z.optional(amount(rules.atLeastZero, "Greatest cut of provincial spending [share of GDP, ≥ 0].")),
				}),
				{},
			),
		}),
		z.strictObject({
			kind: z.literal("elasticities"),
			revenue: paid("left by the lines met by new federal revenue"),
			borrowing: paid("left by the lines borrowed"),
			other: paid("left by the lines cut from federal other spending"),
			limits: z._default(z.strictObject(limit), {}),
			elasticities: z._default(
				z.record(z.string(), amount(rules.anyNumber, "Elasticity of the line to the defence share [0].")),
				{},
			),
		}),
	])
	.register(z.globalRegistry, { description: "Who pays for the gap (MODEL.md, section 6)." });

const allocation = z
	.discriminatedUnion("kind", [
		z.strictObject({ kind: z.literal("proportional") }),
		z.strictObject({
			kind: z.literal("weighted"),
			weights: z.record(z.string(), amount(rules.atLeastZero, "Weight of the line [≥ 0; 1 where absent].")),
		}),
		z.strictObject({
			kind: z.literal("priority"),
			order: z
				.array(z.string())
				.register(z.globalRegistry, { description: "Every line once; the first is cut first." }),
		}),
	])
	.register(z.globalRegistry, { description: "How a cut is spread over the lines of a tier (MODEL.md, section 7)." });

const ends = (rule: rules.Rule, about: string) =>
	z
		.tuple([amount(rule, "Lower end."), amount(rule, "Upper end.")])
		.check(z.refine(([low, high]) => low <= high, { error: "must have the lower end first" }))
		.register(z.globalRegistry, { description: about });

const outcomeCommon = {
	id: words("Id of the outcome."),
	line: words("The budget line whose money it is about."),
	efficiency: z._default(amount(rules.share, "Share of money that works as the study found [0–1; 1]."), 1),
	unit: words("What is counted."),
	source: words("Where the figure is from."),
};
const outcome = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("opportunityCost"),
		...outcomeCommon,
		unitCost: amount(rules.positive, "Cost of one unit [PKR, base-year prices, > 0]."),
		range: z.optional(ends(rules.positive, "Plausible ends of the unit cost, the lower first.")),
	}),
	z.strictObject({
		kind: z.literal("response"),
		...outcomeCommon,
		elasticity: amount(rules.anyNumber, "Elasticity of the level to spending per head."),
		range: z.optional(ends(rules.anyNumber, "Plausible ends of the elasticity, the lower first.")),
	}),
]);

/** The keys that make a scenario, but for its counterfactual. */
const scenarioKeys = {
	$schema: z.optional(z.string()),
	name: z
		.string()
		.check(
			z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
				error: ({ input }) => `must be an id in kebab-case, got ${JSON.stringify(input)}`,
			}),
		)
		.register(z.globalRegistry, { description: "Id in kebab-case." }),
	title: z.optional(words("Title for people.")),
	question: z.optional(words("What the scenario asks.")),
	references: z.optional(z.array(z.string()).register(z.globalRegistry, { description: "Where it comes from." })),
	extends: z
		.null()
		.register(z.globalRegistry, { description: "Name of the parent [baseline]; null: it stands alone." }),
	lineage: z
		.array(z.string())
		.register(z.globalRegistry, { description: "Written by the parser: the layers that it was made of." }),
	baseYear: amount(rules.year, "First year: a Pakistani fiscal year, named by its end."),
	horizon: amount(rules.horizon, "Number of simulated years [1–200]."),
	rival,
	threat: z._default(threat, { securitisation: 1, fiscalSpace: 1 }),
	economy,
	budget,
	defence,
	financing,
	allocation,
	discountRate: z._default(amount(rules.rate, "Real rate for present values [per year, > -1; 0.05]."), 0.05),
	uncertainty: z.optional(
		(
			z.pipe(
				z.unknown(),
				z.transform((value, context) => {
					const { block, issues } = readUncertainty(value);
					for (const { path, message } of issues)
						context.issues.push({ code: "custom", message, path: path === "" ? [] : path.split("."), input: value });
					return block;
				}),
			) as unknown as z.ZodMiniType<Uncertainty>
		).register(z.globalRegistry, {
			type: "object",
			propertyNames: { type: "string" },
			additionalProperties: {},
			description: "Distributions by dotted path (MODEL.md, section 10).",
		}),
	),
	outcomes: z._default(z.array(outcome), []),
	checks: z._default(
		z
			.array(z.strictObject({ statement: z.string(), holds: z.string(), why: z.string() }))
			.register(z.globalRegistry, { description: "What must be true of the result; never affects a run." }),
		[],
	),
};

/** A scenario that stands alone. Checked against the published type, so that the two cannot part. */
export const scenarioSchema: z.ZodMiniType<Scenario> = z.strictObject({
	...scenarioKeys,
	counterfactual: (z.record(z.string(), z.unknown()) as unknown as z.ZodMiniType<Counterfactual>).register(
		z.globalRegistry,
		{
			description: "Name of a scenario, or keys to lay over this one.",
			type: ["string", "object"],
		},
	),
});
