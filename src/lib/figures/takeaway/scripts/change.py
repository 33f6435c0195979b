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
    if not xx or df < 1:
        return {}
    gap = mean(y1) - mean(y0) - xy / xx * apart
    se = math.sqrt((yy - xy**2 / xx) / df * (1 / len(x1) + 1 / len(x0) + apart**2 / xx))
    return {"change": gap, **around(gap, se, df)}


def paired(x, y):
    """Mean change in the average SD of both times with Hedges' J and in its own SD, its error and ends, and the correlation."""
    change, df = [b - a for a, b in zip(x, y)], len(x) - 1
    ends = {"minimum": min(change), "maximum": max(change)} if change else {}
    if df > 0:
        ends |= {"se": sd(change) / math.sqrt(len(x)), "d_z": mean(change) / sd(change) if sd(change) else NAN}
    spread = math.sqrt((sd(x) ** 2 + sd(y) ** 2) / 2) if df > 1 else 0
    if not spread:
        return ends
    correction = math.exp(math.lgamma(df / 2) - math.lgamma((df - 1) / 2)) / math.sqrt(df / 2)
    r = statistics.correlation(x, y) if sd(x) * sd(y) else NAN
    return {**ends, "g_av": correction * mean(change) / spread, "r": r}


def pairs_of(row, of):
    first = [score(family, row["measure"], setting("first")) for family in of]
    return first, [score(family, row["measure"], row["wave"]) for family in of]


def between(row):
    def seen(wanted):
        of = pairs_of(row, [family for family in families if wanted(arm_of(family)) and in_panel(family, row)])
        return [(x, y) for x, y in zip(*of) if not math.isnan(x + y)]

    sides = [seen(lambda arm: arm == setting("other")), seen(lambda arm: arm == setting("reference"))]
    one, other = ([y - x for x, y in side] for side in sides)
    n = {"n": len(one) + len(other), "n_" + setting("other"): len(one), "n_" + setting("reference"): len(other)}
    if min(len(one), len(other)) < 2:
        return n
    if row["method"] == "hedges-g":
        return {**n, **hedges(one, other)}
    if row["method"] == "hedges-g-start":
        return {**n, "change": hedges_start(*sides)}
    by_site = [list(changes_by_site(row, arm).values()) for arm in (setting("other"), setting("reference"))]
    if row["method"] in ("icc", "design-effect", "effective-n"):
        return {**n, "change": clustering(by_site)[row["method"]]}
    if row["method"] == "ancova":
        if setting("allocation") == "family":
            return {**n, **strata(row)}
        return {**n, **(ancova_of_sites(row) if setting("allocation") == "site" else ancova(sides))}
    if setting("allocation") == "site":
        return {**n, **student(*([mean(site) for site in sites] for sites in by_site))}
    return {**n, **welch(one, other)}


def ancova_of_sites(row):
    """Later score of one arm less the other's at the same first score, with errors by CR2 over sites."""
    arms = [(site, value, pair) for value, arm in enumerate((setting("reference"), setting("other")))
            for site, pairs in of_sites(row, arm).items() for pair in pairs]
    middle = mean([x for _, _, (x, _) in arms])
    columns = [[1.0] * len(arms), [x - middle for _, _, (x, _) in arms], [float(value) for _, value, _ in arms]]
    sites = [site for site, _, _ in arms]
    if any(len({site for site, value, _ in arms if value == side}) < 2 for side in (0, 1)):
        return {}
    try:
        gap, se, df = cr2(columns, [y - middle for _, _, (_, y) in arms], sites)[2]
    except (ValueError, ZeroDivisionError):
        return {}
    return {"change": gap, **around(gap, se, df)}


def hedges_start(one, other):
    """Difference in mean change in SDs of the first scores, with Hedges' J (Morris 2008)."""
    (x1, y1), (x0, y0) = ([list(side) for side in zip(*pairs)] for pairs in (one, other))
    df = len(x1) + len(x0) - 2
    pooled = math.sqrt((squares(x1, x1) + squares(x0, x0)) / df) if df else 0
    if df < 2 or not pooled:
        return NAN
    correction = math.exp(math.lgamma(df / 2) - math.lgamma((df - 1) / 2)) / math.sqrt(df / 2)
    return correction * (mean(y1) - mean(x1) - mean(y0) + mean(x0)) / pooled


