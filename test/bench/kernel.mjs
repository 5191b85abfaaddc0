// Kernel alone, draws given: the library against C, numpy, JavaScript by hand and naive objects. Parity comes first.
import { join } from "node:path";
import { prepareCase } from "./drawn-case.mjs";
import { handSpecialised } from "./hand.mjs";
import { libraryKernel, TOTAL, warmOtherKinds } from "./library-kernel.mjs";
import { naiveKernel } from "./naive.mjs";
import { PARAMETERS } from "./reference-case.mjs";
import { compileC, each, here, inTurn, output, timed } from "./setup.mjs";
import { row } from "./table.mjs";

/** Draws whose answers are compared, and draws of a round in which the kernel is timed. */
const COMPARED = 300;
const TIMED = 50_000;

/** Rows of the kernel, a draw. */
export function kernel(setup) {
	const { library, python, rounds } = setup;
	warmOtherKinds(library);
	const given = prepareCase(setup, TIMED);
	const c = compileC(setup);
	const scalar = compileC(setup, "-fno-tree-vectorize");
	const compiled = (program) => () => Number.parseFloat(output(program, [...given.files, "kernel", "3"])) / 1e6;
	const ours = libraryKernel(library, given);
	const hand = handKernel(given, library.exp, library.log);
	const handMath = handKernel(given, Math.exp, Math.log);
	const naive = naiveKernel(library, given);
	const arrays = (mode, block) => ["python3", [join(here, "arrays.py"), ...given.files, mode, String(block)]];
	compare(given, naive, {
		ours,
		hand,
		c: c && output(c, [...given.files, "check", "1"], "buffer"),
		numpy: python && output(...arrays("check", COMPARED), "buffer"),
	});

	const least = inTurn(rounds, {
		ours: timed(ours.runs, TIMED),
		hand: timed(each(hand), TIMED),
		handMath: timed(each(handMath), TIMED),
		naive: timed(each(naive), 1000),
		...(c ? { c: compiled(c), scalar: compiled(scalar) } : {}),
		...(python
			? {
					whole: () => Number(output(...arrays("kernel", TIMED))) / 1e6,
					blocks: () => Number(output(...arrays("kernel", 8192))) / 1e6,
				}
			: {}),
	});
	const of = c && row("C -O3 -march=native, scalar", least.scalar);
	return [
		...(c ? [of, row("the same, vectorised by the compiler", least.c, { of })] : []),
		row("library", least.ours, { of, goal: of && 1.4 }),
		row("JavaScript by hand", least.hand, { of }),
		row("JavaScript by hand, Math.exp and Math.log", least.handMath, { of }),
		row("naive objects: crowdOut of a scenario a draw", least.naive, { of }),
		...(python
			? [row("numpy, whole arrays", least.whole, { of }), row("numpy, blocks of 8192", least.blocks, { of })]
			: []),
	];
}

/** Refuse answers that differ by 1e-9 of their size from `crowdOut` of the drawn scenario, or from the table of draws. */
function compare({ numbers, scalars, table }, crowdOutOf, { ours, hand, c, numpy }) {
	const T = numbers.horizon;
	const flat = ([d, h]) => [...d.slice(1), ...h.slice(4)];
	const wanted = Array.from({ length: COMPARED }, (_, i) => flat(crowdOutOf(i)));
	const scalar = (i, name) => table.values[i * table.columns.length + table.columns.indexOf(name)];
	const worst = (of) => Math.max(...wanted.map((_, i) => of(i)));
	const apart = (x, y, least) => Math.abs(x - y) / Math.max(Math.abs(y), least);
	const series = (found) => worst((i) => Math.max(...wanted[i].map((y, k) => apart(found(i)[k], y, 0.01))));
	const rowsOf = (bytes, width) => {
		const values = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
		return (i) => values.subarray(i * width, (i + 1) * width);
	};
	const totals = ours.totals(COMPARED);
	const parity = {
		library: worst((i) => apart(totals[i], scalar(i, TOTAL), 1)),
		"JavaScript by hand": series((i) => flat(hand(i))),
	};
	if (c) parity.C = series(rowsOf(c, 5 * T));
	if (numpy) {
		const found = rowsOf(numpy, 5 * T + scalars.length);
		parity.numpy = series(found);
		// A scalar is a difference, so its rounding is of the size that it has in other draws.
		const sizes = scalars.map((name) => wanted.reduce((sum, _, i) => sum + Math.abs(scalar(i, name)), 0) / COMPARED);
		parity["numpy's scalars"] = worst((i) =>
			Math.max(...scalars.map((name, k) => apart(found(i)[5 * T + k], scalar(i, name), sizes[k]))),
		);
	}
	for (const [who, off] of Object.entries(parity)) {
		console.log(`parity, ${who}: ${off.toExponential(1)}`);
		if (!(off < 1e-9)) throw new Error(`${who} does not agree with the library to 1e-9`);
	}
}

/** Both arms by hand; gives defence by year, and the lines year by year. */
function handKernel({ numbers, parameters }, exp, log) {
	const run = handSpecialised(numbers, exp, log);
	const T = numbers.horizon;
	const room = () => [new Float64Array(T + 1), new Float64Array(4 * T + 4)];
	const [[d, h], [d2, h2]] = [room(), room()];
	return (i) => {
		run(0, parameters, i * PARAMETERS.length, d, h);
		run(1, parameters, i * PARAMETERS.length, d2, h2);
		return [d, h];
	};
}
