import { ReflectionKind } from "typedoc";
import { MarkdownPageEvent } from "typedoc-plugin-markdown";
import reference from "../../typedoc.config.js";

const root = new URL("../../", import.meta.url).pathname;

/** What most people want of each door. */
const WANTED = {
	crowdout: ["crowdOut", "answer", "parseScenario", "ensemble", "explain"],
	"crowdout/report": ["runReport", "html", "answerSentences", "tidyCsv", "linesChart"],
	"crowdout/node": ["readScenario", "ensemble", "sensitivity", "limitWorkers", "excelWriter"],
	"crowdout/browser": ["ensemble", "sensitivity", "discover", "limitWorkers"],
	"crowdout/table": ["tableVersion"],
	"crowdout/reaction": ["estimateReaction", "estimateFinancing", "whoPaid", "backcast", "nowcast"],
	"crowdout/sensitivity": ["sampleSaltelli", "evaluate", "analyseSobol", "analyseMorris", "findBoxes"],
	"crowdout/estimation": ["leastSquares", "covariance", "coefficientTable", "errorCorrection", "engleGranger"],
	"crowdout/formulas": ["formulas"],
};

/** The front page: a line for each door, then the functions of all doors by what they are for. */
function frontPage(project, linkTo) {
	const doorOf = (name) => project.children.find((door) => door.name === name);
	const missing = project.children.filter(({ name }) => WANTED[name] === undefined);
	if (missing.length > 0)
		throw new Error(`docs/site/typedoc.config.js: WANTED lacks ${missing.map(({ name }) => name)}`);
	const lines = Object.entries(WANTED).map(([name, wanted]) => {
		const door = doorOf(name);
		const about = door.comment.summary.map(({ text }) => text).join("");
		const [, purpose] = /^The package door `[^`]*`: (.*?)[.;]?(?:\n\n|\. |$)/s.exec(about);
		const links = wanted.map((child) => linkTo(door.getChildByName(child), child));
		return `- ${linkTo(door, name)}: ${purpose.replaceAll("\n", " ")}. Most wanted: ${links.join(", ")}.`;
	});
	const categories = reference.categoryOrder.flatMap((title) => {
		const functions = project.children.flatMap((door) =>
			(door.categories ?? [])
				.filter((category) => category.title === title)
				.flatMap(({ children }) => children.filter(({ kind }) => kind === ReflectionKind.Function)),
		);
		// Several doors may have one of a name.
		const label = ({ name, parent }) =>
			functions.filter((other) => other.name === name).length > 1 ? `${name} of ${parent.name}` : name;
		return [`## ${title}`, functions.map((one) => linkTo(one, label(one))).join(", ")];
	});
	return ["# Reference", "Each name has a page, each function an example.", "## Doors", lines.join("\n"), ...categories]
		.join("\n\n")
		.concat("\n");
}

function front(app) {
	app.renderer.on(MarkdownPageEvent.END, (page) => {
		if (page.url !== "index.md") return;
		const linkTo = (reflection, name) => `[${name}](./${app.renderer.router.getFullUrl(reflection)})`;
		page.contents = frontPage(page.model, linkTo);
	});
}

/** The same reference as Markdown, a page for each name, listed by what it is for. */
export default {
	...reference,
	tsconfig: `${root}tsconfig.json`,
	entryPoints: reference.entryPoints.map((door) => `${root}${door}`),
	plugin: [...reference.plugin, "typedoc-plugin-markdown", front],
	readme: "none",
	out: `${root}docs/site/reference`,
	entryFileName: "index",
	categorizeByGroup: false,
	defaultCategory: "Types and the rest",
	hidePageHeader: true,
	hideBreadcrumbs: true,
	useCodeBlocks: true,
	parametersFormat: "table",
	interfacePropertiesFormat: "table",
	sanitizeComments: true,
};
