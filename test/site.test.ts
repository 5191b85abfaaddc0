// What the documents say, held without building them.
import { spawnSync } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { answer, crowdOut, ensemble, mechanismClaims, outputValues, parseScenario, safeParseScenario } from "crowdout";
import { transformSync } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { equationBlocks, equationLine, formulas, mathml } from "../docs/site/.vitepress/equations.js";
import { threatNote } from "../docs/site/.vitepress/theme/threat-note.js";
import { STEPS } from "../examples/explorer/src/views/lesson-steps.js";
import { crowdout, node, root } from "./built.js";
import { commandsOf, fences, notPrinted, wordsOf } from "./markdown.js";

const site = `${root}docs/site`;
const folder = mkdtempSync(join(tmpdir(), "crowdout-site-"));
afterAll(() => rmSync(folder, { recursive: true }));
const read = (file: string) => readFileSync(`${site}/${file}`, "utf8");
const pages = ["", "guides/", "data/"].flatMap((place) =>
	readdirSync(`${site}/${place}`)
		.filter((file) => file.endsWith(".md"))
		.map((file) => place + file),
);
const page = new Map(pages.map((file) => [file, read(file)]));
const all = [...page].flatMap(([file, text]) => fences(text).map((fence) => ({ file, ...fence })));

