import { describe, expect, it } from "vitest";
import { root } from "../../built.js";
import { generatedSchema } from "./generated.js";

describe("examples/result.schema.json", () => {
	it("is what the types say: npx vitest run -u --config test/vitest.config.ts test/cli/schema/generated", async () => {
		await expect(generatedSchema()).toMatchFileSnapshot(`${root}/examples/result.schema.json`);
	});
});
