// The equations of MODEL.md, each stated once: numbers in, numbers out.

export {
	type AllocationRule,
	type Priority,
	type Proportional,
	spreadByPriority,
	spreadGain,
	spreadInProportion,
	type Weighted,
} from "./allocation.js";
export type {
	Budget,
	BudgetFlow,
	BudgetItem,
	BudgetLine,
	DefenceDefinition,
	DevelopmentByTier,
	OtherSpending,
	Province,
} from "./budget.js";
export {
	type DefenceRule,
	type ErrorCorrection,
	errorCorrectionSpending,
	type FixedShare,
	logSpending,
	type Parity,
	paritySpending,
	type Richardson,
	richardsonSpending,
} from "./defence.js";
export { carriedDebt, debtShare, type Economy, type Feedback, interestShare, keptInterestRate } from "./economy.js";
export {
	amountToCut,
	budgetGap,
	type Channels,
	type Cuts,
	chosenBorrowing,
	cuttableOther,
	type Elasticities,
	elasticLine,
	type FinancingRule,
	itemAfterCuts,
	type Limits,
	mostBorrowed,
	otherCut,
	provincialCut,
	provincialWindfall,
	raisedRevenue,
	taxPart,
} from "./financing.js";
export type { OpportunityCost, Outcome, Response } from "./outcomes.js";
export {
	deliveredPart,
	deliveredUplift,
	effectiveCapability,
	eventUplift,
	type Partnership,
	type PartnershipEvent,
	type Rival,
	raisedCapability,
	rivalSpending,
} from "./rival.js";
export { letThrough, logThreat, type Threat } from "./threat.js";
