import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, describe, expect, it } from "vitest";
import { crowdout, node, root } from "./built.js";
import { compareFigures } from "./figures/figures.js";

const readme = readFileSync(`${root}/README.md`, "utf8");
const folder = mkdtempSync(`${tmpdir()}/readme-`);
afterAll(() => rmSync(folder, { recursive: true }));

/** The blocks of one language, in order. */
function blocks(language: string): string[] {
	return [...readme.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "gs"))].map(([, text]) => text);
}

describe("README", () => {
	it("names the two commands that package.json has", () => {
		const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
		expect(blocks("sh")[0]).toBe("npm ci && npm start\nnpm ci && npm test\n");
		expect(scripts.start).toContain("run us-india-partnership");
		expect(scripts.test).toContain("vitest");
	});

	it("shows what commands print, and has the figures that the guide lists, as `npm run figures` compares them", () => {
		const guide = readFileSync(`${root}/docs/site/guides/figures-of-readme.md`, "utf8");
		const printed = new Map<string, string>();
		const print = (command: string) => {
			if (!printed.has(command)) printed.set(command, crowdout(command.split(" ")).stdout);
			return printed.get(command)!;
		};
		const compared = compareFigures(readme, guide, print);
		expect(compared.length).toBeGreaterThan(40);
		expect(compared.filter(({ isSame }) => !isSame)).toEqual([]);
	});

	it("shows the picture that crowdout who-paid --svg prints", () => {
		expect(readme).toContain('src="examples/who-paid.svg"');
		expect(crowdout(["who-paid", "--svg"]).stdout).toBe(readFileSync(`${root}/examples/who-paid.svg`, "utf8"));
	});

	blocks("ts").forEach((code, k) => {
		it(`has a script that runs: ts block ${k + 1}`, () => {
			const { status, stdout, stderr } = node(["--input-type=module", "--eval", code]);
			expect(stderr).toBe("");
			expect(status).toBe(0);
			expect(stdout.trim()).not.toBe("");
		});
	});

	const commands = blocks("sh")
		.join("")
		.split("\n")
		.filter((line) => line.startsWith("npx crowdout "));
	it("has commands to try", () => expect(commands.length).toBeGreaterThan(5));
	for (const line of commands) {
		it(`has a command that runs: ${line}`, () => {
			const words = line
				.replace("npx crowdout ", "")
				.replaceAll(/\b(\w+\.(?:json|html|csv|xlsx|xmile))\b/g, `${folder}/$1`)
				.split(" ");
			expect(crowdout(words)).toMatchObject({ status: 0, stderr: "" });
		});
	}

	blocks("yaml").forEach((text, k) => {
		it(`has a scenario that holds: yaml block ${k + 1}`, () => {
			expect(crowdout(["run", "-"], text)).toMatchObject({ status: 0, stderr: "" });
		});
	});
});
