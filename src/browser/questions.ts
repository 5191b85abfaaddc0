import { questionsOn } from "../pool/index.js";
import { browserMachine } from "./web-worker.js";

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
