// A small reader of XMILE 1.0 that knows nothing of the library: it simulates a document by Euler's method.

/** A variable of a document. */
interface Read {
	readonly kind: string;
	readonly name: string;
	readonly eqn: string;
	readonly inflows: readonly string[];
	readonly gf?: { readonly min: number; readonly max: number; readonly points: readonly number[] };
	readonly units: string;
	readonly doc?: string;
}

/** A document that was read. */
export interface Model {
	readonly start: number;
	readonly stop: number;
	readonly dt: number;
	readonly variables: readonly Read[];
}

interface Node {
	readonly tag: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: Node[];
	text: string;
}

/** Parse XML strictly: every element is closed, in order, and every entity is known. */
export function parseXml(xml: string): Node {
	const root: Node = { tag: "", attributes: {}, children: [], text: "" };
	const open = [root];
	const plain = (text: string) =>
		text.replaceAll(/&([#\w]+);|&/g, (whole, name) => {
			const known = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" }[name as string];
			if (known === undefined) throw new Error(`unknown entity ${whole}`);
			return known;
		});
	let at = 0;
	for (const found of xml.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|<\?[^>]*\?>/g)) {
		const here = open[open.length - 1];
		const between = xml.slice(at, found.index);
		if (/[<>]/.test(between)) throw new Error(`markup that is no element: ${between}`);
		here.text += plain(between);
		at = found.index + found[0].length;
		const [, closes, tag, words = "", empty] = found;
		if (tag === undefined) continue;
		if (closes === "/") {
			if (open.pop()?.tag !== tag) throw new Error(`${tag} is closed out of order`);
			continue;
		}
		const attributes = Object.fromEntries([...words.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, k, v]) => [k, plain(v)]));
		const node: Node = { tag, attributes, children: [], text: "" };
		here.children.push(node);
		if (empty !== "/") open.push(node);
	}
	if (open.length !== 1 || root.children.length !== 1) throw new Error("the document is not one element");
	return root.children[0];
}

/** Read a document. */
export function readXmile(xml: string): Model {
	const root = parseXml(xml);
	const child = (node: Node, ...tags: readonly string[]): Node =>
		tags.reduce((inner, tag) => {
			const found = inner.children.find((one) => one.tag === tag);
			if (found === undefined) throw new Error(`no ${tag} in ${inner.tag}`);
			return found;
		}, node);
	const specs = child(root, "sim_specs");
	if (specs.attributes.method?.toLowerCase() !== "euler") throw new Error("only Euler's method");
	const variables = child(root, "model", "variables").children.map((node): Read => {
		const all = (tag: string) => node.children.filter((one) => one.tag === tag);
		const [gf] = all("gf");
		const scale = gf && child(gf, "xscale").attributes;
		return {
			kind: node.tag,
			name: node.attributes.name,
			eqn: child(node, "eqn").text,
			inflows: all("inflow").map(({ text }) => text),
			units: child(node, "units").text,
			...(all("doc").length === 0 ? {} : { doc: child(node, "doc").text }),
			...(gf
				? {
						gf: {
							min: Number(scale.min),
							max: Number(scale.max),
							points: child(gf, "ypts").text.split(",").map(Number),
						},
					}
				: {}),
		};
	});
	const number = (tag: string) => Number(child(specs, tag).text);
	return { start: number("start"), stop: number("stop"), dt: number("dt"), variables };
}

/** Values by name and time step. */
export function simulateXmile({ start, stop, dt, variables }: Model): Map<string, number[]> {
	const byName = new Map(variables.map((variable) => [variable.name.toLowerCase(), variable]));
	if (byName.size !== variables.length) throw new Error("two variables have one name");
	const equations = new Map(variables.map(({ name, eqn }) => [name.toLowerCase(), parse(eqn)]));
	const series = new Map(variables.map(({ name }) => [name, [] as number[]]));
	let stocks = new Map<string, number>();
	for (let time = start; time <= stop; time += dt) {
		const now = new Map<string, number>();
		const read = (given: string): number => {
			const name = given.toLowerCase();
			const special = { time, starttime: start, dt }[name];
			if (special !== undefined) return special;
			const known = now.get(name);
			if (known !== undefined) return known;
			const variable = byName.get(name);
			const equation = equations.get(name);
			if (variable === undefined || equation === undefined) throw new Error(`no variable ${given}`);
			const stock = stocks.get(name);
			const found = variable.kind === "stock" && stock !== undefined ? stock : equation(read);
			const value = variable.gf === undefined ? found : lookUp(variable.gf, found);
			now.set(name, value);
			return value;
		};
		for (const { name } of variables) series.get(name)?.push(read(name));
		const next = new Map<string, number>();
		for (const { kind, name, inflows } of variables) {
			if (kind !== "stock") continue;
			next.set(
				name.toLowerCase(),
				inflows.reduce((sum, flow) => sum + dt * read(flow), read(name)),
			);
		}
		stocks = next;
	}
	return series;
}

