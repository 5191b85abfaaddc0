import { describe, expect, it } from "vitest";
import { open } from "../../examples/explorer/src/open.js";
import { formulas } from "../../src/formulas.js";
import {
	CrowdoutError,
	crowdOut,
	type ExplorerLinkOptions,
	explorerLink,
	parseScenario,
	type ScenarioChoice,
	version,
} from "../../src/index.js";
import { readLink, writeLink } from "../../src/link/index.js";
import { readScenario } from "../../src/node.js";

/** What the explorer's page opens from a link. */
const opened = (link: string) => open(new URL(link).hash);

/** The page shows the answer that was asked for, and has nothing to say of the link. */
function expectSameAnswer(scenario: ScenarioChoice, options: ExplorerLinkOptions = {}) {
	const link = explorerLink(scenario, options);
	const { explored, messages } = opened(link);
	const { page, ...asked } = options;
	expect(messages).toEqual([]);
	expect(explored.result.crowdOut).toEqual(crowdOut(parseScenario(scenario, asked)).crowdOut);
	expect(explored.result.record.scenarioHash).toMatch(new RegExp(`^${/is=(\w+)/.exec(link)?.[1]}`));
	return { link, state: explored.state };
}

describe("explorerLink", () => {
	it("gives a bundled scenario by its name, at the page that npm run explorer serves", () => {
		const { link } = expectSameAnswer("us-india-partnership");
		expect(link).toMatch(new RegExp(`^http://localhost:4173/#v2;crowdout=${version};is=[0-9a-f]{12}$`));
	});

	it("opens in the explorer with the same answer, whatever is chosen and set", () => {
		const { state } = expectSameAnswer("room-to-borrow", {
			page: "https://example.org/explorer.html",
			base: "2023-pensions",
			against: "gdp-share",
			reaction: "strong",
			financing: "imf-programme",
		});
		expect(state).toMatchObject({ baseYear: 2023, definition: "budget+pensions", against: "gdp-share" });
		expectSameAnswer("india-surge", {
			set: {
				horizon: 5,
				rival: { growth: { 2026: "8%", 2028: 0.06 } },
				budget: { lines: { food: { floor: "0.5%" } } },
				allocation: { kind: "priority", order: ["water", "food", "health", "education"] },
				uncertainty: { "rival.growth": { kind: "uniform", min: 0.02, max: 0.09 } },
			},
		});
	});

	it("shows what is set in words that a reader of the address understands", () => {
		const link = explorerLink("us-india-partnership", { set: { rival: { growth: "8%" }, horizon: 5 } });
		expect(link).toContain("#v2;set.rival.growth=8%25;set.horizon=5;");
	});

	it("gives a scenario of one's own whole: with parents, or with a formula", () => {
		const own = { name: "mine", extends: "father", rival: { growth: { formula: "0.04 + 0.005 * t" } } } as const;
		const library = { father: { name: "father", extends: "baseline", defence: { longRun: 0.9 } } };
		expectSameAnswer(own, { library, formulas, financing: "mostly-borrowed" });
		expectSameAnswer("us-india-partnership", { formulas, set: { rival: { growth: { formula: "0.05 + 0.001 * t" } } } });
	});

	it("gives a scenario whole where its name with the options would mean another to the page", () => {
		// Its own base is not the one that the page opens with; a link by name could not choose that.
		const { state } = expectSameAnswer("base-2023-sipri");
		expect(state.given).toBeDefined();
	});

	it("refuses an address that is no page's", () => {
		const refused = (page: string) => {
			try {
				return explorerLink("baseline", { page });
			} catch (error) {
				return error instanceof CrowdoutError ? [error.code, ...error.issues.map(({ path }) => path)] : error;
			}
		};
		const wrong = ["", "explorer.html", "example.org", "https://", "javascript:alert(1)", "https://example.org/a b"];
		for (const page of [...wrong, "https://example.org/#v2;base=2023-sipri", "https://example.org/#"]) {
			expect([page, refused(page)]).toEqual([page, ["invalid-input", "page"]]);
		}
		expect(refused("file:///C:/explorer.html")).toContain("file:///C:/explorer.html#v2;");
	});

	it("gives a scenario of another country, with other lines, and its sliders", async () => {
		const greece = await readScenario("examples/greece-turkiye.yaml");
		const { state } = expectSameAnswer(greece);
		const moved = open(writeLink({ ...state, sliders: { "india-growth": 0.1 } }, "0".repeat(64)));
		const set = { rival: { growth: 0.1 } };
		expect(moved.explored.result.crowdOut).toEqual(crowdOut(parseScenario(greece, { set })).crowdOut);
	});

	it("refuses what a link cannot carry, and what is no scenario", () => {
		// A linear congruential generator: letters that deflate cannot shorten much.
		let x = 1;
		const noise = Array.from({ length: 20_000 }, () => {
			x = (x * 48_271) % 2_147_483_647;
			return String.fromCharCode(33 + (x % 93));
		});
		const long = () => explorerLink({ name: "long", extends: "baseline", question: noise.join("") });
		expect(long).toThrow(/scenario: must fit a link of 16000 characters, got \d+; shorten its texts/);
		expect(() => explorerLink("baselin")).toThrow(/did you mean "baseline"/);
		expect(() => explorerLink("baseline", { pages: "x" } as object)).toThrow(/did you mean "page"/);
	});
});

describe("readLink", () => {
	it("gives what writeLink was given, to the type of each value", () => {
		const state = {
			...readLink("").state,
			set: {
				title: 'a;b=c "100 %" #1',
				rival: { growth: { 2026: 0.08, 2028: "0.06" } },
				rules: [],
				known: {},
				discountRate: "5%",
				uncertainty: { "rival.growth": null },
			},
			sliders: { "long-run": 0.9 },
			floors: { socialCare: 0.01 },
			allocation: { kind: "weighted", weights: { socialCare: 2 } },
		} as const;
		expect(readLink(writeLink(state, "0".repeat(64)))).toEqual({
			...{ state, problems: [], renamed: [] },
			...{ madeWith: version, meant: "0".repeat(12) },
		});
	});

	it("says what is no scenario, and takes no key of the machine's for one of a scenario", () => {
		const { state, problems } = readLink("#v2;own=abc;set.=1;set.__proto__.polluted=1");
		expect(problems).toHaveLength(2);
		expect(state.given).toBeUndefined();
		expect(({} as { polluted?: number }).polluted).toBeUndefined();
	});
});
