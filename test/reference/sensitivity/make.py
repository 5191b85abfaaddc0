"""
Reference numbers for crowdout/sensitivity: python3 make.py (numpy, scipy; any recent version) writes values.json.

It draws with numpy's legacy generator (numpy.random.RandomState, whose stream numpy keeps for good) in the order in which
SALib's samplers of the time did, so that the matrices are those behind numbers that were published; and it holds the
formulas of the papers, written again from the papers, against those numbers. Every assert below compares with a number
that SALib itself gave and somebody else published. What is written besides ("ours") is this script's own.
"""
import json
import numpy as np
from scipy.stats import gaussian_kde, ks_2samp, binom

PI = np.pi


def ishigami(x):
    return np.sin(x[:, 0]) + 7 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])


def nine_digits(x):
    """As a file of SALib's command line holds them (--precision 8)."""
    return np.array([[float("%.8e" % v) for v in row] for row in x])


def latin(count, bounds, rng):
    n = len(bounds)
    u = np.array([rng.uniform(k / count, (k + 1) / count, n) for k in range(count)])
    for j in range(n):
        rng.shuffle(u[:, j])
    return np.array([lo for lo, _ in bounds]) + u * np.array([hi - lo for lo, hi in bounds])


def trajectories(count, n, levels, rng):
    """Morris (1991), matrix form: B* = J x* + (step / 2) ((2 B - J) D* + J) P*."""
    step = levels / (2 * (levels - 1))
    rows = []
    for _ in range(count):
        order = np.eye(n)
        rng.shuffle(order)
        sign = np.diag(rng.choice([-1, 1], n))
        start = rng.choice(np.linspace(0, 1 - step, levels // 2), n)
        lower = np.tril(np.ones((n + 1, n)), -1)
        rows.append(start + step / 2 * ((2 * lower @ order.T - 1) @ sign + 1))
    return np.vstack(rows)


def elementary(x, y, n, step):
    effects = np.zeros((len(y) // (n + 1), n))
    for t in range(len(effects)):
        for s in range(n):
            before, after = t * (n + 1) + s, t * (n + 1) + s + 1
            j = int(np.argmax(np.abs(x[after] - x[before])))
            effects[t, j] = (y[after] - y[before]) / np.copysign(step, x[after, j] - x[before, j])
    return effects


def edges(n):
    """Class bounds of Plischke, Borgonovo and Smith (2013), as ranks."""
    classes = min(int(np.ceil(n ** (2 / (7 + np.tanh((1500 - n) / 500))))), 48)
    return np.linspace(0, n, classes + 1)


def separation(y, x, m, grid):
    """Their equation 26."""
    whole = gaussian_kde(y, bw_method="silverman")(grid)
    rank = np.empty(len(x), int)
    rank[np.argsort(x, kind="stable")] = np.arange(1, len(x) + 1)
    total = 0.0
    for lo, hi in zip(m[:-1], m[1:]):
        inside = y[(rank > lo) & (rank <= hi)]
        part = gaussian_kde(inside, bw_method="silverman")(grid) if np.ptp(inside) else 0
        total += len(inside) / (2 * len(y)) * np.trapezoid(np.abs(whole - part), grid)
    return total


def ratio(y, x, m):
    rank = np.empty(len(x), int)
    rank[np.argsort(x, kind="stable")] = np.arange(1, len(x) + 1)
    means = [(np.sum((rank > lo) & (rank <= hi)), y[(rank > lo) & (rank <= hi)].mean()) for lo, hi in zip(m[:-1], m[1:])]
    return sum(k * (mean - y.mean()) ** 2 for k, mean in means) / len(y) / y.var()


def pawn(y, x, slices):
    cuts = np.quantile(x, np.minimum(1, np.arange(slices + 1) * (1 / slices)))  # SALib's rounding of the probabilities
    return [ks_2samp(y[(x >= lo) & (x < hi)], y).statistic for lo, hi in zip(cuts[:-1], cuts[1:])]


def spectrum(y, x, harmonics):
    order = np.argsort(x)
    order = np.concatenate([order[::2], order[1::2][::-1]])
    power = np.abs(np.fft.fft(y[order] - y.mean())) ** 2
    share = 2 * power[1 : harmonics + 1].sum() / power[1:].sum()
    bias = 2 * harmonics / len(y)
    return share - bias / (1 - bias) * (1 - share)


values = {}

# PAWN and delta: SALib 1.4 and later with seed 12345, published in a smoke test of a hydrogen permeation model, measured
# on Python 3.9.23 and confirmed "bit-identical" on 3.12.14 (found by exact search for "pawn.analyze(problem, X, Y, S=10").
rng = np.random.RandomState(12345)
x = latin(256, [(1, 10), (0.1, 1), (100, 1000)], rng)
y = np.log10(x[:, 0]) * x[:, 1] + np.sqrt(x[:, 2])
assert x.sum() == 142364.52517734436 and y.mean() == 23.05501556524375
slices = [pawn(y, x[:, j], 10) for j in range(3)]
assert np.allclose([np.median(s) for s in slices], [0.17518028846153846, 0.14708533653846154, 0.6875], rtol=1e-15)
draws = []
rng = np.random.RandomState(12345)
m, grid, delta = edges(256), np.linspace(y.min(), y.max(), 100), []
for j in range(3):
    first, again = rng.randint(256, size=256), rng.randint(256, size=(10, 256))
    rng.randint(256, size=256), rng.randint(256, size=(10, 256))  # SALib draws these for its first-order index
    draws.append([first.tolist(), *again.tolist()])
    raw, *rest = [separation(y[r], x[r, j], m, grid) for r in [first, *again]]
    delta.append(np.mean(2 * raw - np.array(rest)))
assert np.allclose(delta, [0.10706087473576083, 0.06905348258240432, 0.6947500046510651], rtol=1e-9, atol=0), delta
values["pawnAndDelta"] = {
    "points": x.tolist(), "outputs": y.tolist(), "draws": draws,
    "salib": {"pawnMedian": [0.17518028846153846, 0.14708533653846154, 0.6875],
              "delta": [0.10706087473576083, 0.06905348258240432, 0.6947500046510651]},
    "ours": {"pawnSlices": slices,
             "uncorrected": [separation(y, x[:, j], m, grid) for j in range(3)],
             "first": [ratio(y, x[:, j], m) for j in range(3)],
             "spectrum": [spectrum(y, x[:, j], 10) for j in range(3)]},
}

# RBD-FAST: SALib's tests/test_cli_analyze.py (commit 0450d018), 1000 points, seed 100.
x = nine_digits(latin(1000, [(-PI, PI)] * 3, np.random.RandomState(100)))
published = [0.351277, 0.468170, -0.005864]
ours = [spectrum(ishigami(x), x[:, j], 10) for j in range(3)]
assert np.allclose(ours, published, atol=6e-7), ours
values["rbdFast"] = {"points": x.tolist(), "salib": published, "ours": ours}

# Morris: the same file as it stood in SALib 1.4 (before numpy's newer generator), 100 trajectories of 10 levels, seed 100.
unit = trajectories(100, 3, 10, np.random.RandomState(100))
x = nine_digits(-PI + 2 * PI * unit)
effects = elementary(x, ishigami(x), 3, 10 / 18)
published = {"mean": [7.498930, -0.470394, 0.864015], "absoluteMean": [7.498930, 2.215243, 5.423833],
             "standardDeviation": [9.330460, 2.775925, 7.862128]}
ours = {"mean": effects.mean(0), "absoluteMean": np.abs(effects).mean(0), "standardDeviation": effects.std(0, ddof=1)}
for name, numbers in published.items():
    assert np.allclose(ours[name], numbers, atol=6e-7), (name, ours[name])
values["morris"] = {"points": x.tolist(), "salib": published, "ours": {k: v.tolist() for k, v in ours.items()}}

# Sobol', any outputs: random numbers through the estimators that SALib names (Saltelli 2010 (b), Jansen, Saltelli 2002).
rng = np.random.RandomState(7)
n, count = 4, 60
y = 1e3 + rng.normal(size=count * (2 * n + 2)).cumsum() % 5
z = (y - y.mean()) / y.std()
blocks = z.reshape(count, 2 * n + 2)
a, ab, ba, b = blocks[:, 0], blocks[:, 1 : n + 1], blocks[:, n + 1 : 2 * n + 1], blocks[:, -1]
variance = np.var(np.concatenate([a, b]))
first = [np.mean(b * (ab[:, j] - a)) / variance for j in range(n)]
values["sobol"] = {
    "outputs": y.tolist(),
    "ours": {"first": first, "total": [np.mean((a - ab[:, j]) ** 2) / 2 / variance for j in range(n)],
             "second": [np.mean(ba[:, j] * ab[:, k] - a * b) / variance - first[j] - first[k]
                        for j in range(n) for k in range(j + 1, n)]},
}

# Upper binomial tails, for the quasi-p-values of PRIM.
values["binomial"] = [{"hits": h, "cases": t, "share": p, "tail": float(binom.sf(h - 1, t, p))}
                      for h, t, p in [(9, 10, 0.5), (30, 40, 0.6), (5, 5, 0.9), (0, 7, 0.2), (180, 200, 0.85)]]

with open("values.json", "w") as file:
    json.dump(values, file)
    file.write("\n")