def of_sites(row, arm):
    """Pairs of scores of one arm's families by site."""
    sites = {}
    for family in families:
        pair = score(family, row["measure"], setting("first")), score(family, row["measure"], row["wave"])
        if arm_of(family) == arm and in_panel(family, row) and not math.isnan(sum(pair)):
            sites.setdefault(site_of(family), []).append(pair)
    return sites


def changes_by_site(row, arm):
    return {site: [y - x for x, y in pairs] for site, pairs in of_sites(row, arm).items()}


def student(one, other):
    df = len(one) + len(other) - 2
    if min(len(one), len(other)) < 2:
        return {"change": mean(one) - mean(other)}
    pooled = (squares(one, one) + squares(other, other)) / df
    return {
        "change": mean(one) - mean(other),
        **around(mean(one) - mean(other), math.sqrt(pooled * (1 / len(one) + 1 / len(other))), df),
    }


def clustering(arms):
    """How alike changes within sites are (Donner and Koval 1980), and what that costs (Kish 1965)."""
    sizes = [[len(site) for site in sites] for sites in arms]
    n, sites = sum(map(sum, sizes)), sum(map(len, sizes))
    inside = sum(squares(site, site) for arm in arms for site in arm)
    pooled = [[change for site in arm for change in site] for arm in arms]
    between = (sum(squares(arm, arm) for arm in pooled) - inside) / (sites - 2) if sites > 2 else NAN
    within = inside / (n - sites) if n > sites else NAN
    size = (n - sum(sum(m * m for m in arm) / sum(arm) for arm in sizes)) / (sites - 2) if sites > 2 else NAN
    spread = between + (size - 1) * within
    icc = (between - within) / spread if spread else NAN
    effect = 1 + (sum(m * m for arm in sizes for m in arm) / n - 1) * max(0, icc)
    return {"icc": icc, "design-effect": effect, "effective-n": n / effect}


def strata(row):
    """Later score of one arm less the other's at the same first score and site."""
    sites = {}
    for value, arm in enumerate((setting("reference"), setting("other"))):
        for site, pairs in of_sites(row, arm).items():
            sites.setdefault(site, []).extend((x, value, y) for x, y in pairs)
    x, g, y = [], [], []
    for rows in sites.values():
        for into, values in zip((x, g, y), zip(*rows)):
            into.extend(one - mean(values) for one in values)
    determinant = dot(x, x) * dot(g, g) - dot(x, g) ** 2
    if not determinant or len(x) - len(sites) - 2 < 1:
        return {}
    gap = (dot(g, y) * dot(x, x) - dot(x, g) * dot(x, y)) / determinant
    slope = (dot(x, y) * dot(g, g) - dot(x, g) * dot(g, y)) / determinant
    df = len(x) - len(sites) - 2
    left = dot(y, y) - slope * dot(x, y) - gap * dot(g, y)
    return {"change": gap, **around(gap, math.sqrt(left / df * dot(x, x) / determinant), df)}


def welch(one, other):
    return {"change": mean(one) - mean(other), **overlapping(one + [NAN] * len(other), [NAN] * len(one) + other)}


def anew(row):
    if row["group"] == "difference":
        return between(row)
    first, later = pairs_of(row, [family for family in families if group_of(family) == row["group"] and in_panel(family, row)])
    both = [(x, y) for x, y in zip(first, later) if not math.isnan(x + y)]
    starts = [x for x, _ in both]
    alone = [x for x, y in zip(first, later) if not math.isnan(x) and math.isnan(y)]
    if row["method"] == "all-available":
        ends = {"mean_start": mean(present(first)), "mean_later": mean(present(later))}
        gap = {"change": ends["mean_later"] - ends["mean_start"]}
        return {"n": len(present(later)), "n_start": len(present(first)), **ends, **gap, **overlapping(later, first)}
    if row["method"] == "completers":
        change = [y - x for x, y in both]
        means = {"mean_start": mean(starts), "mean_later": mean([y for _, y in both])}
        return {"n": len(both), **means, "change": mean(change), "sd": sd(change), **t_interval(change), **paired(starts, [y for _, y in both])}
    if row["method"] == "start-hedges-g":
        return hedges(starts, alone)
    of = starts if row["method"] == "start-seen" else alone
    return {"n": len(of), "mean_start": mean(of)}


report([anew(row) for row in shown])
