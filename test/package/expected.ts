import { root } from "../built.js";
import { answers } from "./program.js";

/** What the source answers, as JSON. */
export const expected = JSON.stringify(await answers(`${root}examples/own-scenario.yaml`));
