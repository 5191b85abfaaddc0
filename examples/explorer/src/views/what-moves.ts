import type { Answer } from "crowdout";
import { between, wordsOf } from "../../../../src/report/index.js";
import type { State } from "../link.js";
import { ownOf } from "../open.js";
import { type Explored, explore } from "../run.js";
import { endsOf, slidersOf } from "../sliders.js";

/**
 * What moves the ratio, in a sentence: who pays, and how much less the rival's growth does. Empty where growth moves it
 * as much, where defence takes more at one end of that slider and less at the other, and where there are no regimes.
 */
export function whatMoves({ state, result }: Explored, { regimes }: Pick<Answer, "regimes">): string {
	const { ratio, total } = result.crowdOut;
	const ends = growthEnds(state).map((end) => end.result.crowdOut);
	const more = total.extraDefence > 0;
	const isComparable = ends.every((end) => end.total.extraDefence > 0 === more);
	const byGrowth = rangeOf([ratio, ...ends.map((end) => end.ratio)]);
	const byPayer = rangeOf([ratio, ...regimes.map((regime) => regime.ratio)]);
	if (!isComparable || byGrowth === undefined || byPayer === undefined) return "";
	const grown = byGrowth[2] - byGrowth[0];
	if (byPayer[2] - byPayer[0] <= Math.max(grown, SEEN)) return "";
	const { rival, hundredths } = wordsOf(result);
	const words = (range: readonly number[]) => between(range, 1, more ? ["lost", "gained"] : ["gained", "lost"]);
	return grown < SEEN
		? `Who pays moves the ${hundredths} (${words(byPayer)}). ${rival}'s growth does not.`
		: `Who pays moves the ${hundredths} more (${words(byPayer)}) than ${rival}'s growth does (${words(byGrowth)}).`;
}

/** Ratios that are less apart look the same on the page [hundredths]. */
const SEEN = 0.05;

/** What comes at both ends of the slider of the rival's growth; none where the page has no such slider, or no result there. */
function growthEnds(state: State): Explored[] {
	const own = ownOf(state);
	const slider = own && slidersOf(own).find(({ key }) => key === "india-growth");
	if (own === undefined || slider?.own(own) === undefined) return [];
	return endsOf(slider, own).flatMap((value) => {
		const found = explore({ ...state, sliders: { ...state.sliders, [slider.key]: value } });
		return found.ok ? [found] : [];
	});
}

/** The least and the greatest of ratios in hundredths, the own one between them; `undefined` where one has no value, or is alone. */
function rangeOf(ratios: readonly (number | null)[]): readonly [number, number, number] | undefined {
	const known = ratios.flatMap((ratio) => (ratio === null ? [] : [100 * ratio]));
	if (known.length < ratios.length || known.length < 2) return undefined;
	return [Math.min(...known), known[0], Math.max(...known)];
}
