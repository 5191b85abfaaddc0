import { isPlainObject, type PlainObject, readAmount, setOwn, show } from "../domain/index.js";
import { log, normalQuantile } from "../numerics/index.js";

/** Says what is wrong with a key of a distribution. */
type Complain = (message: string, key: string) => void;

/** How a kind may be given in figures that people quote, and the keys that it has instead. */
interface QuotedForm {
	/** The keys that are quoted. */
	readonly quoted: readonly string[];
	/** The keys of the kind that say the same. */
	readonly instead: readonly string[];
	/** The same in the keys of the kind, or `undefined` after a complaint. */
	readonly read: (figures: readonly number[], complain: Complain) => PlainObject | undefined;
}

/** Standard deviations from the median of a normal to its 95th percentile. */
const REACH = normalQuantile(0.95);

/** The two percentiles the right way round. */
function inOrder(p05: number, p95: number, complain: Complain): boolean {
	if (p05 < p95) return true;
	complain(`must be greater than p05 (${p05}), got ${p95}`, "p95");
	return false;
}

const THREE_POINTS: QuotedForm = {
	quoted: ["low", "mode", "high"],
	instead: ["min", "max"],
	read: ([low, mode, high], complain) => {
		if (low <= mode && mode <= high) return { min: low, mode, max: high };
		if (low > high) complain(`must be at least low (${low}), got ${high}`, "high");
		else complain(`must lie between low (${low}) and high (${high}), got ${mode}`, "mode");
		return undefined;
	},
};

/** The kinds that may be quoted. */
export const QUOTED: Readonly<Record<string, QuotedForm>> = {
	normal: {
		quoted: ["p05", "p95"],
		instead: ["mean", "sd"],
		read: ([p05, p95], complain) =>
			inOrder(p05, p95, complain) ? { mean: (p05 + p95) / 2, sd: (p95 - p05) / (2 * REACH) } : undefined,
	},
	lognormal: {
		quoted: ["p05", "p95"],
		instead: ["median", "sigma"],
		read: ([p05, p95], complain) => {
			if (p05 <= 0)
				complain(`must be greater than 0 for a lognormal, got ${p05}; kind: normal may reach below 0`, "p05");
			return inOrder(p05, p95, complain) && p05 > 0
				? { median: Math.sqrt(p05) * Math.sqrt(p95), sigma: (log(p95) - log(p05)) / (2 * REACH) }
				: undefined;
		},
	},
	triangular: THREE_POINTS,
	pert: THREE_POINTS,
};

/** The keys that make a distribution one that is quoted: `mode` is not among them, since a pert has it too. */
const MARKS = ["p05", "p95", "low", "high"];

/** Whether a distribution is given in quoted figures: percentiles, or a low, a likeliest and a high value. */
function isQuoted(entry: unknown): entry is PlainObject {
	return isPlainObject(entry) && MARKS.some((key) => entry[key] !== undefined);
}

/**
 * A distribution in the keys of its kind, where it is given in quoted figures: `p05` and `p95` of a normal or lognormal,
 * or `low`, `mode` and `high` of a pert (which needs no kind) or triangular. Any other stays as it is.
 *
 * @returns `undefined` where that is not possible, after a complaint about each key.
 * @see MODEL.md, section 10
 */
export function unquoted(entry: unknown, complain: Complain): unknown {
	if (!isQuoted(entry)) return entry;
	const points = entry.low !== undefined || entry.high !== undefined;
	const kind = entry.kind === undefined && points ? "pert" : entry.kind;
	if (kind === undefined) {
		complain("must be normal or lognormal where p05 and p95 are given, got nothing", "kind");
		return undefined;
	}
	const form = typeof kind === "string" && Object.hasOwn(QUOTED, kind) ? QUOTED[kind] : undefined;
	if (form === undefined || !form.quoted.some((key) => MARKS.includes(key) && entry[key] !== undefined)) return entry;
	let refused = false;
	const refuse: Complain = (message, key) => {
		refused = true;
		complain(message, key);
	};
	const together = form.quoted.join(" and ").replace(" and mode", ", mode");
	for (const key of form.instead) {
		if (entry[key] !== undefined) refuse(`must not be given beside ${together}; remove one or the other`, key);
	}
	const figures = form.quoted.map((key) => {
		const figure = readAmount(entry[key]);
		if (entry[key] === undefined) refuse(`is required beside ${together}, got nothing`, key);
		else if (figure === undefined) refuse(`must be a number, got ${show(entry[key])}`, key);
		return figure ?? Number.NaN;
	});
	const read = refused ? undefined : form.read(figures, refuse);
	if (form !== THREE_POINTS && read !== undefined) beyond(entry, figures, refuse);
	if (read === undefined || refused) return undefined;
	const result: Record<string, unknown> = { kind };
	for (const [key, value] of Object.entries(entry)) if (!form.quoted.includes(key)) setOwn(result, key, value);
	return { ...result, ...read, kind };
}

/** Percentiles of a distribution lie where it may. */
function beyond(entry: PlainObject, [p05, p95]: readonly number[], refuse: Complain): void {
	const [min, max] = [readAmount(entry.min), readAmount(entry.max)];
	if (min !== undefined && min > p05) refuse(`must be at most p05 (${p05}), got ${min}`, "min");
	if (max !== undefined && max < p95) refuse(`must be at least p95 (${p95}), got ${max}`, "max");
}

/**
 * What lies below a block, without each distribution that the block replaces whole: where either of the two is quoted,
 * their keys do not mix.
 */
export function withoutQuoted(under: PlainObject, { uncertainty: own }: PlainObject): PlainObject {
	const { uncertainty } = under;
	if (!isPlainObject(uncertainty) || !isPlainObject(own)) return under;
	const entries = Object.entries(uncertainty);
	const kept = entries.filter(
		([path, entry]) => !(isPlainObject(own[path]) && (isQuoted(entry) || isQuoted(own[path]))),
	);
	return kept.length === entries.length ? under : { ...under, uncertainty: Object.fromEntries(kept) };
}
