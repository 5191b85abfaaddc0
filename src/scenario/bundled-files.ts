import adviceCutHumanSecurity from "../../examples/scenarios/advice-cut-human-security.json";
import adviceProtectHumanSecurity from "../../examples/scenarios/advice-protect-human-security.json";
import armsRace from "../../examples/scenarios/arms-race.json";
import asInThePast from "../../examples/scenarios/as-in-the-past.json";
import base2023Budget from "../../examples/scenarios/base-2023-budget.json";
import base2023Pensions from "../../examples/scenarios/base-2023-pensions.json";
import base2023Sipri from "../../examples/scenarios/base-2023-sipri.json";
import base2025Pensions from "../../examples/scenarios/base-2025-pensions.json";
import base2025Sipri from "../../examples/scenarios/base-2025-sipri.json";
import baseline from "../../examples/scenarios/baseline.json";
import buildUp202627 from "../../examples/scenarios/build-up-2026-27.json";
import chinaOffset from "../../examples/scenarios/china-offset.json";
import elasticityFan2018 from "../../examples/scenarios/elasticity-fan-2018.json";
import floors from "../../examples/scenarios/floors.json";
import freeze2019 from "../../examples/scenarios/freeze-2019.json";
import indiaSurge from "../../examples/scenarios/india-surge.json";
import noPartnership from "../../examples/scenarios/no-partnership.json";
import paperCorrected from "../../examples/scenarios/paper-corrected.json";
import paperThesis from "../../examples/scenarios/paper-thesis.json";
import parity from "../../examples/scenarios/parity.json";
import partnershipTechnology from "../../examples/scenarios/partnership-technology.json";
import peaceDividend from "../../examples/scenarios/peace-dividend.json";
import reboundInterest from "../../examples/scenarios/rebound-interest.json";
import richardson19602020 from "../../examples/scenarios/richardson-1960-2020.json";
import roomToBorrow from "../../examples/scenarios/room-to-borrow.json";
import securitisedCrisis from "../../examples/scenarios/securitised-crisis.json";
import underAProgramme from "../../examples/scenarios/under-a-programme.json";
import usIndiaPartnership from "../../examples/scenarios/us-india-partnership.json";
import waterFirst from "../../examples/scenarios/water-first.json";

/** The files under `examples/scenarios`, in the order in which they are listed. */
export const files = {
	baseline,
	"us-india-partnership": usIndiaPartnership,
	"build-up-2026-27": buildUp202627,
	"india-surge": indiaSurge,
	"paper-thesis": paperThesis,
	"paper-corrected": paperCorrected,
	"advice-cut-human-security": adviceCutHumanSecurity,
	"advice-protect-human-security": adviceProtectHumanSecurity,
	"no-partnership": noPartnership,
	"partnership-technology": partnershipTechnology,
	"arms-race": armsRace,
	"securitised-crisis": securitisedCrisis,
	"freeze-2019": freeze2019,
	"under-a-programme": underAProgramme,
	"room-to-borrow": roomToBorrow,
	"as-in-the-past": asInThePast,
	"china-offset": chinaOffset,
	floors,
	"water-first": waterFirst,
	"peace-dividend": peaceDividend,
	parity,
	"richardson-1960-2020": richardson19602020,
	"rebound-interest": reboundInterest,
	"elasticity-fan-2018": elasticityFan2018,
	"base-2025-pensions": base2025Pensions,
	"base-2025-sipri": base2025Sipri,
	"base-2023-budget": base2023Budget,
	"base-2023-pensions": base2023Pensions,
	"base-2023-sipri": base2023Sipri,
};

const blocks: ReadonlySet<unknown> = new Set(Object.values(files));

/** Whether a block is the very object of a bundled scenario, not a copy. */
export function isBundled(block: unknown): boolean {
	return blocks.has(block);
}

const parts: ReadonlySet<unknown> = new Set(Object.values<object>(files).flatMap((file) => Object.values(file)));

/** Whether a value is a block of a bundled scenario, such as its `budget`, as in its file. */
export function isBundledBlock(value: object): boolean {
	return parts.has(value);
}
