import { describe, expect, it } from "vitest";
import { explorerLink } from "../../src/index.js";
import { crowdout } from "../built.js";

describe("crowdout link", () => {
	it("prints the library's link, with the options of a scenario", () => {
		const words = ["--set", "rival.growth=8%", "--financing", "imf-programme", "--base", "https://example.org/e.html"];
		const options = { financing: "imf-programme", set: { rival: { growth: "8%" } } } as const;
		const { status, stdout, stderr } = crowdout(["link", "us-india-partnership", ...words]);
		const link = explorerLink("us-india-partnership", { page: "https://example.org/e.html", ...options });
		expect([status, stdout, stderr]).toEqual([0, `${link}\n`, ""]);
	});

	it("gives a file whole", () => {
		const { status, stdout } = crowdout(["link", "examples/own-scenario.yaml"]);
		expect(status).toBe(0);
		expect(stdout).toMatch(/^http:\/\/localhost:4173\/#v2;own=[\w-]+;crowdout=/);
	});

	it.each([
		[["us-india-partnership", "--base", "nowhere"], /^--base: must be an http, https or file address .* got "nowhere"/],
		[["us-india-partnership", "--base", ""], /^--base: must be/],
		[["us-india-partnership", "--base", "https://example.org/#v2"], /^--base: must have no part after #/],
		[["examples/india.yaml"], /examples\/india\.yaml/],
		[["us-india-partnershi"], /did you mean us-india-partnership/],
		[["us-india-partnership", "--set", "rival.grow=8%"], /rival\.grow: is not a known key/],
	])("refuses %j with one line", (words, line) => {
		const { status, stdout, stderr } = crowdout(["link", ...words]);
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr.trimEnd().split("\n")).toHaveLength(1);
		expect(stderr).toMatch(line);
	});
});
