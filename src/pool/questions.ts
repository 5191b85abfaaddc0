import type { EnsembleResult } from "../ensemble/index.js";
import {
	DISCOVERY_OPTIONS,
	type DiscoveryOptions,
	type DiscoveryResult,
	planDiscovery,
	planSensitivity,
	SENSITIVITY_OPTIONS,
	type SensitivityOptions,
	type SensitivityResult,
	sensitivityStages,
} from "../questions/index.js";
import { requireOptions, type ScenarioChoice } from "../scenario/index.js";
import { askOn } from "./ask.js";
import { ensembleOn, type PooledEnsembleOptions } from "./ensemble.js";
import type { Machine } from "./machine.js";
import type { WorkOptions } from "./options.js";

/**
 * The questions that workers answer, with the same result to the last bit as the main door, for any number of workers.
 */
export interface PooledQuestions {
	/** As `ensemble` of the main door; after an abort the result covers the draws that were finished. */
	readonly ensemble: (input: ScenarioChoice, options?: PooledEnsembleOptions) => Promise<EnsembleResult>;
	/** As `sensitivity` of the main door. */
	readonly sensitivity: (
		input: ScenarioChoice,
		options?: SensitivityOptions & WorkOptions,
	) => Promise<SensitivityResult>;
	/** As `discover` of the main door. */
	readonly discover: (input: ScenarioChoice, options: DiscoveryOptions & WorkOptions) => Promise<DiscoveryResult>;
}

/** The names of the options about workers. */
const POOLED_OPTIONS = { workers: true, onProgress: true, signal: true } as const satisfies Readonly<
	Record<keyof WorkOptions, true>
>;

/** The questions as a machine's workers answer them. */
export function questionsOn(machine: () => Machine): PooledQuestions {
	return {
		ensemble: async (input, options = {}) => ensembleOn(machine(), input, options),
		sensitivity: async (input, options = {}) => {
			requireOptions(options, { ...SENSITIVITY_OPTIONS, ...POOLED_OPTIONS });
			const { workers, onProgress, signal, ...asked } = options;
			let found: SensitivityResult | undefined;
			for (const count of sensitivityStages(asked)) {
				const plan = () => planSensitivity(input, asked, count);
				found = await askOn(machine(), plan, { workers, onProgress, signal });
				if (found.precision?.reached) break;
			}
			return found as SensitivityResult;
		},
		discover: async (input, options) => {
			requireOptions(options, { ...DISCOVERY_OPTIONS, ...POOLED_OPTIONS });
			const { workers, onProgress, signal, ...asked } = options;
			return askOn(machine(), () => planDiscovery(input, asked), { workers, onProgress, signal });
		},
	};
}
