import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { MOST_LEVELS } from "../domain/index.js";
import type { Issue } from "../errors.js";
import { lineColumn } from "./line-column.js";
import { type ReadText, refusedText } from "./read-text.js";

const TOO_DEEP = `must be nested at most ${MOST_LEVELS} levels deep`;

/** Most values that a block may be made of, those of the blocks that it takes in by merge keys counted each time. */
const MOST_MERGED = 30_000;

/**
 * Read a YAML 1.2 text with the `yaml` package, which only this file loads; a repeated key is refused.
 * A merge key (`<<: *anchor`, or a list of such) takes in the keys of another block that the block does not give itself.
 */
export function readYaml(text: string): ReadText {
	try {
		return readDocument(
			text,
			parseDocument(text, { prettyErrors: false, logLevel: "error", uniqueKeys: false, merge: true }),
		);
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
	const { offsets, twice, tooDeep, endless, unmerged } = placesOf(document);
	if (tooDeep !== undefined) return refusedText([issueAt(tooDeep, TOO_DEEP)]);
	if (endless.length > 0) {
		return refusedText(
			endless.map(({ path, offset }) =>
				issueAt(offset, `${path}: must not contain itself, got an alias of a block around it; write it out`),
			),
		);
	}
	if (unmerged.length > 0) {
		return refusedText(unmerged.map(({ path, offset, message }) => issueAt(offset, `${path}: ${message}`)));
	}
	if (twice.length > 0) {
		return refusedText(
			twice.map(({ path, offset }) =>
				issueAt(offset, `${path}: must be given once in its block, got it twice; remove one`),
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
	/** Merge keys that cannot be followed, with their offset and the reason. */
	readonly unmerged: readonly { readonly path: string; readonly offset: number; readonly message: string }[];
}

function placesOf(document: Document.Parsed): Places {
	const offsets = new Map<string, number>();
	const twice: { path: string; offset: number }[] = [];
	const endless: { path: string; offset: number }[] = [];
	const unmerged: { path: string; offset: number; message: string }[] = [];
	const anchors = new Map<string, Node>();
	/** How many values each block or list is made of. */
	const sizes = new Map<Node, number>();
	const above = new Set<Node>();
	let tooDeep: number | undefined;
	const visit = (node: Node | null | undefined, path: string, depth: number): number => {
		if (depth > MOST_LEVELS) {
			tooDeep ??= node?.range?.[0] ?? 0;
			return 0;
		}
		if (isAlias(node)) {
			const anchored = anchors.get(node.source);
			if (anchored !== undefined && above.has(anchored)) endless.push({ path, offset: node.range?.[0] ?? 0 });
			return 1;
		}
		if (isNode(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
		if (!isMap(node) && !isSeq(node)) return 1;
		above.add(node);
		const size = 1 + visitInside(node, path, depth);
		sizes.set(node, size);
		above.delete(node);
		return size;
	};
	const visitInside = (node: Node, path: string, depth: number): number => {
		let size = 0;
		const below = (key: unknown) => (path === "" ? String(key) : `${path}.${key}`);
		if (isMap<Node, Node>(node)) {
			const seen = new Set<string>();
			const sources: (readonly [source: Node | null, offset: number])[] = [];
			for (const { key, value } of node.items) {
				const here = below(nameOf(key));
				const offset = key?.range?.[0];
				if (offset !== undefined) offsets.set(here, offset);
				if (seen.has(here)) twice.push({ path: here, offset: offset ?? 0 });
				seen.add(here);
				size += visit(value, here, depth + 1);
				if (isMergeKey(key)) {
					for (const source of isSeq<Node>(value) ? value.items : [value]) sources.push([source, offset ?? 0]);
				}
			}
			for (const [source, offset] of sources) {
				const taken = takeIn(source, below, seen);
				if (taken === undefined) {
					const message = "must be a block by its anchor, or a list of such, got something else; write <<: *name";
					unmerged.push({ path: below("<<"), offset, message });
				} else size += taken;
			}
			if (sources.length > 0 && size > MOST_MERGED) {
				const message = `must take in at most ${MOST_MERGED} values, got ${size}`;
				unmerged.push({ path: below("<<"), offset: sources[0][1], message });
			}
		} else if (isSeq<Node>(node)) {
			node.items.forEach((item, k) => {
				if (item?.range) offsets.set(below(k), item.range[0]);
				size += visit(item, below(k), depth + 1);
			});
		}
		return size;
	};
	/** Note the places of what a merge key takes in; its size, or `undefined` where it is no block. */
	const takeIn = (source: Node | null, below: (key: unknown) => string, seen: Set<string>): number | undefined => {
		const found = isAlias(source) ? anchors.get(source.source) : source;
		if (!isMap<Node, Node>(found)) return undefined;
		const size = sizes.get(found) ?? 0;
		if (above.has(found) || size > MOST_MERGED) return size;
		for (const { key, value } of found.items) {
			if (isMergeKey(key)) {
				for (const inner of isSeq<Node>(value) ? value.items : [value]) takeIn(inner, below, seen);
				continue;
			}
			const here = below(nameOf(key));
			const at = key?.range?.[0];
			if (at !== undefined && !seen.has(here)) offsets.set(here, at);
			seen.add(here);
		}
		return size;
	};
	visit(document.contents, "", 0);
	return { offsets, twice, tooDeep, endless, unmerged };
}

/** A key as text; the parser makes a symbol of a merge key. */
function nameOf(key: unknown): string {
	if (!isScalar(key)) return String(key);
	return isMergeKey(key) ? "<<" : String(key.value);
}

function isMergeKey(key: unknown): boolean {
	return isScalar(key) && typeof key.value === "symbol";
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