function lookUp({ min, max, points }: NonNullable<Read["gf"]>, x: number): number {
	const place = ((x - min) / (max - min)) * (points.length - 1);
	const below = Math.min(points.length - 1, Math.max(0, Math.floor(place)));
	const above = Math.min(points.length - 1, below + 1);
	return points[below] + (points[above] - points[below]) * Math.min(1, Math.max(0, place - below));
}

type Equation = (read: (name: string) => number) => number;

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
	max: (a, b) => Math.max(a, b),
	min: (a, b) => Math.min(a, b),
	exp: Math.exp,
	ln: Math.log,
};
const ARITY: Readonly<Record<string, number>> = { max: 2, min: 2, exp: 1, ln: 1 };

/** An equation of XMILE: IF … THEN … ELSE, comparisons, + - * /, functions. */
function parse(text: string): Equation {
	const tokens = [...text.matchAll(/\s*(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+|[A-Za-z_]\w*|<=|>=|<>|[-+*/()<>=,])/gy)].map(
		([, token]) => token,
	);
	if (tokens.join("") !== text.replaceAll(/\s/g, "")) throw new Error(`not an equation: ${text}`);
	let at = 0;
	const is = (word: string) => tokens[at]?.toUpperCase() === word;
	const take = (word: string) => {
		if (!is(word)) throw new Error(`${word} expected, got ${tokens[at]} in ${text}`);
		at++;
	};
	const expression = (): Equation => {
		if (!is("IF")) return comparison();
		take("IF");
		const condition = comparison();
		take("THEN");
		const yes = expression();
		take("ELSE");
		const no = expression();
		return (of) => (condition(of) !== 0 ? yes(of) : no(of));
	};
	const comparison = (): Equation => {
		const left = sum();
		const compare = {
			"<=": (a: number, b: number) => a <= b,
			">": (a: number, b: number) => a > b,
			"=": (a: number, b: number) => a === b,
		}[tokens[at]];
		if (compare === undefined) return left;
		at++;
		const right = sum();
		return (of) => (compare(left(of), right(of)) ? 1 : 0);
	};
	const sum = (): Equation => {
		let left = product();
		while (is("+") || is("-")) {
			const sign = tokens[at++] === "+" ? 1 : -1;
			const [before, right] = [left, product()];
			left = (of) => before(of) + sign * right(of);
		}
		return left;
	};
	const product = (): Equation => {
		let left = unary();
		while (is("*") || is("/")) {
			const isProduct = tokens[at++] === "*";
			const [before, right] = [left, unary()];
			left = (of) => (isProduct ? before(of) * right(of) : before(of) / right(of));
		}
		return left;
	};
	const unary = (): Equation => {
		if (!is("-")) return primary();
		take("-");
		const inner = unary();
		return (of) => -inner(of);
	};
	const primary = (): Equation => {
		const token = tokens[at++];
		if (token === "(") {
			const inner = expression();
			take(")");
			return inner;
		}
		if (/^[\d.]/.test(token)) return () => Number(token);
		if (!is("(")) return (of) => of(token);
		const name = token.toLowerCase();
		take("(");
		const values = [expression()];
		while (is(",")) {
			take(",");
			values.push(expression());
		}
		take(")");
		if (values.length !== ARITY[name]) throw new Error(`${token} of ${values.length} in ${text}`);
		return (of) => FUNCTIONS[name](...values.map((value) => value(of)));
	};
	const found = expression();
	if (at !== tokens.length) throw new Error(`more than an equation: ${text}`);
	return found;
}
