"""Least squares in exact rational arithmetic: checks ../nist/linear.json and writes exact.json.

Run in this folder: python3 exact.py (standard library only).
"""

import json
from fractions import Fraction


def design(data):
    if data["model"] == "no intercept":
        return [[Fraction(str(x))] for x in data["x"]]
    if data["model"] == "six regressors":
        return [[Fraction(1)] + [Fraction(str(v)) for v in row] for row in data["x"]]
    return [[Fraction(str(x)) ** k for k in range(data["model"]["polynomial"] + 1)] for x in data["x"]]


def inverse(a):
    k = len(a)
    rows = [list(row) + [Fraction(int(i == j)) for j in range(k)] for i, row in enumerate(a)]
    for c in range(k):
        pivot = next(r for r in range(c, k) if rows[r][c] != 0)
        rows[c], rows[pivot] = rows[pivot], rows[c]
        rows[c] = [v / rows[c][c] for v in rows[c]]
        for r in range(k):
            if r != c and rows[r][c] != 0:
                rows[r] = [v - rows[r][c] * w for v, w in zip(rows[r], rows[c])]
    return [row[k:] for row in rows]


def fit(X, y):
    k = len(X[0])
    bread = inverse([[sum(r[i] * r[j] for r in X) for j in range(k)] for i in range(k)])
    moments = [sum(r[i] * v for r, v in zip(X, y)) for i in range(k)]
    b = [sum(p * q for p, q in zip(row, moments)) for row in bread]
    return bread, b, [v - sum(p * q for p, q in zip(r, b)) for r, v in zip(X, y)]


def relative(a, b):
    return abs(a - b) / abs(b) if b else abs(a)


sets = json.load(open("../nist/linear.json"), parse_float=float)["sets"]
for data in sets:
    X, y = design(data), [Fraction(str(v)) for v in data["y"]]
    bread, b, e = fit(X, y)
    variance = sum(v * v for v in e) / (len(y) - len(b))
    errors = [float(bread[j][j] * variance) ** 0.5 for j in range(len(b))]
    c = data["certified"]
    off = [relative(float(v), w) for v, w in zip(b, c["coefficients"])]
    off += [relative(v, w) for v, w in zip(errors, c["standardErrors"])]
    off += [relative(float(variance) ** 0.5, c["residualSd"])]
    print(f"{data['name']}: certified values within {max(off):.1e}")
    assert max(off) < 1e-14

longley = next(data for data in sets if data["name"] == "Longley")
X, y = design(longley), [Fraction(str(v)) for v in longley["y"]]
bread, b, e = fit(X, y)
n, k = len(y), len(b)
effects = [[sum(p * q for p, q in zip(row, r)) for row in bread] for r in X]
leverage = [sum(p * q for p, q in zip(r, w)) for r, w in zip(X, effects)]
scores = [[v * u for v in w] for w, u in zip(effects, e)]


def crossed(lag, weight):
    return [[sum(weight(t) * scores[t - lag][i] * scores[t][j] for t in range(lag, n)) for j in range(k)] for i in range(k)]


def newey_west(lag, scale):
    total = crossed(0, lambda t: scale)
    for distance in range(1, lag + 1):
        part = crossed(distance, lambda t: scale * (1 - Fraction(distance, lag + 1)))
        total = [[total[i][j] + part[i][j] + part[j][i] for j in range(k)] for i in range(k)]
    return total


matrices = {
    "longley.HC0": crossed(0, lambda t: 1),
    "longley.HC1": crossed(0, lambda t: Fraction(n, n - k)),
    "longley.HC2": crossed(0, lambda t: 1 / (1 - leverage[t])),
    "longley.HC3": crossed(0, lambda t: 1 / (1 - leverage[t]) ** 2),
    "longley.neweyWest.lag0": newey_west(0, 1),
    "longley.neweyWest.lag3": newey_west(3, 1),
    "longley.neweyWest.lag2.smallSample": newey_west(2, Fraction(n, n - k)),
    "longley.neweyWest.automatic": newey_west(4, 1),
}
lines = ",\n".join(f'\t"{name}": {json.dumps([float(v) for row in m for v in row])}' for name, m in matrices.items())
open("exact.json", "w").write("{\n" + lines + "\n}\n")
