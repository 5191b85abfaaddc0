#!/usr/bin/env node
import module from "node:module";
import { setFlagsFromString } from "node:v8";

// Node 20 makes machine code of a function after a few calls, which costs a short command more than it saves. A command
// that runs long gets the same code a moment later. Later versions compile in more steps and are left as they are.
if (process.versions.node.startsWith("20.")) setFlagsFromString("--interrupt-budget=600000");
// From 22.1 on Node keeps the compiled code of what is loaded after this from one start to the next.
(module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();
const { main } = await import("./cli/index.js");
await main(process.argv.slice(2));
