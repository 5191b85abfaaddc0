import { spawnSync } from "node:child_process";

/** What node printed, on either stream, and how it ended. */
export function runTool(cwd: string, args: readonly string[]): { status: number | null; said: string } {
	const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" };
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: "utf8" });
	return { status, said: `${stdout}${stderr}`.trim() };
}
