import { nearestName } from "../domain/index.js";
import { knownFunctions, knownValues } from "./names.js";

/** What to write for an operator of other languages, of mathjs, or of print. */
const insteadOfOperator: ReadonlyMap<string, string> = new Map([
	["=", "write == to compare"],
	["===", "write =="],
	["!==", "write !="],
	["<>", "write !="],
	["≠", "write !="],
	["≤", "write <="],
	["≥", "write >="],
	["!", "write not (…), or != for unequal, or a product for a factorial"],
	["~", "write not (…)"],
	["&", "write and"],
	["&&", "write and"],
	["|", "write or"],
	["||", "write or"],
	["**", "write ^ for powers"],
	["×", "write *"],
	["·", "write *"],
	["÷", "write /"],
	["−", "write -"],
	["–", "write -"],
	["²", "write ^ 2"],
	["³", "write ^ 3"],
	[";", "write one expression"],
	["#", "write comments outside the formula"],
	["[", "write ( and )"],
	["]", "write ( and )"],
	["{", "write ( and )"],
	["}", "write ( and )"],
	['"', "write numbers and names without quotes"],
	["'", "write numbers and names without quotes"],
	[".", "write decimals as 0.5, and names without parts"],
]);

/** What to write for a name that is known elsewhere. */
const insteadOfName: ReadonlyMap<string, string> = new Map([
	["ln", "write log(x)"],
	["log10", "write log(x) / log(10)"],
	["log2", "write log(x) / log(2)"],
	["pow", "write x ^ y"],
	["if", "write a ? b : c"],
	["mod", "write x - y * floor(x / y)"],
	["xor", "combine and, or, not"],
	["true", "write 1"],
	["false", "write 0"],
	["time", "write t or year"],
	["π", "write pi"],
]);

/** Operators that the parser spells as words, and that formulas do not have. */
export const foreignWords: ReadonlySet<string> = new Set(["mod", "xor", "to", "in"]);

/** Advice for an operator or character that is not allowed in a formula. */
export function adviseOperator(operator: string): string {
	return insteadOfOperator.get(operator) ?? "use numbers, names, ( ) , + - * / ^ < <= > >= == != ? :";
}

/** Advice for an unknown name: its equivalent, the nearest known name, or all names. */
export function adviseName(name: string, isCall: boolean): string {
	const instead = insteadOfName.get(name);
	if (instead !== undefined) return instead;
	const known = [...(isCall ? knownFunctions : knownValues).keys()];
	const near = nearest(name, known);
	if (near !== undefined) return `did you mean "${near}"`;
	return `known ${isCall ? "functions" : "values"} are ${known.join(", ")}`;
}

/**
 * Short names are all similar. Apart from capitals, only names of three or more letters with the same first letter
 * count as near.
 */
function nearest(name: string, known: readonly string[]): string | undefined {
	const lower = name.toLowerCase();
	if (known.includes(lower)) return lower;
	if (name.length < 3) return undefined;
	return nearestName(
		name,
		known.filter((candidate) => candidate.length >= 3 && candidate[0] === lower[0]),
	);
}
