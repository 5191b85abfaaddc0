/** Debt and interest of one run by year, the base year first. */
interface Books {
	readonly gdp: ArrayLike<number>;
	readonly debt: ArrayLike<number>;
	readonly interest: ArrayLike<number>;
}

/** Debt and interest that a policy leaves, compared with the counterfactual. */
export interface DebtLeft {
	/** Extra debt at the end of the last year [share of GDP; negative is less debt]. */
	readonly debt: number;
	/** Extra debt in money [billions of base-year PKR]. */
	readonly debtMoney: number;
	/** Extra interest paid over the horizon, discounted to the base year [billions of base-year PKR]. */
	readonly interest: number;
	/**
	 * `debtMoney` discounted to the base year: the present value of what must still be paid for the push [billions of
	 * base-year PKR].
	 */
	readonly presentValue: number;
}

/**
 * The debt of a run beyond that of its counterfactual, and the interest paid on it so far.
 *
 * The cost of borrowing is the present value of the debt left at the horizon. Interest is reported separately and not
 * added: it was paid by taxes, by other spending or by the lines, whose loss is counted, or it was borrowed and is part
 * of the debt.
 *
 * @param discountRate Real discount rate [per year].
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
