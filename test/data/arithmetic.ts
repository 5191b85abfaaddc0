import { dataTable, dataTableNames, type Row } from "../../src/data/index.js";

/** The rows of every table that has ids, by id. */
export function rowsById(): ReadonlyMap<string, Row> {
	const names = dataTableNames().filter((name) => name !== "sources" && name !== "partnership-events");
	return new Map(names.flatMap((name) => dataTable(name).rows.map((row) => [row.id, row] as const)));
}

/** The ids that a derivation names. */
export function inputsOf(derivation: string): readonly string[] {
	return tokensOf(derivation).filter((token) => !isNumber(token) && !/^[-+*/()]$/.test(token));
}

/** What a derivation comes to, from the values that stand in the tables: + - * / ( ), numbers and ids, set off by spaces. */
export function evaluate(derivation: string, rows: ReadonlyMap<string, Row>): number {
	const tokens = tokensOf(derivation);
	let at = 0;
	const atom = (): number => {
		const token = tokens[at++];
		if (token === "(") {
			const inner = sum();
			if (tokens[at++] !== ")") throw new Error(`unclosed parenthesis: ${derivation}`);
			return inner;
		}
		if (isNumber(token)) return Number(token);
		const row = rows.get(token);
		if (row === undefined) throw new Error(`unknown id ${token}: ${derivation}`);
		return Number(row.value);
	};
	const product = (): number => {
		let value = atom();
		while (tokens[at] === "*" || tokens[at] === "/") value = tokens[at++] === "*" ? value * atom() : value / atom();
		return value;
	};
	const sum = (): number => {
		let value = product();
		while (tokens[at] === "+" || tokens[at] === "-")
			value = tokens[at++] === "+" ? value + product() : value - product();
		return value;
	};
	const value = sum();
	if (at !== tokens.length) throw new Error(`trailing text: ${derivation}`);
	return value;
}

function tokensOf(derivation: string): readonly string[] {
	return derivation.split(/\s+/);
}

function isNumber(token: string): boolean {
	return /^\d+(\.\d+)?$/.test(token);
}
