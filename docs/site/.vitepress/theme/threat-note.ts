import type { CrowdOutResult } from "crowdout";

/** How the threat follows from the capability of the step before, in a sentence. */
export function threatNote({ record }: Pick<CrowdOutResult, "record">): string {
	const { securitisation } = record.scenario.threat;
	if (typeof securitisation !== "number")
		return "Securitisation changes by year here, so capability and threat differ.";
	const same = securitisation === 1 ? ", so threat and capability have the same numbers" : "";
	return `Securitisation is ${securitisation} here: 1 % more capability is read as ${securitisation} % more threat${same}.`;
}
