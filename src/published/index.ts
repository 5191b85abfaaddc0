// The model compared with what was published: figures after its base year, and findings.

export { nowcast } from "./nowcast/nowcast.js";
export type { NotBeside, Nowcast, NowcastOptions, NowcastRow } from "./nowcast/types.js";
export { replicate } from "./replicate/replicate.js";
export type { Beside, Measure, Replication } from "./replicate/types.js";
