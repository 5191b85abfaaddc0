import { crowdOut } from "../../measure/index.js";
import { parseScenario, type ScenarioOptions } from "../../scenario/index.js";
import type { Measures } from "./types.js";

const CHOSEN = "elasticity-fan-2018";
const DEFAULT = "us-india-partnership";
const HOW = "change of health divided by change of defence, in logarithms, last year (crowdOut.elasticity.health)";
const WHY = "the elasticity is an input; the small difference is what the provinces spend of their share of new taxes";

/** Loss of health by a published elasticity. */
export const elasticities: Measures = {
	"fan-health-chosen": () => ({
		ours: ofHealth(CHOSEN),
		byConstruction: true,
		how: `run of ${CHOSEN}: ${HOW}`,
		why: WHY,
		beside: [],
	}),
	"fan-health-poorer-chosen": () => ({
		ours: ofHealth(CHOSEN, { set: { financing: { kind: "elasticities", elasticities: { health: -0.962 } } } }),
		byConstruction: true,
		how: `run of ${CHOSEN} with financing.elasticities.health -0.962: ${HOW}`,
		why: WHY,
		beside: [],
	}),
	"fan-health-default": () => ({
		ours: ofHealth(DEFAULT),
		byConstruction: false,
		how: `run of ${DEFAULT}: ${HOW}`,
		why: "taxes, levies, borrowing and other spending pay before the lines do, and only a small part of health is federal or development spending",
		beside: [
			{ what: "financing as-budgeted-2027", value: ofHealth(DEFAULT, { financing: "as-budgeted-2027" }) ?? Number.NaN },
		],
	}),
};

function ofHealth(name: string, options: ScenarioOptions = {}): number | null {
	return crowdOut(parseScenario(name, options)).crowdOut.elasticity.health.at(-1) ?? null;
}
