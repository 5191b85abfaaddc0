import { readAmount, show } from "../domain/index.js";
import { adviseName, adviseOperator, foreignWords } from "./advice.js";
import { knownFunctions, knownValues } from "./names.js";
import { refuse } from "./refuse.js";
import { quote, type Token } from "./tokens.js";

/** Check each token alone and after the previous one: values and operators alternate. */
export function checkOrder(tokens: readonly Token[]): void {
	let before: Token | undefined;
	for (const [index, token] of tokens.entries()) {
		const isCall = tokens[index + 1]?.text === "(" && !knownValues.has(token.text);
		if (token.kind === "strange") refuseStrange(token, before);
		if (foreignWords.has(token.text)) refuseName(token, isCall);
		if (beginsValue(token)) {
			if (before && endsValue(before) && !opensCall(before, token)) refuseHiddenOperator(before, token);
			if (token.kind === "number" && !Number.isFinite(Number(token.text))) {
				refuse(`must hold finite numbers only, got ${quote(token)}; write a smaller number`);
			}
			if (token.kind === "name" && !(isCall ? knownFunctions : knownValues).has(token.text)) refuseName(token, isCall);
		} else if (!endsValue(before) && !isSign(token) && !closesEmptyCall(tokens, index)) {
			refuseMissingValue(before, token);
		}
		before = token;
	}
	if (!endsValue(before)) refuseMissingValue(before, undefined);
}

/** Whether what follows the token is an operator: a sign there adds or subtracts. */
export function endsValue(token: Token | undefined): boolean {
	return token?.kind === "number" || token?.kind === "name" || token?.text === ")";
}

export function isSign(token: Token): boolean {
	return token.text === "+" || token.text === "-";
}

/** Whether the bracket after `before` holds the arguments of a call. */
export function opensCall(before: Token | undefined, bracket: Token): boolean {
	return bracket.text === "(" && before?.kind === "name" && !knownValues.has(before.text);
}

function beginsValue({ kind, text }: Token): boolean {
	return kind === "number" || kind === "name" || text === "(" || text === "not";
}

/** `translate` refuses `exp()`, since it knows the number of arguments. */
function closesEmptyCall(tokens: readonly Token[], index: number): boolean {
	return tokens[index].text === ")" && tokens[index - 1]?.text === "(" && tokens[index - 2]?.kind === "name";
}

function refuseName(token: Token, isCall: boolean): never {
	const known = knownFunctions.get(token.text);
	if (known !== undefined) refuse(`must call a function with brackets, got ${quote(token)}; write ${known.form}`);
	const advice = adviseName(token.text, isCall);
	return refuse(`must use known ${isCall ? "functions" : "names"}, got ${quote(token)}; ${advice}`);
}

function refuseStrange(token: Token, before: Token | undefined): never {
	if (token.text === "%") refusePercent(token, before);
	if (token.text.startsWith("0"))
		refuse(`must hold decimal numbers only, got ${quote(token)}; write its decimal value`);
	return refuse(`must hold known operators only, got ${quote(token)}; ${adviseOperator(token.text)}`);
}

/** To the parser `8%` is 8/100, `t + 8%` is t + t · 8/100 and `8 % t` a remainder. */
function refusePercent(token: Token, before: Token | undefined): never {
	const share = before?.kind === "number" ? readAmount(`${before.text}%`) : undefined;
	if (before === undefined || share === undefined) {
		return refuse(`must hold no %, got ${quote(token)}; divide by 100`);
	}
	const got = `${show(`${before.text}%`)} at character ${before.position}`;
	return refuse(`must hold plain numbers, got ${got}; write ${share}`);
}

/** Refused even where the parser would multiply, since `2 / 3 t` and `1 000` mislead. */
function refuseHiddenOperator(before: Token, token: Token): never {
	const got = quote(before, token);
	if (token.kind === "number" || token.text === "not") {
		return refuse(`must have an operator between two values, got ${got}; write one`);
	}
	return refuse(`must show each multiplication, got ${got}; write ${before.text} * ${token.text}`);
}

function refuseMissingValue(before: Token | undefined, token: Token | undefined): never {
	const where = before === undefined ? "at the start" : `after ${quote(before)}`;
	const got = token === undefined ? "the end" : show(token.text);
	return refuse(`must have a value ${where}, got ${got}; write a number, a name or a call`);
}
