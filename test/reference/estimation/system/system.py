"""
Restricted systems written out: python3 system.py (standard library) writes system.json.

Every number is made from the textbook's matrices, stacked and whole, in decimals of 60 digits: b from the bordered
system [X'WX R'; R 0], W the inverse of the residual covariance times the unit matrix, residual covariances divided by
the geometric mean of the degrees of freedom (a restriction within one equation gives one back), and Newey and West's
covariance from the moments of each row. The data, kmenta.csv, are those of Kmenta (1986), Elements of Econometrics, as in
the tests of R's systemfit, whose printed results are in systemfit.json beside this file.
"""
import json
from decimal import Decimal as D, getcontext

getcontext().prec = 60

with open("kmenta.csv") as data:
    rows = [[D(text) for text in line.strip().split(",")] for line in list(data)[1:]]
consump, price, income, farm, trend = map(list, zip(*rows))
one = [D(1)] * len(rows)
demand = ("demand", consump, [one, price, income])
supply = ("supply", consump, [one, price, farm, trend])
supply2 = ("supply", price, [one, income, farm, trend])


def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def transpose(a):
    return [list(row) for row in zip(*a)]


def inverse(a):
    n = len(a)
    m = [row[:] + [D(int(i == j)) for j in range(n)] for i, row in enumerate(a)]
    for k in range(n):
        p = max(range(k, n), key=lambda i: abs(m[i][k]))
        m[k], m[p] = m[p], m[k]
        m[k] = [value / m[k][k] for value in m[k]]
        for i in range(n):
            if i != k:
                m[i] = [x - m[i][k] * y for x, y in zip(m[i], m[k])]
    return [row[n:] for row in m]


def cholesky(a):
    lower = [[D(0)] * len(a) for _ in a]
    for i in range(len(a)):
        for j in range(i + 1):
            left = a[i][j] - sum(lower[i][k] * lower[j][k] for k in range(j))
            lower[i][j] = left.sqrt() if i == j else left / lower[j][j]
    return lower


