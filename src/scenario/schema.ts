// zod/mini loads half of zod and uses no eval, so that it runs under a strict content security policy.
import * as z from "zod/mini";
import { show } from "../domain/index.js";
import { COUNTRY_DEFAULTS, MONTHS } from "./country-words.js";
import { amount, amountByTier, byYear, described, identifier, path, tooLong, word, words } from "./fields.js";
import type { Counterfactual, Scenario } from "./types.js";
import type { Uncertainty } from "./uncertainty.js";
import { readUncertainty } from "./uncertainty-shape.js";

// Past 200 lines: the one list of every key of MODEL.md, section 1, with its description for editors.

const event = z
	.strictObject({
		event: z.optional(words("Id of a bundled event (crowdout data partnership-events); other keys override it.")),
		year: amount("rival.partnership.events.*.year", "Year of the first delivery."),
		title: words("What was bought or agreed."),
		value: z.optional(amount("rival.partnership.events.*.value", "Value of the purchase.", { unit: "US$ bn" })),
		uplift: z.optional(
			amount("rival.partnership.events.*.uplift", "Capability added; wins over value; negative ends an earlier one.", {
				unit: "share",
			}),
		),
		delivery: z._default(
			amount("rival.partnership.events.*.delivery", "Years over which it is delivered in equal parts."),
			1,
		),
	})
	.register(z.globalRegistry, { description: "A dated purchase or agreement." });

const rival = z
	.strictObject({
		name: z._default(word("Name of the rival."), COUNTRY_DEFAULTS.rival.name),
		spending: amount("rival.spending", "Base-year military spending.", { unit: "US$ bn" }),
		growth: path("rival.growth", "Real growth of the rival's military spending.", { unit: "per year" }),
		focus: z._default(
			path("rival.focus", "How much of the rival's effort bears on Pakistan, against the base year."),
			1,
		),
		reaction: z._default(amount("rival.reaction", "Elasticity of the rival's spending to Pakistan's last change."), 0),
		partnership: z._default(
			described(
				z.strictObject({
					quality: z.optional(
						amount("rival.partnership.quality", "Capability per unit of value / armsStock not bought elsewhere."),
					),
					armsStock: z.optional(
						amount("rival.partnership.armsStock", "Value of the rival's stock of arms.", { unit: "US$ bn" }),
					),
					events: z._default(described(z.array(event), "Purchases and agreements, each with its year."), []),
				}),
				"What the partnership adds: its events, and how their value becomes capability.",
			),
			{ events: [] },
		),
	})
	.register(z.globalRegistry, {
		description: "India: what it spends, how much of it bears on Pakistan, and what its partnership adds.",
	});

const threat = z
	.strictObject({
		securitisation: z._default(path("threat.securitisation", "How strongly capability is read as threat."), 1),
		fiscalSpace: z._default(
			path("threat.fiscalSpace", "How much of a wished rise a binding programme lets through."),
			1,
		),
	})
	.register(z.globalRegistry, { description: "Perceived threat." });

const economy = z
	.strictObject({
		gdp: amount("economy.gdp", "Base-year GDP.", { unit: "PKR bn" }),
		growth: path("economy.growth", "Real growth of GDP.", { unit: "per year" }),
		inflation: path("economy.inflation", "Growth of the GDP deflator.", { unit: "per year" }),
		population: amount("economy.population", "Base-year population.", { unit: "millions" }),
		populationGrowth: z._default(path("economy.populationGrowth", "Growth of population.", { unit: "per year" }), 0),
		exchangeRate: amount("economy.exchangeRate", "PKR per US$ in the base year."),
		feedback: z._default(
			described(
				z.strictObject({
					defence: z._default(
						amount("economy.feedback.defence", "Growth per unit of defence share above base, a year later."),
						0,
					),
					lines: z._default(
						described(
							z.record(
								z.string(),
								amount("economy.feedback.lines.*", "Growth per unit of this line's share above base.", { absent: "0" }),
							),
							"Growth by line.",
						),
						{},
					),
				}),
				"How shares of GDP above those of the base year move growth, a year later.",
			),
			{ defence: 0, lines: {} },
		),
	})
	.register(z.globalRegistry, { description: "Pakistan's economy." });

const flow = (of: "revenue" | "deficit", about: string) =>
	described(
		z.strictObject({
			base: amount(`budget.${of}.base`, `${about}: base year.`, { unit: "share of GDP" }),
			path: z.optional(
				path(`budget.${of}.path`, `${about}: reference path from the first simulated year.`, {
					unit: "share of GDP",
					absent: "base",
				}),
			),
		}),
		`${about}.`,
	);

const parts = (key: "budget.other.provinces.*" | "budget.lines.*.provinces.*" | "financing.burden.*", about: string) =>
	z.record(z.string(), amount(key, "Of this province.")).register(z.globalRegistry, { description: about });

