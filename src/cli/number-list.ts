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
	const range = /^(.+)\.\.(.+?)(?::(\d+))?$/.exec(text);
	if (range === null) return text.split(",").map((part) => oneNumber(part, where));
	const [low, high] = [oneNumber(range[1], where), oneNumber(range[2], where)];
	const count = Number(range[3] ?? 5);
	if (count < 2 || count > MOST) throw refusal(where, `must have from 2 to ${MOST} values, got ${count}`);
	if (low === high) throw refusal(where, `must go from one end to another, got an empty range ${JSON.stringify(text)}`);
	return Array.from({ length: count }, (_, k) => (k === count - 1 ? high : low + ((high - low) * k) / (count - 1)));
}

/** A range `low..high`. */
export function numberRange(text: string, where: string): [number, number] {
	const range = /^(.+)\.\.([^:]+)$/.exec(text);
	if (range === null) throw refusal(where, `must be like 0..30%, got ${JSON.stringify(text)}`);
	return [oneNumber(range[1], where), oneNumber(range[2], where)];
}

function oneNumber(text: string, where: string): number {
	const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%?)\s*$/i.exec(text);
	if (match === null) throw refusal(where, `must be a number such as 0.05 or 5%, got ${JSON.stringify(text)}`);
	return match[2] === "%" ? Number(`${match[1]}e-2`) : Number(match[1]);
}

function refusal(path: string, message: string): CrowdoutError {
	return new CrowdoutError("invalid-input", [{ path, message }]);
}
