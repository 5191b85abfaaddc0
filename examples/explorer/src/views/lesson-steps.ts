/** One step of the lesson: a state of the page, what to look at, and a question that one control answers. */
export interface Step {
	readonly title: string;
	/** The state that it sets: the part of a link after its version. */
	readonly link: string;
	readonly look: string;
	readonly question: string;
	/** Parts of the page that the step speaks of: words of a button, and the id of the part that it shows. */
	readonly places: Readonly<Record<string, string>>;
}

export const STEPS: readonly Step[] = [
	{
		title: "The push",
		link: "",
		look: "Read the answer: how much more does Pakistan's defence take than in the same country without the push?",
		question:
			"Under Compared with, choose India as it was to the last known year. How much of the extra defence is left, and what does the rest answer?",
		places: { "The answer": "answer", "Compared with": "against" },
	},
	{
		title: "India's growth",
		link: ";scenario=india-surge",
		look: "India's spending grows faster from FY2028 on. Compare the extra defence with that of the step before.",
		question:
			"Move India's growth down to 0 %. The slider works from FY2028 on. Why does Pakistan's defence still take more than without the push?",
		places: { "The answer": "answer", "India's growth": "slider-india-growth" },
	},
	{
		title: "The threat",
		link: ";set.threat.securitisation=1.5",
		look: "Pakistan reads the same Indian spending as half as great a threat again: securitisation is 1.5, where it was 1.",
		question:
			"How many times the extra defence of step 1 is this? And do more paisa of each extra rupee come out of the lines?",
		places: { "The answer": "answer" },
	},
	{
		title: "Pakistan's reaction",
		link: ";reaction=none",
		look: "Pakistan does not react to the threat. What is left of the extra defence?",
		question: "Choose the strong reaction. How many times as much do the lines lose as with the default?",
		places: { "The answer": "answer", "Pakistan's reaction": "reaction" },
	},
	{
		title: "Who pays",
		link: ";financing=mostly-borrowed",
		look: "Lenders pay first. Look at who paid, and at debt and interest in the last year.",
		question: "Choose each rule of who pays in turn. Under which do the lines lose most, and under which least?",
		places: { "Who paid": "who-paid-title", "Who pays": "financing" },
	},
	{
		title: "The losses",
		link: ";floor.education=0.016",
		look: "Education may not be cut: its floor is above what it has. Where it still loses in some draws, the budget without the push gives it more. Look at the losses by line and by province.",
		question: "Which lines lose more than in step 1? Do all lines together lose more, or less?",
		places: { "By line": "crowd-out-title", "By province": "by-province-title" },
	},
	{
		title: "The doubt",
		link: "",
		look: "Read how sure the answer is: the range under each of its three numbers, and in how many of a hundred draws the lines lose.",
		question:
			"Choose the strong reaction. Is the extra defence now beyond the range that you read, and is what the lines lose?",
		places: { "The answer": "answer", "Pakistan's reaction": "reaction" },
	},
];
