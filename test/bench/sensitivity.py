"""Sobol' indices in numpy, beside sensitivity.mjs, which calls it:
sensitivity.py CONSTANTS PARAMETERS check|run|salib|product BLOCK OUTPUTS

The model is that of arrays.py; the parameters of every row are given. The indices are those of Saltelli et al. (2010),
Jansen (1999) and Saltelli (2002) with 100 bootstrap resamples. `salib` resamples as SALib does, by gathering the rows of
every resample, written here from the published formulas; `product` by one matrix product of counts and terms. Each prints
milliseconds of processor time, best of 3; `run` those of the model alone; `check` writes outputs, then first, total and
second order."""

import sys
import time

import numpy as np

from arrays import both_arms, given, losses

mode = sys.argv[3]

N_INPUTS, RESAMPLES = 6, 100
PAIRS = [(j, k) for j in range(N_INPUTS) for k in range(j + 1, N_INPUTS)]


def outputs():
    return np.concatenate([losses(both_arms(p))[1].sum(axis=(0, 1)) for p in given()[1]])


def columns(y):
    y = (y - y.mean()) / y.std()
    rows = y.reshape(-1, 2 * N_INPUTS + 2)
    return rows[:, 0], rows[:, 1 : N_INPUTS + 1], rows[:, N_INPUTS + 1 : -1], rows[:, -1]


def first(a, ab, b):
    return np.mean(b * (ab - a), axis=0) / np.var(np.r_[a, b], axis=0)


def total(a, ab, b):
    return 0.5 * np.mean((a - ab) ** 2, axis=0) / np.var(np.r_[a, b], axis=0)


def second(a, ab_j, ab_k, ba_j, b):
    together = np.mean(ba_j * ab_k - a * b, axis=0) / np.var(np.r_[a, b], axis=0)
    return together - first(a, ab_j, b) - first(a, ab_k, b)


def indices(y):
    a, ab, ba, b = columns(y)
    return (
        np.array([first(a, ab[:, j], b) for j in range(N_INPUTS)]),
        np.array([total(a, ab[:, j], b) for j in range(N_INPUTS)]),
        np.array([second(a, ab[:, j], ab[:, k], ba[:, j], b) for j, k in PAIRS]),
    )


def as_salib(y):
    a, ab, ba, b = columns(y)
    r = np.random.default_rng(1).integers(len(a), size=(len(a), RESAMPLES))
    found = indices(y)
    spread = []
    for j in range(N_INPUTS):
        spread.append(first(a[r], ab[r, j], b[r]).std(ddof=1))
        spread.append(total(a[r], ab[r, j], b[r]).std(ddof=1))
    for j, k in PAIRS:
        spread.append(second(a[r], ab[r, j], ab[r, k], ba[r, j], b[r]).std(ddof=1))
    return found, spread


def by_product(y):
    a, ab, ba, b = columns(y)
    n = len(a)
    terms = np.column_stack(
        [b[:, None] * (ab - a[:, None]), 0.5 * (a[:, None] - ab) ** 2]
        + [ba[:, j] * ab[:, k] - a * b for j, k in PAIRS]
        + [(a + b) / 2, (a * a + b * b) / 2]
    )
    drawn = np.random.default_rng(1).integers(n, size=(RESAMPLES, n))
    counts = np.stack([np.ones(n)] + [np.bincount(row, minlength=n) for row in drawn])
    sums = counts @ terms / n
    variance = sums[:, -1] - sums[:, -2] ** 2
    shares = sums[:, :-2] / variance[:, None]
    for at, (j, k) in enumerate(PAIRS):
        shares[:, 2 * N_INPUTS + at] -= shares[:, j] + shares[:, k]
    return shares[0], shares[1:].std(axis=0, ddof=1)


def best(work):
    least = np.inf
    for _ in range(3):
        began = time.process_time()
        work()
        least = min(least, time.process_time() - began)
    return least * 1e3


if mode == "check":
    y = outputs()
    sys.stdout.buffer.write(np.concatenate([y, *indices(y)]).tobytes())
elif mode == "run":
    print(best(outputs))
else:
    y = np.fromfile(sys.argv[5])
    print(best(lambda: as_salib(y) if mode == "salib" else by_product(y)))
