import { type Derived, derivedBy, rowNamed } from "./output-names.js";
import type { Asked, Ingredient } from "./output-row.js";

const at = (path: string, t: number): Ingredient => ({ from: "result", path, t });
const given = (path: string, t: number): Ingredient => ({ from: "scenario", path, t });

/** The inputs of the number at a path of a result; `undefined` where there is no rule for it. */
export function derivationRule(path: string, asked: Asked): Derived | undefined {
	const found = rowNamed(path);
	if (found !== undefined) return derivedBy(found.row, { ...asked, ...found.member });
	const [first, index, figure] = path.split(".");
	return first === "outcomes" ? outcome(Number(index), figure, asked) : undefined;
}

function outcome(index: number, figure: string, { scenario, t, horizon }: Asked): Derived | undefined {
	const found = scenario.outcomes[index];
	if (found === undefined) return undefined;
	const numbers = (name: string) => given(`outcomes.${index}.${name}`, t);
	if (found.kind === "opportunityCost") {
		const whole = figure === "cumulative";
		const counted = whole ? Array.from({ length: horizon }, (_, k) => k + 1) : [t];
		return {
			equation: `efficiency · the line's loss in {currencies}${whole ? ", summed over the horizon," : ""} / cost of one unit`,
			of: [
				numbers("efficiency"),
				numbers("unitCost"),
				...counted.map((year) => at(`crowdOut.money.${found.line}`, year)),
			],
		};
	}
	const arms = ["run", "counterfactualRun"].flatMap((arm) => [
		at(`${arm}.lines.${found.line}`, t),
		at(`${arm}.gdp`, t),
		at(`${arm}.population`, t),
	]);
	return {
		equation: "(the line's money per head with / without the push)^(elasticity · efficiency)",
		of: [numbers("elasticity"), numbers("efficiency"), ...arms],
	};
}
