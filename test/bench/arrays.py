"""The reference case vectorised in numpy: every number of the loop an array over draws, in blocks. Called by kernel.mjs:
arrays.py CONSTANTS PARAMETERS kernel|check BLOCK; `kernel` prints nanoseconds a draw of processor time (best of 3), `check`
writes defence, lines and scalars of the first thousand draws."""

import sys
import time

import numpy as np

raw = np.fromfile(sys.argv[1])
T, base_defence, base_gdp, base_debt, phi_other, other_floor, arms_stock = int(raw[0]), *raw[1:7]
regime_from, growth_from, sharing_from, sharing_to = raw[7:11].astype(int)
discount_rate = raw[11]
windfall_share = raw[12:16]
part, floor, development = raw[16:91].reshape(5, 3, 5).transpose(1, 0, 2)
year = raw[91:].reshape(-1, 18)
growth, own, value = year[:, 0:2], year[:, 2:4], year[:, 4:6]
gdp, nominal, rate, revenue, deficit, other = year[:, 6:12].T
line, known, sharing = year[:, 12:16], year[:, 16], year[:, 17]
y = np.log(gdp / gdp[0])
left_over = revenue + deficit - other - line.sum(axis=1)
# By tier, year and item: what is spent, what of it is development, and what can be cut at all.
whole = part[:, None, :] * np.column_stack([line, other])
sizes = development[:, None, :] * whole, (1 - development[:, None, :]) * whole
room = np.maximum(0, whole - floor[:, None, :])
tier_total, developed = whole.sum(axis=2), sizes[0].sum(axis=2)
share_of_cut = tier_total[1:] / tier_total[1:].sum(axis=0)


def fill(k, t, cut):
    """Cuts by item of the rows in which a floor binds or all development is gone, and what is left."""
    left, cuts = cut.copy(), np.zeros((5, len(cut)))
    for size in (sizes[0][k, t], sizes[1][k, t]):
        most = np.minimum(size[:, None], room[k, t][:, None] - cuts)
        here = np.zeros_like(cuts)
        for _ in range(5):
            total = np.where(here < most, size[:, None], 0).sum(axis=0)
            level = np.divide(left, total, out=np.zeros_like(left), where=total > 0)
            want = level * size[:, None]
            full = (here < most) & (want >= most) & (left > 0)
            bound = full.any(axis=0)
            last = (here < most) & ~bound & (left > 0)
            left = left - np.where(full, most, 0).sum(axis=0) - np.where(last, want, 0).sum(axis=0)
            here = np.where(full, most, np.where(last, want, here))
            left = np.where(bound | (total <= 0), left, 0)
        cuts += here
    return cuts, np.maximum(left, 0)


def spread(k, t, cut):
    size, most = sizes[0][k, t], room[k, t]
    level = cut / developed[k, t]
    cuts = level * size[:, None]
    limit = np.min(np.minimum(1, most[size > 0] / size[size > 0])) if (size > 0).any() else 0
    over = np.flatnonzero(level > limit)
    unmet = np.zeros(len(cut))
    if len(over) > 0:
        cuts[:, over], unmet[over] = fill(k, t, cut[over])
    return cuts, unmet


def run(arm, p, d, h, interest):
    """One arm; `p` has a row for each parameter, `d` and `interest` one for each year, `h` one for each year and line."""
    shift, quality, drawn_sharing, spending, short, long_run, income, momentum, adjustment = p[10:]
    regimes = p[0:5], p[5:10]
    per_value, income_long = quality / arms_stock, 1 - long_run
    n = p.shape[1]
    z = dz = m = dm = np.zeros(n)
    debt = np.full(n, base_debt)
    capability = 1 + own[0, arm] + per_value * value[0, arm]
    for t in range(1, T + 1):
        following = 1 + own[t, arm] + per_value * value[t, arm]
        grown = shift if arm == 0 and t >= growth_from else growth[t, arm]
        step = np.log((1 + grown) * following / capability)
        capability = following
        if known[t] > 0:
            share = np.full(n, known[t])
            after = np.full(n, np.log(known[t] * gdp[t] / (base_defence * base_gdp)))
        else:
            after = m + momentum * dm + short * dz + income * (y[t] - y[t - 1]) + adjustment * (long_run * z + income_long * y[t - 1] - m)
            share = base_defence * base_gdp * np.exp(after) / gdp[t]
        m, dm, z, dz = after, after - m, z + step, step
        taxes, levies, borrowing, pay_other, pay_provinces = regimes[1 if t >= regime_from else 0]
        rolled = debt / nominal[t]
        paid = rate[t] * rolled
        gap = share + paid - left_over[t]
        tax, borrowed = taxes * gap, borrowing * gap
        spent = spending * (drawn_sharing if sharing_from <= t <= sharing_to else sharing[t]) * tax
        cut = gap - tax - levies * gap - borrowed + spent
        from_other = np.minimum(pay_other * cut, phi_other * max(0, other[t] - other_floor))
        from_provinces = pay_provinces * cut
        cuts, unfunded = spread(0, t, cut - from_other - from_provinces)
        lines = line[t][:, None] - cuts[:4]
        for k in range(1, 5):
            cuts, unmet = spread(k, t, from_provinces * share_of_cut[k - 1, t] - windfall_share[k - 1] * spent)
            lines -= cuts[:4]
            unfunded = unfunded + unmet
        d[t - 1], h[t - 1], interest[t - 1] = share, lines, paid
        debt = rolled + deficit[t] + borrowed + unfunded


def both_arms(p):
    """Defence, lines and interest of the run and of its counterfactual."""
    n = p.shape[1]
    both = [(np.empty((T, n)), np.empty((T, 4, n)), np.empty((T, n))) for _ in range(2)]
    for arm in range(2):
        run(arm, p, *both[arm])
    return both


def scalars(both, money):
    """The numbers of a draw that an ensemble reports by default, in its order; `money` is what each line loses by year."""
    (d, h, interest), (other_d, _, other_interest) = both
    discount = (1 + discount_rate) ** -np.arange(1.0, T + 1)
    loss, present = money.sum(axis=0), np.tensordot(discount, money, 1)
    extra = gdp[1:] @ (d - other_d)
    all_loss = loss.sum(axis=0)
    extra_interest = (interest - other_interest).sum(axis=0)
    share = extra_interest / (extra_interest + (d - other_d).sum(axis=0))
    last = interest[-1], d[-1] / (h[-1, 0] + h[-1, 1])
    return [*loss, *present, all_loss / extra, all_loss, present.sum(axis=0), extra, share, *last]


def losses(both):
    """What each line loses by year, as a share of GDP and in money."""
    lost = both[1][1] - both[0][1]
    return lost, lost * gdp[1:, None, None]


def given():
    """The parameters of a file in blocks of draws, a row for each parameter."""
    parameters = np.fromfile(sys.argv[2]).reshape(-1, 19)
    block = int(sys.argv[4])
    return len(parameters), (parameters[at : at + block].T.copy() for at in range(0, len(parameters), block))


def main():
    if sys.argv[3] == "check":
        n, blocks = given()
        p = np.concatenate(list(blocks), axis=1)[:, :1000]
        both = both_arms(p)
        d, h, _ = both[0]
        rows = [*d, *h.reshape(4 * T, -1), *scalars(both, losses(both)[1])]
        sys.stdout.buffer.write(np.stack(rows, axis=1).tobytes())
        return
    best = np.inf
    for _ in range(3):
        n, blocks = given()
        began = time.process_time()
        for p in blocks:
            both_arms(p)
        best = min(best, time.process_time() - began)
    print(best / n * 1e9)


if __name__ == "__main__":
    main()
