// Mathematics that is the same on every machine: special functions, generators, roots, hashes.

export { allRoots } from "./all-roots.js";
export { betaCdf, betaQuantile } from "./beta.js";
export { canonicalJson } from "./canonical-json.js";
export { type CholeskyResult, cholesky } from "./cholesky.js";
export { dirichlet } from "./dirichlet.js";
export { discreteQuantile } from "./discrete.js";
export { exp, log, pow } from "./elementary.js";
export { gammaCdf, gammaQuantile, gammaUpper } from "./gamma.js";
export { halton } from "./halton.js";
export { inverseCdf, type UnivariateDistribution } from "./inverse-cdf.js";
export { latinHypercube } from "./latin-hypercube.js";
export { logGamma } from "./log-gamma.js";
export { gaussianCopula, multivariateNormal } from "./multivariate-normal.js";
export { normalCdf, normalQuantile } from "./normal.js";
export { pertQuantile } from "./pert.js";
export { quantiles } from "./quantiles.js";
export { root } from "./root.js";
export { scrambledSobol } from "./scrambled-sobol.js";
export { select } from "./select.js";
export { sha256Hex } from "./sha256.js";
export { smallestEigenvalue, workingCorrelation } from "./smallest-eigenvalue.js";
export { type PointSet, SOBOL_DIMENSIONS, sobol } from "./sobol.js";
export { type Stream, stream, uniform } from "./stream.js";
export { threefry2x32 } from "./threefry.js";
export { type ThreePoint, triangularQuantile } from "./triangular.js";
export { truncated } from "./truncated.js";
export { truncatedNormalQuantile } from "./truncated-normal.js";
