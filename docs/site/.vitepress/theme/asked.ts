import { crowdOut, financingPresets, reactionPresets } from "crowdout";
import { computed, reactive } from "vue";

/** What the reader of the argument has chosen; every step of the page answers it. */
export const asked = reactive({ scenario: "us-india-partnership", reaction: "default", financing: "schedule" });

export const choices = {
	scenario: ["us-india-partnership", "paper-thesis", "paper-corrected", "india-surge"],
	reaction: Object.keys(reactionPresets),
	financing: Object.keys(financingPresets),
};

/** Reaction and financing are laid over the main scenario alone: the others bring their own. */
export const result = computed(() => {
	const { scenario, reaction, financing } = asked;
	return crowdOut(scenario, scenario === "us-india-partnership" ? ({ reaction, financing } as object) : {});
});
