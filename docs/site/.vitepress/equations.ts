// The equations of MODEL.md as MathML: its plain notation, read line by line.

/** A part of an equation as it is read: MathML, and what stands inside where it is in brackets. */
interface Part {
	readonly ml: string;
	readonly inner?: string;
	readonly operator?: string;
	/** The same in pieces, between which a narrow page may break the line [one piece, `ml`]. */
	readonly pieces?: readonly string[];
}

const OPERATORS = "·-+/÷=≤≥<>,:;→…%−";
const PROSE = /\b(where|over|of|is|the|all|by|as|it|such|spread|without|both)\b/;

/** One line of an equation block: formulas as MathML, words as words. */
export function equationLine(line: string): string {
	return segmentsOf(line).map(segmentHtml).join(" ");
}

/** What stands side by side on a line; spaces before an equals sign only align it with those above. */
function segmentsOf(line: string): string[] {
	return line
		.trim()
		.replaceAll(/\s+= /g, " = ")
		.split(/\s{3,}|;\s+/)
		.filter((segment) => segment !== "");
}

/** Whether a line defines or states something: it has a relation and is no sentence. */
export function isFormula(segment: string): boolean {
	return /[=≤≥<>→[]/.test(segment) && !PROSE.test(segment) && !/[a-z]{3,} [a-z]{3,}/.test(segment);
}

function segmentHtml(segment: string): string {
	const [, formula = segment, words = ""] = /^(.*?)(,? \(?(?:0 |null )?where .*)$/.exec(segment) ?? [];
	const shown = isFormula(formula) ? formulaHtml(formula) : says(formula);
	return words === "" ? shown : `${shown} ${says(words)}`;
}

function says(words: string): string {
	return `<span class="says">${escaped(words)}</span>`;
}

function formulaHtml(formula: string): string {
	return `<span class="formula">${mathml(formula)}</span>`;
}

/**
 * A formula in the notation of MODEL.md as MathML, an element `math` for each piece: a browser breaks a line between
 * two, never within one.
 *
 * @throws {Error} For a letter that the notation does not have, and brackets that do not close.
 */
export function mathml(formula: string): string {
	const pieces = piecesOf(sequence({ text: formula, at: 0 }, ""));
	return pieces.map((piece) => `<math>${piece}</math>`).join("");
}

interface Reader {
	readonly text: string;
	at: number;
}

const take = (reader: Reader, pattern: RegExp): string | undefined => {
	const [found] = new RegExp(pattern.source, "uy").exec(reader.text.slice(reader.at)) ?? [];
	if (found !== undefined) reader.at += found.length;
	return found;
};

/** Parts up to a closing bracket, which is read too, or the end of the text. */
function sequence(reader: Reader, close: string): Part[] {
	const parts: Part[] = [];
	for (;;) {
		take(reader, /\s+/);
		const next = reader.text[reader.at];
		if (next === undefined) {
			if (close !== "") throw new Error(`${reader.text}: must close, got no ${close}`);
			return fractions(parts);
		}
		if (next === close) {
			reader.at += 1;
			return fractions(parts);
		}
		parts.push(raised(reader, part(reader, next)));
	}
}

function part(reader: Reader, next: string): Part {
	if (next === "(") return bracketed(reader, ")");
	if (next === "|") return bracketed(reader, "|");
	if (next === "{") return bracketed(reader, "}");
	const number = take(reader, /\d+(\.\d+)?(e-?\d+)?/);
	if (number !== undefined) return { ml: `<mn>${number}</mn>` };
	if (next === "Σ") {
		reader.at += 1;
		const below = take(reader, /_[a-z]+/);
		return {
			ml: below === undefined ? "<mo>∑</mo>" : `<msub><mo>∑</mo><mi>${below.slice(1)}</mi></msub>`,
			operator: next,
		};
	}
	if (next === "Δ") {
		reader.at += 1;
		return { ml: `<mrow><mi>Δ</mi>${part(reader, reader.text[reader.at]).ml}</mrow>` };
	}
	const name = take(reader, /\p{L}[\p{L}\d]*(\.[a-z]+)*/u);
	if (name !== undefined) return applied(reader, indexed(reader, `<mi>${name}</mi>`));
	if (!OPERATORS.includes(next)) throw new Error(`${reader.text}: must be a formula, got ${JSON.stringify(next)}`);
	reader.at += 1;
	return { ml: `<mo>${escaped(next === "-" ? "−" : next)}</mo>`, operator: next };
}

function bracketed(reader: Reader, close: string): Part {
	const open = reader.text[reader.at];
	reader.at += 1;
	const parts = sequence(reader, close);
	const inner = row(parts);
	const ml = `<mrow><mo>${open}</mo>${inner}<mo>${close}</mo></mrow>`;
	if (open === "|") return { ml };
	const pieces = piecesOf(parts);
	// Apart, brackets cannot grow with a fraction between them, and two of a pair must have one size.
	const isWhole = pieces.length === 1 || parts.some((inside) => inside.ml.startsWith("<mfrac>"));
	const [before, after] = [open, close].map((bracket) => `<mo stretchy="false">${bracket}</mo>`);
	return { ml, inner, ...(isWhole ? {} : { pieces: enclosed(before, pieces, after) }) };
}

/** Pieces with something before the first and after the last. */
function enclosed(before: string, pieces: readonly string[], after: string): string[] {
	const last = pieces.length - 1;
	return pieces.map((piece, k) => `${k === 0 ? before : ""}${piece}${k === last ? after : ""}`);
}

/** A name with what stands below it: its line or province, and its year. */
function indexed(reader: Reader, name: string): string {
	const below: string[] = [];
	const sub = take(reader, /_[a-z]+/);
	if (sub !== undefined) below.push(`<mi>${sub.slice(1)}</mi>`);
	const above = take(reader, /\^c\b/);
	if (reader.text[reader.at] === "[") {
		reader.at += 1;
		below.push(row(sequence(reader, "]")));
	}
	const under = below.length > 1 ? `<mrow>${below.join("<mo>,</mo>")}</mrow>` : below[0];
	if (above !== undefined)
		return under === undefined ? `<msup>${name}<mi>c</mi></msup>` : `<msubsup>${name}${under}<mi>c</mi></msubsup>`;
	return under === undefined ? name : `<msub>${name}${under}</msub>`;
}

/** A function with its arguments: a bracket right after a name. */
function applied(reader: Reader, ml: string): Part {
	if (reader.text[reader.at] !== "(") return { ml };
	const { ml: bracket, pieces } = bracketed(reader, ")");
	return { ml: `<mrow>${ml}${bracket}</mrow>`, ...(pieces && { pieces: enclosed(ml, pieces, "") }) };
}

/** A power: a circumflex right after a part. */
function raised(reader: Reader, base: Part): Part {
	if (reader.text[reader.at] !== "^") return base;
	reader.at += 1;
	const power = part(reader, reader.text[reader.at]);
	return { ml: `<msup>${base.ml}${power.inner ?? power.ml}</msup>` };
}

/** Quotients set as fractions. */
function fractions(parts: readonly Part[]): Part[] {
	const out: Part[] = [];
	for (let k = 0; k < parts.length; k++) {
		const [above, below] = [out[out.length - 1], parts[k + 1]];
		const isQuotient = parts[k].operator === "/" && above?.operator === undefined && below?.operator === undefined;
		if (isQuotient && above !== undefined && below !== undefined) {
			out.pop();
			out.push({ ml: `<mfrac>${above.inner ?? above.ml}${below.inner ?? below.ml}</mfrac>` });
			k += 1;
		} else out.push(parts[k]);
	}
	return out;
}

function row(parts: readonly Part[]): string {
	const spaced = parts.map(({ ml }, k) => `${spaceBefore(parts, k)}${ml}`);
	return parts.length === 1 ? parts[0].ml : `<mrow>${spaced.join("")}</mrow>`;
}

/** The space between a part and the one before, where no operator stands between them. */
function spaceBefore(parts: readonly Part[], k: number): string {
	const isBeside = k > 0 && parts[k].operator === undefined && parts[k - 1].operator === undefined;
	return isBeside ? '<mspace width="0.2em"></mspace>' : "";
}

/** A row in pieces: each begins with an operator between two parts, or after a comma or a colon. */
function piecesOf(parts: readonly Part[]): string[] {
	const pieces: string[] = [];
	parts.forEach((part, k) => {
		const before = parts[k - 1];
		const isBetween = part.operator !== undefined && before !== undefined && before.operator === undefined;
		const isPaused = before !== undefined && /^[,:]$/.test(before.operator ?? "");
		const begins = before === undefined || isPaused || (isBetween && !/[,:;…%Σ]/.test(part.operator));
		// At the beginning of a piece an operator would be set as a sign.
		const ml = isBetween && begins ? part.ml.replace("<mo>", '<mo form="infix">') : part.ml;
		const [first, ...more] = part.pieces ?? [ml];
		if (begins) pieces.push(first);
		else pieces.push(`${pieces.pop()}${spaceBefore(parts, k)}${first}`);
		pieces.push(...more);
	});
	return pieces;
}

function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Whether an indented block holds equations, not the outline of an object. */
export function isEquations(block: string): boolean {
	return !block.trimStart().startsWith("{");
}

/** The lines of every equation block of a page, in order: what is indented by four spaces. */
export function equationBlocks(page: string): string[][] {
	return page
		.split(/\n{2,}/)
		.filter((block) => isEquations(block) && block.split("\n").every((line) => line.startsWith("    ")))
		.map((block) => block.split("\n"));
}

/** The formulas of a page by what they define, set. */
export function formulas(page: string): Readonly<Record<string, string>> {
	const segments = equationBlocks(page).flat().flatMap(segmentsOf);
	const defined = segments.flatMap((segment) => {
		const [, name] = /^(\S+)\s+= /.exec(segment) ?? [];
		return name === undefined || !isFormula(segment) ? [] : [[name, formulaHtml(segment)] as const];
	});
	return Object.fromEntries(defined.reverse());
}
