import { withValueAt } from "crowdout";
import { describe, expect, it } from "vitest";

describe("withValueAt", () => {
	it("sets what stands at a path in a copy, and makes the blocks on the way", () => {
		const block = { rival: { growth: "4%" } };
		expect(withValueAt(block, "rival.partnership.quality", 0.2)).toEqual({
			rival: { growth: "4%", partnership: { quality: 0.2 } },
		});
		expect(block).toEqual({ rival: { growth: "4%" } });
	});

	it("goes into a list by index, and puts a block in place of a number", () => {
		const block = { outcomes: [{ efficiency: 1 }, { efficiency: 1 }], defence: { floor: 0.01 } };
		expect(withValueAt(block, "outcomes.1.efficiency", 0.5).outcomes).toEqual([{ efficiency: 1 }, { efficiency: 0.5 }]);
		expect(withValueAt(block, "defence.floor.2027", 0.02).defence).toEqual({ floor: { "2027": 0.02 } });
	});

	it("takes every key as data, __proto__ too", () => {
		const set = withValueAt({}, "__proto__.polluted", true);
		expect(Object.keys(set)).toEqual(["__proto__"]);
		expect("polluted" in {}).toBe(false);
	});
});
