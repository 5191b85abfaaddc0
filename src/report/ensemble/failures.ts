import type { EnsembleResult } from "../../ensemble/index.js";
import { fixed, percent } from "../number.js";
import type { Style } from "../style.js";
import { wrap } from "../wrap.js";

/** The draws that failed, by cause; empty where none did. */
export function failures({ failures: causes, failed, draws }: EnsembleResult, style: Style): string {
	if (causes.length === 0) return "";
	return [
		style.heading("DRAWS THAT FAILED AND WERE LEFT OUT"),
		wrap(`${fixed(failed, 0)} of ${fixed(draws, 0)}, ${percent(failed / draws, 2)} %: what is shown is of the others.`),
		...causes.map(({ cause, count, firstDraw }) =>
			wrap(`${fixed(count, 0)}: ${cause}; the first is draw ${firstDraw}.`, "  "),
		),
	].join("\n");
}
