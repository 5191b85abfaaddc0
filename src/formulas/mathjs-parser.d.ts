import type { MathNode } from "mathjs/number";

// mathjs exports the factory of each of its functions, and has types for collections of them only.
declare module "mathjs/number" {
	/** How a node of one kind is made of its parts. */
	export type NodeConstructor = new (...parts: unknown[]) => MathNode;

	/** Make the parser of what it is built on. */
	export function createParse(parts: {
		/** Gives a function that answers by the types of its arguments. */
		readonly typed: (
			name: string,
			signatures: { readonly string: (text: string) => MathNode },
		) => (text: string) => MathNode;
		readonly numeric: (text: string) => number;
		readonly config: { readonly number: "number" };
		readonly [node: `${string}Node`]: NodeConstructor;
	}): (text: string) => MathNode;
}
