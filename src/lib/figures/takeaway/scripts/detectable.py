def variance(x):
    return sd(x) ** 2


def t_quantile_90(df):
    """Critical value of t for a 90% interval."""
    low, high = 0.0, math.pi / 2
    for _ in range(60):
        angle = (low + high) / 2
        low, high = (angle, high) if t_half(angle, df) < 0.45 else (low, angle)
    return math.sqrt(df) * math.tan(low)


def told(value, se, df, around=None):
    margin = t_quantile_90(df) * (se if around is None else around)
    return {"value": value, "se": se, "df": df, "detectable": se * detectable_in_errors(df),
            "ci90_low": value - margin, "ci90_high": value + margin}


def adjusted(both):
    """Later score with the approach less that without, from the same first score, with its error and df."""
    sums = []
    for arm in both:
        mx, my = mean([x for _, x, _ in arm]), mean([y for _, _, y in arm])
        pairs = [(x - mx, y - my) for _, x, y in arm]
        sums.append((mx, my, *(sum(f(x, y) for x, y in pairs) for f in (lambda x, y: x * x, lambda x, y: x * y, lambda x, y: y * y))))
    (x1, y1, *one), (x0, y0, *none) = sums
    xx, xy, yy = (a + b for a, b in zip(one, none))
    df = sum(map(len, both)) - 3
    s2 = (yy - xy * xy / xx) / df
    return y1 - y0 - xy / xx * (x1 - x0), math.sqrt(s2 * (sum(1 / len(arm) for arm in both) + (x1 - x0) ** 2 / xx)), df


def over_sites(both):
    """Sites' own means, and the error of a difference of arms whose sites are units, by their intraclass correlation."""
    arms_of = []
    for arm in both:
        sites = {}
        for site, first, later in arm:
            sites.setdefault(site, []).append(later - first)
        arms_of.append(list(sites.values()))
    gap = mean([mean(x) for x in arms_of[0]]) - mean([mean(x) for x in arms_of[1]])
    if min(map(len, arms_of)) < 2:
        return {"value": gap}
    k, n = sum(map(len, arms_of)), sum(map(len, both))
    squares = lambda values: sum((v - mean(values)) ** 2 for v in values)
    inside = sum(squares(site) for arm in arms_of for site in arm)
    every = sum(squares([v for site in arm for v in site]) for arm in arms_of)
    between, error = (every - inside) / (k - 2), inside / (n - k)
    size = lambda arm: sum(len(x) ** 2 for x in arm) / sum(map(len, arm))
    n0 = (n - sum(map(size, arms_of))) / (k - 2)
    icc = max(0, (between - error) / (between + (n0 - 1) * error))
    se = math.sqrt(every / (n - 2) * sum((1 + (size(arm) - 1) * icc) / sum(map(len, arm)) for arm in arms_of))
    spread = sum(squares([mean(x) for x in arm]) for arm in arms_of) / (k - 2)
    return told(gap, se, k - 2, math.sqrt(spread * sum(1 / len(arm) for arm in arms_of)))


def anew(row):
    """An interval by CR2 or with levels for sites is beyond the standard library, and is printed as drawn."""
    both = [[], []]
    for family in families:
        first, later = score(family, row["measure"], setting("first")), score(family, row["measure"], row["wave"])
        if arm_of(family) in (setting("other"), setting("reference")) and not math.isnan(first + later):
            both[arm_of(family) == setting("reference")].append((site_of(family), first, later))
    n = {"n_other": len(both[0]), "n_reference": len(both[1])}
    if min(map(len, both)) < 3:
        return n
    if row["method"] == "sites":
        return {**n, **over_sites(both)}
    if row["method"] == "ancova":
        return n if setting("allocation") != "none" else {**n, **told(*adjusted(both))}
    one, none = [[later - first for _, first, later in arm] for arm in both]
    v1, v0 = variance(one) / len(one), variance(none) / len(none)
    df = (v1 + v0) ** 2 / (v1**2 / (len(one) - 1) + v0**2 / (len(none) - 1))
    return {**n, **told(mean(one) - mean(none), math.sqrt(v1 + v0), df)}


report([anew(row) for row in shown])
