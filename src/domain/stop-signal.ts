/** Stops a long run early. The `AbortSignal` of browsers and Node is one. */
export interface StopSignal {
	/** Whether the signal was given. */
	readonly aborted: boolean;
	/** Reason for the stop. It is thrown where no work was finished before the signal. */
	readonly reason?: unknown;
	/** Call a function when the signal is given. */
	addEventListener(type: "abort", listener: () => void): void;
	/** Stop calling the function. */
	removeEventListener(type: "abort", listener: () => void): void;
}
