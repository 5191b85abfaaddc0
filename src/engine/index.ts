// One arm computed: a scenario becomes typed arrays, and runs of it go side by side through the years.

export { type Arm, type ArmShape, createArm, FLAG, numberIn, ownColumn } from "./arm.js";
export { compile } from "./compile.js";
export { DERIVED, derive } from "./derive.js";
export { DERIVED_INPUTS, type InputName } from "./inputs.js";
export { stateRoom } from "./pairs.js";
export type { Derived, Plan, Tier } from "./plan.js";
export { failureOf, runRows, simulate } from "./simulate.js";
export { planTarget, type Target } from "./targets.js";
