// SDEverywhere: the equations as a Vensim model, compiled to JavaScript. Called by peers.mjs in the folder of the packages.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { INPUTS, OUTPUTS } from "./equations.mjs";

const FUNCTIONS = { if: "IF THEN ELSE", min: "MIN", max: "MAX", exp: "EXP", ln: "LN" };

/** The text of a Vensim model. */
function vensim(equations, years) {
	const written = (text) =>
		text
			.replace(/\b(if|min|max|exp|ln)\(/g, (_, name) => `${FUNCTIONS[name]}(`)
			.replace(/\[time\]/g, "Time")
			.replace(/\[([^\]]*)\]/g, "$1");
	const right = {
		input: () => "0",
		aux: ({ equation }) => written(equation),
		stock: ({ name, of, initial }) => `INTEG(${of} - ${name}, ${written(initial)})`,
		table: ({ values }) => `WITH LOOKUP(Time, (${values.map((value, k) => `(${k + 1},${value})`).join(",")}))`,
	};
	const entry = (name, text) => `${name} = ${text} ~~|`;
	const control = { "INITIAL TIME": 1, "FINAL TIME": years, "TIME STEP": 1, SAVEPER: 1 };
	return [
		"{UTF-8}",
		...equations.map((equation) => entry(equation.name, right[equation.kind](equation))),
		...Object.entries(control).map(([name, value]) => entry(name, String(value))),
	].join("\n");
}

/** A function of the drawn numbers that gives the outputs, a row for each of `OUTPUTS`, a value for each year. */
export async function sdeverywhere(equations, years, { load, folder }) {
	const { parseAndGenerate } = await load("@sdeverywhere/compile");
	const { createSynchronousModelRunner } = await load("@sdeverywhere/runtime");
	const spec = { inputVarNames: INPUTS, outputVarNames: OUTPUTS };
	await parseAndGenerate(vensim(equations, years), "vensim", spec, ["generateJS"], folder, "peer", folder);
	const file = join(folder, "peer.js");
	const { default: generated } = await import(pathToFileURL(file));
	const runner = createSynchronousModelRunner(await generated());
	const outputs = runner.createOutputs();
	return (parameters) => {
		runner.runModelSync(parameters, outputs);
		return outputs.varSeries.map(({ points }) => points.map(({ y }) => y));
	};
}
