// A scenario as a model of system dynamics, for tools that read XMILE.

export { xmile } from "./xmile.js";