const item = (at: "other" | "lines.*", about: string) => ({
	base: amount(`budget.${at}.base`, `${about}: base year.`, { unit: "share of GDP" }),
	path: z.optional(path(`budget.${at}.path`, `${about}: reference path.`, { unit: "share of GDP", absent: "base" })),
	floor: z._default(amount(`budget.${at}.floor`, "Level below which no cut goes.", { unit: "share of GDP" }), 0),
	federalShare: z._default(amount(`budget.${at}.federalShare`, "Part that the federation spends."), 1),
	provinces: z.optional(
		parts(
			`budget.${at}.provinces.*`,
			"How the provincial part is divided, by its sum; by default each province's share.",
		),
	),
});

const other = z
	.strictObject({
		...item("other", "Spending that is not defence, interest or a line"),
		development: z.optional(
			amount("budget.other.development", "Development part of its provincial part, cut first.", { absent: "all" }),
		),
	})
	.register(z.globalRegistry, { description: "All other spending." });

const line = z
	.strictObject({
		...item("lines.*", "A human-security line"),
		development: z.optional(
			amountByTier(
				"budget.lines.*.development",
				"Development part, cut first: one number, or { federal, provinces }.",
				{ absent: "all" },
			),
		),
	})
	.register(z.globalRegistry, { description: "A human-security line" });

const budget = z
	.strictObject({
		definition: z.enum(["budget", "budget+pensions", "sipri"]).register(z.globalRegistry, {
			description: "Which defence is meant; runs with different definitions are never compared.",
		}),
		defence: amount("budget.defence", "Base-year defence.", { unit: "share of GDP" }),
		interest: amount("budget.interest", "Base-year interest.", { unit: "share of GDP" }),
		debt: amount("budget.debt", "Debt at the end of the base year.", { unit: "share of GDP" }),
		revenue: flow("revenue", "Revenue"),
		deficit: flow("deficit", "Deficit, positive when spending exceeds revenue"),
		interestRate: z.optional(
			path("budget.interestRate", "Mean rate on the debt of the reference path.", {
				unit: "per year",
				absent: "what keeps base-year interest in year 1",
			}),
		),
		marginalRate: z.optional(
			path("budget.marginalRate", "Rate on debt beyond the reference path.", {
				unit: "per year",
				absent: "interestRate",
			}),
		),
		other,
		lines: z.record(identifier("a line"), line).register(z.globalRegistry, {
			description: "Human-security lines: education, health, food, water; any may be added.",
		}),
		provinces: z.optional(
			z
				.record(
					identifier("a province"),
					z.strictObject({
						share: amount("budget.provinces.*.share", "Its part of what the provinces get, divided by the sum."),
						spending: z.optional(
							path("budget.provinces.*.spending", "Part of a windfall that it spends.", {
								absent: "provincialSpending",
							}),
						),
					}),
				)
				.register(z.globalRegistry, {
					description: "The provinces as budgets of their own; by default there is one, `provinces`.",
				}),
		),
		revenueSharing: z._default(path("budget.revenueSharing", "Share of extra taxes that goes to the provinces."), 0),
		provincialSpending: z._default(
			path("budget.provincialSpending", "Share of their part of extra taxes that the provinces spend."),
			0.5,
		),
	})
	.register(z.globalRegistry, { description: "Pakistan's consolidated budget in shares of GDP." });

const bounds = {
	shock: z._default(path("defence.shock", "Jump of log spending.", { unit: "log points" }), 0),
	floor: z.optional(path("defence.floor", "Least defence share of GDP.")),
	ceiling: z.optional(path("defence.ceiling", "Greatest defence share of GDP.")),
};
const lag = z._default(amount("defence.lag", "Years between threat and answer."), 1) as unknown as z.ZodMiniType<0 | 1>;

