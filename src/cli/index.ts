// The command line: options in, text and an exit status out.

export { main } from "./main.js";
