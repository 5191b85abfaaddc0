import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";

const consumer = inject("consumer");

/** What Node says of a script that a user has mistyped. */
function complaint(file: string, code: string): string {
	writeFileSync(join(consumer, file), code);
	const { status, stderr } = spawnSync(process.execPath, [file], { cwd: consumer, encoding: "utf8" });
	expect(status).toBe(1);
	return stderr;
}

describe("a script that is wrong, against the installed package", () => {
	it("is told of a name that the package does not have, and of the file and line that asks for it", () => {
		const said = complaint("mistyped-import.mjs", 'import { crowdOutt } from "crowdout";\ncrowdOutt();\n');
		expect(said.length).toBeLessThan(2000);
		expect(said).toMatch(/mistyped-import\.mjs:1\b/);
		expect(said).toContain("does not provide an export named 'crowdOutt'");
	});

	for (const [form, opening] of [
		["mjs", 'import { parseScenario } from "crowdout";'],
		["cjs", 'const { parseScenario } = require("crowdout");'],
	] as const) {
		it(`of the form .${form} is told of a scenario that there is not, by functions that have names`, () => {
			const said = complaint(`mistyped-scenario.${form}`, `${opening}\nparseScenario("us-india-partnershp");\n`);
			expect(said).toContain('did you mean "us-india-partnership"');
			expect(said).toMatch(/^ +at parseScenario \(.*node_modules\/crowdout\/dist\/[\w-]+\.c?js:\d+:\d+\)$/m);
			expect(said).toContain(`mistyped-scenario.${form}:2:`);
			expect(said).toMatch(/^CrowdoutError: /m);
			const code = said.split("\n").filter((line) => !line.includes("must be one of"));
			expect(code.join("\n").length).toBeLessThan(2000);
		});
	}
});
