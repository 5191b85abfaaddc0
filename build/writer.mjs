import { F64, I32, op, V128 } from "./wasm.mjs";

/**
 * Parameters, locals and code of a function over pairs of rows.
 *
 * What is the same for all rows is a text of JavaScript, which is worked out at the call: `args` are those texts, and each
 * is put once, before the loop, where the loop reads it.
 */
export function createWriter() {
	const localOf = (type) => ({ type });
	/** Eight times the row, and the row after the last. */
	const [row, end] = [localOf(I32), localOf(I32)];
	const params = [row, end];
	const locals = [];
	const args = [];
	const conditions = [];
	const head = [];
	const known = new Map();

	const fresh = (type = V128) => locals[locals.push(localOf(type)) - 1];
	const once = (key, make) => known.get(key) ?? known.set(key, make()).get(key);
	const param = (type, text) =>
		once(`${type} ${text}`, () => {
			args.push(text);
			return params[params.push(localOf(type)) - 1];
		});
	const filled = (type, code) => {
		const local = fresh(type);
		head.push(code, op.set(local));
		return local;
	};
	const timesEight = (code) => [code, op.i32(3), op.shiftLeft32];

	head.push(timesEight(op.get(row)), op.set(row));
	head.push(timesEight([op.get(end), op.i32(-1), op.add32]), op.set(end));
	return {
		row,
		end,
		params,
		locals,
		args,
		/** What must hold for the function to be called. */
		conditions,
		head,
		fresh,
		/** A whole number that is the same for all rows. */
		whole: (text) => op.get(param(I32, text)),
		/** A number that is the same for all rows, for both rows of a pair. */
		uniform: (text) => op.get(once(`both ${text}`, () => filled(V128, [op.get(param(F64, text)), op.forBoth]))),
		constant: (value) => op.get(once(`constant ${value}`, () => filled(V128, op.constant(value)))),
		/** The local with the address of numbers, one a row: at an index of what begins somewhere in the memory [byte]. */
		address: (begin, index) =>
			once(`address ${begin} ${index}`, () =>
				filled(I32, [timesEight(op.get(param(I32, index))), op.get(param(I32, begin)), op.add32]),
			),
	};
}
