import { describe, expect, it } from "vitest";
import * as library from "./library.js";

/** The bench's own modules are plain JavaScript, which has no types. */
const load = (file: string) => import(new URL(file, import.meta.url).href);

describe("the reference case of the bench", () => {
	it("written out by hand gives the defence and the lines of crowdOut, whatever is drawn", async () => {
		const { constants, parametersOf, PARAMETERS, referenceScenario, YEARS } = await load("./reference-case.mjs");
		const { handSpecialised } = await load("./hand.mjs");
		const { naiveKernel } = await load("./naive.mjs");
		const scenario = referenceScenario(library);
		const draws = 20;
		const parameters = parametersOf(library.drawTable(library.planEnsemble(scenario, { draws }), 0, draws));
		const run = handSpecialised(constants(library, scenario), Math.exp, Math.log);
		const crowdOutOf = naiveKernel(library, { scenario, parameters });
		const [d, h] = [new Float64Array(YEARS + 1), new Float64Array(4 * YEARS + 4)];
		for (let i = 0; i < draws; i++) {
			run(0, parameters, i * PARAMETERS.length, d, h);
			const [defence, lines] = crowdOutOf(i);
			for (let t = 1; t <= YEARS; t++) {
				expect(d[t]).toBeCloseTo(defence[t], 12);
				for (let j = 0; j < 4; j++) expect(h[4 * t + j]).toBeCloseTo(lines[4 * t + j], 12);
			}
		}
	});
});
