import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** An import of a bundled table is a function that gives its text, of a page the text itself, as in the build. */
const textFiles = {
	name: "text-files",
	enforce: "pre" as const,
	load(id: string) {
		if (id.endsWith(".md")) return `export default ${JSON.stringify(readFileSync(id, "utf8"))}`;
		return id.endsWith(".csv") ? `export default () => ${JSON.stringify(readFileSync(id, "utf8"))}` : undefined;
	},
};

const rooms = [
	...["data", "domain", "numerics", "model", "estimation", "sensitivity", "formulas", "scenario", "engine", "reaction"],
	...["history", "financing", "measure", "ensemble", "backcast", "published", "questions", "golden"],
	...["validation", "charts", "link", "xmile"],
];

export default defineConfig({
	root,
	plugins: [textFiles],
	resolve: {
		alias: [
			{ find: /^crowdout$/, replacement: `${root}src/index.ts` },
			{ find: /^crowdout\/(\w+)$/, replacement: `${root}src/$1.ts` },
		],
	},
	test: {
		// A loaded machine is slow, not wrong. What is awaited ends a wait; these only end a test whose wait is in vain.
		testTimeout: 900_000,
		hookTimeout: 900_000,
		expect: { poll: { timeout: 180_000 } },
		maxWorkers: "100%",
		// The properties make much that is short-lived: with more room for it they take two thirds of the time.
		execArgv: ["--max-semi-space-size=32"],
		projects: [
			// The rooms that start no process and keep no state: one after the other in a process, which loads each module once.
			{
				extends: true,
				test: { name: "rooms", include: rooms.map((room) => `test/${room}/**/*.test.ts`), isolate: false },
			},
			{
				extends: true,
				test: {
					name: "processes",
					isolate: false,
					include: ["test/**/*.test.ts"],
					exclude: ["package", "properties", ...rooms].map((folder) => `test/${folder}/**`),
				},
			},
			// Projects go by name, so these few that take long end before the many short ones of the rooms: no worker waits at the end.
			{ extends: true, test: { name: "properties", include: ["test/properties/*.test.ts"], isolate: false } },
			{
				extends: true,
				test: { name: "package", include: ["test/package/*.test.ts"], globalSetup: "test/package/install.ts" },
			},
		],
	},
});
