import { describe, expect, it } from "vitest";
import { type Block, heading, html, markdown, paragraph, text } from "../../../src/report/index.js";

const evil = `<b>&"*_[x](y)|#`;
const rows = [["education", "1.0"]];
const table = { caption: "Lost", head: ["line", "Rs bn"], rows };

/** One of each kind, and what each renderer makes of it. */
const KINDS: Readonly<Record<Block["kind"], { block: Block; text: string; markdown: string; html: string }>> = {
	heading: {
		block: heading("Who paid"),
		text: "WHO PAID\n",
		markdown: "## Who paid\n",
		html: "<h2>Who paid</h2>",
	},
	paragraph: {
		block: paragraph(["See ", { text: "a page", href: "https://a.org/?b=1&c" }, "."]),
		text: "See a page <https://a.org/?b=1&c>.\n",
		markdown: "See [a page](<https://a.org/?b=1&c>).\n",
		html: `<p>See <a href="https://a.org/?b=1&amp;c" rel="noreferrer">a page</a>.</p>`,
	},
	list: {
		block: { kind: "list", items: ["one", "two"], ordered: true },
		text: "1. one\n2. two\n",
		markdown: "1. one\n2. two\n",
		html: "<ol><li>one</li><li>two</li></ol>",
	},
	facts: {
		block: {
			kind: "facts",
			facts: [
				["Scenario", "a"],
				["By", "b"],
			],
		},
		text: "Scenario  a\nBy        b\n",
		markdown: "- Scenario: a\n- By: b\n",
		html: "<dl><div><dt>Scenario</dt><dd>a</dd></div><div><dt>By</dt><dd>b</dd></div></dl>",
	},
	chain: {
		block: { kind: "chain", links: [{ name: "India spends", value: "US$ 1 bn", note: "without 2" }] },
		text: "1. India spends: US$ 1 bn; without 2\n",
		markdown: "1. India spends: **US$ 1 bn**; without 2\n",
		html: `<ol class="chain"><li><span class="name">India spends</span> <strong>US$ 1 bn</strong> <span class="note">without 2</span></li></ol>`,
	},
	table: {
		block: { kind: "table", table },
		text: "Lost:\nline       Rs bn\neducation    1.0\n",
		markdown: "Lost:\n\n| line | Rs bn |\n| --- | ---: |\n| education | 1.0 |\n",
		html: `<div class="scroll" role="region" aria-label="Lost" tabindex="0"><table><caption><span>Lost</span></caption><thead><tr><th scope="col">line</th><th scope="col" class="number">Rs bn</th></tr></thead><tbody><tr><th scope="row">education</th><td class="number">1.0</td></tr></tbody></table></div>`,
	},
	figures: {
		block: { kind: "figures", figures: [{ title: "Lost", svg: "<svg></svg>", table }] },
		text: "Lost:\nline       Rs bn\neducation    1.0\n",
		markdown: "Lost:\n\n| line | Rs bn |\n| --- | ---: |\n| education | 1.0 |\n",
		html: "<figure><svg></svg><details><summary>Numbers: Lost</summary>",
	},
	more: {
		block: { kind: "more", summary: "9 more", blocks: [paragraph("hidden")] },
		text: "9 more:\nhidden\n",
		markdown: "9 more:\n\nhidden\n",
		html: "<details><summary>9 more</summary><p>hidden</p></details>",
	},
};

/** Every place in which a block says something. */
const said = (words: string): Block[] => [
	heading(words, 1),
	paragraph(words, "note"),
	paragraph([words, { text: words, href: `https://a.org/${words} z` }]),
	{ kind: "list", items: [words, [words]] },
	{ kind: "facts", facts: [[words, words]] },
	{ kind: "chain", links: [{ name: words, value: words, note: words }] },
	{ kind: "table", table: { caption: `${words}1`, head: [words, words], rows: [[words, words]] } },
	{
		kind: "figures",
		figures: [{ title: words, svg: "", table: { caption: words, head: [words], rows: [[words]] } }],
	},
	{ kind: "more", summary: words, blocks: [paragraph(words)] },
];

