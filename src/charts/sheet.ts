import { escaped } from "./escape.js";
import { at } from "./frame.js";
import { chartStyle, paint } from "./palette.js";

/** Space between two charts [pixels]. */
const GAP = 20;

/**
 * Several charts as one picture, in rows.
 *
 * @param charts SVG texts, as the chart functions return them.
 * @param title Title of the picture.
 * @param columns Charts in a row [≥ 1; default 3].
 * @returns SVG text: the same bytes for the same data.
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 * import { chartSheet, figuresOf, runReport } from "crowdout/report";
 *
 * const charts = figuresOf(runReport(crowdOut("us-india-partnership"))).map(({ svg }) => svg);
 * console.log(chartSheet(charts, "The push in pictures", 2).startsWith("<svg")); // true
 * ```
 */
export function chartSheet(charts: readonly string[], title: string, columns = 3): string {
	const across = columns >= 1 ? Math.floor(columns) : 1;
	const sizes = charts.map(sizeOf);
	const wide = Math.min(across, charts.length);
	const column = Math.max(1, ...sizes.map(({ width }) => width));
	let y = 46;
	const placed: string[] = [];
	for (let k = 0; k < charts.length; k += across) {
		charts.slice(k, k + across).forEach((chart, c) => {
			placed.push(chart.replace("<svg ", `<svg x="${at(GAP + c * (column + GAP))}" y="${at(y)}" `));
		});
		y += Math.max(...sizes.slice(k, k + across).map(({ height }) => height)) + GAP;
	}
	const width = GAP + wide * (column + GAP);
	const text = `<text x="${GAP}" y="30" font-size="17" font-weight="600">${escaped(title)}</text>`;
	const ground = `<rect width="100%" height="100%" ${paint({ fill: "paper" })}/>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" class="crowdout-chart" viewBox="0 0 ${at(width)} ${at(y)}" width="${at(width)}" height="${at(y)}" font-family="system-ui, sans-serif" font-size="12" fill="#1b1b1b"><title>${escaped(title)}</title><style>${chartStyle}</style>${ground}${text}${placed.join("")}</svg>\n`;
}

function sizeOf(svg: string): { width: number; height: number } {
	const [, width, height] = /^<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? ["", "360", "260"];
	return { width: Number(width), height: Number(height) };
}
