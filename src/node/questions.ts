import { questionsOn } from "../pool/index.js";
import { threads } from "./ensemble/index.js";

const asked = questionsOn(() => threads);

/**
 * Run a scenario many times with its uncertain numbers drawn, on worker threads where that is faster.
 *
 * The result is the same to the last bit as that of `ensemble` of the main door, for any number of workers. A worker
 * that dies is replaced. After an abort the result covers the draws that were finished, and its `warnings` say so.
 *
 * @throws {CrowdoutError} As `ensemble` of the main door.
 * @function
 * @example
 * ```ts
 * import { ensemble, readScenario } from "crowdout/node";
 *
 * const scenario = await readScenario("own-scenario.yaml");
 * const { probabilityOfLoss } = await ensemble(scenario, { draws: 400, seed: 1, workers: 2 });
 * console.log(probabilityOfLoss.all.value);
 * ```
 */
export const ensemble = asked.ensemble;

/**
 * `sensitivity` of the main door on worker threads where that is faster. The result is the same to the last bit for any
 * number of workers.
 *
 * @throws {CrowdoutError} As `sensitivity` of the main door.
 * @function
 * @example
 * ```ts
 * import { sensitivity } from "crowdout/node";
 *
 * const { inputs } = await sensitivity("us-india-partnership", { samples: 64 });
 * console.log(inputs[0].path, inputs[0].total?.value);
 * ```
 */
export const sensitivity = asked.sensitivity;

/**
 * `discover` of the main door on worker threads where that is faster. The result is the same to the last bit for any
 * number of workers.
 *
 * @throws {CrowdoutError} As `discover` of the main door.
 * @function
 * @example
 * ```ts
 * import { discover } from "crowdout/node";
 *
 * const { boxes } = await discover("us-india-partnership", { above: 40, samples: 200 });
 * console.log(boxes[0].condition, boxes[0].coverage, boxes[0].density);
 * ```
 */
export const discover = asked.discover;

/**
 * Set the greatest number of workers of all questions of this process together [whole, 1 to 256; 1 works in its own
 * thread].
 *
 * Questions without a free worker wait. By default there is one worker for each core, and a question that asks for more
 * gets them when nothing else runs. The results do not depend on the number.
 *
 * @param most The limit; `undefined` removes it.
 * @throws {CrowdoutError} `invalid-input` for any other value.
 * @function
 * @example
 * ```ts
 * import { limitWorkers } from "crowdout/node";
 *
 * limitWorkers(2);
 * ```
 */
export const limitWorkers = threads.turns.limit;
