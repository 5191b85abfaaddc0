import type { Answer, EnsembleResult, PresetOutcome } from "crowdout";
import type { Explored } from "../run.js";

/** What is shown: the run at once, the rest when the input has settled. */
export interface Seen {
	readonly explored: Explored;
	/** The draws; absent while they are made, or where there are none. */
	readonly fan?: EnsembleResult;
	/** The answer with those draws. */
	readonly answer?: Answer;
	/** What moves the ratio, in a sentence; absent until the draws are there. */
	readonly moves?: string;
	/** The same push under the presets; absent while the input moves. */
	readonly presets?: readonly PresetOutcome[];
}

/** A part of the page that shows a result. */
export interface View {
	readonly element: HTMLElement;
	readonly show: (seen: Seen) => void;
}
