import { CrowdoutError, formatIssue, type Scenario, version } from "crowdout";
import { initialState, type Opened, readLink, type State } from "./link.js";
import { type Explored, explore } from "./run.js";
import { ownScenario, without } from "./settings.js";
import { endsOf, slidersOf } from "./sliders.js";

/** Open a link: a state that holds, its result, and what had to be left or has changed its meaning. */
export function open(fragment: string): { readonly explored: Explored; readonly messages: readonly string[] } {
	const opened = inRange(readLink(fragment));
	const found = explore(opened.state);
	if (found.ok)
		return { explored: found, messages: [...opened.renamed, ...opened.problems, ...otherMeaning(opened, found)] };
	const issues = found.issues.map(formatIssue).join("; ");
	const problem = `The settings of the link do not go together (${issues}). None of them was opened: below is the page as it first opens.`;
	return { explored: first(), messages: [...opened.renamed, ...opened.problems, problem] };
}

function first(): Explored {
	const found = explore(initialState);
	if (!found.ok) throw new CrowdoutError("invalid-scenario", found.issues);
	return found;
}

/** Sliders that a link sets beyond their ends are left as they were, and said. */
function inRange(opened: Opened): Opened {
	const own = ownOf(opened.state);
	if (own === undefined) return opened;
	const beyond = slidersOf(own).flatMap((slider) => {
		const value = opened.state.sliders[slider.key];
		const [low, high] = endsOf(slider, own);
		return value === undefined || (value >= low && value <= high) ? [] : [{ key: slider.key, value, low, high }];
	});
	return {
		...opened,
		state: { ...opened.state, sliders: beyond.reduce((left, { key }) => without(left, key), opened.state.sliders) },
		problems: [
			...opened.problems,
			...beyond.map(
				({ key, value, low, high }) =>
					`"${key}=${value}" in the link is beyond this page's ${low} to ${high}; it is left as in the scenario.`,
			),
		],
	};
}

/** The scenario before sliders; `undefined` where the choices do not go together. */
export function ownOf(state: State): Scenario | undefined {
	try {
		return ownScenario(state);
	} catch (error) {
		if (error instanceof CrowdoutError) return undefined;
		throw error;
	}
}

/** Whether figures or equations have changed since the link was made. */
function otherMeaning({ meant, madeWith, problems }: Opened, { result }: Explored): string[] {
	const by = madeWith === undefined ? "another version of crowdout" : `crowdout ${madeWith}`;
	if (meant !== undefined && !result.record.scenarioHash.startsWith(meant) && problems.length === 0) {
		return [
			`The link was made with ${by}, and the figures behind its settings have changed since. Below, the same settings with the figures of crowdout ${version}; the numbers are not those that the link once showed.`,
		];
	}
	if (madeWith !== undefined && madeWith !== version) {
		return [`The link was made with ${by}; this page computes with crowdout ${version}. Its numbers may differ.`];
	}
	return [];
}
