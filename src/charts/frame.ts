import { sha256Hex } from "../numerics/index.js";
import { escaped } from "./escape.js";
import { chartStyle, paint, type Texture, type Tone, textureOf } from "./palette.js";

/** Words that every chart has. */
export interface ChartWords {
	/** Title above the chart. */
	readonly title: string;
	/** Description for readers who do not see the chart. */
	readonly description: string;
	/** Unit of the values, such as `% of GDP`. */
	readonly unit: string;
	/**
	 * Meaning of values above and below 0, such as `loses` and `gains`, as words instead of minus signs [default none].
	 */
	readonly sides?: Sides;
	/**
	 * Prefix of the ids in the chart; two charts of one page need different ones [default: made of title and
	 * description].
	 */
	readonly id?: string;
	/** Width of the drawing, which scales [pixels; default 360]. */
	readonly width?: number;
}

/** Words for values above 0 and below 0. */
export type Sides = readonly [above: string, below: string];

/** Default width of a chart [pixels]: legible on a telephone without zoom. */
export const CHART_WIDTH = 360;

/** Title and unit, and where the drawing begins below them. */
export interface Heading {
	readonly svg: string;
	readonly bottom: number;
}

/** The id of a chart's parts: letters, digits and hyphens, the same for the same words. */
export function chartId({ id, title, description }: ChartWords): string {
	return id ?? `c${sha256Hex(`${title}\n${description}`).slice(0, 8)}`;
}

/** Width of a text as browsers set it, estimated [pixels]. */
export function widthOf(text: string, size = 12): number {
	return text.length * size * 0.56;
}

/** A coordinate to a tenth of a pixel. */
export function at(value: number): string {
	const rounded = Math.round(value * 10) / 10;
	return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** A text broken at spaces into lines no wider than `width`. */
export function linesOf(text: string, width: number, size = 12): string[] {
	const lines: string[] = [];
	for (const part of text.trim().split(/(?<=\s|\w-)(?=\S)/)) {
		const longer = `${lines.at(-1) ?? ""}${part}`;
		if (lines.length > 0 && widthOf(longer.trimEnd(), size) <= width) lines[lines.length - 1] = longer;
		else lines.push(part);
	}
	return lines.map((line) => line.trimEnd());
}

/** Title and unit over a chart. */
export function heading({ title, unit, width = CHART_WIDTH }: ChartWords): Heading {
	const lines = linesOf(title, width - 8, 14.5);
	const text = lines.map((line, k) => label(line, 4, 16 + 17 * k, { size: 13, weight: 600 }));
	const below = 16 + 17 * lines.length;
	return { svg: text.join("") + label(unit, 4, below, { tone: "faint", size: 11 }), bottom: below + 8 };
}

/** Options of a label. */
export interface LabelOptions {
	readonly anchor?: "start" | "middle" | "end";
	readonly tone?: "ink" | "faint";
	readonly size?: number;
	readonly weight?: number;
}

/** A text at a place. */
export function label(text: string, x: number, y: number, options: LabelOptions = {}): string {
	const { anchor = "start", tone = "ink", size, weight } = options;
	const attributes = [
		`x="${at(x)}" y="${at(y)}"`,
		...(anchor === "start" ? [] : [`text-anchor="${anchor}"`]),
		...(size === undefined ? [] : [`font-size="${size}"`]),
		...(weight === undefined ? [] : [`font-weight="${weight}"`]),
		...(tone === "faint" ? [paint({ fill: "faint" })] : []),
	];
	return `<text ${attributes.join(" ")}>${escaped(text)}</text>`;
}

/** A horizontal or slanted stroke. */
export function stroke(x1: number, y1: number, x2: number, y2: number, attributes: string): string {
	return `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" ${attributes}/>`;
}

/** A box; a width or height below 0 is turned round. */
export function box(x: number, y: number, width: number, height: number, attributes: string): string {
	const [left, top] = [Math.min(x, x + width), Math.min(y, y + height)];
	return `<rect x="${at(left)}" y="${at(top)}" width="${at(Math.abs(width))}" height="${at(Math.abs(height))}" ${attributes}/>`;
}

/** The chart as a whole: an image with title and description, its style, its textures. */
export function frame(
	words: ChartWords,
	height: number,
	body: readonly string[],
	textures: readonly (readonly [Tone, Texture])[] = [],
): string {
	const { title, description, width = CHART_WIDTH } = words;
	const id = chartId(words);
	const patterns = textures.map(([tone, texture]) => textureOf(id, tone, texture)).join("");
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" class="crowdout-chart" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${at(width)} ${at(height)}" width="${at(width)}" height="${at(height)}" font-family="system-ui, sans-serif" font-size="12" fill="#1b1b1b">`,
		`<title id="${id}-title">${escaped(title)}</title>`,
		`<desc id="${id}-desc">${escaped(description)}</desc>`,
		`<style>${chartStyle}</style>`,
		...(patterns === "" ? [] : [`<defs>${patterns}</defs>`]),
		...body,
		"</svg>",
	].join("");
}
