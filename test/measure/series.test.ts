import { ensemble } from "crowdout";
import { describe, expect, it } from "vitest";
import { allSeries, membersOf } from "../../src/measure/index.js";
import { reference } from "../ensemble/small.js";

describe("every output of an ensemble", () => {
	const scenario = reference({ horizon: 4 });
	const names = allSeries(membersOf(scenario)).map(({ name }) => name);
	const together = ensemble(scenario, { draws: 300, outputs: names });

	it.each(names)("%s is the same asked for alone and beside all others", (name) => {
		const alone = ensemble(scenario, { draws: 300, outputs: [name] });
		expect(alone.bands[name]).toEqual(together.bands[name]);
	});
});
