/** Functions of the caller that are called during the work. */
export interface Listeners {
	/** Wrap a function so that an error with which its promise rejects is thrown at the next call. */
	readonly hear: <Given extends readonly unknown[]>(
		listener: ((...given: Given) => unknown) | undefined,
	) => ((...given: Given) => void) | undefined;
	/** Wait for their promises. @throws The error with which one of them rejected. */
	readonly settled: () => Promise<void>;
}

/** Listeners whose errors become errors of the call, at once or when their promises reject. */
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
