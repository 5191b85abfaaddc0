import { files } from "./bundled-files.js";
import type { ScenarioInput } from "./types.js";

/** The name of a bundled scenario. */
export type BundledName = keyof typeof files;

/** The bundled scenarios: the files under `examples/scenarios`, as they are. */
export const bundledScenarios = files as unknown as Readonly<Record<string, ScenarioInput>>;

/** Whether a block is that of a bundled scenario, not a copy of it: of one that no one has asked for yet it cannot be. */
export function isBundled(block: unknown): boolean {
	return (
		block !== undefined && Object.values(Object.getOwnPropertyDescriptors(files)).some(({ value }) => value === block)
	);
}