const defence = z
	.discriminatedUnion("kind", [
		z.strictObject({
			kind: described(
				z.literal("errorCorrection"),
				"Defence closes part of the gap to a target that follows threat and GDP, and goes on with part of last year's growth.",
			),
			shortRun: z._default(amount("defence.shortRun", "Elasticity to the last change of threat."), 0),
			longRun: amount("defence.longRun", "Long-run elasticity to threat."),
			incomeShortRun: z._default(amount("defence.incomeShortRun", "Elasticity to this year's growth of GDP."), 0),
			incomeLongRun: z.optional(
				amount("defence.incomeLongRun", "Long-run elasticity to GDP.", { absent: "1 - longRun" }),
			),
			momentum: z._default(amount("defence.momentum", "Share of last year's growth of defence that goes on."), 0),
			adjustment: amount("defence.adjustment", "Share of the gap to the target closed in a year."),
			drift: z._default(amount("defence.drift", "Yearly drift of the target.", { unit: "log points" }), 0),
			lag,
			...bounds,
		}),
		z.strictObject({
			kind: described(z.literal("parity"), "Defence closes part of the gap to a ratio to the threat."),
			adjustment: amount("defence.adjustment", "Share of the gap closed in a year."),
			ratio: z._default(path("defence.ratio", "Target of spending over threat, relative to the base year."), 1),
			lag,
			...bounds,
		}),
		z.strictObject({
			kind: described(z.literal("richardson"), "Defence grows with threat, and is held back by its own level."),
			reaction: amount("defence.reaction", "Answer of defence to threat."),
			fatigue: amount("defence.fatigue", "Brake on defence by its own level."),
			grievance: z.optional(amount("defence.grievance", "Constant term.", { absent: "fatigue - reaction" })),
			lag,
			...bounds,
		}),
		z.strictObject({
			kind: described(z.literal("share"), "Defence is a share of GDP, whatever the rival does."),
			share: path("defence.share", "Defence share of GDP."),
			...bounds,
		}),
	])
	.register(z.globalRegistry, { description: "How Pakistan's defence spending answers (MODEL.md, section 4)." });

const raised = {
	taxes: z._default(path("financing.taxes", "Share of the gap raised by taxes that provinces share in."), 0),
	levies: z._default(path("financing.levies", "Share of the gap raised by levies, which are not shared."), 0),
	borrowing: z._default(path("financing.borrowing", "Share of the gap borrowed."), 0),
};
const limit = {
	revenue: z.optional(path("financing.limits.revenue", "Most taxes and levies together.", { unit: "share of GDP" })),
	deficit: z.optional(path("financing.limits.deficit", "Greatest chosen deficit.", { unit: "share of GDP" })),
};

const LIMITS = "The most that can be raised, and chosen to be borrowed; what they prevent is cut.";

const financing = z
	.discriminatedUnion("kind", [
		z.strictObject({
			kind: described(z.literal("channels"), "Shares of the gap are raised, borrowed and cut."),
			...raised,
			cuts: z._default(
				z
					.strictObject({
						other: z._default(
							path("financing.cuts.other", "Share of the cut that falls on federal other spending."),
							0,
						),
						provinces: z._default(path("financing.cuts.provinces", "Share of the cut that falls on the provinces."), 0),
					})
					.register(z.globalRegistry, {
						description: "Who bears the cut; the rest falls on the federal part of the lines.",
					}),
				{ other: 0, provinces: 0 },
			),
			burden: z.optional(
				parts("financing.burden.*", "How the provinces' cut is divided, by its sum; by default by what each spends."),
			),
			limits: z._default(
				described(
					z.strictObject({
						...limit,
						provinces: z.optional(
							path("financing.limits.provinces", "Greatest cut of the provinces.", { unit: "share of GDP" }),
						),
					}),
					`${LIMITS} What the provinces cannot be cut by falls on the federal part of the lines.`,
				),
				{},
			),
		}),
		z.strictObject({
			kind: described(z.literal("elasticities"), "Each line answers defence by an elasticity of its own."),
			...raised,
			limits: z._default(described(z.strictObject(limit), LIMITS), {}),
			elasticities: z._default(
				described(
					z.record(
						z.string(),
						amount("financing.elasticities.*", "Elasticity of the line to the defence share.", { absent: "0" }),
					),
					"Elasticities by line.",
				),
				{},
			),
		}),
	])
	.register(z.globalRegistry, { description: "Who pays for the gap (MODEL.md, section 6)." });

const allocation = z
	.discriminatedUnion("kind", [
		z.strictObject({ kind: described(z.literal("proportional"), "In proportion to what is spent.") }),
		z.strictObject({
			kind: described(z.literal("weighted"), "In proportion to what is spent times a weight."),
			weights: described(
				z.record(z.string(), amount("allocation.weights.*", "Weight of the line.", { absent: "1" })),
				"Weights by line.",
			),
		}),
		z.strictObject({
			kind: described(z.literal("priority"), "One after the other, each to its floor."),
			order: z.array(z.string()).register(z.globalRegistry, {
				description: "Every line once, the first cut first; other may be named too, else it comes first.",
			}),
		}),
	])
	.register(z.globalRegistry, { description: "How a cut is spread over the lines of a tier (MODEL.md, section 7)." });

const ends = (of: "unitCost" | "elasticity", about: string) =>
	z
		.tuple([amount(`outcomes.*.${of}`, "Lower end."), amount(`outcomes.*.${of}`, "Upper end.")])
		.check(z.refine(([low, high]) => low <= high, { error: "must have the lower end first" }))
		.register(z.globalRegistry, { description: about });

