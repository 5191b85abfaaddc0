"""The reference case's whole job in numpy, draws included, as the library's ensemble does it. Called by whole.mjs:
whole.py CONSTANTS UNCERTAINTY few|default BLOCK DRAWS TIMES
does the job some times in this process, in blocks of draws (8192 is the quickest of 1024 to 16384), and prints a line of JSON: milliseconds of processor time of each, means of the
scalars, and five quantiles of each column (defence and lines by year; by default also what each line loses, as a share and
in money; then the scalars).

The draws are not the library's numbers but have its distributions, by numpy's own generators on PCG64. The library takes
the shares of both financing regimes from the same uniforms; numpy has no inverse of a gamma, so that a table of pairs leads
from the gammas of the likely regime to those of the stressed one. The job leaves out what the library tells besides:
standard errors, events, probabilities."""

import json
import sys
import time

import numpy as np

from arrays import T, both_arms, losses, scalars

QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95]
SCALARS = 15
NAMES = "taxes", "levies", "borrowing", "other", "provinces", "lines"
uncertainty = json.load(open(sys.argv[2]))
few, block, draws, times = sys.argv[3] == "few", *map(int, sys.argv[4:7])
columns = (5 if few else 13) * T

before, mixture = uncertainty["financing"]
likely, stressed = mixture["of"]
joint = uncertainty["joint"][0]
mean, factor = np.array(joint["mean"]), np.linalg.cholesky(joint["covariance"])
growth, sharing = uncertainty["rival.growth"], uncertainty["budget.revenueSharing"]
triangles = [
    [uncertainty[path][key] for key in ("min", "mode", "max")]
    for path in ("rival.partnership.quality", "budget.provincialSpending")
]
order = ["defence." + name for name in ("shortRun", "longRun", "incomeShortRun", "momentum", "adjustment")]
assert before["weights"] == likely["weights"] and joint["paths"] == order and sharing["weights"] == [1, 1]


def shares(gammas):
    """Shares of the gap by gamma variables over their sum, the last two over the sum of what is cut."""
    gammas[:3] /= gammas.sum(axis=0)
    gammas[3:5] /= gammas[3:].sum(axis=0)
    return gammas[:5]


def truncated(rng, n, mean, sd, low, high):
    x = rng.normal(mean, sd, n)
    while len(out := np.flatnonzero((x < low) | (x > high))) > 0:
        x[out] = rng.normal(mean, sd, len(out))
    return x


def drawn(rng, n):
    """The nineteen parameters of some draws, a row each."""
    p = np.empty((19, n))
    gammas = np.stack([rng.standard_gamma(likely["weights"][name], n) for name in NAMES])
    other = np.flatnonzero(rng.random(n) * (likely["weight"] + stressed["weight"]) < stressed["weight"])
    moved = np.stack([np.exp(np.interp(np.log(g), *uncertainty["pairs"][name])) for name, g in zip(NAMES, gammas[:, other])])
    p[0:5] = p[5:10] = shares(gammas)
    p[5:10, other] = shares(moved)
    p[10] = truncated(rng, n, growth["mean"], growth["sd"], growth["min"], growth["max"])
    p[11] = rng.triangular(*triangles[0], n)
    p[12] = np.array(sharing["values"])[rng.integers(0, 2, n)]
    p[13] = rng.triangular(*triangles[1], n)
    p[14:] = factor @ rng.standard_normal((5, n)) + mean[:, None]
    return p


def job():
    rng = np.random.default_rng(1)
    kept = np.empty((columns + SCALARS, draws))
    for at in range(0, draws, block):
        here = kept[:, at : at + block]
        both = both_arms(drawn(rng, here.shape[1]))
        lost, money = losses(both)
        d, h, _ = both[0]
        here[:T], here[T : 5 * T] = d, h.reshape(4 * T, -1)
        if not few:
            here[5 * T : 9 * T], here[9 * T : 13 * T] = lost.reshape(4 * T, -1), money.reshape(4 * T, -1)
        here[columns:] = scalars(both, money)
    summary = kept[columns:].mean(axis=1), kept[columns:].std(axis=1, ddof=1)
    return *summary, np.quantile(kept, QUANTILES, axis=1, overwrite_input=True)


taken = []
for _ in range(times):
    began = time.process_time()
    means, _, quantiles = job()
    taken.append((time.process_time() - began) * 1e3)
# Line by line, as the library tells them.
quantiles = quantiles.T
quantiles[T:columns] = quantiles[T:columns].reshape(-1, T, 4, 5).swapaxes(1, 2).reshape(-1, 5)
print(json.dumps({"ms": taken, "means": means.tolist(), "quantiles": quantiles.tolist()}))
