#!/usr/bin/env node
import module, { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { isMainThread } from "node:worker_threads";
import { compileCache } from "./cli/compile-cache.js";
import type { main } from "./cli/index.js";

// Node 20 makes machine code of a function after a few calls, which costs a short command more than it saves. A command
// that runs long gets the same code a moment later. Later versions compile in more steps and are left as they are.
if (process.versions.node.startsWith("20.")) setFlagsFromString("--interrupt-budget=600000");

const words = process.argv.slice(2);
const require = createRequire(import.meta.url);
const { enableCompileCache } = module as { readonly enableCompileCache?: () => void };
// From 22.1 on Node keeps the compiled code of what is loaded after this from one start to the next.
enableCompileCache?.();
// A thread that runs one command after the other loads the program once.
const isKept = enableCompileCache === undefined && isMainThread && !process.env.NODE_DISABLE_COMPILE_CACHE;
const cache = isKept ? compileCache(require, fileURLToPath(new URL(".", import.meta.url))) : undefined;
const program = (cache?.load ?? require)("./cli-program.cjs") as { readonly main: typeof main };
await program.main(words);
// A server has only begun now, and a watch has ended by a signal.
if (!process.exitCode && words[0] !== "mcp" && !words.includes("--watch")) cache?.keep(words);
