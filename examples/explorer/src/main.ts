import { answer, countryWords, type Issue, keyInWords, type Scenario, samePush, version } from "crowdout";
import { isBundledCountry } from "../../../src/scenario/index.js";
import { form } from "./controls/form.js";
import { byId, h, say } from "./dom.js";
import { type Fan, fans } from "./fan.js";
import { choiceOf, type State, VERSION, writeLink } from "./link.js";
import { notices } from "./notices.js";
import { sentence } from "./number.js";
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
import { whatMoves } from "./views/what-moves.js";
import { whoPaidView } from "./views/who-paid.js";
import { withoutPush } from "./views/without-push.js";
import { headline, spread } from "./views/words.js";

/** Time without input after which the draws are made and the link is written [milliseconds]. */
const SETTLED = 150;

let { explored, messages } = open(location.hash);
let state: State = explored.state;
let issues: readonly Issue[] = [];
let seen: Seen = { explored };

const fragment = () => writeLink(explored.state, explored.result.record.scenarioHash);
const figures = keyFigures(byId("figures"));
const worker = fans(takeFan);
/** Parts of the page that can be seen: while the input moves, only these are drawn. */
const inSight = new Set<Element>();
const watch = new IntersectionObserver((found) => {
	for (const { target, isIntersecting } of found) isIntersecting ? inSight.add(target) : inSight.delete(target);
});
/** Controls and views; they are made anew for another country, or for other lines. */
let page = built(asGiven());
/** Whether anything was changed since the link was opened: until then the address stays as it was given. */
let touched = false;
let frame = 0;
let settling: ReturnType<typeof setTimeout> | undefined;

byId("controls").addEventListener("submit", (event) => event.preventDefault());
byId("lesson").append(
	lesson(`#${VERSION}`, (fragment) => {
		location.hash = fragment;
	}),
);
window.addEventListener("hashchange", reopen);
notices(byId("notices"), messages);
render();
settle();

/** The scenario before what the page sets, as far as its choices go together. */
function asGiven(): Scenario {
	return ownOf(explored.state) ?? explored.scenario;
}

/** What the page is made for: the words of a country, the lines, and for another country the ranges that it gives. */
function madeFor(scenario: Scenario): string {
	const ranges = isBundledCountry(scenario) ? undefined : scenario.uncertainty;
	return JSON.stringify([countryWords(scenario), Object.keys(scenario.budget.lines), ranges]);
}

/** Controls and views of a scenario, put into the page. */
function built(scenario: Scenario) {
	const lines = Object.keys(scenario.budget.lines);
	const bundled = isBundledCountry(scenario);
	const { country, countrys, rival } = countryWords(scenario);
	const controls = form(scenario, change);
	const charts = [lossChartsView(lines), whoPaidView(lines), levelChartsView(lines), presetsView()];
	const downloads = downloadsView(
		() => charts.flatMap((chart) => chart.svgs()),
		() => location.href.replace(/#.*$/, "") + fragment(),
	);
	const views: readonly View[] = [lossView(), provinceView(), ...charts, downloads];
	say(byId("title"), `When ${rival} arms, who pays in ${country}?`);
	document.title = `Crowd-out explorer: ${countrys} defence, and who pays for it`;
	byId("lesson").hidden = !bundled;
	byId("controls").replaceChildren(controls.element);
	byId("words").replaceChildren(glossary(bundled));
	watch.disconnect();
	inSight.clear();
	byId("views").replaceChildren(...views.map(({ element }) => element));
	for (const { element } of views) watch.observe(element);
	return { of: madeFor(scenario), controls, views };
}

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
	render(page.views.filter(({ element }) => inSight.has(element)));
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
		const { fan } = found;
		const whole = answer(choiceOf(explored.state), { ...explored.options, drawn: fan });
		seen = { ...seen, fan, answer: whole, moves: whatMoves(explored, whole) };
		render();
	} else {
		seen = { ...seen, moves: "" };
		figures(seen);
		say(byId("spread"), `There is no fan: ${found.failed}.`);
	}
}

/** Show the state and its result, in all views or some. */
function render(drawn?: readonly View[]): void {
	const { result, scenario } = explored;
	const focused = document.activeElement?.id;
	if (page.of !== madeFor(asGiven())) {
		page = built(asGiven());
		if (focused) document.getElementById(focused)?.focus();
		drawn = undefined;
	}
	page.controls.show({ state, own: ownOf(state), issues });
	say(byId("question"), scenario.question ?? "");
	say(byId("without"), withoutPush(explored));
	say(byId("headline"), headline(seen));
	const { fan, answer: found } = seen;
	const busy = fan === undefined || found === undefined;
	say(byId("spread"), busy ? "How sure? Drawing the uncertain numbers …" : spread(fan, found));
	byId("spread").setAttribute("aria-busy", String(busy));
	const trouble = [
		...(issues.length === 0
			? []
			: ["What is chosen does not hold together; the numbers are of the last choice that does."]),
		...issues.map(({ path, message }) => `${sentence(keyInWords(path, scenario))}: ${message}`),
		...result.warnings.map((warning) => `Note: ${warning}.`),
	];
	byId("trouble").replaceChildren(...trouble.map((text) => h("p", { class: "wrong" }, text)));
	figures(seen);
	for (const view of drawn ?? page.views) view.show(seen);
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
