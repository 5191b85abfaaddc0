import { type FormulaCompiler, isPlainObject } from "../domain/index.js";
import { bundledScenarios } from "../scenario/index.js";

/** The compiler of formulas, loaded only where one of the blocks, or a bundled scenario that it names, has a formula. */
export async function compilerFor(blocks: readonly unknown[]): Promise<FormulaCompiler | undefined> {
	return blocks.some((block) => hasFormula(block, new Set())) ? (await import("../formulas.js")).formulas : undefined;
}

function hasFormula(value: unknown, seen: Set<string>): boolean {
	if (Array.isArray(value)) return value.some((entry) => hasFormula(entry, seen));
	if (!isPlainObject(value)) return false;
	if (typeof value.formula === "string") return true;
	for (const key of ["extends", "counterfactual"]) {
		const name = value[key];
		if (typeof name !== "string" || seen.has(name) || !Object.hasOwn(bundledScenarios, name)) continue;
		seen.add(name);
		if (hasFormula(bundledScenarios[name], seen)) return true;
	}
	return Object.values(value).some((entry) => hasFormula(entry, seen));
}
