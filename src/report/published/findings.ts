import { short } from "../../charts/index.js";
import { sourcesOf } from "../../data/index.js";
import type { Replication } from "../../published/index.js";
import { type Block, facts, heading, list, paragraph, section, table } from "../blocks/index.js";
import { cited } from "../cited.js";
import { count, sentence } from "../words.js";

/**
 * Report of published findings beside our own numbers; those that do not hold come first.
 *
 * @example
 * ```ts
 * import { replicate } from "crowdout/reaction";
 * import { findingsReport, text } from "crowdout/report";
 *
 * console.log(text(findingsReport(replicate())));
 * ```
 */
export function findingsReport(all: readonly Replication[]): Block[] {
	const missed = all.filter(({ held }) => !held);
	const said = all.filter(({ held, byConstruction }) => held && !byConstruction);
	const putIn = all.filter(({ held, byConstruction }) => held && byConstruction);
	return [
		...section("What this does not show", [
			paragraph(
				`${sentence(count(missed.length))} of ${count(all.length)} findings do not hold here. ${sentence(count(putIn.length))} hold because they are inputs of the model, and ${count(said.length)} hold although they are not. A finding that fails may belong to another country or another question. One that holds by its sign alone may be within its error. crowdout replicate NAME gives the reasons for one.`,
			),
		]),
		...part("Does not hold", missed),
		...part("Holds, and is not an input", said),
		...part("Holds because it is an input", putIn),
	];
}

function part(title: string, some: readonly Replication[]): Block[] {
	const rows = some.map(({ finding, ours }) => [
		finding.id,
		finding.says,
		theirs(finding.value),
		ours === null ? "no channel" : short(ours),
		finding.unit,
	]);
	return section(title, table(title, ["finding", "the source says", "theirs", "ours", "unit"], rows, [1, 4]));
}

/**
 * Report of one published finding beside our own number, with the reasons.
 *
 * @example
 * ```ts
 * import { replicate } from "crowdout/reaction";
 * import { findingReport, text } from "crowdout/report";
 *
 * const [finding] = replicate("fiscal-risk-rates");
 * console.log(text(findingReport(finding)));
 * ```
 */
export function findingReport({
	finding,
	ours,
	standardError,
	held,
	byConstruction,
	how,
	why,
	beside,
	sources = [],
}: Replication): Block[] {
	const { id, study, says, place, value, unit, heldWhen, note, source } = finding;
	const own = ours === null ? "none: the model has no channel for it" : `${short(ours)} ${unit}`;
	const verdict = held ? (byConstruction ? "holds, because it is an input" : "holds") : "does not hold";
	return [
		heading(id, 1),
		facts([
			["Study", study],
			["It says", says],
			["Where", place],
			["Its number", value === undefined ? "none: the finding is a sign or a pattern" : `${short(value)} ${unit}`],
			["Ours", standardError === undefined ? own : `${own}, standard error ${short(standardError)}`],
			["Held when", heldWhen],
			["Verdict", verdict],
			["How", how],
			["Why", why],
			["Note", note],
		]),
		...section(
			"Under other choices",
			list(beside.map(({ what, value: other }) => `${sentence(what)}: ${short(other)}`)),
		),
		...section("Sources", list(sourcesOf([source, ...sources].join(" ")).map(cited))),
	];
}

function theirs(value: number | undefined): string {
	return value === undefined ? "–" : short(value);
}
