/** What stops a long run before its end: the `AbortSignal` of browsers and Node is one. */
export interface StopSignal {
	/** Whether it has been given. */
	readonly aborted: boolean;
	/** Why; thrown where nothing was done by then. */
	readonly reason?: unknown;
	/** Call a function when it is given. */
	addEventListener(type: "abort", listener: () => void): void;
	/** No longer call it. */
	removeEventListener(type: "abort", listener: () => void): void;
}
