import { json } from "../json.js";
import { CrowdoutError, financingPresets, harmlessFinance, policiesAcrossFutures, policyReport } from "../library.js";
import { numberList } from "../number-list.js";
import { write } from "../output.js";
import { readScenarios } from "../read.js";
import { setBlock } from "../set.js";
import type { ResultOptions } from "./run.js";

interface PoliciesOptions extends ResultOptions {
	readonly policy: readonly string[];
	readonly floor: readonly string[];
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
	const futures = read.map(({ source, scenario }) => ({
		name: scenario.name,
		input: source.input,
		options: source.options,
	}));
	const table = policiesAcrossFutures(own.length > 0 ? own : presets, futures, {
		floors,
		onFailure: options.onFailure,
	});
	if (options.json) return write(json("policies", table), options.out);
	const harmless = read.flatMap(({ source, scenario }) =>
		scenario.financing.kind === "channels"
			? [
					`${scenario.name}: ${sentence(harmlessFinance(source.input, "borrowing", source.options).money, "borrowing")}, or ${sentence(harmlessFinance(source.input, "revenue", source.options).money, "revenue")}`,
				]
			: [],
	);
	const note =
		harmless.length > 0
			? `Over the horizon no line would lose, against the counterfactual, with\n${harmless.join("\n")}\n`
			: "";
	return write(`${policyReport(table)}\n${note}`, options.out);
}

function sentence(money: number, what: string): string {
	return `Rs ${money.toFixed(1)} bn more ${what}`;
}
