// README's figures beside what their commands print now: for the tests, and for `npm run figures` (run.mjs).

/** What a page shows of what a command prints. */
export interface Block {
	/** The words after `crowdout`. */
	readonly command: string;
	/** Passages that are shown, in order; `…` stands between them. */
	readonly parts: readonly string[];
}

/** A block or a figure of README, and what its command prints now. */
export interface Compared {
	/** The words after `crowdout`. */
	readonly command: string;
	/** What README says: a figure with its words, or that it shows a block. */
	readonly says: string;
	/** What the command prints in its place. */
	readonly now: string;
	/** Whether that is what README says, a figure rounded as it is there. */
	readonly isSame: boolean;
}

/** The printed blocks of a page, in order: each below a comment that names its command. */
export function blocksOf(page: string): Block[] {
	return [...page.matchAll(/<!-- output: (.*?) -->\n```text\n(.*?)```/gs)].map(([, command, shown]) => ({
		command,
		parts: shown.split("…\n").map((part) => part.trimEnd()),
	}));
}

/** The first passage of a block that is not printed where it must be; `undefined` where all are. */
export function firstMissing({ parts }: Block, printed: string): string | undefined {
	let from = 0;
	return parts.find((part) => {
		const at = printed.indexOf(part, from);
		from = at + part.length;
		return at < 0;
	});
}

/** README's printed blocks, and the figures in its prose that the guide lists, each compared with what is printed now. */
export function compareFigures(readme: string, guide: string, print: (command: string) => string): Compared[] {
	const blocks = blocksOf(readme).map((block) => {
		const missing = firstMissing(block, print(block.command));
		const { length } = block.parts.join("\n").trim().split("\n");
		const now = missing === undefined ? "all of them" : `not printed: ${missing.split("\n")[0]}`;
		return {
			command: block.command,
			says: `${length} lines of crowdout ${block.command}`,
			now,
			isSame: missing === undefined,
		};
	});
	const prose = flat(readme);
	const rows = [...guide.matchAll(/^\| (.*) \| `npx crowdout (.*)` \| (.*) \|$/gm)];
	const figures = rows.map(([, says, command, look]) => {
		const printed = flat(print(command));
		const sought = [...look.matchAll(/`(.*?)`(?:, (\d+) times)?/g)].map(([, words, times]) => ({ words, times }));
		const isPrinted = sought.every(({ words, times }) =>
			times === undefined ? printed.includes(words) : printed.split(words).length - 1 === Number(times),
		);
		const isSaid = prose.includes(says);
		const isSame = isPrinted && isSaid && isRoundedFrom(says, look);
		const now = isSaid ? sought.map(({ words }) => likeIn(printed, words)).join("; ") : "README does not say this";
		return { command, says, now, isSame };
	});
	return [...blocks, ...figures];
}

/** A text on one line. */
const flat = (text: string) => text.replaceAll(/\s+/g, " ");

const NUMBER = /-?\d[\d,]*(?:\.\d+)?/g;

/** The passage of a text that has these words, whatever its numbers are. */
function likeIn(text: string, words: string): string {
	if (text.includes(words)) return words;
	const pattern = words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/-?\d[\d,]*(?:\\\.\d+)?/g, NUMBER.source);
	return new RegExp(pattern).exec(text)?.[0] ?? `no "${words}"`;
}

/** Whether every number of what is said, but years, is one of what is printed, rounded; or its hundredfold, in percent. */
function isRoundedFrom(says: string, printed: string): boolean {
	const known = numbersOf(printed).map(({ value }) => value);
	return numbersOf(says)
		.filter(({ value, unit }) => unit < 1 || value < 1900 || value > 2100)
		.every(({ value, unit }) =>
			known.some((one) => [one, 100 * one].some((exact) => Math.abs(value - exact) <= 0.5000001 * unit)),
		);
}

/** The numbers of a text without their signs, each with the unit of its last digit. */
function numbersOf(text: string): { value: number; unit: number }[] {
	return [...text.matchAll(NUMBER)].map(([word]) => ({
		value: Math.abs(Number(word.replaceAll(",", ""))),
		unit: 10 ** -(word.split(".")[1]?.length ?? 0),
	}));
}
