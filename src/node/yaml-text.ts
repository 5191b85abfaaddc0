import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { MOST_LEVELS } from "../domain/index.js";
import type { Issue } from "../errors.js";
import { lineColumn } from "./line-column.js";
import { type ReadText, refusedText } from "./read-text.js";

const TOO_DEEP = `must be nested at most ${MOST_LEVELS} levels deep`;

/** Read a YAML 1.2 text with the `yaml` package, which only this file loads; a repeated key is refused. */
export function readYaml(text: string): ReadText {
	try {
		return readDocument(text, parseDocument(text, { prettyErrors: false, logLevel: "error", uniqueKeys: false }));
	} catch (error) {
		return refusedText([unreadable(error)]);
	}
}

function readDocument(text: string, document: Document.Parsed): ReadText {
	const issueAt = (offset: number, message: string): Issue => ({ path: lineColumn(text, offset), message });
	if (document.errors.length > 0) {
		const deep = document.errors.find(({ message }) => message.startsWith("Maximum call stack"));
		if (deep) return refusedText([issueAt(deep.pos[0], TOO_DEEP)]);
		return refusedText(
			document.errors.map(({ code, pos, message }) =>
				issueAt(
					pos[0],
					code === "MULTIPLE_DOCS"
						? "must be one document, got another from here; give each a file of its own"
						: `must be YAML: ${oneLine(message)}`,
				),
			),
		);
	}
	const { offsets, twice, tooDeep, endless } = placesOf(document);
	if (tooDeep !== undefined) return refusedText([issueAt(tooDeep, TOO_DEEP)]);
	if (endless.length > 0) {
		return refusedText(
			endless.map(({ path, offset }) =>
				issueAt(offset, `${path}: must not hold itself, got an alias of what it stands in; write it out`),
			),
		);
	}
	if (twice.length > 0) {
		return refusedText(
			twice.map(({ path, offset }) =>
				issueAt(offset, `${path}: must stand once in its block, got it twice; remove one`),
			),
		);
	}
	const at = (path: string) => {
		const offset = offsets.get(path);
		return offset === undefined ? undefined : lineColumn(text, offset);
	};
	return { value: document.toJS(), at, issues: [] };
}

/** The places of all values in a document. */
interface Places {
	/** Offset of the key, or of the list entry, by dotted path. */
	readonly offsets: ReadonlyMap<string, number>;
	/** Repeated keys, with the offset of the later one. */
	readonly twice: readonly { readonly path: string; readonly offset: number }[];
	/** Offset of the first value that is nested too deep. */
	readonly tooDeep: number | undefined;
	/** Aliases of a block or list that contains them, with their offset. */
	readonly endless: readonly { readonly path: string; readonly offset: number }[];
}

function placesOf(document: Document.Parsed): Places {
	const offsets = new Map<string, number>();
	const twice: { path: string; offset: number }[] = [];
	const endless: { path: string; offset: number }[] = [];
	const anchors = new Map<string, Node>();
	const above = new Set<Node>();
	let tooDeep: number | undefined;
	const visit = (node: Node | null | undefined, path: string, depth: number): void => {
		if (depth > MOST_LEVELS) {
			tooDeep ??= node?.range?.[0] ?? 0;
			return;
		}
		if (isAlias(node)) {
			const anchored = anchors.get(node.source);
			if (anchored !== undefined && above.has(anchored)) endless.push({ path, offset: node.range?.[0] ?? 0 });
			return;
		}
		if (isNode(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
		if (!isMap(node) && !isSeq(node)) return;
		above.add(node);
		visitInside(node, path, depth);
		above.delete(node);
	};
	const visitInside = (node: Node, path: string, depth: number): void => {
		const below = (key: unknown) => (path === "" ? String(key) : `${path}.${key}`);
		if (isMap<Node, Node>(node)) {
			const seen = new Set<string>();
			for (const { key, value } of node.items) {
				const here = below(isScalar(key) ? key.value : key);
				const offset = key?.range?.[0];
				if (offset !== undefined) offsets.set(here, offset);
				if (seen.has(here)) twice.push({ path: here, offset: offset ?? 0 });
				seen.add(here);
				visit(value, here, depth + 1);
			}
		} else if (isSeq<Node>(node)) {
			node.items.forEach((item, k) => {
				if (item?.range) offsets.set(below(k), item.range[0]);
				visit(item, below(k), depth + 1);
			});
		}
	};
	visit(document.contents, "", 0);
	return { offsets, twice, tooDeep, endless };
}

/** The parser throws only where nesting is too deep, and on aliases that are undefined or grow without end. */
function unreadable(error: unknown): Issue {
	if (error instanceof RangeError) return { path: "1:1", message: TOO_DEEP };
	if (error instanceof ReferenceError) return { path: "1:1", message: `must be YAML: ${oneLine(error.message)}` };
	throw error;
}

function oneLine(message: string): string {
	const text = message.split("\n")[0].trim();
	return text.charAt(0).toLowerCase() + text.slice(1);
}
