import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** What a finished process left. */
export interface Finished {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Run node in the project's folder, without colours. */
export function node(args: readonly string[], input = ""): Finished {
	const env = { ...process.env, NO_COLOR: "1" };
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, input, encoding: "utf8" });
	return { status, stdout, stderr };
}

/** Run the built command line. */
export function crowdout(args: readonly string[], input = ""): Finished {
	return node(["dist/cli.js", ...args], input);
}
