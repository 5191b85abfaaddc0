import { readJsonFile, verifyResult } from "../library.js";
import { onOneLine } from "../one-line.js";
import { complain, write } from "../output.js";

/** `crowdout verify FILE`: make a result again from its record and compare; exit 1 where it differs. */
export async function verify(file: string): Promise<void> {
	const name = file === "-" ? "stdin" : file;
	const { ok, differences, reasons } = verifyResult(await readJsonFile(file));
	const said = reasons.map((reason) => `${name}: ${reason}`);
	if (ok) return write([`${name}: ok, the same when made again`, ...said, ""].map(onOneLine).join("\n"));
	complain([
		...said,
		...differences.map(({ path, was, is }) => `${name}: ${path}: was ${show(was)}, made again it is ${show(is)}`),
	]);
	process.exitCode = 1;
}

function show(value: unknown): string {
	const text = JSON.stringify(value) ?? "nothing";
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
