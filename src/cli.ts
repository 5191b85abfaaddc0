#!/usr/bin/env node
import module from "node:module";

// From 22.1 on Node keeps the compiled code of what is loaded after this from one start to the next.
(module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();
const { main } = await import("./cli/index.js");
await main(process.argv.slice(2));
