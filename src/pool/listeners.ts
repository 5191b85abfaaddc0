/** Functions that a caller gave, heard as the call goes on. */
export interface Listeners {
	/** The function, such that what a promise of it rejects with is thrown when it is next called. */
	readonly hear: <Given extends readonly unknown[]>(
		listener: ((...given: Given) => unknown) | undefined,
	) => ((...given: Given) => void) | undefined;
	/** Wait for what they promised. @throws What one of them rejected with. */
	readonly settled: () => Promise<void>;
}

/** Listeners whose failures are those of the call, at once or when their promises reject. */
export function listeners(): Listeners {
	let failure: { readonly error: unknown } | undefined;
	const open = new Set<Promise<void>>();
	const check = () => {
		if (failure !== undefined) throw failure.error;
	};
	return {
		hear: (listener) =>
			listener &&
			((...given) => {
				check();
				const answer = listener(...given);
				if (!isPromise(answer)) return;
				const heard: Promise<void> = Promise.resolve(answer).then(
					() => void open.delete(heard),
					(error) => {
						open.delete(heard);
						failure ??= { error };
					},
				);
				open.add(heard);
			}),
		settled: async () => {
			await Promise.all(open);
			check();
		},
	};
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
	return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