def system(equations, restrictions=(), totals=(), rounds=1):
    T, G = len(equations[0][1]), len(equations)
    sizes = [len(x) for _, _, x in equations]
    starts = [sum(sizes[:i]) for i in range(G)]
    K = sum(sizes)
    X = []
    for i, (_, _, columns) in enumerate(equations):
        for t in range(T):
            row = [D(0)] * K
            row[starts[i] : starts[i] + sizes[i]] = [column[t] for column in columns]
            X.append(row)
    y = [[value] for _, of, _ in equations for value in of]
    R = [[D(v) for v in row] for row in restrictions]
    free = [
        T - size + sum(all(v == 0 for j, v in enumerate(row) if not start <= j < start + size) for row in R)
        for start, size in zip(starts, sizes)
    ]

    def weighted(precision):
        """X'W with W the precision times the unit matrix, without writing the zeros out."""
        return [
            [sum(precision[j][i] * X[j * T + t][k] for j in range(G)) for i in range(G) for t in range(T)]
            for k in range(K)
        ]

    def gls(precision):
        XW = weighted(precision)
        top = [row + list(column) for row, column in zip(multiply(XW, X), zip(*R))] if R else multiply(XW, X)
        bordered = top + [row + [D(0)] * len(R) for row in R]
        whole = inverse(bordered)
        b = multiply(whole, multiply(XW, y) + [[D(total)] for total in totals])[:K]
        return b, [row[:K] for row in whole[:K]]

    def spread(b):
        fitted = multiply(X, b)
        e = [[y[i * T + t][0] - fitted[i * T + t][0] for t in range(T)] for i in range(G)]
        return e, [
            [sum(u * v for u, v in zip(e[i], e[j])) / (D(free[i]) * D(free[j])).sqrt() for j in range(G)]
            for i in range(G)
        ]

    b, _ = gls([[D(int(i == j)) for j in range(G)] for i in range(G)])
    used = 0
    while used < rounds:
        before = b
        _, sigma = spread(b)
        precision = inverse(sigma)
        b, A = gls(precision)
        used += 1
        moved = sum((p[0] - q[0]) ** 2 for p, q in zip(b, before)) / sum(q[0] ** 2 for q in before)
        if moved.sqrt() <= D("1e-5"):
            break
    e, residual = spread(b)
    scores = [
        [
            sum(precision[i][j] * e[j][t] for j in range(G)) * equations[i][2][k][t]
            for i in range(G)
            for k in range(sizes[i])
        ]
        for t in range(T)
    ]
    freedom = D(T) - D(K - len(R)) / D(G)

    # Rows made alike by the Cholesky factor of the residual covariance, and their leverages under the restrictions.
    alike = inverse(cholesky(sigma))
    made = [
        [sum(alike[i][j] * X[j * T + t][k] for j in range(G)) for k in range(K)] for t in range(T) for i in range(G)
    ]
    errors = [sum(alike[i][j] * e[j][t] for j in range(G)) for t in range(T) for i in range(G)]
    leverage = [sum(x * v for x, v in zip(row, multiply([row], A)[0])) for row in made]
    grown = [
        [sum(made[t * G + i][k] * errors[t * G + i] / (1 - leverage[t * G + i]) for i in range(G)) for k in range(K)]
        for t in range(T)
    ]

    def newey(lag, small, scores=scores):
        meat = [[D(0)] * K for _ in range(K)]
        for distance in range(lag + 1):
            weight = D(1) - D(distance) / D(lag + 1)
            for t in range(distance, T):
                for i in range(K):
                    for j in range(K):
                        now = scores[t][i] * scores[t - distance][j]
                        then = scores[t - distance][i] * scores[t][j]
                        meat[i][j] += weight * (now if distance == 0 else now + then)
        found = multiply(multiply(A, meat), A)
        scale = D(T) / freedom if small else D(1)
        return [[scale * v for v in row] for row in found]

    constant = [column == one for _, _, columns in equations for column in columns]
    sums = [sum(v for v, flat in zip(row, constant) if not flat) for row in scores]
    most = int(4 * (T / 100) ** (2 / 9))
    auto = [sum(sums[t] * sums[t - lag] for t in range(lag, T)) for lag in range(most + 1)]
    level = auto[0] + 2 * sum(auto[1:])
    slope = 2 * sum(lag * value for lag, value in enumerate(auto))
    bandwidth = 1.1447 * (float(slope / level) ** 2) ** (1 / 3) * T ** (1 / 3)
    flat = lambda m: [float(v) for row in m for v in row]
    return {
        "coefficients": flat(b),
        "covariance": flat(A),
        "weighting": flat(sigma),
        "residualCovariance": flat(residual),
        "rounds": [used],
        "freedom": [float(freedom)],
        "bandwidth": [bandwidth],
        "neweyWest.lag0": flat(newey(0, False)),
        "neweyWest.lag2": flat(newey(2, False)),
        "neweyWest.lag1.leverage": flat(newey(1, False, grown)),
        "neweyWest.lag3.smallSample": flat(newey(3, True)),
    }


SAME = [0, 0, 1, 0, 0, 0, -1]
APART = [0, -1, 0, 0, 1, 0, 0]
WITHIN = [0, 0, 0, 0, 0, 1, -1]
cases = {
    "free": system([demand, supply]),
    "one": system([demand]),
    "same": system([demand, supply], [SAME], [0]),
    "two": system([demand, supply], [SAME, APART], [0, D("0.5")]),
    "within": system([demand, supply], [WITHIN], [0]),
    "two.iterated": system([demand, supply], [SAME, APART], [0, D("0.5")], rounds=100),
    "same.iterated": system([demand, supply2], [SAME], [0], rounds=100),
}
with open("system.json", "w") as out:
    json.dump({f"{name}.{key}": value for name, case in cases.items() for key, value in case.items()}, out, indent=0)
    out.write("\n")