describe("the pages of the site", () => {
	it("lead only to pages and anchors that exist", () => {
		const glossary = readFileSync(`${root}docs/glossary.md`, "utf8");
		const anchors = [...glossary.matchAll(/^## (.*)$/gm)].map(([, term]) => term.replaceAll(" ", "-").toLowerCase());
		const dead = [...page].flatMap(([file, text]) =>
			[...text.matchAll(/\]\((\.[^)#]*)(?:#([^)]*))?\)/g)].flatMap(([link, to, anchor]) => {
				const at = resolve(site, dirname(file), to);
				const found = [`${at}.md`, `${at}/index.md`].some((name) => existsSync(name));
				const isKnown = anchor === undefined || anchors.includes(anchor);
				return found && isKnown ? [] : [`${file}: ${link}`];
			}),
		);
		expect(dead).toEqual([]);
	});

	it("quote on the start page what the library finds", () => {
		const quote = /^ {2}> (.*)$/m.exec(read("index.md"))?.[1] ?? "";
		const { ratio, partnership = 0, draws } = answer("us-india-partnership");
		const [low, , high] = ratio?.draws ?? [0, 0, 0];
		const drawn = ensemble("us-india-partnership", { draws, outputs: ["crowdOut.cumulativeMoney", "crowdOut.total"] });
		const paisa = (amount: number) => Math.abs(100 * amount).toFixed(1);
		expect(low).toBeLessThan(0);
		expect(quote).toContain(`${paisa(ratio?.central ?? 0)} paisa of each extra rupee`);
		expect(quote).toContain(`(90 % range: ${paisa(low)} gained to ${paisa(high)} lost)`);
		expect(quote).toContain(`in ${(100 * drawn.probabilityOfLoss.all.value).toFixed(0)} % of the draws`);
		expect(read("index.md")).toContain(`accounts for ${(100 * partnership).toFixed(0)} %.`);
	});

	it("are all in the list of guides and in the menu", () => {
		const menu = read(".vitepress/config.mts");
		for (const file of readdirSync(`${site}/guides`).filter((name) => name !== "index.md")) {
			expect(read("guides/index.md")).toContain(`(./${file.replace(".md", "")})`);
			expect(menu).toContain(`"${file.replace(".md", "")}"`);
		}
	});

	it("say in the argument why threat and capability are equal, and what they are where they are not", () => {
		const last = (result: ReturnType<typeof crowdOut>, of: string) => Number(outputValues(result, of).at(-1));
		const equal = crowdOut("us-india-partnership");
		expect(last(equal, "run.threat")).toBeCloseTo(last(equal, "run.capability"), 12);
		expect(threatNote(equal)).toBe(
			"Securitisation is 1 here: 1 % more capability is read as 1 % more threat, so threat and capability have the same numbers.",
		);
		const more = crowdOut("us-india-partnership", { set: { threat: { securitisation: 1.5 } } });
		expect(last(more, "run.threat")).toBeCloseTo(last(more, "run.capability") ** 1.5, 12);
		expect(threatNote(more)).toBe("Securitisation is 1.5 here: 1 % more capability is read as 1.5 % more threat.");
		expect(read("argument.md")).toMatch(/number="run\.threat".*\n\n<ThreatNote \/>/);
	});

	it("give each step of the class its minutes, an hour together", () => {
		const [, hour] = read("guides/teach-a-class.md").split(/^## /m);
		const steps = hour.match(/^\d\. .*/gm) ?? [];
		const minutes = steps.map((step) => Number(/, (\d+) minutes\.\*/.exec(step)?.[1]));
		expect(minutes.reduce((all, one) => all + one, 0)).toBe(60);
		const [, count, each] = /has (\w+) steps of (\d+) minutes/.exec(hour) ?? [];
		expect(count).toBe("seven");
		expect(STEPS.length).toBe(7);
		expect(STEPS.length * Number(each)).toBe(minutes[1]);
	});

	it("take the links of the argument and the equations from the library and the model", () => {
		const steps = [...read("argument.md").matchAll(/claim="(.*?)" equations="(.*?)".*? number="(.*?)"/g)];
		expect(steps.length).toBeGreaterThan(8);
		const set = formulas(readFileSync(`${root}src/model/MODEL.md`, "utf8"));
		const result = crowdOut("us-india-partnership");
		for (const [, claim, equations, number] of steps) {
			expect(mechanismClaims().map(({ id }) => id)).toContain(claim);
			for (const name of equations.split("; ")) expect(Object.keys(set)).toContain(name);
			expect(outputValues(result, number).at(-1)).toBeTypeOf("number");
		}
	});

	it("show what the commands print", () => {
		expect([...page.values()].flatMap(notPrinted)).toEqual([]);
	});

	for (const { about, text } of all) if (/\.(yaml|json)$/.test(about)) writeFileSync(join(folder, about), text);

	it("have scenarios that hold", () => {
		const scenarios = all.filter(({ language }) => ["yaml", "json"].includes(language));
		expect(scenarios.length).toBeGreaterThan(4);
		for (const { file, text } of scenarios) {
			const found = safeParseScenario(parse(text));
			expect({ file, issues: found.ok ? [] : found.issues }).toEqual({ file, issues: [] });
		}
	});

	// An old Python may be the first on the path, and the system's have pandas.
	const pythons = ["python3", "/usr/bin/python3"];
	const python = (code: string, cwd = root, program = pythons[0]) =>
		spawnSync(program, ["-c", code], { cwd, encoding: "utf8" });
	const withPandas = pythons.find((program) => python("import pandas", root, program).status === 0);

	describe.each(["script-and-table", "embed-in-a-page", "write-a-scenario"])(
		"%s, before its first heading,",
		(name) => {
			const [path] = read(`guides/${name}.md`).split(/^## /m);
			const blocks = fences(path);

			it("does the whole task in few words, the code among them", () => {
				expect(path.split(/\s+/).length).toBeLessThan(450);
				expect(blocks[0].text).toContain("npm install ../crowdout-*.tgz");
			});

			it("runs as printed and prints what is shown", () => {
				const place = join(folder, name);
				mkdirSync(join(place, "node_modules"), { recursive: true });
				symlinkSync(root, join(place, "node_modules/crowdout"), "junction");
				for (const { about, text } of blocks) if (about !== "") writeFileSync(join(place, about), text);
				/** What a line of a shell prints; a page and a service have tests of their own, and so has the package. */
				const run = (line: string) => {
					const [program, ...words] = line.split(" ").filter((word) => word !== "npx");
					const source = words.at(-1)!;
					const read = () => readFileSync(join(place, source), "utf8");
					if (program === "tsc") {
						writeFileSync(join(place, source.replace(".mts", ".mjs")), transformSync(read(), { loader: "ts" }).code);
					} else if (program === "crowdout") {
						return node([`${root}dist/cli.js`, ...words.filter((word) => word !== "--watch")], "", place);
					} else if (program === "node" && source !== "service.mjs") return node(words, "", place);
					else if (source.endsWith(".py") && withPandas !== undefined) return python(read(), place, withPandas);
					return { status: 0, stdout: "", stderr: "" };
				};
				const lines = blocks.flatMap(({ language, text }) =>
					/^(ba)?sh$/.test(language) ? text.trim().split("\n") : [],
				);
				const finished = lines.map((line) => ({ line, ...run(line) }));
				for (const { line, status, stderr } of finished)
					expect({ line, status, stderr }).toEqual({ line, status: 0, stderr: "" });
				const printed = finished.map(({ stdout }) => stdout).join("");
				const [shown] = blocks.filter(({ language }) => language === "text");
				if (name === "embed-in-a-page") return;
				const parts = shown.text.split("…\n").filter((part) => part !== "");
				// Without pandas the rows of its table are not printed.
				if (name === "script-and-table" && withPandas === undefined) parts[0] = parts[0].replace(/^line {2}.*/ms, "");
				for (const part of parts) expect(printed).toContain(part);
			});
		},
	);

	it("add a line by what other spending has, less the line, as the refusal prints it", () => {
		const { other, lines } = parseScenario("us-india-partnership").budget;
		const guide = read("guides/add-a-line.md");
		const { text } = fences(guide).find(({ language }) => language === "yaml")!;
		const { budget } = parse(text);
		expect(lines.climate).toBeUndefined();
		// The refusal prints ten digits.
		expect(budget.other.base).toBe(Number((other.base - 0.001).toPrecision(10)));
		const refused = crowdout(["validate", "-"], text.replace(/^ {2}other:\n.*\n/m, ""));
		expect(guide).toContain(refused.stderr.replace("stdin", "climate.yaml").trim());
	});

	it("write YAML with one key per line below the schema, since an editor offers nothing within braces", () => {
		for (const { file, text } of all.filter(({ language, about }) => language === "yaml" && about !== "")) {
			expect([file, text]).toEqual([file, expect.stringMatching(/^# yaml-language-server: \$schema=[^{]*$/)]);
		}
	});

	it("have commands that run", () => {
		const readme = readFileSync(`${root}README.md`, "utf8");
		const shown = [...readme.matchAll(/<!-- output: (.*?) -->/g)].map(([, command]) => `npx crowdout ${command}`);
		// README's own test runs these.
		const elsewhere = [...commandsOf(readme), ...shown];
		const commands = [...new Set([...page.values()].flatMap(commandsOf))].filter((line) => !elsewhere.includes(line));
		expect(commands.length).toBeGreaterThan(30);
		for (const command of commands) {
			// A new scenario is written into the folder at hand; --watch ends by Ctrl-C alone.
			const words = wordsOf(command, folder).filter((word) => word !== "--watch");
			const finished = words[0] === "new" ? node([`${root}dist/cli.js`, ...words], "", folder) : crowdout(words);
			expect({ command, ...finished }).toMatchObject({ command, status: 0 });
		}
	});

	/** What the guide shows of a service's answer. */
	const [shown] = fences(read("guides/embed-in-a-page.md")).filter(({ language }) => language === "text");
	/** Asks a service what it gives and refuses, at an odd address too, and ends it. */
	const asked = `
		if (!server.listening) await new Promise((done) => server.once("listening", done));
		const at = "http://localhost:" + server.address().port;
		const body = await (await fetch(at + "/?growth=8%25")).text();
		const given = JSON.parse(body);
		const { crowdOut: library } = await import("crowdout");
		const { crowdOut: loss, years, baseYear } = library("under-a-programme", { set: { rival: { growth: 0.08 } } });
		const must = (holds, what) => { if (!holds) throw new Error("the service " + what); };
		must(given.lost.education === loss.cumulativeMoney.education, "gives another number");
		for (const part of ${JSON.stringify(shown.text.trim().split(/…/).slice(0, -1))}) must(body.includes(part.trim()), "gives another answer than " + part);
		must(given.unit.startsWith("Rs bn of FY" + baseYear), "names no unit");
		must(given.years.join() === years.slice(1).join(), "names other years");
		must(/ 8.0 % a year instead of /.test(given.answer) && given.comparedWith.endsWith("without the push"), "names no comparison");
		must((await fetch(at + "//")).status === 200, "does not answer //");
		for (const [growth, reason] of [["fast", "rival.growth: must be"], ["8", "did you mean 8%"]]) {
			const refused = await fetch(at + "/?growth=" + growth);
			must(refused.status === 400 && refused.headers.get("content-type") === "application/json", "does not refuse " + growth);
			must((await refused.json()).refused[0].includes(reason), "refuses " + growth + " without the reason");
		}
		server.close();
		server.closeAllConnections();`;

	it("have scripts that run and print, the gallery's a picture", () => {
		// What has a file's name is part of a path, which is run as a whole; but a service is asked here.
		const scripts = all.filter(
			({ language, about }) => (language === "ts" && !/\.mts$/.test(about)) || about === "service.mjs",
		);
		const program = scripts.map(
			({ text, about }, k) => `const said${k} = [];
				{ const console = { log: (...words) => said${k}.push(words.join(" ")) };
				  ${transformSync(text, { loader: "ts" })
						.code.replaceAll(
							/^import (\{.*\}) from (".*");$/gm,
							(_, names, door) => `const ${names} = await import(${door});`,
						)
						.replace("8080", "0")}
				  ${about === "service.mjs" ? asked : ""} }
				if (said${k}.join("") === "" || ${about === "svg"} && !said${k}[0].startsWith("<svg ")) throw new Error("block ${k} prints nothing");`,
		);
		const { status, stderr } = node(["--input-type=module", "--eval", program.join("\n")]);
		expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
	});

	it("show under a heading the chart that it names", () => {
		const [{ text }] = fences(read("gallery.md"));
		const { stdout } = node(["--input-type=module", "--eval", text]);
		expect(stdout).toContain("Crowd-out by line");
	});

	it("have Python that runs, pandas where there is one", ({ skip }) => {
		skip(python("").status !== 0, "no python3 found");
		const hasPandas = withPandas === pythons[0];
		// What has a file's name is part of a path, which is run as a whole.
		for (const { text, about } of all.filter(({ language, about }) => language === "python" && !/\.py$/.test(about))) {
			if (about === "pandas" && !hasPandas) continue;
			const { status, stdout, stderr } = python(text.replaceAll('"npx", "crowdout"', '"node", "dist/cli.js"'));
			expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
			expect(stdout).not.toBe("");
		}
	});
});

describe("docs/glossary.md", () => {
	const terms = [...readFileSync(`${root}docs/glossary.md`, "utf8").matchAll(/^## (.*)$/gm)].map(([, term]) => term);

	it("is in alphabetical order, each term once", () => {
		expect(terms).toEqual([...new Set(terms)].sort());
	});

	it("has the words that a reader meets", () => {
		const met = [
			"crowd-out",
			"counterfactual",
			"push",
			"gap",
			"ledger",
			"tier",
			"windfall",
			"securitisation",
			"fiscal space",
			"paisa",
		];
		expect(terms).toEqual(expect.arrayContaining(met));
	});
});

describe("the equations of MODEL.md", () => {
	it("are all read, as MathML whose elements close", () => {
		const lines = equationBlocks(readFileSync(`${root}src/model/MODEL.md`, "utf8")).flat();
		expect(lines.length).toBeGreaterThan(40);
		for (const line of lines) {
			const set = equationLine(line);
			const open = [...set.matchAll(/<(\w+)/g)].map(([, name]) => name).sort();
			expect([...set.matchAll(/<\/(\w+)/g)].map(([, name]) => name).sort()).toEqual(open);
		}
	});

	it("set indices, powers, functions and quotients", () => {
		expect(mathml("Y[t-1]")).toBe("<math><msub><mi>Y</mi><mrow><mi>t</mi><mo>−</mo><mn>1</mn></mrow></msub></math>");
		expect(mathml("h_j^c / 2")).toBe(
			"<math><mfrac><msubsup><mi>h</mi><mi>j</mi><mi>c</mi></msubsup><mn>2</mn></mfrac></math>",
		);
		expect(mathml("(1 + r)^t")).toMatch(/^<math><msup><mrow><mo>\(<\/mo>.*<mi>t<\/mi><\/msup><\/math>$/);
	});

	it("may break before an operator and after a comma, in brackets too, but in no fraction, power or sum", () => {
		const pieces = (formula: string) =>
			mathml(formula)
				.split("</math><math>")
				.map((piece) => piece.replaceAll(/<[^>]*>/g, ""));
		expect(pieces("gap = d + Σ r_j - max(0, limits.deficit - deficit.path)")).toEqual([
			...["gap", "=d", "+∑rj", "−max(0,", "limits.deficit", "−deficit.path)"],
		]);
		expect(pieces("Y[t] = Y[t-1] · (1 + g)^t / n")).toEqual(["Yt", "=Yt−1", "·(1+g)tn"]);
		expect(pieces("(a - b) / (c + d)")).toHaveLength(1);
		expect(pieces("max(a / b, 1)")).toHaveLength(1);
		expect(pieces("|a - b|")).toHaveLength(1);
		expect(mathml("a - b")).toBe('<math><mi>a</mi></math><math><mo form="infix">−</mo><mi>b</mi></math>');
	});

	it("refuse a bracket that stays open and a letter that means nothing", () => {
		expect(() => mathml("min(a")).toThrow("must close, got no )");
		expect(() => mathml("a @ b")).toThrow('got "@"');
	});
});
