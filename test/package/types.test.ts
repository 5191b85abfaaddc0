import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { root } from "../built.js";
import { expected } from "./expected.js";

const consumer = inject("consumer");

/** A page is a module: its door is opened to imports alone. Of two doors' `ensemble` it has that of the workers. */
const PAGE = `import { type Estimate, ensemble, parseScenario, html, type RunReportOptions, sampleSobol } from "crowdout/page";
export const inPage: Promise<{ readonly probabilityOfLoss: object }> = ensemble(parseScenario("baseline"), { draws: 1, seed: 1, workers: 1 });
export const others: [Estimate?, RunReportOptions?] = [];
export const more = [html, sampleSobol];
`;

/** What the compiler says of `program.ts` as one module form, and what the program then prints. */
function compileAndRun(moduleResolution: string, module: string, form: "mts" | "cts") {
	const folder = join(consumer, `${moduleResolution}-${form}`);
	mkdirSync(folder);
	copyFileSync(`${root}test/package/program.ts`, join(folder, `program.${form}`));
	const compilerOptions = {
		...{ module, moduleResolution, target: "ES2022", lib: ["ES2022"], types: [] },
		...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false },
	};
	writeFileSync(join(folder, "page.mts"), PAGE);
	const files = [`program.${form}`, ...(form === "mts" ? ["page.mts"] : [])];
	writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
	const node = (args: readonly string[]) => {
		const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
		return stdout + stderr;
	};
	const said = node([join(root, "node_modules/typescript/bin/tsc"), "-p", "."]);
	if (said !== "") return { said };
	const file = `./program.${form.replace("ts", "js")}`;
	const code = `import(${JSON.stringify(file)}).then(async ({ answers }) => process.stdout.write(JSON.stringify(await answers("../own-scenario.yaml"))))`;
	return { said, printed: node(["--eval", code]) };
}

describe("the types of the installed package, strict and with its own files checked", () => {
	for (const [resolution, module, form] of [
		["bundler", "ESNext", "mts"],
		["node16", "Node16", "mts"],
		["node16", "Node16", "cts"],
		["nodenext", "NodeNext", "mts"],
		["nodenext", "NodeNext", "cts"],
	] as const) {
		it(`hold for a .${form} file under moduleResolution ${resolution}, and the program runs`, () => {
			expect(compileAndRun(resolution, module, form)).toEqual({ said: "", printed: expected });
		});
	}
});
