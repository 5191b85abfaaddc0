import { percent } from "../../charts/index.js";
import type { CrowdOutResult, RunEvent } from "../../measure/index.js";
import type { CountryWords } from "../../scenario/index.js";
import { type Block, list, section } from "../blocks/index.js";
import { sentence, yearsInBrief } from "../words.js";
import { perScenario, wordsOf } from "./per-scenario.js";

/** Events, grouped by kind with their years; no block without events. */
export function events(results: readonly CrowdOutResult[]): Block[] {
	return section(
		"What bound or happened",
		perScenario(results, (result) =>
			list(groupsOf(result).map((group) => `${sentence(named(group[0]))}: ${when(group, wordsOf(result))}.`)),
		),
	);
}

/** Events of one kind, of both runs. */
function groupsOf(result: CrowdOutResult): RunEvent[][] {
	const groups = new Map<string, RunEvent[]>();
	for (const event of result.events) {
		const key = `${event.kind} ${event.what ?? ""} ${event.tier ?? ""}`;
		groups.set(key, [...(groups.get(key) ?? []), event]);
	}
	return [...groups.values()];
}

function named({ kind, what, tier }: RunEvent): string {
	const words: Record<RunEvent["kind"], string> = {
		limit: `the limit on ${what === "deficit" ? "the deficit" : what === "provinces" ? "provincial cuts" : "new revenue"} binds`,
		floor: tier === "federation" ? `${what} is at its federal floor` : `${what} is at its floor in ${tier}`,
		defenceFloor: "defence is at its floor",
		defenceCeiling: "defence is at its ceiling",
		unfunded: "borrowed because floors and limits left it unpaid",
		known: "defence is what is known",
		dividend: "a dividend: what reads as crowd-out is a gain forgone",
	};
	return words[kind];
}

function when(group: readonly RunEvent[], words: CountryWords): string {
	const inArm = (arm: RunEvent["run"]) => group.filter(({ run }) => run === arm);
	const [own, other] = [inArm("run"), inArm("counterfactual")];
	const years = (events: readonly RunEvent[]) =>
		yearsInBrief(
			events.map(({ year }) => year),
			words,
		) + most(events);
	if (own.length > 0 && years(own) === years(other)) return `${years(own)}, with and without the push`;
	return [
		...(own.length > 0 ? [`${years(own)} with the push`] : []),
		...(other.length > 0 ? [`${years(other)} without it`] : []),
	].join("; ");
}

function most(group: readonly RunEvent[]): string {
	const amounts = group.map(({ amount }) => amount).filter((amount) => amount !== undefined);
	const largest = amounts.reduce((most, amount) => (Math.abs(amount) > Math.abs(most) ? amount : most), 0);
	return amounts.length === 0 ? "" : ` (at most ${percent(largest, 3)} % of GDP)`;
}
