export { crowdOut } from "./crowd-out.js";
export { resultRecord } from "./record.js";
export type * from "./types.js";
export { type Verification, verifyResult } from "./verify.js";
