import { type EnsembleOptions, ensemble, type Scenario } from "crowdout";

declare const self: {
	onmessage: ((event: { readonly data: Request }) => void) | null;
	postMessage: (message: unknown) => void;
};

interface Request {
	readonly turn: number;
	readonly scenario: Scenario;
	readonly options: EnsembleOptions;
}

// What fails is said, not thrown: the page shows why there is no fan.
self.onmessage = ({ data: { turn, scenario, options } }) => {
	try {
		self.postMessage({ turn, fan: ensemble(scenario, options) });
	} catch (error) {
		self.postMessage({ turn, failed: error instanceof Error ? error.message : String(error) });
	}
};
