export { nowcastReport } from "./nowcast.js";
