import { type Issue, samePush, version } from "crowdout";
import { form } from "./controls/form.js";
import { byId, h, say } from "./dom.js";
import { type Fan, fans } from "./fan.js";
import { choiceOf, type State, VERSION, writeLink } from "./link.js";
import { notices } from "./notices.js";
import { open, ownOf } from "./open.js";
import { explore } from "./run.js";
import { levelChartsView, lossChartsView } from "./views/charts.js";
import { downloadsView } from "./views/downloads.js";
import { glossary } from "./views/glossary.js";
import { keyFigures } from "./views/key-figures.js";
import { lesson } from "./views/lesson.js";
import { lossView } from "./views/loss-table.js";
import { presetsView } from "./views/presets.js";
import { provinceView } from "./views/province-table.js";
import type { Seen, View } from "./views/view.js";
import { whoPaidView } from "./views/who-paid.js";
import { withoutPush } from "./views/without-push.js";
import { headline, spread } from "./views/words.js";

/** Time without input after which the draws are made and the link is written [milliseconds]. */
const SETTLED = 150;

let { explored, messages } = open(location.hash);
let state: State = explored.state;
let issues: readonly Issue[] = [];
let seen: Seen = { explored };

const lines = Object.keys(explored.scenario.budget.lines);
const controls = form(lines, change);
const charts = [lossChartsView(lines), whoPaidView(), levelChartsView(lines), presetsView()];
const fragment = () => writeLink(explored.state, explored.result.record.scenarioHash);
const downloads = downloadsView(
	() => charts.flatMap((chart) => chart.svgs()),
	() => location.href.replace(/#.*$/, "") + fragment(),
);
const views = [lossView(), provinceView(), ...charts, downloads];
const figures = keyFigures(byId("figures"));
const worker = fans(takeFan);
/** Parts of the page that can be seen: while the input moves, only these are drawn. */
const inSight = new Set<Element>();
const watch = new IntersectionObserver((found) => {
	for (const { target, isIntersecting } of found) isIntersecting ? inSight.add(target) : inSight.delete(target);
});
/** Whether anything was changed since the link was opened: until then the address stays as it was given. */
let touched = false;
let frame = 0;
let settling: ReturnType<typeof setTimeout> | undefined;

byId("controls").append(controls.element);
byId("controls").addEventListener("submit", (event) => event.preventDefault());
byId("words").append(glossary());
byId("lesson").append(
	lesson(`#${VERSION}`, (fragment) => {
		location.hash = fragment;
	}),
);
byId("views").append(...views.map(({ element }) => element));
for (const { element } of views) watch.observe(element);
window.addEventListener("hashchange", reopen);
notices(byId("notices"), messages);
render();
settle();

/** Take in a change; all changes of a frame are shown together. */
function change(next: (state: State) => State): void {
	state = next(state);
	touched = true;
	if (frame === 0) frame = requestAnimationFrame(run);
}

function run(): void {
	frame = 0;
	const found = explore(state);
	issues = found.ok ? [] : found.issues;
	if (found.ok) {
		explored = found;
		seen = { explored };
	}
	worker.cancel();
	render(views.filter(({ element }) => inSight.has(element)));
	clearTimeout(settling);
	settling = setTimeout(settle, SETTLED);
}

/** What takes longer than a frame waits until the input rests. */
function settle(): void {
	if (issues.length > 0) {
		render();
		return;
	}
	seen = { ...seen, presets: samePush(choiceOf(explored.state), explored.options) };
	if (touched) writeAddress();
	render();
	worker.ask(explored.scenario);
}

/** A page within another may not be let to write its address; the link can be copied all the same. */
function writeAddress(hash = fragment()): void {
	try {
		history.replaceState(null, "", hash);
	} catch {}
}

function takeFan(found: Fan): void {
	if ("fan" in found) {
		seen = { ...seen, fan: found.fan };
		render();
	} else say(byId("spread"), `There is no fan: ${found.failed}.`);
}

/** Show the state and its result, in all views or some. */
function render(drawn: readonly View[] = views): void {
	const { result, scenario } = explored;
	controls.show({ state, own: ownOf(state), issues });
	say(byId("question"), scenario.question ?? "");
	say(byId("without"), withoutPush(explored));
	say(byId("headline"), headline(result, seen.fan));
	say(
		byId("spread"),
		seen.fan === undefined ? "How sure? Drawing the uncertain numbers 2,000 times …" : spread(seen.fan),
	);
	byId("spread").setAttribute("aria-busy", String(seen.fan === undefined));
	const trouble = [
		...(issues.length === 0
			? []
			: ["What is chosen does not hold together; the numbers are of the last choice that does."]),
		...issues.map(({ path, message }) => `${path}: ${message}`),
		...result.warnings.map((warning) => `Note: ${warning}.`),
	];
	byId("trouble").replaceChildren(...trouble.map((text) => h("p", { class: "wrong" }, text)));
	figures(seen);
	for (const view of drawn) view.show(seen);
	say(
		byId("footer"),
		`crowdout ${version}; scenario ${scenario.name}, sha256 ${result.record.scenarioHash}. Computed in this page; nothing is sent anywhere.`,
	);
}

/** Another link was put into the address. By now the address may be that of the state before, which settled meanwhile. */
function reopen({ newURL }: HashChangeEvent): void {
	const { hash } = new URL(newURL);
	if (hash === fragment() || hash === "#headline") return;
	writeAddress(hash);
	({ explored, messages } = open(hash));
	state = explored.state;
	touched = false;
	issues = [];
	seen = { explored };
	worker.cancel();
	notices(byId("notices"), messages);
	render();
	clearTimeout(settling);
	settling = setTimeout(settle, SETTLED);
}
