def noncentral_t_below(df, steps=1000):
    """P(T <= t) of noncentral t, as a function of t and ncp: Simpson's rule over the scaled SD that divides T."""
    low, high = max(0.0, 1 - 9 / math.sqrt(df)), 1 + 9 / math.sqrt(df)
    step = (high - low) / steps
    log_scale = math.log(2) + df / 2 * math.log(df / 2) - math.lgamma(df / 2)
    weights = []
    for i in range(1, steps + 1):
        s = low + step * i
        density = math.exp(log_scale + (df - 1) * math.log(s) - df * s * s / 2)
        weights.append((s, density * step / 3 * (1 if i == steps else 4 if i % 2 else 2)))
    return lambda t, ncp: sum(weight * math.erfc((ncp - t * s) / math.sqrt(2)) / 2 for s, weight in weights)


def noncentrality(t, df, p):
    """Noncentrality at which the share p of the distribution lies below t."""
    below = noncentral_t_below(df)
    low, high = t - 9 - abs(t), t + 9 + abs(t)
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if below(t, middle) > p else (low, middle)
    return (low + high) / 2


def hedges(x, y):
    """Hedges' g of x less y, with the interval from the noncentral t distribution."""
    df = len(x) + len(y) - 2
    if df < 2 or min(len(x), len(y)) < 2:
        return {}
    pooled = math.sqrt(((len(x) - 1) * sd(x) ** 2 + (len(y) - 1) * sd(y) ** 2) / df)
    correction = math.exp(math.lgamma(df / 2) - math.lgamma((df - 1) / 2)) / math.sqrt(df / 2)
    unit = math.sqrt(1 / len(x) + 1 / len(y))
    if not pooled:
        return {}
    t = (mean(x) - mean(y)) / pooled / unit
    g, low, high = (correction * unit * one for one in (t, noncentrality(t, df, 0.975), noncentrality(t, df, 0.025)))
    return {"change": g, "ci_low": low, "ci_high": high}


def squares(x, y):
    return sum((a - mean(x)) * (b - mean(y)) for a, b in zip(x, y))


def ancova(groups):
    """Later score of the first group less the second's at the same first score."""
    (x1, y1), (x0, y0) = ([list(side) for side in zip(*pairs)] for pairs in groups)
    xx, xy, yy = (squares(a1, b1) + squares(a0, b0) for a1, b1, a0, b0 in
                  ((x1, x1, x0, x0), (x1, y1, x0, y0), (y1, y1, y0, y0)))
    df, apart = len(x1) + len(x0) - 3, mean(x1) - mean(x0)
    gap = mean(y1) - mean(y0) - xy / xx * apart
    se = math.sqrt((yy - xy**2 / xx) / df * (1 / len(x1) + 1 / len(x0) + apart**2 / xx))
    return {"change": gap, **around(gap, se, df)}


def paired(x, y):
    """Standard error of the mean change, mean change in the average SD of both times with Hedges' J, and correlation."""
    change, df = [b - a for a, b in zip(x, y)], len(x) - 1
    spread = math.sqrt((sd(x) ** 2 + sd(y) ** 2) / 2) if df > 1 else 0
    if not spread:
        return {}
    correction = math.exp(math.lgamma(df / 2) - math.lgamma((df - 1) / 2)) / math.sqrt(df / 2)
    r = statistics.correlation(x, y) if sd(x) * sd(y) else NAN
    return {"se": sd(change) / math.sqrt(len(x)), "g_av": correction * mean(change) / spread, "r": r}


def pairs_of(row, of):
    first = [score(family, row["measure"], setting("first")) for family in of]
    return first, [score(family, row["measure"], row["wave"]) for family in of]


def between(row):
    def seen(wanted):
        of = pairs_of(row, [family for family in families if wanted(arm_of(family))])
        return [(x, y) for x, y in zip(*of) if not math.isnan(x + y)]

    sides = [seen(lambda arm: arm != setting("reference")), seen(lambda arm: arm == setting("reference"))]
    one, other = ([y - x for x, y in side] for side in sides)
    n = {"n": len(one) + len(other)}
    if min(len(one), len(other)) < 2:
        return n
    if row["method"] == "hedges-g":
        return {**n, **hedges(one, other)}
    return {**n, **(ancova(sides) if row["method"] == "ancova" else welch(one, other))}


def welch(one, other):
    return {"change": mean(one) - mean(other), **overlapping(one + [NAN] * len(other), [NAN] * len(one) + other)}


def anew(row):
    if row["group"] == "difference":
        return between(row)
    first, later = pairs_of(row, [family for family in families if group_of(family) == row["group"]])
    both = [(x, y) for x, y in zip(first, later) if not math.isnan(x + y)]
    starts = [x for x, _ in both]
    alone = [x for x, y in zip(first, later) if not math.isnan(x) and math.isnan(y)]
    if row["method"] == "all-available":
        ends = {"mean_start": mean(present(first)), "mean_later": mean(present(later))}
        gap = {"change": ends["mean_later"] - ends["mean_start"]}
        return {"n": len(present(later)), **ends, **gap, **overlapping(later, first)}
    if row["method"] == "completers":
        change = [y - x for x, y in both]
        means = {"mean_start": mean(starts), "mean_later": mean([y for _, y in both])}
        return {"n": len(both), **means, "change": mean(change), "sd": sd(change), **t_interval(change), **paired(starts, [y for _, y in both])}
    if row["method"] == "start-hedges-g":
        return hedges(starts, alone)
    of = starts if row["method"] == "start-seen" else alone
    return {"n": len(of), "mean_start": mean(of)}


report([anew(row) for row in shown])
