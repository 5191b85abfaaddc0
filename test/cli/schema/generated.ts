import ts from "typescript";
import { root } from "../../built.js";
import { schemaOfTypes } from "./schema-of-types.js";

/** A counterfactual is given in part: its keys are those of a scenario, and checked as such where it is read. */
const COUNTERFACTUAL = {
	description:
		"Keys laid over the scenario, as in its own schema (crowdout schema); with extends null a whole scenario.",
	type: "object",
};

/** What a policy lays over a future: keys of a scenario, checked where they are laid over it. */
const SCENARIO_INPUT = {
	description: "Keys of a scenario, as in its own schema (crowdout schema).",
	type: "object",
};

/** The text of `examples/result.schema.json` as the types have it: a definition a line, so that a change can be read. */
export function generatedSchema(): string {
	const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile);
	const outputs = { file: `${root}src/cli/outputs.ts`, name: "Outputs" };
	const answers = { file: `${root}src/cli/mcp/answers.ts`, name: "Answers" };
	const program = ts.createProgram(
		[outputs.file, answers.file],
		ts.parseJsonConfigFileContent(config, ts.sys, root).options,
	);
	const { members, definitions } = schemaOfTypes(program, [outputs, answers], {
		Counterfactual: COUNTERFACTUAL,
		ScenarioInput: SCENARIO_INPUT,
	});
	const head = {
		$schema: "http://json-schema.org/draft-07/schema#",
		title: "crowdout results",
		description:
			"What the commands of crowdout print with --json, one definition a command; mcp-… is what a tool of crowdout mcp answers.",
		anyOf: Object.keys(members)
			.filter((name) => !name.startsWith("mcp-"))
			.map((name) => ({ $ref: `#/definitions/${name}` })),
	};
	const lines = Object.entries({ ...members, ...definitions }).map(
		([name, schema]) => `"${name}":${JSON.stringify(schema)}`,
	);
	return `${JSON.stringify(head).slice(0, -1)},"definitions":{\n${lines.join(",\n")}\n}}\n`;
}
