import { h, say } from "../dom.js";

/** One step of the lesson: a state of the page, what to look at, and a question that one control answers. */
interface Step {
	readonly title: string;
	/** Where the page stands: the part of a link after its version. */
	readonly link: string;
	readonly look: string;
	readonly question: string;
}

const STEPS: readonly Step[] = [
	{
		title: "The push",
		link: "",
		look: "Read the answer at the top: how much more does Pakistan's defence take than in the same country without the push?",
		question: "Which part of it answers what India has already spent, and which a further push?",
	},
	{
		title: "India's growth",
		link: ";scenario=india-surge",
		look: "India's spending grows faster. Compare the extra defence with that of the step before.",
		question: "Move India's growth down until nothing is lost. Where does the slider stand?",
	},
	{
		title: "The threat",
		link: ";scenario=securitised-crisis",
		look: "The same spending is read as a greater threat.",
		question: "How much of the extra defence comes from what India buys, and how much from how it is read?",
	},
	{
		title: "Pakistan's reaction",
		link: ";reaction=none",
		look: "Pakistan does not react to the threat. What is left of the extra defence?",
		question: "Choose the strong reaction. How many times as much do the lines lose as with the default?",
	},
	{
		title: "Who pays",
		link: ";financing=mostly-borrowed",
		look: "Lenders pay first. Look at who paid, and at debt and interest in the last year.",
		question: "Choose each rule of who pays in turn. Under which do the lines lose most, and under which least?",
	},
	{
		title: "The losses",
		link: ";scenario=floors",
		look: "Some lines are protected by floors. Look at the losses by line and by province.",
		question: "Who loses more when education may not be cut?",
	},
	{
		title: "The doubt",
		link: "",
		look: "Read how sure the answer is: its range, and in how many of ten draws the lines lose.",
		question: "Which control moves the answer further than this range?",
	},
];

/** The step that the address asks for by `?lesson=3`; -1 where it asks for none. */
function stepIn(search: string): number {
	const asked = Number(new URLSearchParams(search).get("lesson"));
	return Number.isInteger(asked) && asked >= 1 && asked <= STEPS.length ? asked - 1 : -1;
}

/**
 * A lesson in steps, closed until it is asked for.
 *
 * @param version What a link begins with, such as `#v2`.
 * @param go Brings the page to the state of a link.
 */
export function lesson(version: string, go: (fragment: string) => void): HTMLElement {
	const asked = stepIn(location.search);
	let at = Math.max(0, asked);
	const title = h("h2", { tabindex: -1 });
	const [look, question] = [h("p"), h("p", { class: "question" })];
	const link = h("a", {}, "Link to this step");
	const back = h("button", { type: "button" }, "Back");
	const next = h("button", { type: "button" }, "Next");
	const show = () => {
		const step = STEPS[at];
		say(title, `Step ${at + 1} of ${STEPS.length}: ${step.title}`);
		say(look, step.look);
		say(question, `Question: ${step.question}`);
		link.setAttribute("href", `?lesson=${at + 1}${version}${step.link}`);
		back.toggleAttribute("disabled", at === 0);
		next.toggleAttribute("disabled", at === STEPS.length - 1);
	};
	const move = (by: number) => () => {
		at += by;
		show();
		go(`${version}${STEPS[at].link}`);
		title.focus();
	};
	back.addEventListener("click", move(-1));
	next.addEventListener("click", move(1));
	const steps = h("div", { class: "lesson" }, title, look, question, h("p", { class: "steps" }, back, next, link));
	const whole = h("details", { open: asked >= 0 }, h("summary", {}, `A lesson in ${STEPS.length} steps`), steps);
	show();
	if (asked >= 0 && location.hash === "") go(`${version}${STEPS[at].link}`);
	return whole;
}
