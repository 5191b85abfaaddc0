/** Units of outputs by their names; the first that fits. */
const UNITS: readonly (readonly [RegExp, string])[] = [
	[/^crowdOut\.(cumulativeMoney|presentValue)/, "Rs bn lost over the horizon; a minus is a gain"],
	[/^crowdOut\.ratio$/, "rupees out of the lines per extra rupee of defence"],
	[/crowdOut\.money\b/, "Rs bn lost; a minus is a gain"],
	[/crowdOut\.usd\b/, "US$ bn lost; a minus is a gain"],
	[/crowdOut\.perHead\b/, "Rs per head lost; a minus is a gain"],
	[/crowdOut\.percentOfLine\b/, "% of the line"],
	[/crowdOut\.share\b/, "share of GDP lost; a minus is a gain"],
	[/crowdOut\.extraDefenceMoney\b|[rR]un\.gdp\b/, "Rs bn"],
	[/[rR]un\.rivalSpending\b/, "US$ bn"],
	[/[rR]un\.(capability|threat)\b/, "base year 1"],
	[/[rR]un\.population\b/, "millions"],
	[/militaryToSocial|interestShare|elasticity/, "a ratio"],
	[/[rR]un\.|ledger\./, "share of GDP"],
];

/** The unit of an output by its name, such as `last(run.defence)`; `undefined` where it is not known. */
export function unitOf(output: string): string | undefined {
	if (/[<>=]/.test(output)) return "probability";
	return UNITS.find(([pattern]) => pattern.test(output))?.[1];
}

/** An output with its unit in brackets, as a heading says it. */
export function withUnit(output: string): string {
	const unit = unitOf(output);
	return unit === undefined ? output : `${output} [${unit}]`;
}
