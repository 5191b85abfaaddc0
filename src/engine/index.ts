// One arm computed: a scenario becomes typed arrays, which a run fills.

export { type Arm, createArm, FLAG } from "./arm.js";
export { compile } from "./compile.js";
export { DERIVED, derive } from "./derive.js";
export type { Derived, Plan, Tier } from "./plan.js";
export { simulate } from "./simulate.js";
export { planTarget, type Target } from "./targets.js";
