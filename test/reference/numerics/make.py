"""Reference values for test/numerics, by mpmath (50 digits) and, for Sobol' points and triangular quantiles, scipy.

    python3 test/reference/numerics/make.py

Made with Python 3.11, mpmath 1.3, scipy 1.17. Arguments are doubles; results are rounded to the nearest double.
"""

import json
import os

import mpmath as mp
import numpy as np
import scipy.stats as st
from scipy.stats import qmc

mp.mp.dps = 50
P = [1e-12, 0.001, 0.025, 0.25, 0.5, 0.8, 0.975, 0.9999]


def invert(cdf, guess):
    """x with cdf(x) = 0, near a guess good to a few digits."""
    return float(mp.findroot(cdf, (mp.mpf(guess), mp.mpf(guess) * (1 + mp.mpf("1e-9"))), tol=mp.mpf("1e-60"), verify=False))


def beta_cdf(x, a, b):
    return mp.betainc(a, b, 0, x, regularized=True)


def gamma_cdf(x, a):
    return mp.gammainc(a, 0, x, regularized=True)


def normal_quantile(p):
    p = mp.mpf(p)
    if p == mp.mpf(0.5):
        return 0.0
    guess = st.norm.ppf(float(p))
    return float(mp.findroot(lambda z: mp.log(mp.ncdf(z) / p) if p < 0.5 else mp.log((1 - mp.ncdf(z)) / (1 - p)), guess))


def truncated_normal(u, low, high):
    """Standard normal between bounds; tails taken on the side where they are small."""
    low, high, u = mp.mpf(low), mp.mpf(high), mp.mpf(u)
    a, b = mp.ncdf(low), mp.ncdf(high)
    target = a + u * (b - a)
    return float(mp.findroot(lambda z: mp.ncdf(z) / target - 1, mp.mpf(st.truncnorm.ppf(float(u), float(low), float(high)))))


reference = {
    "normalCdf": [[x, float(mp.ncdf(mp.mpf(x)))] for x in [-37, -20, -8.5, -6, -5.7, -5.6, -3, -1.96, -0.67, -0.66, -0.1, 0, 0.3, 0.7, 2, 5, 8]],
    "normalQuantile": [[p, normal_quantile(p)] for p in [1e-300, 1e-100, 1e-20, 1e-12, 2**-53, 1e-5, 0.01, 0.07, 0.08, 0.25, 0.5, 0.6, 0.9, 0.975, 0.999999, 1 - 2**-53]],
    "truncatedNormal": [[u, lo, hi, truncated_normal(u, lo, hi)] for (lo, hi) in [(-1, 2), (0.5, 0.75), (6, 7), (9, 40), (-12, -10)] for u in [0.001, 0.3, 0.5, 0.99]],
    "gammaCdf": [[x, a, float(gamma_cdf(mp.mpf(x), mp.mpf(a)))] for a in [0.05, 0.5, 1, 3.3, 40, 500] for x in [0.001 * a, 0.3 * a, a, 1.5 * a, a + 3]],
    "gammaQuantile": [[p, a, invert(lambda x: mp.log(gamma_cdf(x, mp.mpf(a)) / mp.mpf(p)), st.gamma.ppf(p, a))] for a in [0.1, 0.5, 1, 3.3, 40, 500] for p in P],
    "betaCdf": [[x, a, b, float(beta_cdf(mp.mpf(x), mp.mpf(a), mp.mpf(b)))] for (a, b) in [(0.1, 0.2), (0.5, 0.5), (1, 5), (2.6, 3.4), (8, 2), (200, 300)] for x in [0.001, 0.1, 0.4, 0.5, 0.9]],
    "betaQuantile": [[p, a, b, invert(lambda x: mp.log(beta_cdf(x, mp.mpf(a), mp.mpf(b)) / mp.mpf(p)), st.beta.ppf(p, a, b))] for (a, b) in [(0.5, 0.5), (0.5, 4), (1, 5), (2.6, 3.4), (8, 2), (200, 300)] for p in P],
    "logGamma": [[x, float(mp.loggamma(mp.mpf(x)))] for x in [1e-5, 0.01, 0.5, 1.5, 2.5, 7.7, 11.9, 12, 100.5, 1e5]],
    "triangular": [[u, float(st.triang.ppf(u, 0.25, loc=2, scale=4))] for u in [0.001, 0.1, 0.25, 0.3, 0.9, 0.999]],
    "lognormal": [[u, float(5 * mp.exp(mp.mpf(0.4) * mp.mpf(normal_quantile(u))))] for u in [0.001, 0.1, 0.5, 0.9, 0.999]],
}

points = qmc.Sobol(d=128, scramble=False, bits=32).random(4096)
reference["sobol"] = [
    {"index": i, "bits": [int(x) for x in np.round(points[i] * 2**32).astype(np.uint64)]} for i in [1, 2, 3, 100, 2047, 4095]
]

with open(os.path.join(os.path.dirname(__file__), "values.json"), "w") as file:
    rows = ",\n".join(f'"{key}": [\n' + ",\n".join(json.dumps(row) for row in value) + "\n]" for key, value in reference.items())
    file.write("{\n" + rows + "\n}\n")
