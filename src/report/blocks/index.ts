export {
	type Block,
	type ChainLink,
	type Figure,
	facts,
	figures,
	figuresOf,
	heading,
	type Inline,
	type Link,
	list,
	paragraph,
	section,
	type Tone,
	table,
	titled,
	titleOf,
	type Words,
	wholeTable,
} from "./block.js";
export { type HtmlOptions, html } from "./html.js";
export { markdown } from "./markdown.js";
export { tableText } from "./table-text.js";
export { type TextOptions, text } from "./text.js";
export { WIDTH, wrap } from "./wrap.js";
