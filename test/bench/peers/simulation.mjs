// `simulation`, the engine of Insight Maker: the equations as its primitives. Called by peers.mjs in the folder of the packages.
import { INPUTS, OUTPUTS } from "./equations.mjs";

const FUNCTIONS = { if: "IfThenElse", min: "Min", max: "Max", exp: "Exp", ln: "Ln" };

/** A function of the drawn numbers that gives the outputs, a row for each of `OUTPUTS`, a value for each year. */
export async function simulation(equations, years, { load }) {
	const { Model } = await load("simulation");
	const model = new Model({ timeStart: 1, timeLength: years - 1, timeStep: 1, timeUnits: "Years", algorithm: "Euler" });
	const written = (text) =>
		text.replace(/\b(if|min|max|exp|ln)\(/g, (_, name) => `${FUNCTIONS[name]}(`).replace(/\[time\]/g, "Years()");
	const made = {
		input: ({ name }) => model.Variable({ name, value: "0" }),
		aux: ({ name, equation }) => model.Variable({ name, value: written(equation) }),
		stock: ({ name, initial }) => model.Stock({ name, initial: written(initial) }),
		table: ({ name, values }) => model.Converter({ name, values: values.map((y, k) => ({ x: k + 1, y })) }),
	};
	const parts = new Map(equations.map((equation) => [equation.name, made[equation.kind](equation)]));
	for (const { name, kind, of, equation, initial } of equations) {
		const place = parts.get(name);
		if (kind === "stock") {
			const flow = model.Flow(null, place, { rate: `[${of}] - [${name}]`, nonNegative: false });
			model.Link(parts.get(of), flow);
		}
		for (const [, read] of (equation ?? initial ?? "").matchAll(/\[([^\]]*)\]/g)) {
			if (read !== "time") model.Link(parts.get(read), place);
		}
	}
	return (parameters) => {
		INPUTS.forEach((name, k) => {
			parts.get(name).value = String(parameters[k]);
		});
		const results = model.simulate();
		return OUTPUTS.map((name) => results.series(parts.get(name)));
	};
}
