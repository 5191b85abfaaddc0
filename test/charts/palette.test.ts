import { describe, expect, it } from "vitest";
import { linesChart } from "../../src/report.js";

const svg = linesChart({
	title: "t",
	description: "d",
	unit: "%",
	years: [2025, 2026],
	series: [{ name: "a", values: [1, 2] }],
});
const [light, dark] = [...svg.matchAll(/\{(--co-ink:[^}]*)\}/g)].map(
	([, block]) =>
		Object.fromEntries(block.split(";").map((entry) => entry.replace("--co-", "").split(":"))) as Record<
			string,
			string
		>,
);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
	const [r, g, b] = [1, 3, 5].map((k) => Number.parseInt(hex.slice(k, k + 2), 16) / 255);
	const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
	return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
function contrast(one: string, two: string): number {
	const [high, low] = [luminance(one), luminance(two)].sort((a, b) => b - a);
	return (high + 0.05) / (low + 0.05);
}
const mixed = (over: string, under: string, opacity: number) =>
	`#${[1, 3, 5]
		.map((k) => {
			const [a, b] = [over, under].map((hex) => Number.parseInt(hex.slice(k, k + 2), 16));
			return Math.round(opacity * a + (1 - opacity) * b)
				.toString(16)
				.padStart(2, "0");
		})
		.join("")}`;

describe("the palette", () => {
	for (const [name, colours] of Object.entries({ light, dark })) {
		it(`${name}: every tone but that of rules has a contrast of 4.5 to its paper`, () => {
			const weak = Object.entries(colours).filter(
				([tone, colour]) => !["paper", "rule"].includes(tone) && contrast(colour, colours.paper) < 4.5,
			);
			expect(weak).toEqual([]);
		});

		it(`${name}: text stays readable on the strongest tint of a heat map`, () => {
			for (const tone of ["loss", "gain"]) {
				expect(contrast(colours.ink, mixed(colours[tone], colours.paper, 0.46))).toBeGreaterThanOrEqual(4.5);
			}
		});
	}
});
