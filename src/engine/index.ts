export { type Arm, createArm, FLAG } from "./arm.js";
export { compile } from "./compile.js";
export { DEFENCE, FINANCING, type Plan } from "./plan.js";
export { simulate } from "./simulate.js";
