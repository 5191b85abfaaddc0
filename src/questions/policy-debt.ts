/** What one arm earns and owes by year, the base year first. */
interface Books {
	readonly gdp: ArrayLike<number>;
	readonly debt: ArrayLike<number>;
	readonly interest: ArrayLike<number>;
}

/** What a policy leaves to pay later, run against counterfactual. */
export interface DebtLeft {
	/** More debt at the end of the last year [share of GDP; negative is less]. */
	readonly debt: number;
	/** The same in money [billions of base-year PKR]. */
	readonly debtMoney: number;
	/** More interest paid over the horizon, discounted to the base year [billions of base-year PKR]. */
	readonly interest: number;
	/** `debtMoney` discounted to the base year [billions of base-year PKR]: what must still be paid for the push, at present value. */
	readonly presentValue: number;
}

/**
 * The debt that a run leaves beyond its counterfactual's, and the interest paid on it so far.
 *
 * What borrowing costs is counted by the debt left at the horizon, at present value. Interest is told beside it and not
 * added: it was paid out of taxes, other spending or the lines, whose loss is counted, or borrowed, and stands in the debt.
 *
 * @param discountRate Real, a year.
 */
export function debtLeft(run: Books, other: Books, discountRate: number): DebtLeft {
	const last = run.gdp.length - 1;
	let factor = 1;
	let interest = 0;
	for (let t = 1; t <= last; t++) {
		factor *= 1 + discountRate;
		interest += (run.interest[t] * run.gdp[t] - other.interest[t] * other.gdp[t]) / factor;
	}
	const debtMoney = run.debt[last] * run.gdp[last] - other.debt[last] * other.gdp[last];
	return { debt: run.debt[last] - other.debt[last], debtMoney, interest, presentValue: debtMoney / factor };
}
