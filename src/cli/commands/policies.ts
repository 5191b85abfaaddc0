import {
	CrowdoutError,
	countryWords,
	financingPresets,
	harmlessFinance,
	policiesAcrossDraws,
	policiesAcrossFutures,
	policyDrawReport,
	policyReport,
} from "../library.js";
import { numberList } from "../number-list.js";
import { print } from "../print.js";
import type { ResultOptions } from "../print-options.js";
import { type ReadScenario, readScenarios } from "../read.js";
import { setBlock } from "../set.js";
import { whole } from "./sensitivity.js";

interface PoliciesOptions extends ResultOptions {
	readonly policy: readonly string[];
	readonly floor: readonly string[];
	readonly draws?: string;
	readonly seed?: string;
	readonly onFailure?: "error" | "drop";
}

/** `crowdout policies FUTURE…`: policies crossed with futures; the financing presets unless policies are given. */
export async function policies(names: readonly string[], options: PoliciesOptions): Promise<void> {
	const read = await readScenarios(names, options);
	const own = options.policy.map((entry) => {
		const [, name = "", text = ""] = /^([^:=]+):(.*)$/.exec(entry) ?? [];
		const { block, issues } = setBlock(text.split(";"));
		if (name === "" || issues.length > 0) {
			throw new CrowdoutError("invalid-input", [
				{
					path: "--policy",
					message: `must be name:key=value;key=value, got ${JSON.stringify(entry)}${issues.map(({ message }) => `; ${message}`).join("")}`,
				},
			]);
		}
		return { name, set: block };
	});
	const presets = Object.entries(financingPresets).map(([name, set]) => ({ name, set }));
	const floors = Object.fromEntries(
		options.floor.map((entry) => {
			const [line = "", value = ""] = entry.split("=");
			return [line, numberList(value, `--floor ${line}`)[0]];
		}),
	);
	if (options.draws === undefined && options.seed !== undefined) {
		const message = `must be given with --draws, since nothing else is drawn, got ${options.seed}`;
		throw new CrowdoutError("invalid-input", [{ path: "--seed", message }]);
	}
	const futures = read.map(({ source, scenario }) => ({
		name: scenario.name,
		input: source.input,
		options: source.options,
	}));
	const chosen = own.length > 0 ? own : presets;
	const asked = { floors, onFailure: options.onFailure };
	const draws = whole(options.draws, "--draws", 2);
	if (draws !== undefined) {
		const seed = whole(options.seed, "--seed", 0);
		const drawn = policiesAcrossDraws(chosen, futures, { ...asked, draws, seed });
		return print("policies", drawn, options, () => policyDrawReport(drawn));
	}
	const table = policiesAcrossFutures(chosen, futures, asked);
	return print("policies", table, options, () => policyReport(table, { harmless: read.flatMap(harmless) }));
}

/** What would leave no line of a future worse off; nothing where its finance has no channels. */
function harmless({ source: { input, options }, scenario }: ReadScenario): string[] {
	if (scenario.financing.kind !== "channels") return [];
	const words = countryWords(scenario);
	const more = (channel: "borrowing" | "revenue") => {
		const { found, money, tightest } = harmlessFinance(input, channel, options);
		if (found) return `${words.symbol} ${money.toFixed(1)} bn more ${channel}`;
		const loss = `${(100 * tightest.loss).toPrecision(2)} % of GDP in ${words.yearPrefix}${tightest.year}`;
		return `no amount of ${channel} is enough by itself (${tightest.line} would still lose ${loss})`;
	};
	return [`${scenario.name}: ${more("borrowing")}, or ${more("revenue")}`];
}
