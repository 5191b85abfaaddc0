// Past 200 lines: every form of a distribution, and the error message for any other.
import { isPlainObject, nearestName, type PlainObject, readAmount, setOwn, show } from "../domain/index.js";
import type { Issue } from "../errors.js";
import { unquoted } from "./quoted.js";
import { year } from "./rules.js";
import type { Distribution } from "./uncertainty.js";

/** The keys of each kind: those that must be given, and those that may. */
export const KINDS: Readonly<
	Record<Distribution["kind"], readonly [needed: readonly string[], allowed: readonly string[]]>
> = {
	normal: [
		["mean", "sd"],
		["min", "max", "each", "arms", "mode"],
	],
	uniform: [
		["min", "max"],
		["each", "arms", "mode"],
	],
	triangular: [
		["min", "mode", "max"],
		["each", "arms", "apply"],
	],
	pert: [
		["min", "mode", "max"],
		["each", "arms", "apply"],
	],
	lognormal: [
		["median", "sigma"],
		["min", "max", "each", "arms", "mode"],
	],
	beta: [
		["alpha", "beta"],
		["min", "max", "each", "arms", "mode"],
	],
	discrete: [
		["values", "weights"],
		["min", "max", "each", "arms", "mode"],
	],
	dirichlet: [["weights"], ["arms"]],
	mixture: [["of"], ["arms"]],
};

/** Keys that every kind may have. */
export const DATED = ["since", "until"];

/** Keys whose value is a word, and the words. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
	each: ["year"],
	arms: ["both"],
	apply: ["replace", "add"],
	mode: ["replace", "add"],
};

/**
 * Read an `uncertainty` block: texts become numbers, and every distribution must be possible in itself.
 *
 * @returns The block with numbers for texts such as `"4%"`, and an issue for each invalid distribution; dotted paths
 * begin below `uncertainty`.
 * @see MODEL.md, section 10
 */
export function readUncertainty(value: unknown): { block: PlainObject; issues: Issue[] } {
	const issues: Issue[] = [];
	const block: Record<string, unknown> = {};
	if (!isPlainObject(value)) {
		return { block, issues: [{ path: "", message: `must be a block of distributions by path, got ${show(value)}` }] };
	}
	for (const [path, given] of Object.entries(value)) {
		const complain = (message: string, below = "") =>
			void issues.push({ path: below === "" ? path : `${path}.${below}`, message });
		const read =
			path === "correlation"
				? readList(given ?? [], "[pathA, pathB, rho]", complain, readCorrelation)
				: path === "joint"
					? readList(given ?? [], "{ kind: multivariateNormal, paths, mean, covariance }", complain, readJoint)
					: given === null
						? null
						: Array.isArray(given)
							? readList(given, "distributions", complain, readDistribution)
							: readDistribution(given, complain);
		setOwn(block, path, read);
	}
	return { block, issues };
}

type Complain = (message: string, below?: string) => void;

function readList<T>(value: unknown, of: string, complain: Complain, read: (entry: unknown, say: Complain) => T): T[] {
	if (!Array.isArray(value)) {
		complain(`must be a list of ${of}, got ${show(value)}`);
		return [];
	}
	return value.map((entry, k) =>
		read(entry, (message, below = "") => complain(message, below === "" ? String(k) : `${k}.${below}`)),
	);
}

function readDistribution(written: unknown, complain: Complain): PlainObject {
	const value = unquoted(written, complain);
	if (value === undefined && written !== undefined) return {};
	const kinds = Object.keys(KINDS);
	if (!isPlainObject(value) || typeof value.kind !== "string" || !Object.hasOwn(KINDS, value.kind)) {
		const kind = isPlainObject(value) ? value.kind : value;
		const near = typeof kind === "string" ? nearestName(kind, kinds) : undefined;
		complain(
			`must be a distribution with a kind (${kinds.join(", ")}), or null to fix it, got ${show(kind)}${near ? `; did you mean "${near}"` : ""}`,
		);
		return {};
	}
	const [needed, allowed] = KINDS[value.kind as Distribution["kind"]];
	const read: Record<string, unknown> = { kind: value.kind };
	for (const key of needed) if (value[key] === undefined) complain("is required, got nothing", key);
	for (const [key, given] of Object.entries(value)) {
		if (key === "kind" || given === undefined) continue;
		const known = [...needed, ...allowed, ...DATED];
		if (!known.includes(key)) {
			const near = nearestName(key, known);
			complain(
				`is no key of ${value.kind}${near ? `; did you mean "${near}"` : `; known here: ${known.join(", ")}`}`,
				key,
			);
			continue;
		}
		setOwn(read, key, readKey(value.kind, key, given, needed.includes(key), complain));
	}
	return read;
}

