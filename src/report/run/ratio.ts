/** Said under every ratio. */
export const LIMIT_OF_CLAIM =
	"This is the difference between two simulated budgets under an assumed reaction and an assumed financing. It is not an estimate of causation.";
