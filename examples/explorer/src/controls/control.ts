import type { Issue, Scenario } from "crowdout";
import type { State } from "../link.js";

/** What a control is shown. */
export interface Shown {
	readonly state: State;
	/** The scenario with the choices of the lists alone; absent where they do not go together. */
	readonly own?: Scenario;
	/** What must be mended, if anything. */
	readonly issues: readonly Issue[];
}

/** A part of the form: it shows the state, and tells of changes. */
export interface Control {
	readonly element: HTMLElement;
	/** Show a state. */
	readonly show: (shown: Shown) => void;
}

/** Tell of a change: what was chosen laid over the state. */
export type Change = (change: (state: State) => State) => void;

/** The messages of issues at a path, in order; the control beside them says what they are of. */
export function issuesAt(issues: readonly Issue[], pattern: RegExp): string {
	return issues
		.filter(({ path }) => pattern.test(path))
		.map(({ message }) => message)
		.join("; ");
}
