/** Polynomial `low` holds from `least` to `star`, `high` from there to `most`. Beyond, the probability is 0 or 1. */
export interface Approximation {
	readonly least: number;
	readonly star: number;
	readonly most: number;
	readonly low: readonly number[];
	readonly high: readonly number[];
}

const END = Number.POSITIVE_INFINITY;

/**
 * Asymptotic distribution of the τ statistic for 1, 2 … 6 variables: p = Φ(polynomial in τ).
 *
 * @see MacKinnon, J.G. (1994), Approximate asymptotic distribution functions for unit-root and cointegration tests,
 * Journal of Business & Economic Statistics 12, tables 3 and 4
 */
export const MACKINNON_1994: Readonly<
	Record<"none" | "constant" | "trend" | "quadraticTrend", readonly Approximation[]>
> = {
	none: [
		{
			least: -19.04,
			star: -1.04,
			most: END,
			low: [0.6344, 1.2378, 0.032496],
			high: [0.4797, 0.93557, -0.06999, 0.033066],
		},
		{
			least: -19.62,
			star: -1.53,
			most: 1.51,
			low: [1.9129, 1.3857, 0.035322],
			high: [1.5578, 0.8558, -0.2083, -0.033549],
		},
		{
			least: -21.21,
			star: -2.68,
			most: 0.86,
			low: [2.7648, 1.4502, 0.034186],
			high: [2.2268, 0.68093, -0.32362, -0.054448],
		},
		{
			least: -23.25,
			star: -3.09,
			most: 0.88,
			low: [3.4336, 1.4835, 0.0319],
			high: [2.7654, 0.64502, -0.30811, -0.044946],
		},
		{
			least: -21.63,
			star: -3.07,
			most: 1.05,
			low: [4.0999, 1.5533, 0.0359],
			high: [3.2684, 0.68051, -0.26778, -0.034972],
		},
		{
			least: -25.74,
			star: -3.77,
			most: 1.24,
			low: [4.5388, 1.5344, 0.029807],
			high: [3.7268, 0.7167, -0.23648, -0.028288],
		},
	],
	constant: [
		{
			least: -18.83,
			star: -1.61,
			most: 2.74,
			low: [2.1659, 1.4412, 0.038269],
			high: [1.7339, 0.93202, -0.12745, -0.010368],
		},
		{
			least: -18.86,
			star: -2.62,
			most: 0.92,
			low: [2.92, 1.5012, 0.039796],
			high: [2.1945, 0.64695, -0.29198, -0.042377],
		},
		{
			least: -23.48,
			star: -3.13,
			most: 0.55,
			low: [3.4699, 1.4856, 0.03164],
			high: [2.5893, 0.45168, -0.36529, -0.050074],
		},
		{
			least: -28.07,
			star: -3.47,
			most: 0.61,
			low: [3.9673, 1.4777, 0.026315],
			high: [3.0387, 0.45452, -0.33666, -0.041921],
		},
		{
			least: -25.96,
			star: -3.78,
			most: 0.79,
			low: [4.5509, 1.5338, 0.029545],
			high: [3.5049, 0.52098, -0.29158, -0.033468],
		},
		{
			least: -23.27,
			star: -3.93,
			most: 1,
			low: [5.1399, 1.6036, 0.034445],
			high: [3.9489, 0.58933, -0.25359, -0.02721],
		},
	],
	trend: [
		{
			least: -16.18,
			star: -2.89,
			most: 0.7,
			low: [3.2512, 1.6047, 0.049588],
			high: [2.5261, 0.61654, -0.37956, -0.060285],
		},
		{
			least: -21.15,
			star: -3.19,
			most: 0.63,
			low: [3.6646, 1.5419, 0.036448],
			high: [2.85, 0.5272, -0.36622, -0.051695],
		},
		{
			least: -25.37,
			star: -3.5,
			most: 0.71,
			low: [4.0983, 1.5173, 0.029898],
			high: [3.221, 0.5255, -0.32685, -0.041501],
		},
		{
			least: -26.63,
			star: -3.65,
			most: 0.93,
			low: [4.5844, 1.5338, 0.028796],
			high: [3.652, 0.59758, -0.27483, -0.032081],
		},
		{
			least: -26.53,
			star: -3.8,
			most: 1.19,
			low: [5.0722, 1.5634, 0.029472],
			high: [4.0712, 0.66428, -0.23464, -0.02546],
		},
		{
			least: -26.18,
			star: -4.36,
			most: 1.42,
			low: [5.53, 1.5914, 0.030392],
			high: [4.4735, 0.71757, -0.20681, -0.021196],
		},
	],
	quadraticTrend: [
		{
			least: -17.17,
			star: -3.21,
			most: 0.54,
			low: [4.0003, 1.658, 0.048288],
			high: [3.0778, 0.49529, -0.41477, -0.059359],
		},
		{
			least: -21.1,
			star: -3.51,
			most: 0.79,
			low: [4.3534, 1.6016, 0.037947],
			high: [3.4713, 0.5967, -0.32507, -0.042286],
		},
		{
			least: -24.33,
			star: -3.81,
			most: 1.08,
			low: [4.7343, 1.5768, 0.032396],
			high: [3.8637, 0.67852, -0.26286, -0.031381],
		},
		{
			least: -24.03,
			star: -3.83,
			most: 1.43,
			low: [5.214, 1.6077, 0.033449],
			high: [4.2736, 0.76199, -0.21534, -0.024026],
		},
		{
			least: -24.33,
			star: -4.12,
			most: 3.49,
			low: [5.6481, 1.6274, 0.033455],
			high: [4.6679, 0.82618, -0.1822, -0.019147],
		},
		{
			least: -28.22,
			star: -4.63,
			most: 1.92,
			low: [5.9296, 1.5929, 0.028223],
			high: [5.0009, 0.83735, -0.16994, -0.016928],
		},
	],
};
