import { isPlainObject, type PlainObject, valueAt } from "../domain/index.js";
import { canonicalJson } from "../numerics/index.js";

/** The keys below `financing` that a draw at `financing` sets. */
export const SHARE_PATHS = ["taxes", "levies", "borrowing", "cuts.other", "cuts.provinces"];

/** Whether a distribution, or one of a list, draws all financing shares together. */
export function drawsShares(entry: unknown): boolean {
	const entries = Array.isArray(entry) ? entry : [entry];
	return entries.some((given) => isPlainObject(given) && (given.kind === "dirichlet" || given.kind === "mixture"));
}

/** Whether a distribution, or every one of a list, only shifts the value there. */
function onlyShifts(entry: unknown): boolean {
	const entries = Array.isArray(entry) ? entry : [entry];
	return entries.every((given) => isPlainObject(given) && (given.mode === "add" || given.apply === "add"));
}

/**
 * A merged scenario without the distributions that the new block makes obsolete.
 *
 * A block that names another `kind` inherits nothing from the old one, distributions neither; a number that differs
 * from the parent's means that number, so that a parent's distribution in its place is gone, unless it only shifts
 * (`add`); and what the parent fixed with `null` has been said. Of a joint normal only such paths go, and those to
 * which the block gives an entry of its own. A distribution that the block brings itself is not touched.
 */
export function withoutStale(under: PlainObject, over: PlainObject): PlainObject {
	const { uncertainty } = under;
	if (!isPlainObject(uncertainty)) return under;
	const own = isPlainObject(over.uncertainty) ? over.uncertainty : {};
	const kept = Object.entries(uncertainty).filter(
		([path, entry]) => Object.hasOwn(own, path) || (entry !== null && !isStale(path, entry, under, over)),
	);
	const stale = (path: string) =>
		(Object.hasOwn(uncertainty, path) && !kept.some(([name]) => name === path)) || own[path] === null;
	const entries = kept.map(([path, entry]): [string, unknown] => {
		if (!Array.isArray(entry)) return [path, entry];
		if (path === "joint")
			return [path, withoutPaths(entry, (at) => Object.hasOwn(own, at) || isGiven(at, under, over))];
		if (path !== "correlation") return [path, entry];
		const tied = (pair: unknown) => Array.isArray(pair) && pair.some((name) => typeof name === "string" && stale(name));
		return [path, entry.filter((pair) => !tied(pair))];
	});
	return { ...under, uncertainty: Object.fromEntries(entries) };
}

/** Joint normals over the remaining paths: their means and covariance, which is the marginal distribution. */
function withoutPaths(blocks: readonly unknown[], gone: (path: string) => boolean): unknown[] {
	return blocks.flatMap((block) => {
		if (!isPlainObject(block) || !Array.isArray(block.paths)) return [block];
		const left = block.paths.map((path) => !gone(String(path)));
		if (left.every(Boolean)) return [block];
		if (!left.some(Boolean)) return [];
		const only = (list: unknown) => (Array.isArray(list) ? list.filter((_, k) => left[k]) : list);
		const { covariance } = block;
		const rows = only(covariance);
		return [
			{
				...block,
				paths: only(block.paths),
				mean: only(block.mean),
				covariance: Array.isArray(rows) ? rows.map(only) : covariance,
			},
		];
	});
}

function isStale(path: string, entry: unknown, under: PlainObject, over: PlainObject): boolean {
	if (path === "correlation" || path === "joint") return false;
	if (kindChanges(path.split(".")[0], under, over)) return true;
	if (onlyShifts(entry)) return false;
	if (drawsShares(entry)) return SHARE_PATHS.some((share) => isGiven(`${path}.${share}`, under, over));
	return isGiven(path, under, over);
}

/** Whether a block names another kind of rule. */
function kindChanges(block: string, under: PlainObject, over: PlainObject): boolean {
	const kind = valueAt(over, `${block}.kind`);
	return kind !== undefined && kind !== valueAt(under, `${block}.kind`);
}

/** Whether a block gives another value at a path. */
function isGiven(path: string, under: PlainObject, over: PlainObject): boolean {
	if (kindChanges(path.split(".")[0], under, over)) return true;
	const given = valueAt(over, path);
	if (given === undefined) return false;
	const before = valueAt(under, path);
	try {
		return before === undefined || canonicalJson(given) !== canonicalJson(before);
	} catch {
		return true;
	}
}
