import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLError } from "yaml";
import type { Issue } from "../errors.js";
import { lineColumn } from "./line-column.js";
import { MAX_DEPTH, type ReadText } from "./read-text.js";

const TOO_DEEP = `must be nested at most ${MAX_DEPTH} levels deep`;

/** Read a YAML 1.2 text with the `yaml` package, which is loaded with this file only; a key that stands twice is refused. */
export function readYaml(text: string): ReadText {
	const nowhere = () => undefined;
	let document: Document.Parsed;
	try {
		document = parseDocument(text, { prettyErrors: false, logLevel: "error" });
	} catch (error) {
		return { value: undefined, at: nowhere, issues: [unreadable(error)] };
	}
	if (document.errors.length > 0) {
		const deep = document.errors.find(({ message }) => message.startsWith("Maximum call stack"));
		const issues = deep
			? [{ path: lineColumn(text, deep.pos[0]), message: TOO_DEEP }]
			: document.errors.map((error) => describe(text, error));
		return { value: undefined, at: nowhere, issues };
	}
	const offsets = new Map<string, number>();
	const tooDeep = { offset: -1 };
	const visit = (node: Node | null | undefined, path: string, depth: number): void => {
		if (depth > MAX_DEPTH && tooDeep.offset < 0) tooDeep.offset = node?.range?.[0] ?? 0;
		if (depth > MAX_DEPTH) return;
		const below = (key: unknown) => (path === "" ? String(key) : `${path}.${key}`);
		if (isMap<Node, Node>(node)) {
			for (const { key, value } of node.items) {
				const here = below(isScalar(key) ? key.value : key);
				if (key?.range) offsets.set(here, key.range[0]);
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
	if (tooDeep.offset >= 0) {
		return { value: undefined, at: nowhere, issues: [{ path: lineColumn(text, tooDeep.offset), message: TOO_DEEP }] };
	}
	try {
		return {
			value: document.toJS(),
			at: (path) => {
				const offset = offsets.get(path);
				return offset === undefined ? undefined : lineColumn(text, offset);
			},
			issues: [],
		};
	} catch (error) {
		return { value: undefined, at: nowhere, issues: [unreadable(error)] };
	}
}

function describe(text: string, error: YAMLError) {
	const message =
		error.code === "DUPLICATE_KEY"
			? "a key must stand once in its block, got it twice; remove one"
			: `must be YAML: ${oneLine(error.message)}`;
	return { path: lineColumn(text, error.pos[0]), message };
}

/** The parser throws only on what nests too deep, and on aliases that lead nowhere or grow without end. */
function unreadable(error: unknown): Issue {
	if (error instanceof RangeError) return { path: "1:1", message: TOO_DEEP };
	if (error instanceof ReferenceError) return { path: "1:1", message: `must be YAML: ${oneLine(error.message)}` };
	throw error;
}

function oneLine(message: string): string {
	const text = message.split("\n")[0].trim();
	return text.charAt(0).toLowerCase() + text.slice(1);
}
