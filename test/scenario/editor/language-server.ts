import { createRequire } from "node:module";
import { scenarioJsonSchema } from "crowdout";

/** The language server of YAML that editors use, in this process, with the schema of a scenario. */
const { getLanguageService } = createRequire(import.meta.url)(
	"yaml-language-server/lib/umd/languageservice/yamlLanguageService.js",
);
const { TextDocument } = createRequire(createRequire(import.meta.url).resolve("yaml-language-server"))(
	"vscode-languageserver-textdocument",
);

const URI = "file:///scenario.yaml";
const service = getLanguageService({
	// A file's first line may say where the schema lies.
	schemaRequestService: (uri: string) =>
		uri.endsWith("scenario.schema.json")
			? Promise.resolve(JSON.stringify(scenarioJsonSchema()))
			: Promise.reject(new Error(`no schema but ours is asked for, got ${uri}`)),
	workspaceContext: { resolveRelativePath: (path: string) => path },
});
service.configure({
	validate: true,
	hover: true,
	completion: true,
	schemas: [{ uri: "file:///scenario.schema.json", fileMatch: ["*.yaml"], schema: scenarioJsonSchema() }],
});

let version = 0;
const open = (text: string) => TextDocument.create(URI, "yaml", ++version, text);

/** A text with `|` where the cursor is. */
function atCursor(marked: string) {
	const document = open(marked.replace("|", ""));
	return { document, position: document.positionAt(marked.indexOf("|")) };
}

/** What an editor underlines: `line: message`. */
export async function underlined(text: string): Promise<string[]> {
	const found = await service.doValidation(open(text), false);
	return found.map(
		({ range, message }: { range: { start: { line: number } }; message: string }) =>
			`${range.start.line + 1}: ${message}`,
	);
}

/** What an editor offers at the cursor `|`. */
export async function offered(marked: string): Promise<string[]> {
	const { document, position } = atCursor(marked);
	const { items } = await service.doComplete(document, position, false);
	return items.map(({ label }: { label: string }) => label);
}

/** What an editor writes where an offer at the cursor `|` is taken. */
export async function inserted(marked: string, label: string): Promise<string> {
	const { document, position } = atCursor(marked);
	const { items } = await service.doComplete(document, position, false);
	return items.find((item: { label: string }) => item.label === label)?.insertText;
}

/** What an editor shows over the cursor `|`. */
export async function shown(marked: string): Promise<string> {
	const { document, position } = atCursor(marked);
	return (await service.doHover(document, position))?.contents.value ?? "";
}
