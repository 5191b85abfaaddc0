"""The reference case vectorised in numpy: every number of the loop an array over draws. Called by run.mjs:
arrays.py CONSTANTS PARAMETERS kernel|quantiles|check BLOCK; prints nanoseconds a draw of processor time (best of 3)."""

import sys
import time

import numpy as np

raw = np.fromfile(sys.argv[1])
T, base_defence, base_gdp, base_debt, phi_other, arms_stock = int(raw[0]), *raw[1:6]
phi = raw[8:12]
year = raw[12:].reshape(-1, 16)
growth, own, value = year[:, 0:2], year[:, 2:4], year[:, 4:6]
gdp, nominal, rate, revenue, deficit, other = year[:, 6:12].T
line = year[:, 12:16]
y = np.log(gdp / gdp[0])
reference, federal = line.sum(axis=1), line @ phi
provincial = (1 - phi_other) * other + line @ (1 - phi)
parameters = np.fromfile(sys.argv[2]).reshape(-1, 12)
mode, block = sys.argv[3], int(sys.argv[4])


def run(arm, p, d, h):
    borrowing, pay_other, pay_revenue, shift, quality, sharing, spending, short, long_run, income, momentum, adjustment = p.T.copy()
    per_value, gross_up, income_long = quality / arms_stock, sharing / (1 - sharing), 1 - long_run
    z = dz = m = dm = np.zeros(len(p))
    debt = np.full(len(p), base_debt)
    capability = 1 + own[0, arm] + per_value * value[0, arm]
    for t in range(1, T + 1):
        following = 1 + own[t, arm] + per_value * value[t, arm]
        step = np.log((1 + growth[t, arm] + shift) * following / capability)
        capability = following
        dm = momentum * dm + short * dz + income * (y[t] - y[t - 1]) + adjustment * (long_run * z + income_long * y[t - 1] - m)
        m, z, dz = m + dm, z + step, step
        share = base_defence * base_gdp * np.exp(m) / gdp[t]
        rolled = debt / nominal[t]
        gap = share + rate[t] * rolled + (other[t] + reference[t] - revenue[t] - deficit[t])
        net, borrowed, cut = pay_revenue * gap, borrowing * gap, pay_other * gap
        cut = np.where(gap > 0, np.minimum(cut, phi_other * other[t]), cut)
        from_lines = gap - net - borrowed - cut
        level = np.minimum(from_lines / federal[t], 1)
        windfall = gross_up * net
        spent = spending * windfall
        per_unit = spent / provincial[t]
        d[t - 1] = share
        for j in range(4):
            h[t - 1, j] = line[t, j] * (1 + per_unit * (1 - phi[j]) - level * phi[j])
        debt = rolled + deficit[t] + borrowed + (from_lines - level * federal[t]) - (windfall - spent)


def both_arms(p):
    both = [(np.empty((T, len(p))), np.empty((T, 4, len(p)))) for _ in range(2)]
    for arm in range(2):
        run(arm, p, *both[arm])
    return both, ((both[1][1] - both[0][1]).sum(axis=1) * gdp[1:, None]).sum(axis=0)


def all_draws(keep):
    n = len(parameters)
    d, h = (np.empty((T, n)), np.empty((T, 4, n))) if keep else (None, None)
    for at in range(0, n, block):
        p = parameters[at : at + block]
        both, loss = both_arms(p)
        loss.mean(), loss.std()
        if keep:
            d[:, at : at + block], h[:, :, at : at + block] = both[0]
    return d, h


def main():
    global parameters
    if mode == "check":
        parameters = parameters[:1000]
        d, h = all_draws(True)
        rows = np.concatenate([d.T, h.transpose(2, 0, 1).reshape(len(parameters), -1)], axis=1)
        sys.stdout.buffer.write(rows.tobytes())
    else:
        best = np.inf
        for _ in range(3):
            began = time.process_time()
            d, h = all_draws(mode == "quantiles")
            if mode == "quantiles":
                np.quantile(d, [0.05, 0.25, 0.5, 0.75, 0.95], axis=-1)
                np.quantile(h, [0.05, 0.25, 0.5, 0.75, 0.95], axis=-1)
            best = min(best, time.process_time() - began)
        print(best / len(parameters) * 1e9)


if __name__ == "__main__":
    main()
