// The commands that are loaded together: a file for each would cost every one of them dozens of small files.

export { assumptions } from "./assumptions.js";
export { attribute } from "./attribute.js";
export { backcast } from "./backcast.js";
export { cite } from "./cite.js";
export { claims } from "./claims.js";
export { compare } from "./compare.js";
export { data } from "./data.js";
export { dataDiff } from "./data-diff.js";
export { diff } from "./diff.js";
export { estimate } from "./estimate.js";
export { explain } from "./explain.js";
export { list } from "./list.js";
export { mcp } from "./mcp.js";
export { merge } from "./merge.js";
export { newScenario } from "./new.js";
export { nowcast } from "./nowcast.js";
export { policies } from "./policies.js";
export { replicate } from "./replicate.js";
export { report } from "./report.js";
export { sample } from "./sample.js";
export { schema } from "./schema.js";
export { discovery, sensitivity } from "./sensitivity.js";
export { solve } from "./solve.js";
export { sweep } from "./sweep.js";
export { validate } from "./validate.js";
export { verify } from "./verify.js";
export { whoPaid } from "./who-paid.js";
