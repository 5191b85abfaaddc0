import { questionsOn } from "../pool/index.js";
import { browserMachine, turns } from "./web-worker.js";

const asked = questionsOn(browserMachine);

/**
 * Run a scenario many times with its uncertain numbers drawn, on the browser's workers, so that the page stays
 * responsive.
 *
 * The result is the same to the last bit as that of `ensemble` of the main door, for any number of workers. After an
 * abort the result covers the draws that were finished, and its `warnings` say so.
 *
 * @throws {CrowdoutError} As `ensemble` of the main door.
 * @function
 * @example
 * ```ts
 * import { ensemble } from "crowdout/browser";
 *
 * const { scalars } = await ensemble("us-india-partnership", { draws: 100_000, seed: 1 });
 * document.body.textContent = String(scalars["crowdOut.ratio"].quantiles[2]?.value);
 * ```
 */
export const ensemble = asked.ensemble;

/**
 * `sensitivity` of the main door on the browser's workers. The result is the same to the last bit for any number of
 * workers.
 *
 * @throws {CrowdoutError} As `sensitivity` of the main door.
 * @function
 * @example
 * ```ts
 * import { sensitivity } from "crowdout/browser";
 *
 * const stop = new AbortController();
 * const { inputs } = await sensitivity("us-india-partnership", { samples: 1024, signal: stop.signal });
 * document.body.textContent = inputs[0].path;
 * ```
 */
export const sensitivity = asked.sensitivity;

/**
 * `discover` of the main door on the browser's workers. The result is the same to the last bit for any number of
 * workers.
 *
 * @throws {CrowdoutError} As `discover` of the main door.
 * @function
 * @example
 * ```ts
 * import { discover } from "crowdout/browser";
 *
 * const onProgress = (done: number, total: number) => console.log(done / total);
 * const { boxes } = await discover("us-india-partnership", { above: 40, onProgress });
 * document.body.textContent = boxes[0].condition;
 * ```
 */
export const discover = asked.discover;

/**
 * Set the greatest number of workers of all questions of this page together [whole, 1 to 256; 1 works in the page
 * itself].
 *
 * Questions without a free worker wait. By default there is one worker for each core, and a question that asks for more
 * gets them when nothing else runs. The results do not depend on the number.
 *
 * @param most The limit; `undefined` removes it.
 * @throws {CrowdoutError} `invalid-input` for any other value.
 * @function
 * @example
 * ```ts
 * import { limitWorkers } from "crowdout/browser";
 *
 * limitWorkers(2);
 * ```
 */
export const limitWorkers = turns.limit;
