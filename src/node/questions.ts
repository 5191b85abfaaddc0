import { questionsOn } from "../pool/index.js";
import { threads } from "./ensemble/index.js";

const asked = questionsOn(() => threads);

/**
 * Run a scenario many times with its uncertain numbers drawn, on worker threads where that is faster.
 *
 * The same answer to the last bit as `ensemble` of the main door, for any number of workers. A worker that dies is
 * replaced. Where the signal aborts, what is done by then is the result, and its `warnings` say so.
 *
 * @throws {CrowdoutError} As `ensemble` of the main door.
 * @function
 * @example
 * const { probabilityOfLoss } = await ensemble(await readScenario("my-scenario.yaml"), { draws: 100_000, seed: 1 });
 * console.log(probabilityOfLoss.all.value);
 */
export const ensemble = asked.ensemble;

/**
 * `sensitivity` of the main door on worker threads where that is faster: the same answer to the last bit for any number
 * of them.
 *
 * @throws {CrowdoutError} As `sensitivity` of the main door.
 * @function
 * @example
 * const { inputs } = await sensitivity("us-india-partnership", { samples: 4096, workers: 2 });
 * console.log(inputs[0].path);
 */
export const sensitivity = asked.sensitivity;

/**
 * `discover` of the main door on worker threads where that is faster: the same answer to the last bit for any number of
 * them.
 *
 * @throws {CrowdoutError} As `discover` of the main door.
 * @function
 */
export const discover = asked.discover;

/**
 * Set the most workers that all questions of this process have together [whole, 1 to 256; 1 works in its own thread].
 *
 * Questions that find none free wait in line. Left unset, there is one a core, and a question that asks for more has
 * them once nothing else runs. The answers are the same for any number.
 *
 * @param most The limit; `undefined` takes it away.
 * @throws {CrowdoutError} `invalid-input` where it is no such number.
 * @function
 * @example
 * limitWorkers(2);
 */
export const limitWorkers = threads.turns.limit;
