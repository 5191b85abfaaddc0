import { questionsOn } from "../pool/index.js";
import { browserMachine, turns } from "./web-worker.js";

const asked = questionsOn(browserMachine);

/**
 * Run a scenario many times with its uncertain numbers drawn, on the browser's workers: the page stays responsive.
 *
 * The same answer to the last bit as `ensemble` of the main door, for any number of workers. Where the signal aborts,
 * what is done by then is the result, and its `warnings` say so.
 *
 * @throws {CrowdoutError} As `ensemble` of the main door.
 * @function
 * @example
 * const { scalars } = await ensemble("us-india-partnership", { draws: 100_000, seed: 1 });
 * console.log(scalars["crowdOut.ratio"].quantiles);
 */
export const ensemble = asked.ensemble;

/**
 * `sensitivity` of the main door on the browser's workers: the same answer to the last bit for any number of them.
 *
 * @throws {CrowdoutError} As `sensitivity` of the main door.
 * @function
 */
export const sensitivity = asked.sensitivity;

/**
 * `discover` of the main door on the browser's workers: the same answer to the last bit for any number of them.
 *
 * @throws {CrowdoutError} As `discover` of the main door.
 * @function
 */
export const discover = asked.discover;

/**
 * Set the most workers that all questions of this page have together [whole, 1 to 256; 1 works in the page itself].
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
export const limitWorkers = turns.limit;
