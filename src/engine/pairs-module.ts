/**
 * The loops over rows of this room as WebAssembly that takes two rows at once, in base 64: the build generates it from them.
 * From source there is none, and the loops are JavaScript.
 */
export const MODULE: string | undefined = undefined as string | undefined;