const outcomeCommon = {
	id: words("Id of the outcome."),
	line: words("The budget line whose money it is about."),
	efficiency: z._default(amount("outcomes.*.efficiency", "Share of money that works as the study found."), 1),
	unit: words("What is counted."),
	source: words("Where the figure is from."),
};
const outcome = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: described(z.literal("opportunityCost"), "How many units the money lost would have paid for."),
		...outcomeCommon,
		unitCost: amount("outcomes.*.unitCost", "Cost of one unit.", { unit: "PKR, base-year prices" }),
		range: z.optional(ends("unitCost", "Plausible ends of the unit cost, the lower first.")),
	}),
	z.strictObject({
		kind: described(z.literal("response"), "How a level answers what is spent per head."),
		...outcomeCommon,
		elasticity: amount("outcomes.*.elasticity", "Elasticity of the level to spending per head."),
		range: z.optional(ends("elasticity", "Plausible ends of the elasticity, the lower first.")),
	}),
]);

/** The keys of a scenario, except its counterfactual. */
const scenarioKeys = {
	$schema: z.optional(words("Where this schema is, for editors.")),
	name: z
		.string()
		.check(
			z.regex(/^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/, {
				error: ({ input }) => `must be an id in kebab-case${tooLong(input)}, got ${show(input)}`,
			}),
		)
		.register(z.globalRegistry, { description: "Id in kebab-case." }),
	title: z.optional(words("Title for people.")),
	question: z.optional(words("What the scenario asks.")),
	references: z.optional(z.array(z.string()).register(z.globalRegistry, { description: "Where it comes from." })),
	extends: z
		.null()
		.register(z.globalRegistry, { description: "Name of the parent [baseline]; null: it has no parent." }),
	lineage: z
		.array(z.string())
		.register(z.globalRegistry, { description: "Written by the parser: the layers that it was made of." }),
	baseYear: amount("baseYear", "First year: a fiscal year of the country, named by its end."),
	horizon: amount("horizon", "Number of simulated years."),
	country: z._default(word("Name of the country, for reports."), COUNTRY_DEFAULTS.country),
	currency: z._default(
		z
			.strictObject({
				code: word("Its code, such as PKR."),
				name: word("Its name, such as rupee."),
				symbol: z.optional(word("Sign before an amount, such as Rs [the usual one, or the code].")),
				plural: z.optional(word("Many of it, such as rupees [the usual one, or the name and an s].")),
				subunit: z.optional(word("Hundredths of it behind a number, such as paisa [the usual one, or hundredths].")),
			})
			.register(z.globalRegistry, { description: "Its money, for reports." }),
		COUNTRY_DEFAULTS.currency,
	),
	fiscalYear: z._default(
		z.enum(MONTHS).register(z.globalRegistry, {
			description: "Month in which its fiscal year begins, for reports; with January years are calendar years.",
		}),
		COUNTRY_DEFAULTS.fiscalYear,
	),
	rival,
	threat: z._default(threat, { securitisation: 1, fiscalSpace: 1 }),
	economy,
	budget,
	defence,
	known: z.optional(
		z
			.strictObject({
				defence: byYear("known.defence.*", "Defence already decided or measured, by year; {} for none.", {
					unit: "share of GDP",
				}),
			})
			.register(z.globalRegistry, { description: "What is decided or measured already." }),
	),
	financing,
	allocation,
	discountRate: z._default(amount("discountRate", "Real rate for present values.", { unit: "per year" }), 0.05),
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
	outcomes: z._default(described(z.array(outcome), "What the loss of a line means outside the budget."), []),
	checks: z._default(
		z
			.array(
				z.strictObject({
					statement: words("What must be true, in words."),
					holds: words("The same as a condition on outputs, such as crowdOut.ratio <= 0.2."),
					why: words("Why it must."),
				}),
			)
			.register(z.globalRegistry, { description: "What must be true of the result; never affects a run." }),
		[],
	),
	rules: z._default(
		z
			.array(
				z.strictObject({
					name: words("Name of the rule."),
					holds: words("The rule as a condition on outputs."),
					source: words("Where it is from."),
				}),
			)
			.register(z.globalRegistry, {
				description: "Targets that readers ask about, such as run.primaryBalance >= 2%; never affects a run.",
			}),
		[],
	),
};

/** Every key of a scenario without a parent. */
export const scenarioFields = {
	...scenarioKeys,
	counterfactual: (z.record(z.string(), z.unknown()) as unknown as z.ZodMiniType<Counterfactual>).register(
		z.globalRegistry,
		{
			description: "Name of a scenario, keys to lay over this one, or { against } a preset.",
			type: ["string", "object"],
		},
	),
};

/** A scenario without a parent. The compiler checks it against the published type. */
export const scenarioSchema: z.ZodMiniType<Scenario> = z.strictObject(scenarioFields);
