import { exp, log } from "./elementary.js";

const SQRT_2PI = 2.5066282746310007;

/**
 * Probability that a standard normal is at most x. Relative error below 2e-15 for x ≥ -37.5, also far in the lower
 * tail; below -38.6 the result is 0.
 *
 * @example
 * ```ts
 * import { normalLower } from "crowdout/estimation";
 *
 * console.log(normalLower(1.959963984540054)); // 0.975
 * ```
 * @see Cody, W.J. (1969), Rational Chebyshev approximation for the error function, Mathematics of Computation 23;
 * coefficients as in his ANORM, ACM TOMS 19 (1993), algorithm 715
 */
export function normalCdf(x: number): number {
	if (Math.abs(x) <= 0.66291) return 0.5 + x * centre(x * x);
	const tail = upperTail(Math.abs(x));
	return x > 0 ? 1 - tail : tail;
}

/** (Φ(x) - 1/2) / x for |x| ≤ 0.66291, of x². */
function centre(s: number): number {
	const above =
		(((0.06568233791820745 * s + 2.2352520354606837) * s + 161.02823106855587) * s + 1067.6894854603709) * s +
		18154.98125334356;
	const below = (((s + 47.202581904688245) * s + 976.0985517377767) * s + 10260.932208618979) * s + 45507.78933502673;
	return above / below;
}

/** 1 - Φ(y) for y > 0.66291. */
function upperTail(y: number): number {
	if (!(y < 38.6)) return Math.min(y, 0);
	const rounded = Math.floor(y * 16) / 16;
	const density = exp(-0.5 * rounded * rounded) * exp(-0.5 * (y - rounded) * (y + rounded));
	if (y <= 5.656854249492381) return density * shoulder(y);
	const s = 1 / (y * y);
	return (density * (1 / SQRT_2PI - s * farTail(s))) / y;
}

function shoulder(y: number): number {
	let above = 1.0765576773720192e-8 * y;
	let below = y;
	for (let i = 0; i < 7; i++) {
		above = (above + SHOULDER_ABOVE[i]) * y;
		below = (below + SHOULDER_BELOW[i]) * y;
	}
	return (above + SHOULDER_ABOVE[7]) / (below + SHOULDER_BELOW[7]);
}

const SHOULDER_ABOVE = [
	0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002, 2494.5375852903726, 6848.190450536283,
	11602.65143764735, 9842.714838383978,
];
const SHOULDER_BELOW = [
	22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598,
	38912.00328609327, 19685.429676859992,
];

function farTail(s: number): number {
	const above =
		((((0.023073441764940174 * s + 0.215898534057957) * s + 0.12740116116024736) * s + 0.022235277870649807) * s +
			0.0014216191932278934) *
			s +
		2.9112874951168793e-5;
	const below =
		((((s + 1.284260096144911) * s + 0.4682382124808651) * s + 0.06598813786892856) * s + 0.0037823963320275824) * s +
		7.297515550839662e-5;
	return above / below;
}

/**
 * Value that a standard normal stays below with probability p, by algorithm AS 241 (PPND16).
 * Relative error below 1e-15, down to p = 1e-300.
 *
 * @param p [0 ≤ p ≤ 1; 0 gives -Infinity, 1 gives Infinity, anything outside NaN]
 * @see Wichura, M.J. (1988), The percentage points of the normal distribution, Applied Statistics 37
 */
export function normalQuantile(p: number): number {
	const q = p - 0.5;
	if (Math.abs(q) <= 0.425) return q * quantileCentre(0.180625 - q * q);
	const tail = q < 0 ? p : 1 - p;
	if (!(tail > 0)) return tail === 0 ? (q < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY) : Number.NaN;
	const r = Math.sqrt(-log(tail));
	const size = r <= 5 ? quantileShoulder(r - 1.6) : quantileFarTail(r - 5);
	return q < 0 ? -size : size;
}

function quantileCentre(r: number): number {
	const above =
		((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
			13731.69376550946) *
			r +
			1971.5909503065513) *
			r +
			133.14166789178438) *
			r +
		3.3871328727963665;
	const below =
		((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
			5394.196021424751) *
			r +
			687.1870074920579) *
			r +
			42.31333070160091) *
			r +
		1;
	return above / below;
}

function quantileShoulder(r: number): number {
	const above =
		((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
			3.6478483247632045) *
			r +
			5.769497221460691) *
			r +
			4.630337846156546) *
			r +
		1.4234371107496835;
	const below =
		((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
			r +
			0.6897673349851) *
			r +
			1.6763848301838038) *
			r +
			2.053191626637759) *
			r +
		1;
	return above / below;
}

function quantileFarTail(r: number): number {
	const above =
		((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r + 0.026532189526576124) *
			r +
			0.29656057182850487) *
			r +
			1.7848265399172913) *
			r +
			5.463784911164114) *
			r +
		6.657904643501103;
	const below =
		((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r + 0.0007868691311456133) *
			r +
			0.014875361290850615) *
			r +
			0.1369298809227358) *
			r +
			0.599832206555888) *
			r +
		1;
	return above / below;
}

/** Normal scores of uniforms: `normalQuantile` of each from one place to another, at the same places of `z`. */
export function normalQuantiles(u: Float64Array, z: Float64Array, from: number, to: number): void {
	for (let i = from; i < to; i++) z[i] = normalQuantile(u[i]);
}
