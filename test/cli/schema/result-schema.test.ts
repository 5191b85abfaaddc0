import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { type Schema as SecondSchema, Validator } from "@cfworker/json-schema";
import Ajv from "ajv";
import { bundledScenarios, claims, dataTableNames, mechanismClaims } from "crowdout";
import { afterAll, describe, expect, it } from "vitest";
import { crowdout, root } from "../../built.js";
import type { Schema } from "./schema-of-types.js";

const folder = mkdtempSync(`${tmpdir()}/crowdout-`);
afterAll(() => rmSync(folder, { recursive: true }));

const schema = JSON.parse(readFileSync(`${root}/examples/result.schema.json`, "utf8"));
const definitions: Readonly<Record<string, Schema>> = schema.definitions;
// A value may be a number or null; a tuple says its length twice.
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
ajv.addSchema(schema, "result");

/** What is wrong with the JSON that a command prints, by the schema of `kind`. */
function faults(kind: string, args: readonly string[]): string {
	const { status, stdout, stderr } = crowdout(args);
	if (status !== 0) return stderr;
	const validate = ajv.getSchema(`result#/definitions/${kind}`)!;
	if (!validate(JSON.parse(stdout))) return ajv.errorsText(validate.errors?.slice(0, 5));
	const { errors } = new Validator(alone(kind), "7").validate(JSON.parse(stdout));
	return errors.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`).join(", ");
}

/** The schema of a command, standing alone as the command line prints it. */
function alone(kind: string): SecondSchema {
	const known = printed.get(kind) ?? JSON.parse(crowdout(["schema", kind]).stdout);
	printed.set(kind, known);
	return known;
}

const printed = new Map<string, SecondSchema>();

/** The fields below a schema that nothing describes. */
function undescribed(schema: Schema, at: string, seen = new Set<unknown>()): string[] {
	if (seen.has(schema)) return [];
	seen.add(schema);
	return Object.entries(schema).flatMap(([key, value]) => {
		if (key === "$ref") return undescribed(resolved(schema), String(value).split("/")[2], seen);
		if (typeof value !== "object" || value === null) return [];
		const fields = key === "properties" ? Object.entries(value as Schema) : [];
		const bare = fields.filter(([, field]) => !isDescribed(field as Schema)).map(([name]) => `${at}.${name}`);
		return [...bare, ...undescribed(value as Schema, key === "properties" ? at : `${at}/${key}`, seen)];
	});
}

function isDescribed(schema: Schema): boolean {
	const { description, properties, items, anyOf, additionalProperties: values } = schema;
	if (description !== undefined || properties !== undefined || "const" in schema) return true;
	if (schema.$ref !== undefined) return isDescribed(resolved(schema));
	const parts = [...(Array.isArray(anyOf) ? anyOf : []), items, values].filter((part) => typeof part === "object");
	return parts.length > 0 && parts.some((part) => isDescribed(part as Schema));
}

function resolved({ $ref }: Schema): Schema {
	return definitions[String($ref).replace("#/definitions/", "")];
}

describe("examples/result.schema.json", () => {
	it("is what crowdout schema result prints and the package exports", () => {
		expect(JSON.parse(crowdout(["schema", "result"]).stdout)).toEqual(schema);
		const { exports } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
		expect(exports["./schema/result.json"]).toBe("./examples/result.schema.json");
	});

	it("describes every command", () => {
		const bare = Object.entries(definitions).filter(([name, { description }]) => /^[a-z]/.test(name) && !description);
		expect(bare.map(([name]) => name)).toEqual([]);
	});

	it("describes every field, itself or by what it is made of", () => {
		expect(Object.entries(definitions).flatMap(([name, one]) => undescribed(one, name))).toEqual([]);
	});

	it("refuses a field that no type has, a missing one and one of another type", () => {
		const validate = ajv.getSchema("result#/definitions/run")!;
		const result = JSON.parse(crowdout(["run", "baseline", "--json"]).stdout);
		expect(validate(result)).toBe(true);
		const { ledger, ...without } = result;
		for (const wrong of [{ ...result, causation: 1 }, without, { ...result, ledger: { ...ledger, lines: "none" } }]) {
			expect(validate(wrong)).toBe(false);
		}
		expect(validate({ ...result, run: { ...result.run, lines: { ...result.run.lines, energy: [null] } } })).toBe(false);
	});
});

describe("crowdout schema COMMAND", () => {
	it("stands alone for every command, and holds no more than it needs", () => {
		for (const { $ref } of schema.anyOf) {
			const kind = $ref.replace("#/definitions/", "");
			const own = JSON.parse(crowdout(["schema", kind]).stdout);
			// Draft-07 reads nothing beside a $ref.
			expect(own).not.toHaveProperty("$ref");
			// No command prints a lone word: each validator must refuse it, and so reach what the definitions say.
			expect(new Ajv({ strict: true, allowUnionTypes: true }).compile(own)("a word")).toBe(false);
			expect(new Validator(own, "7").validate("a word").valid).toBe(false);
			expect(() => new Ajv({ strict: true, allowUnionTypes: true }).compile(own)).not.toThrow();
			expect(Object.keys(own.definitions).length).toBeLessThan(Object.keys(definitions).length / 2);
			expect(own.title).toBe(`crowdout ${kind.replace("-", " ")}`);
		}
	});

	it("refuses a word that is none, and says where those that are stand", () => {
		const { status, stdout, stderr } = crowdout(["schema", "cause"]);
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr).toMatch(
			/^schema: must be scenario, result, or a command that prints JSON, got "cause"; crowdout --help lists the commands\n$/,
		);
	});
});

describe("what a command prints is what its schema says:", () => {
	for (const name of Object.keys(bundledScenarios)) {
		it(`run ${name}`, () => expect(faults("run", ["run", name, "--json"])).toBe(""));
	}

	const push = "us-india-partnership";
	const before = `${folder}/before.json`;
	crowdout(["run", push, "--json", "--out", before]);
	const parts = [1, 2].map((k) => {
		const part = `${folder}/${k}.part`;
		crowdout(["ensemble", push, "--draws", "64", "--shard", `${k}/2`, "--out", part]);
		return part;
	});
	const all: readonly [string, readonly string[]][] = [
		["compare", ["compare", "paper-thesis", "paper-corrected", "--json"]],
		["ensemble", ["ensemble", push, "--draws", "64", "--json"]],
		[
			"ensemble",
			["ensemble", push, "--draws", "64", "--mode", "fast", "--sampler", "sobol", "--precision", "50%", "--json"],
		],
		[
			"ensemble",
			["ensemble", push, "--draws", "64", "--event", "run.debt > 60%", "--output", "last(run.debt)", "--json"],
		],
		["ensemble", ["ensemble", "baseline", "--draws", "64", "--on-failure", "drop", "--json"]],
		["merge", ["merge", ...parts, "--json"]],
		["cite", ["cite", push, "--json"]],
		["explain", ["explain", push, "--json"]],
		["explain", ["explain", "arms-race", "budget.lines.education.base", "--json"]],
		["explain", ["explain", push, "crowdOut.money.food", "--year", "2030", "--json"]],
		["explain", ["explain", push, "run.defence", "--json"]],
		["assumptions", ["assumptions", push, "--json"]],
		["assumptions", ["assumptions", "richardson-1960-2020", "--json"]],
		["sweep", ["sweep", push, "--over", "rival.growth=2%..10%:3", "--over", "defence.longRun=0,1", "--json"]],
		[
			"sweep",
			[
				"sweep",
				"baseline",
				"--over",
				"rival.growth=4%",
				"--output",
				"crowdOut.ratio",
				"--output",
				"run.debt",
				"--json",
			],
		],
		["sweep", ["sweep", push, "--over", "defence.longRun=1,900", "--on-failure", "drop", "--json"]],
		["solve", ["solve", push, "--for", "rival.growth", "--so-that", "crowdOut.cumulativeMoney.food=20", "--json"]],
		["solve", ["solve", push, "--for", "rival.growth", "--so-that", "crowdOut.cumulativeMoney.food=1e9", "--json"]],
		[
			"solve",
			[
				"solve",
				push,
				"--for",
				"rival.growth",
				"--so-that",
				"crowdOut.cumulativeMoney.food=20",
				"--over",
				"defence.longRun=0.2,0.5",
				"--json",
			],
		],
		...["sobol", "morris", "pawn", "delta", "rbd-fast"].map((method): [string, string[]] => [
			"sensitivity",
			["sensitivity", push, "--method", method, "--samples", method === "rbd-fast" ? "256" : "64", "--json"],
		]),
		["discover", ["discover", push, "--above", "0", "--samples", "256", "--json"]],
		["attribute", ["attribute", "paper-thesis", "paper-corrected", "--json"]],
		["policies", ["policies", push, "india-surge", "--json"]],
		[
			"policies",
			[
				"policies",
				push,
				"--policy",
				"a:financing.lines=90%",
				"--floor",
				"education=1.4%",
				"--on-failure",
				"drop",
				"--json",
			],
		],
		["report", ["report", push, "--format", "json", "--attribution", "--tornado", "--draws", "64"]],
		["report", ["report", push, "india-surge", "--format", "json", "--title", "Two"]],
		["diff", ["diff", before, `${folder}/after.json`, "--json"]],
		["diff", ["diff", before, `${folder}/longer.json`, "--json"]],
		["diff", ["diff", before, before, "--json"]],
		[
			"solve",
			["solve", "baseline", "--for", "rival.growth", "--so-that", "crowdOut.ratio=1", "--between", "3%..4%", "--json"],
		],
		["list", ["list", "--json"]],
		["data", ["data", "--json"]],
		["data-diff", ["data", "diff", "military-expenditure", "military-expenditure", "--json"]],
		["backcast", ["backcast", "--json"]],
		["backcast", ["backcast", "--of", "budget", "--json"]],
		["nowcast", ["nowcast", "--json"]],
		["replicate", ["replicate", "--json"]],
		["replicate", ["replicate", "fiscal-risk-oil", "--json"]],
		["who-paid", ["who-paid", "--json"]],
		["sensitivity", ["sensitivity", push, "--method", "tornado", "--json"]],
		["policies", ["policies", push, "--draws", "50", "--json"]],
		["attribute", ["attribute", "paper-thesis", "paper-corrected", "--by", "path", "--json"]],
		["sample", ["sample", push, "--samples", "5", "--output", "crowdOut.ratio", "--json"]],
		["claims", ["claims", "--json"]],
		["claims", ["claims", claims()[0].id, "--json"]],
		["claims", ["claims", mechanismClaims()[0].id, "--json"]],
	];
	crowdout(["run", push, "--reaction", "strong", "--json", "--out", `${folder}/after.json`]);
	crowdout(["run", "richardson-1960-2020", "--years", "9", "--json", "--out", `${folder}/longer.json`]);
	for (const [kind, args] of all) {
		it(args.join(" ").replaceAll(folder, ""), () => expect(faults(kind, args)).toBe(""));
	}
	for (const table of dataTableNames()) {
		it(`data ${table}`, () => expect(faults("data", ["data", table, "--json"])).toBe(""));
	}
	for (const specification of ["error-correction", "partial-adjustment", "richardson", "share"]) {
		const args = ["estimate", specification, "--from", "1988", "--to", "2024", "--json"];
		it(args.join(" "), () => expect(faults("estimate", args)).toBe(""));
	}
	it("estimate financing, with a mix and without one", () => {
		expect(faults("estimate", ["estimate", "financing", "--json"])).toBe("");
		expect(faults("estimate", ["estimate", "financing", "--from", "1965", "--to", "1985", "--json"])).toBe("");
	});
	it("estimate with a bootstrap, and over years that give no reading", () => {
		expect(faults("estimate", ["estimate", "error-correction", "--bootstrap", "wild", "--json"])).toBe("");
		expect(faults("estimate", ["estimate", "error-correction", "--from", "2008", "--json"])).toBe("");
	});
});
