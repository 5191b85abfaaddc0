import { answer, crowdOut, financingPresets, reactionPresets } from "crowdout";
import { answerSentences } from "crowdout/report";
import { computed, reactive } from "vue";

/** What the reader of the argument has chosen; every step of the page answers it. */
export const asked = reactive({ scenario: "us-india-partnership", reaction: "", financing: "" });

export const choices = {
	scenario: ["us-india-partnership", "paper-thesis", "paper-corrected", "india-surge"],
	reaction: ["", ...Object.keys(reactionPresets)],
	financing: ["", ...Object.keys(financingPresets)],
};

/** What is laid over the scenario; `""` leaves what it has. */
const options = computed(() => {
	const { reaction, financing } = asked;
	return Object.fromEntries(Object.entries({ reaction, financing }).filter(([, name]) => name !== ""));
});
export const result = computed(() => crowdOut(asked.scenario, options.value));

/** The answer in sentences, with the ranges and the draws of `crowdout run`. */
export const sentences = computed(() => answerSentences(answer(asked.scenario, options.value)));

/** The command that prints it. */
export const command = computed(() => {
	const words = Object.entries(options.value).flatMap(([name, value]) => [`--${name}`, value]);
	return ["npx crowdout run", asked.scenario, ...words].join(" ");
});