function readKey(kind: string, key: string, given: unknown, needed: boolean, complain: Complain): unknown {
	if (!needed && Object.hasOwn(WORDS, key)) {
		if (!WORDS[key].includes(given as string)) complain(`must be ${WORDS[key].join(" or ")}, got ${show(given)}`, key);
		return given;
	}
	if (kind === "discrete" && needed) return readNumbers(given, key, complain);
	if (kind === "dirichlet" && needed) return readWeights(given, complain);
	if (kind === "mixture" && needed) {
		return readList(
			given,
			"{ weight, kind: dirichlet, weights }",
			(message, below = "") => complain(message, below === "" ? key : `${key}.${below}`),
			readRegime,
		);
	}
	if (DATED.includes(key) && !(readAmount(given) !== undefined && year.holds(Number(given)))) {
		complain(`must be ${year.must}, got ${show(given)}`, key);
	}
	return readNumber(given, key, complain);
}

function readNumber(given: unknown, key: string, complain: Complain): number {
	const read = readAmount(given);
	if (read === undefined) complain(`must be a number, got ${show(given)}`, key);
	return read ?? Number.NaN;
}

function readNumbers(given: unknown, key: string, complain: Complain): number[] {
	if (Array.isArray(given)) return given.map((entry, k) => readNumber(entry, `${key}.${k}`, complain));
	complain(`must be a list of numbers, got ${show(given)}`, key);
	return [];
}

function readWeights(given: unknown, complain: Complain): PlainObject {
	const weights: Record<string, unknown> = {};
	if (!isPlainObject(given)) complain(`must be a block of weights, got ${show(given)}`, "weights");
	else
		for (const [key, weight] of Object.entries(given))
			setOwn(weights, key, readNumber(weight, `weights.${key}`, complain));
	return weights;
}

function readRegime(entry: unknown, complain: Complain): PlainObject {
	if (!isPlainObject(entry) || entry.kind !== "dirichlet") {
		complain(`must be { weight, kind: dirichlet, weights }, got ${show(entry)}`);
		return { kind: "dirichlet", weight: 1, weights: {} };
	}
	for (const key of Object.keys(entry)) {
		if (!["kind", "weight", "weights"].includes(key)) complain("is no key of a regime (weight, kind, weights)", key);
	}
	if (entry.weight === undefined) complain("is required, got nothing; how likely the regime is", "weight");
	return {
		kind: "dirichlet",
		weight: entry.weight === undefined ? 1 : readNumber(entry.weight, "weight", complain),
		weights: readWeights(entry.weights, complain),
	};
}

function readCorrelation(entry: unknown, complain: Complain): unknown {
	if (!Array.isArray(entry) || entry.length !== 3 || typeof entry[0] !== "string" || typeof entry[1] !== "string") {
		complain(`must be [pathA, pathB, rho], got ${show(entry)}`);
		return ["", "", 0];
	}
	return [entry[0], entry[1], readNumber(entry[2], "2", complain)];
}

function readJoint(entry: unknown, complain: Complain): unknown {
	if (!isPlainObject(entry) || entry.kind !== "multivariateNormal") {
		complain(`must be { kind: multivariateNormal, paths, mean, covariance }, got ${show(entry)}`);
		return { kind: "multivariateNormal", paths: [], mean: [], covariance: [] };
	}
	for (const key of Object.keys(entry)) {
		if (!["kind", "paths", "mean", "covariance"].includes(key)) complain("is no key of a joint distribution", key);
	}
	const paths =
		Array.isArray(entry.paths) && entry.paths.every((path) => typeof path === "string") ? entry.paths : undefined;
	if (paths === undefined) complain(`must be a list of paths, got ${show(entry.paths)}`, "paths");
	const rows = Array.isArray(entry.covariance) ? entry.covariance : undefined;
	if (rows === undefined) complain(`must be a list of rows, got ${show(entry.covariance)}`, "covariance");
	return {
		kind: "multivariateNormal",
		paths: paths ?? [],
		mean: readNumbers(entry.mean, "mean", complain),
		covariance: (rows ?? []).map((row, k) => readNumbers(row, `covariance.${k}`, complain)),
	};
}
