import { CrowdoutError, crowdOut, type Issue, type ParseOptions, parseScenario, safeParseScenario } from "crowdout";

/** A block of a scenario as a file gives it. */
export type Block = Record<string, unknown>;

/**
 * A country without growth, inflation, debt or threat, so that every expected value is a sum of shares:
 * spending 0.02 + 0.05 + 0.03 + 0.02 = revenue 0.10 + deficit 0.02; GDP Rs 1,000 bn, 100 million people, Rs 200 a dollar.
 * Defence is a given share of GDP, and nothing pushes it: the counterfactual is the same scenario.
 */
export const plain = {
	name: "plain",
	extends: null,
	baseYear: 2025,
	horizon: 2,
	rival: { spending: 80, growth: 0 },
	economy: { gdp: 1000, growth: 0, inflation: 0, population: 100, exchangeRate: 200 },
	budget: {
		definition: "budget",
		defence: 0.02,
		interest: 0,
		debt: 0,
		interestRate: 0,
		revenue: { base: 0.1 },
		deficit: { base: 0.02 },
		other: { base: 0.05 },
		lines: { education: { base: 0.03 }, health: { base: 0.02 } },
	},
	defence: { kind: "share", share: 0.02 },
	financing: { kind: "channels" },
	allocation: { kind: "proportional" },
	counterfactual: {},
} satisfies Block;

/** The plain scenario with some blocks replaced whole. */
export function plainWith(blocks: Block): Block {
	return { ...plain, ...blocks };
}

/** The plain scenario with keys of its budget replaced. */
export function plainBudget(keys: Block): Block {
	return { ...plain, budget: { ...plain.budget, ...keys } };
}

/** The plain scenario with defence on a path of its own, against 0.02 of GDP for ever: the gap is the push. */
export function pushed(share: unknown, blocks: Block = {}): Block {
	return {
		...plain,
		defence: { kind: "share", share },
		counterfactual: { defence: { kind: "share", share: 0.02 } },
		...blocks,
	};
}

/** Parse and run. */
export function run(scenario: unknown, options?: ParseOptions) {
	return crowdOut(parseScenario(scenario, options));
}

/** What must be mended; none where the scenario is accepted. */
export function issuesOf(scenario: unknown, options?: ParseOptions): readonly Issue[] {
	const result = safeParseScenario(scenario, options);
	return result.ok ? [] : result.issues;
}

/** The issues as lines, `where: what`, as the error shows them. */
export function refusal(scenario: unknown, options?: ParseOptions): string[] {
	try {
		parseScenario(scenario, options);
	} catch (error) {
		if (error instanceof CrowdoutError && error.code !== "run-failed") return error.message.split("\n");
		throw error;
	}
	return [];
}
