import reference from "../../typedoc.config.js";

const root = new URL("../../", import.meta.url).pathname;

/** The same reference as Markdown, a page for each name, listed by what it is for. */
export default {
	...reference,
	tsconfig: `${root}tsconfig.json`,
	entryPoints: reference.entryPoints.map((door) => `${root}${door}`),
	plugin: [...reference.plugin, "typedoc-plugin-markdown"],
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