for (const [kind, expected] of Object.entries(KINDS)) {
	describe(`a block of kind ${kind}`, () => {
		it("is said in text", () => expect(text([expected.block])).toBe(expected.text));
		it("is said in Markdown", () => expect(markdown([expected.block])).toBe(expected.markdown));
		it("is said in HTML", () => expect(html([heading("T", 1), expected.block])).toContain(expected.html));
	});
}

it("no renderer prints a control character, a line break of a name or a turn of direction, in any place", () => {
	const hostile = "a\u001b[31m\u0000\u0007b\u009b2J\u007f\u2028\u202ec\nd\r\te";
	const controls = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
	for (const render of [text, markdown, (blocks: Block[]) => html(blocks, { title: hostile })]) {
		const shown = render(said(hostile));
		expect(shown).not.toMatch(controls);
		expect(shown).toMatch(/a\\?\[31mb2Jc d e/i);
	}
	expect(text([{ kind: "table", table: { caption: "", head: ["n"], rows: [["one\ntwo"]] } }])).toBe("n\none two\n");
});

describe("text", () => {
	it("keeps within 80 columns, or the width that is asked, whatever is said", () => {
		const long = "a word and another ".repeat(20).trim();
		for (const width of [40, 80]) {
			const wide = text(said(long), { width })
				.split("\n")
				.filter((line) => line.length > width);
			expect(wide).toEqual([]);
		}
	});

	it("keeps a section together and sets sections apart", () => {
		const blocks = [heading("A", 1), paragraph("q"), heading("One"), paragraph("p"), paragraph("r"), heading("Two")];
		expect(text(blocks)).toBe("A\nq\n\nONE\np\nr\n\nTWO\n");
	});

	it("marks headings and small print only where it is asked to", () => {
		const blocks = [heading("One"), paragraph("p"), paragraph("record", "small")];
		expect(text(blocks)).toBe("ONE\np\n\nrecord\n");
		expect(text(blocks, { colour: true })).toBe("\u001b[1mONE\u001b[22m\np\n\n\u001b[2mrecord\u001b[22m\n");
	});
});

describe("a table below a heading of the same name", () => {
	const blocks: Block[] = [heading("Lost"), { kind: "table", table }];
	it("does not say it twice, but a reader of the page is told", () => {
		expect(text(blocks)).toBe("LOST\nline       Rs bn\neducation    1.0\n");
		expect(markdown(blocks).match(/Lost/g)).toHaveLength(1);
		expect(html(blocks)).toContain('aria-label="Lost"');
		expect(html(blocks)).not.toContain("<caption>");
	});
});

describe("html", () => {
	it("escapes whatever is said, in every place", () => {
		const page = html(said(evil));
		expect(page).not.toContain("<b>");
		expect(page).not.toContain(`&"`);
		expect(page.match(/&lt;b&gt;&amp;&quot;/g)?.length).toBeGreaterThan(18);
	});

	it("is a page with one title: the report's own, else the one that is given", () => {
		expect(html([heading("Own", 1)], { title: "given" })).toMatch(/<title>Own<\/title>[\s\S]*<main><h1>Own<\/h1>/);
		expect(html([paragraph("p")], { title: "g<ven" })).toMatch(
			/<title>g&lt;ven<\/title>[\s\S]*<main><h1>g&lt;ven<\/h1>/,
		);
		expect(html([])).not.toMatch(/<script|<link|src=/);
	});
});

describe("markdown", () => {
	it("escapes whatever is said, in every place, and keeps a table's rows whole", () => {
		const shown = markdown(said(evil));
		expect(shown).not.toContain("<b>");
		expect(shown.replaceAll(/\(<[^>]*>\)/g, "")).not.toMatch(/(?<!\\)[*_|#\]]x|(?<!\\)\[x/);
		const lines = markdown([{ kind: "table", table: { ...table, rows: [["a|b\nc", "1"]] } }]).split("\n");
		expect(lines.at(-2)).toBe("| a\\|b c | 1 |");
	});

	it("takes no sentence for a list or a heading", () => {
		expect(markdown([paragraph("- not an item")])).toBe("\\- not an item\n");
		expect(markdown([paragraph("1. not an item")])).toBe("1\\. not an item\n");
		expect(markdown([paragraph("# no heading")])).toBe("\\# no heading\n");
	});
});
