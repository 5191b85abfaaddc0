// A link to the explorer: what its page is set to, as the part of an address after #, and back.

export { baseNamed, baseOf, baseYears } from "./bases.js";
export { type ExplorerLinkOptions, explorerLink } from "./explorer-link.js";
export { choiceOf, listOptions, optionsOf } from "./options.js";
export { type Opened, readLink } from "./read.js";
export { type ExplorerState, initialState, SLIDERS, type SliderKey, scenarioNames } from "./state.js";
export { VERSION, writeLink } from "./write.js";
