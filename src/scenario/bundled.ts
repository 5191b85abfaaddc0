import { files } from "./bundled-files.js";
import type { ScenarioInput } from "./types.js";

export { isBundled, isBundledBlock } from "./bundled-files.js";

/** The name of a bundled scenario. */
export type BundledName = keyof typeof files;

/**
 * The bundled scenarios: the files under `examples/scenarios`, as they are.
 *
 * @example
 * ```ts
 * import { bundledScenarios } from "crowdout";
 *
 * for (const [name, { title }] of Object.entries(bundledScenarios)) console.log(name, title);
 * ```
 */
export const bundledScenarios = files as unknown as Readonly<Record<string, ScenarioInput>>;
