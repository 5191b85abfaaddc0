import { buildUps, episodeNames, whoPaid as ledgersOf, type WhoPaidOptions } from "../../reaction.js";
import { CrowdoutError, whoPaidChart, whoPaidReport } from "../library.js";
import { write } from "../output.js";
import { print } from "../print.js";
import type { PrintOptions } from "../print-options.js";

interface WhoPaidCommandOptions extends PrintOptions {
	readonly episode: readonly string[];
	readonly from?: string;
	readonly to?: string;
	readonly join?: string | true;
	readonly accounts?: string;
	readonly defence?: string;
	readonly trend?: string;
	readonly svg?: boolean;
}

/** `crowdout who-paid`: the ledgers of past build-ups, all of them unless some are asked for. */
export async function whoPaid(options: WhoPaidCommandOptions): Promise<void> {
	const { episode, from, to, join, accounts, defence, trend, svg } = options;
	// Names and numbers are checked where they are used, so that the library refuses them in the same words.
	const shared = {
		...(join === undefined ? {} : { join: join === true ? join : join.split(",").map((name) => name.trim()) }),
		...(accounts === undefined ? {} : { accounts }),
		...(defence === undefined ? {} : { defence }),
		...(trend === undefined ? {} : { trend: numberOf(trend) }),
	};
	const years = {
		...(from === undefined ? {} : { from: yearsOf(from) }),
		...(to === undefined ? {} : { to: yearsOf(to) }),
	};
	const isWindow = from !== undefined || to !== undefined;
	const asked = episode.length > 0 ? episode : isWindow ? [] : episodeNames();
	const questions =
		asked.length === 0 ? [{ ...shared, ...years }] : asked.map((name) => ({ ...shared, ...years, episode: name }));
	const episodes = answered(questions as readonly WhoPaidOptions[]);
	const found = { episodes, ...(episode.length === 0 && !isWindow ? { buildUps: buildUps() } : {}) };
	if (svg) return write(whoPaidChart(episodes), options.out);
	return print("who-paid", found, options, () => whoPaidReport(episodes, found));
}

/** Every answer, or every fault of all questions, each once. */
function answered(questions: readonly WhoPaidOptions[]) {
	const issues = new Map<string, CrowdoutError["issues"][number]>();
	const answers = questions.flatMap((question) => {
		try {
			return [ledgersOf(question)];
		} catch (error) {
			if (!(error instanceof CrowdoutError)) throw error;
			for (const issue of error.issues) issues.set(`${issue.path} ${issue.message}`, issue);
			return [];
		}
	});
	if (issues.size > 0) throw new CrowdoutError("invalid-input", [...issues.values()]);
	return answers;
}

/** A year, or `1963..1965`; what is neither is handed on unchanged, so that the refusal shows what was given. */
function yearsOf(text: string): number | string | readonly (number | string)[] {
	const ends = text.split("..").map(numberOf);
	return ends.length === 2 ? ends : numberOf(text);
}

function numberOf(text: string): number | string {
	const value = Number(text);
	return text.trim() === "" || Number.isNaN(value) ? text : value;
}
