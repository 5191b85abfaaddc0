// The reference case with draws of it: in memory for JavaScript, in files for C and numpy.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { constants, constantsAsBytes, parametersOf, referenceScenario } from "./reference-case.mjs";

/** The scenario, what no draw changes, and some draws; `files`: constants and parameters, `uncertainty`: distributions. */
export function prepareCase({ library, folder }, draws) {
	const scenario = referenceScenario(library);
	const job = library.planEnsemble(scenario, { draws });
	const table = library.drawTable(job, 0, draws);
	const parameters = parametersOf(table);
	const numbers = constants(library, scenario);
	const files = [join(folder, "constants.bin"), join(folder, "parameters.bin")];
	writeFileSync(files[0], constantsAsBytes(numbers));
	writeFileSync(files[1], Buffer.from(parameters.buffer));
	const uncertainty = join(folder, "uncertainty.json");
	writeFileSync(uncertainty, JSON.stringify(uncertaintyOf(library, scenario)));
	return { scenario, scalars: job.scalars, table, parameters, numbers, files, uncertainty };
}

/**
 * The distributions, and besides, for numpy, which has no inverse of a gamma: from a gamma variable behind each share under
 * the likely regime to that of the same uniform under the stressed one, as the logarithms of 2,049 pairs.
 */
function uncertaintyOf({ gammaQuantile }, { uncertainty }) {
	const [likely, stressed] = uncertainty.financing[1].of.map(({ weights }) => weights);
	const u = Array.from({ length: 2049 }, (_, k) => 1 / (1 + Math.exp((1024 - k) / 32)));
	const logs = (weight) => u.map(gammaQuantile(weight)).map(Math.log);
	const pairs = Object.keys(likely).map((share) => [share, [logs(likely[share]), logs(stressed[share])]]);
	return { ...uncertainty, pairs: Object.fromEntries(pairs) };
}
