import base2023Budget from "../../examples/scenarios/base-2023-budget.json";
import base2023Pensions from "../../examples/scenarios/base-2023-pensions.json";
import base2023Sipri from "../../examples/scenarios/base-2023-sipri.json";
import base2025Pensions from "../../examples/scenarios/base-2025-pensions.json";
import base2025Sipri from "../../examples/scenarios/base-2025-sipri.json";
import baseline from "../../examples/scenarios/baseline.json";
import indiaSurge from "../../examples/scenarios/india-surge.json";
import usIndiaPartnership from "../../examples/scenarios/us-india-partnership.json";
import type { ScenarioInput } from "./types.js";

/** The bundled scenarios: the files under `examples/scenarios`, as they are. */
export const bundledScenarios: Readonly<Record<string, ScenarioInput>> = {
	baseline,
	"us-india-partnership": usIndiaPartnership,
	"india-surge": indiaSurge,
	"base-2025-pensions": base2025Pensions,
	"base-2025-sipri": base2025Sipri,
	"base-2023-budget": base2023Budget,
	"base-2023-pensions": base2023Pensions,
	"base-2023-sipri": base2023Sipri,
} as unknown as Readonly<Record<string, ScenarioInput>>;
