import { existsSync } from "node:fs";
import { bundledScenarios, CrowdoutError, safeParseScenario } from "../library.js";
import { write } from "../output.js";

/** `crowdout new NAME`: a commented scenario to start from, in the file NAME.yaml. */
export async function newScenario(given: string, { force = false }: { readonly force?: boolean }): Promise<void> {
	const name = given.replace(/\.ya?ml$/i, "");
	const file = `${name}.yaml`;
	const parsed = safeParseScenario({ name });
	if (!parsed.ok) throw new CrowdoutError("invalid-input", parsed.issues);
	if (Object.hasOwn(bundledScenarios, name)) {
		refuse("name", `must differ from the names of bundled scenarios, got ${JSON.stringify(name)}; take another`);
	}
	if (existsSync(file) && !force) refuse(file, "must not exist yet; --force overwrites it");
	await write(scenarioText(name), file);
	await write(`${file}: written; crowdout run ${file}\n`);
}

function refuse(path: string, message: string): never {
	throw new CrowdoutError("invalid-input", [{ path, message }]);
}

/** A scenario that runs as it is; each key with its unit and range. */
function scenarioText(name: string): string {
	return `# yaml-language-server: $schema=./node_modules/crowdout/examples/scenario.schema.json
# By the line above an editor completes and explains every key, where crowdout is installed in this folder.
# What is not given here comes from the parent.
#
#   crowdout run ${name}.yaml --watch      the answer, again at each save
#   crowdout ensemble ${name}.yaml         how sure it is
#   crowdout explain ${name}.yaml          every number and where it comes from
$schema: ./node_modules/crowdout/examples/scenario.schema.json
name: ${name}
title: India's military spending grows by 7 % a year
question: What do education, health, food and water lose if India's military spending grows by 7 % a year?

# Name of the parent: a bundled scenario (crowdout list), or a file beside this one without its ending.
# baseline has no push: only what rival changes below is one. us-india-partnership has a push of its own.
extends: baseline

# Number of simulated years. Range: 1 to 200.
horizon: 6

rival:
  # Real growth of India's military spending. Unit: per year. Range: above -100 %.
  # It may vary by year: { 2026: "5%", 2028: "7%" }, or { from: "5%", to: "7%", start: 2026, end: 2030 }.
  growth: "7%"

threat:
  # How strongly India's capability is read as threat. A multiple of the base year's. Range: at least 0.
  securitisation: 1

budget:
  lines:
    education:
      # Level below which no cut goes. Unit: share of GDP. Range: 0 % to 100 %.
      floor: "1%"

# What is uncertain, by path. The 5th and the 95th percentile: nine of ten draws lie between them. lognormal is for
# what cannot be below zero. Three points do as well: low, mode and high in place of kind, p05 and p95.
# The central run keeps the value above: change both.
uncertainty:
  rival.growth:
    kind: normal
    p05: "4%"
    p95: "10%"
`;
}
