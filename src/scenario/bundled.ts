import { files } from "./bundled-files.js";
import type { ScenarioInput } from "./types.js";

export { isBundled } from "./bundled-files.js";

/** The name of a bundled scenario. */
export type BundledName = keyof typeof files;

/** The bundled scenarios: the files under `examples/scenarios`, as they are. */
export const bundledScenarios = files as unknown as Readonly<Record<string, ScenarioInput>>;

const BLOCKS = new WeakSet(
	Object.values<Readonly<Record<string, unknown>>>(files).flatMap((file) =>
		Object.values(file).filter((value) => typeof value === "object" && value !== null),
	),
);

/** Whether a value is a block of a bundled scenario as it stands in its file, such as its `budget`. */
export function isBundledBlock(value: object): boolean {
	return BLOCKS.has(value);
}
