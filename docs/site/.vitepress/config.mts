import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import { equationLine, isEquations } from "./equations.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What a script prints, run against the built library. */
function printed(code: string): string {
	const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], {
		cwd: root,
		encoding: "utf8",
	});
	if (status !== 0) throw new Error(stderr);
	return stdout;
}

const attribute = (text: string) =>
	JSON.stringify(text).replaceAll("&", "&amp;").replaceAll("'", "&#39;").replaceAll("<", "&lt;");

const guides = [
	["Install", "install"],
	["A script and a table", "script-and-table"],
	["Change an assumption", "change-an-assumption"],
	["Ask how sure", "how-sure"],
	["Ask who pays", "who-pays"],
	["Write a scenario", "write-a-scenario"],
	["Add a line", "add-a-line"],
	["Add a province", "add-a-province"],
	["Another country", "another-country"],
	["Estimate from data", "estimate-from-data"],
	["Tables and pictures", "tables-and-pictures"],
	["Embed in a page or service", "embed-in-a-page"],
	["Run on a cluster", "run-on-a-cluster"],
	["Teach a class", "teach-a-class"],
	["Every figure of README", "figures-of-readme"],
	["Open in a system dynamics tool", "system-dynamics"],
	["From Python", "from-python"],
	["From R", "from-r"],
];
/** Pages that show a file of the repository. */
const files = ["changelog.md", "model.md", "glossary.md"];
const doors = ["", "/report", "/node", "/browser", "/table", "/reaction", "/sensitivity", "/estimation", "/formulas"];

/** Static pages that ask nothing of any other host: fonts, search and scripts are files of their own. */
export default defineConfig({
	title: "crowdout",
	description:
		"How much of Pakistan's education, health, food and water budget is crowded out by defence: documents of the library.",
	lang: "en-GB",
	appearance: "force-auto",
	// Without one a browser asks for a file that is not there.
	head: [["link", { rel: "icon", href: "data:," }]],
	srcExclude: ["README.md"],
	// A heading that is led to lies below the controls of the argument, which stay in sight.
	scrollOffset: 160,
	ignoreDeadLinks: [/^https?:\/\/localhost/, /explorer\.html/],
	themeConfig: {
		search: {
			provider: "local",
			options: {
				_render: (src, env, md) =>
					env.relativePath.startsWith("reference/") && /type-aliases|interfaces/.test(env.relativePath)
						? ""
						: md.render(src, env),
			},
		},
		outline: [2, 3],
		nav: [
			{ text: "Start", link: "/" },
			{ text: "The argument", link: "/argument" },
			{ text: "Guides", link: "/guides/" },
			{ text: "Gallery", link: "/gallery" },
			{ text: "Reference", link: "/reference/" },
			{ text: "Explorer", link: "/the-explorer" },
		],
		sidebar: {
			"/reference/": [
				{
					text: "Reference",
					link: "/reference/",
					items: doors.map((door) => ({ text: `crowdout${door}`, link: `/reference/crowdout${door}/` })),
				},
			],
			"/": [
				{
					text: "Start",
					items: [
						{ text: "The answer in a minute", link: "/" },
						{ text: "The paper's argument", link: "/argument" },
						{ text: "Explorer", link: "/the-explorer" },
						{ text: "Glossary", link: "/glossary" },
					],
				},
				{ text: "Guides", link: "/guides/", items: guides.map(([text, file]) => ({ text, link: `/guides/${file}` })) },
				{
					text: "Look up",
					items: [
						{ text: "Gallery of charts", link: "/gallery" },
						{ text: "Reference", link: "/reference/" },
						{ text: "The model", link: "/model" },
						{ text: "Data", link: "/data/" },
						{ text: "Changelog", link: "/changelog" },
						{ text: "How to cite", link: "/cite" },
					],
				},
			],
		},
	},
	markdown: {
		theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
		config(md) {
			const code = md.renderer.rules.code_block;
			md.renderer.rules.code_block = (tokens, k, options, env, self) => {
				const { content } = tokens[k];
				if (env.relativePath !== "model.md" || !isEquations(content)) {
					const shown = code?.(tokens, k, options, env, self) ?? "";
					return `<div class="plain" tabindex="0" role="group" aria-label="Text as written">${shown}</div>\n`;
				}
				const lines = content
					.trimEnd()
					.split("\n")
					.map((line) => `<div>${equationLine(line)}</div>`);
				return `<div class="equations" tabindex="0" role="group" aria-label="Equations" v-pre>${lines.join("")}</div>\n`;
			};
			const fence = md.renderer.rules.fence;
			md.renderer.rules.fence = (tokens, k, options, env, self) => {
				const { info, content } = tokens[k];
				// What is printed is sentences here: they are set as prose, which no narrow page cuts.
				if (info === "text" && env.relativePath === "index.md")
					return `<blockquote class="answer" v-pre><p>${md.utils.escapeHtml(content.replaceAll("…\n", ""))}</p></blockquote>\n`;
				const shown = fence?.(tokens, k, options, env, self) ?? "";
				if (!/^ts svg$/.test(info.trim())) return shown;
				return `${shown}<div class="chart" v-html='${attribute(printed(content))}'></div>\n`;
			};
			// MODEL.md, CHANGELOG.md and the glossary are shown as pages: what looks like an element in them is text.
			md.core.ruler.before("normalize", "text-only", ({ env }) => {
				md.set({ html: !files.includes(env.relativePath) });
			});
			// A link of theirs that leads to a file of the repository leads nowhere here.
			md.core.ruler.push("repository-links", ({ tokens, env }) => {
				if (!files.includes(env.relativePath)) return;
				for (const token of tokens.flatMap(({ children }) => children ?? [])) {
					const href = token.attrGet("href");
					if (href !== null && !/^(https?:|#)/.test(href) && !existsSync(`${root}docs/site/${href}`))
						token.attrSet("href", "#");
				}
			});
		},
	},
	vite: {
		resolve: {
			alias: [
				{ find: /^crowdout$/, replacement: `${root}dist/index.js` },
				{ find: /^crowdout\/report$/, replacement: `${root}dist/report.js` },
			],
		},
		server: { fs: { allow: [root] } },
		build: { chunkSizeWarningLimit: 3000 },
	},
});
