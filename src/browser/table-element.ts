import { colourVariables } from "../charts/index.js";
import { CrowdoutError, formatIssue } from "../errors.js";
import { answerTable, type Block, type Table } from "../report/index.js";
import type { PageElement, ShadowRoot, StyleSheet } from "./page-types.js";
import { answerOf } from "./table-attributes.js";

declare const HTMLElement: new () => PageElement;
declare const CSSStyleSheet: new () => StyleSheet;
declare const MutationObserver: new (
	changed: () => void,
) => { observe: (of: PageElement, what: object) => void; disconnect: () => void };
declare const document: { readonly createElement: (name: string) => PageElement };
declare const customElements:
	| { readonly get: (name: string) => unknown; readonly define: (name: string, element: unknown) => void }
	| undefined;

const NAME = "crowdout-table";

const STYLE = `${colourVariables.replaceAll(":root", ":host")}
:host{display:block;background:var(--co-paper);color:var(--co-ink);overflow-wrap:anywhere}
:host([hidden]){display:none}
p{margin:0 0 .6em}
.headline{font-weight:600}
.note,caption{color:var(--co-faint);font-size:.9em}
.wrong{color:var(--co-loss)}
table{border-collapse:collapse;width:100%;margin:0 0 .6em;overflow-wrap:normal}
caption{text-align:left;padding:.3em 0}
th,td{text-align:left;vertical-align:bottom;padding:.35em .8em .35em 0;border-bottom:1px solid var(--co-rule)}
tbody th{font-weight:400}
tbody tr:last-child>*{font-weight:600}
.number{text-align:right;font-variant-numeric:tabular-nums}`;

/** Make `<crowdout-table>` an element of this page; nothing happens where there is no page, or where it is one already. */
export function defineTable(): void {
	if (typeof customElements === "undefined" || customElements.get(NAME) !== undefined) return;
	const style = new CSSStyleSheet();
	style.replaceSync(STYLE);
	customElements.define(
		NAME,
		class extends HTMLElement {
			#root: ShadowRoot | undefined;
			/** Hears of all that a script changes at once, and of attributes that the table does not know. */
			readonly #changes = new MutationObserver(() => this.#show());

			connectedCallback(): void {
				this.#root ??= this.attachShadow({ mode: "open" });
				this.#root.adoptedStyleSheets = [style];
				this.#changes.observe(this, { attributes: true, childList: true, characterData: true, subtree: true });
				this.#show();
			}

			disconnectedCallback(): void {
				this.#changes.disconnect();
			}

			#show(): void {
				this.#root?.replaceChildren(...shown(this));
			}
		},
	);
}

/** The answer that an element asks for, or why there is none. */
function shown(element: PageElement): PageElement[] {
	const given = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
	const content = element.querySelector('script[type="application/json"]')?.textContent ?? undefined;
	try {
		return answerTable(answerOf(given, content)).flatMap(inPage);
	} catch (error) {
		const why = error instanceof CrowdoutError ? error.issues.map(formatIssue) : [String(error)];
		return why.map((message) => {
			const refusal = made("p", message, "wrong");
			refusal.setAttribute("role", "alert");
			return refusal;
		});
	}
}

/** A paragraph or a table of a report; the answer has no other block. */
function inPage(block: Block): PageElement[] {
	if (block.kind === "paragraph") return [made("p", String(block.text), block.tone)];
	return block.kind === "table" ? [tableOf(block.table)] : [];
}

function tableOf({ caption, head, rows }: Table): PageElement {
	const heads = head.map((words, k) => {
		const cell = made(words === "" ? "td" : "th", words, k === 0 ? "" : "number");
		if (words !== "") cell.setAttribute("scope", "col");
		return cell;
	});
	const body = rows.map((row) =>
		within(
			"tr",
			row.map((words, k) => {
				const cell = made(k === 0 ? "th" : "td", words, k === 0 ? "" : "number");
				if (k === 0) cell.setAttribute("scope", "row");
				return cell;
			}),
		),
	);
	return within("table", [made("caption", caption), within("thead", [within("tr", heads)]), within("tbody", body)]);
}

function made(name: string, words: string, look = ""): PageElement {
	const element = document.createElement(name);
	element.textContent = words;
	if (look !== "") element.className = look;
	return element;
}

function within(name: string, children: readonly PageElement[]): PageElement {
	const element = document.createElement(name);
	element.append(...children);
	return element;
}
