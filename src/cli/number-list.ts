import { CrowdoutError } from "../index.js";

/** Most values that one axis may have. */
const MOST = 10_000;

/**
 * Numbers as the command line gives them: `0,0.5,1`, `2%..10%:9` (nine values from one end to the other), `2%`.
 *
 * @param where Name of the option, for the refusal.
 * @throws {CrowdoutError} `invalid-input`.
 */
export function numberList(text: string, where: string): number[] {
	const dots = text.indexOf("..");
	if (dots < 0) return text.split(",").map((part) => oneNumber(part, where));
	const [, end, places = "5"] = /^([^:]*)(?::(\d+))?$/.exec(text.slice(dots + 2)) ?? [];
	if (end === undefined) throw refusal(where, `must be like 2%..10%:9, got ${JSON.stringify(text)}`);
	const [low, high] = [oneNumber(text.slice(0, dots), where), oneNumber(end, where)];
	const count = Number(places);
	if (count < 2 || count > MOST) throw refusal(where, `must have from 2 to ${MOST} values, got ${count}`);
	if (low === high) throw refusal(where, `must go from one end to another, got an empty range ${JSON.stringify(text)}`);
	return Array.from({ length: count }, (_, k) => (k === count - 1 ? high : low + ((high - low) * k) / (count - 1)));
}

/** A range `low..high`. */
export function numberRange(text: string, where: string): [number, number] {
	const ends = text.split("..");
	if (ends.length !== 2) throw refusal(where, `must be like 0..30%, got ${JSON.stringify(text)}`);
	return [oneNumber(ends[0], where), oneNumber(ends[1], where)];
}

function oneNumber(text: string, where: string): number {
	const match = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(?:e([+-]?\d+))?\s*(%?)$/i.exec(text.trim());
	if (match === null) throw refusal(where, `must be a number such as 0.05 or 5%, got ${JSON.stringify(text)}`);
	return Number(`${match[1]}e${Number(match[2] ?? 0) - (match[3] === "%" ? 2 : 0)}`);
}

function refusal(path: string, message: string): CrowdoutError {
	return new CrowdoutError("invalid-input", [{ path, message }]);
}
