/** The meaning of a mark, not its look: each has a colour for a light and for a dark page. */
export type Tone = keyof typeof COLOURS;

/** Fill of an area, since hue alone is lost in print. */
export type Texture = "solid" | "hatch" | "dots" | "bars" | "columns" | "backhatch" | "grid" | "rings";

/**
 * Colours on a light and on a dark page. Each has a contrast of at least 4.5:1 (except rules), and colour-blind readers
 * can distinguish them.
 */
const COLOURS = {
	ink: ["#1b1b1b", "#ececec"],
	faint: ["#575757", "#b6b6b6"],
	rule: ["#d6d6d6", "#43474d"],
	paper: ["#ffffff", "#16181c"],
	scenario: ["#0b5cad", "#74b6f5"],
	counterfactual: ["#575757", "#b6b6b6"],
	loss: ["#b0440c", "#f29a62"],
	gain: ["#0b5cad", "#74b6f5"],
	first: ["#0b5cad", "#74b6f5"],
	second: ["#b0440c", "#f29a62"],
	third: ["#00705a", "#4cc9a6"],
	fourth: ["#8a3f7f", "#dc9fd3"],
} as const;

/** Tones and dashes for lines of equal rank, in order: no two of the first eight look alike, in colour or without. */
export function lineLook(rank: number): { readonly tone: Tone; readonly dash: string } {
	const tones: readonly Tone[] = ["first", "second", "third", "fourth"];
	const dashes = ["", "7 3", "2 3", "9 3 2 3", "14 3", "4 2", "1 2", "9 2 2 2 2 2"];
	return { tone: tones[rank % tones.length], dash: dashes[rank % dashes.length] };
}

/** How one element is painted. */
export interface Paint {
	readonly fill?: Tone | "none";
	readonly stroke?: Tone;
	/** Of the stroke [1]. */
	readonly width?: number;
	readonly dash?: string;
	/** Of the fill [0–1; 1]. */
	readonly opacity?: number;
}

/** Attributes of an element: classes for light and dark pages, and light colours for programs without CSS. */
export function paint({ fill, stroke, width = 1, dash = "", opacity = 1 }: Paint): string {
	const classes = [...(fill && fill !== "none" ? [`co-f-${fill}`] : []), ...(stroke ? [`co-s-${stroke}`] : [])];
	return [
		...(classes.length > 0 ? [`class="${classes.join(" ")}"`] : []),
		...(fill ? [`fill="${fill === "none" ? fill : COLOURS[fill][0]}"`] : []),
		...(opacity === 1 ? [] : [`fill-opacity="${opacity}"`]),
		...(stroke ? [`stroke="${COLOURS[stroke][0]}" stroke-width="${width}"`] : []),
		...(dash === "" ? [] : [`stroke-dasharray="${dash}"`]),
	].join(" ");
}

/** An area's fill in a tone and texture; a texture other than `solid` must be among the chart's `textures`. */
export function areaFill(id: string, tone: Tone, texture: Texture): string {
	return texture === "solid" ? paint({ fill: tone }) : `fill="url(#${id}-${texture}-${tone})"`;
}

/** The pattern behind a texture, for `<defs>`. */
export function textureOf(id: string, tone: Tone, texture: Texture): string {
	const strokes: Readonly<Record<Texture, string>> = {
		solid: "",
		hatch: `<path d="M-1,7L7,-1M-1,1L1,-1M5,7L7,5" ${paint({ stroke: tone, width: 1.8 })}/>`,
		dots: `<circle cx="3" cy="3" r="1.5" ${paint({ fill: tone })}/>`,
		bars: `<path d="M0,1.5H6M0,4.5H6" ${paint({ stroke: tone, width: 1.2 })}/>`,
		columns: `<path d="M1.5,0V6M4.5,0V6" ${paint({ stroke: tone, width: 1.2 })}/>`,
		backhatch: `<path d="M-1,-1L7,7M-1,5L1,7M5,-1L7,1" ${paint({ stroke: tone, width: 1.8 })}/>`,
		grid: `<path d="M0,3H6M3,0V6" ${paint({ stroke: tone, width: 1.4 })}/>`,
		rings: `<circle cx="3" cy="3" r="2" ${paint({ fill: "none", stroke: tone, width: 1.1 })}/>`,
	};
	const ground = `<rect width="6" height="6" ${paint({ fill: "paper" })}/>`;
	return `<pattern id="${id}-${texture}-${tone}" width="6" height="6" patternUnits="userSpaceOnUse">${ground}${strokes[texture]}</pattern>`;
}

const names = Object.keys(COLOURS) as Tone[];
const variables = (side: 0 | 1) => names.map((name) => `--co-${name}:${COLOURS[name][side]}`).join(";");

/** The colours as CSS variables, which a page may change; print is light. */
export const colourVariables = [
	`:where(:root,.crowdout-chart){${variables(0)}}`,
	`@media screen and (prefers-color-scheme:dark){:where(:root,.crowdout-chart){${variables(1)}}}`,
].join("");

/** The style of every chart. */
export const chartStyle = [
	colourVariables,
	".crowdout-chart{background:var(--co-paper)}.crowdout-chart text{fill:var(--co-ink)}.crowdout-chart text.co-f-faint{fill:var(--co-faint)}",
	...names.map((name) => `.co-f-${name}{fill:var(--co-${name})}.co-s-${name}{stroke:var(--co-${name})}`),
].join("");
