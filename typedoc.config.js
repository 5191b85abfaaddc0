import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { Comment, CommentTag, Converter, ReflectionKind } from "typedoc";

/** The doors, as package.json opens them; a page's names are those of others. */
const doors = Object.values(JSON.parse(readFileSync("package.json", "utf8")).exports)
	.flatMap((door) => door.import?.default.replace(/^.*\/|\.js$/g, "") ?? [])
	.filter((door) => door !== "page");

/** A module is named as one imports it, not by its file. */
function nameDoors(app) {
	app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
		for (const door of project.children ?? []) door.name = door.name === "index" ? "crowdout" : `crowdout/${door.name}`;
	});
}

/** Whether a field tells the members of a union apart: its type is one word or one truth value. */
const isTag = ({ name, type }) => ["kind", "ok"].includes(name) && type?.type === "literal";

/** Whether a field stands in an object that is written inside another type: the sentence of that type covers it. */
const isInline = ({ parent }) => parent?.kindOf(ReflectionKind.TypeLiteral) === true;

/** Whether a field belongs to a parameter, for which no sentence is asked. */
const isOfParameter = ({ parent }) =>
	parent !== undefined && (parent.kindOf(ReflectionKind.Parameter) || isOfParameter(parent));

/** A parameter taken apart in place has no name of its own: it is `options`, or named after its type. */
function nameParameters(app) {
	app.converter.on(Converter.EVENT_CREATE_PARAMETER, (_context, parameter) => {
		if (parameter.name === "__namedParameters") parameter.name = "options";
	});
	app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
		for (const parameter of project.getReflectionsByKind(ReflectionKind.Parameter)) {
			if (parameter.name !== "options" || parameter.type?.type !== "reference") continue;
			const { name } = parameter.type.name === "Pick" ? parameter.type.typeArguments[0] : parameter.type;
			if (!/Options$/.test(name)) parameter.name = name[0].toLowerCase() + name.slice(1);
		}
	});
}

/** Tags and inline fields need no sentence of their own; everything else does. */
function excuse(app) {
	app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
		const fields = project.getReflectionsByKind(ReflectionKind.Property);
		const excused = fields.filter(
			(field) => !field.hasComment() && (isTag(field) || isInline(field)) && !isOfParameter(field),
		);
		app.options.setValue("intentionallyNotDocumented", [
			...new Set(excused.map((field) => field.getFriendlyFullName())),
		]);
	});
}

/** What a reader comes for, in the order of the pages. */
const CATEGORIES = ["Run", "Ask", "Scenario", "Report", "Data", "Estimate", "Compare", "Sample", "Analyse"];

/** The category of every public name, by the folder of `src` that declares it; the longest match counts. */
const CATEGORY_OF = {
	...{ measure: "Run", errors: "Run", version: "Run", node: "Run" },
	...{
		ensemble: "Ask",
		questions: "Ask",
		pool: "Ask",
		browser: "Ask",
		"browser/table": "Report",
		"node/ensemble": "Ask",
		"node/questions": "Ask",
	},
	...{ scenario: "Scenario", model: "Scenario", domain: "Scenario", formulas: "Scenario" },
	...{ report: "Report", charts: "Report", link: "Report", xmile: "Report", data: "Data", history: "Data" },
	...{ estimation: "Estimate", reaction: "Estimate", financing: "Estimate", "numerics/normal": "Estimate" },
	...{ backcast: "Compare", published: "Compare" },
	...{ sensitivity: "Sample", numerics: "Sample", "sensitivity/analysis": "Analyse", "sensitivity/boxes": "Analyse" },
};

function categoryOf(file) {
	const folders = Object.keys(CATEGORY_OF).filter((folder) => new RegExp(`^src/${folder}[./-]`).test(file));
	const [longest] = folders.sort((a, b) => b.length - a.length);
	if (longest === undefined) throw new Error(`typedoc.config.js: ${file} declares a public name and has no category`);
	return CATEGORY_OF[longest];
}

/** Give every public name its category: a tag that any renderer reads. */
function categorise(app) {
	app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
		const names = project.children?.flatMap((door) => door.children ?? []) ?? [];
		for (const name of names) {
			const declared = name.isReference() ? name.getTargetReflectionDeep() : name;
			const category = categoryOf(relative(".", project.getSymbolIdFromReflection(declared).fileName));
			if (name.isReference()) name.comment = new Comment();
			for (const { comment } of [name, ...(name.signatures ?? [])]) {
				comment?.blockTags.push(new CommentTag("@category", [{ kind: "text", text: category }]));
			}
		}
	});
}

/** The reference: every door from its doc comments, as pages under `docs/reference`. A name without a sentence fails the build. */
export default {
	name: "crowdout",
	readme: "README.md",
	tsconfig: "tsconfig.json",
	entryPoints: doors.map((door) => `src/${door}.ts`),
	out: "docs/reference",
	plugin: [nameDoors, nameParameters, excuse, categorise],
	categoryOrder: CATEGORIES,
	kindSortOrder: ["Function", "Variable", "Class", "Interface", "TypeAlias"],
	navigation: { includeCategories: true },
	disableSources: true,
	excludePrivate: true,
	treatWarningsAsErrors: true,
	/** `npm run check` compiles the same files. */
	skipErrorChecking: true,
	/** Parts of named types that are read, never named: what workers and shards exchange, and members of unions. */
	intentionallyNotExported: [
		...[
			"WrittenBudget",
			"WrittenLine",
			"UnivariateDistribution",
			"BundledName",
			"src/scenario/types.ts:ScenarioInput",
			"Effect",
			"Identity",
			"EnsembleJob",
			"BlockSums",
			"PackedBlock",
			"KeptValues",
			"WantedBins",
			"Difference",
			"Sides",
			"DISCOVERY_OPTIONS",
			"SENSITIVITY_OPTIONS",
			"OPTIONS",
			"Operator",
		],
		...["Normal", "Uniform", "ThreePoint", "Lognormal", "Beta", "Discrete"],
	],
	validation: { notExported: true, invalidLink: true, notDocumented: true },
};
