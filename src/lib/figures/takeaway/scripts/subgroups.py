def f_upper(f, df1, df2, steps=20000):
    """Upper tail of F: Simpson's rule over the angle whose sine squared is the share between groups."""
    a, b = df1 / 2, df2 / 2
    scale = 2 * math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b))
    low, high = math.atan(math.sqrt(df1 * f / df2)), math.pi / 2
    at = [low + (high - low) * i / steps for i in range(steps + 1)]
    values = [math.sin(x) ** (df1 - 1) * max(0.0, math.cos(x)) ** (df2 - 1) for x in at]
    return scale * (high - low) / steps / 3 * (values[0] + values[-1] + 4 * sum(values[1:-1:2]) + 2 * sum(values[2:-1:2]))


def moved(row, in_level):
    """Changes with the approach and without it, each with its site."""
    arms_of = {setting("other"): [], setting("reference"): []}
    for family in families:
        change = score(family, row["measure"], row["wave"]) - score(family, row["measure"], setting("first"))
        if arm_of(family) in arms_of and not math.isnan(change) and in_level(family):
            arms_of[arm_of(family)].append((site_of(family), change))
    return list(arms_of.values())


def squares(x):
    return sum((value - mean(x)) ** 2 for value in x)


def interaction(row):
    levels = [other["facet"] for other in shown if other["facet"]]
    of = [[[change for _, change in arm] for arm in moved(row, lambda family: in_panel(family, {"facet": level}))] for level in levels]
    of = [(one, none) for one, none in of if one and none]
    weights = [len(one) * len(none) / (len(one) + len(none)) for one, none in of]
    gaps = [mean(one) - mean(none) for one, none in of]
    middle = sum(w * gap for w, gap in zip(weights, gaps)) / sum(weights)
    df1, df2 = len(of) - 1, sum(len(one) + len(none) for one, none in of) - 2 * len(of)
    within = sum(squares(one) + squares(none) for one, none in of) / df2
    f = sum(w * (gap - middle) ** 2 for w, gap in zip(weights, gaps)) / df1 / within
    return {"f": f, "df": df1, "df_error": df2, "p": f_upper(f, df1, df2)}


def anew(row):
    if not row["facet"]:
        return interaction(row) if row["status"] == "interaction" else {}
    arms_of = moved(row, lambda family: in_panel(family, row))
    n = {"n_other": len(arms_of[0]), "n_reference": len(arms_of[1])}
    by_site = setting("allocation") == "site"
    values = []
    for arm in arms_of:
        sites = {}
        for site, change in arm:
            sites.setdefault(site, []).append(change)
        values.append([mean(x) for x in sites.values()] if by_site else [change for _, change in arm])
    x, y = values
    if not x or not y:
        return n
    gap = mean(x) - mean(y)
    if min(len(x), len(y)) < 2:
        return {**n, "value": gap}
    df = len(x) + len(y) - 2
    v1, v0 = sd(x) ** 2 / len(x), sd(y) ** 2 / len(y)
    se = math.sqrt(v1 + v0)
    if by_site:
        se = math.sqrt((squares(x) + squares(y)) / df * (1 / len(x) + 1 / len(y)))
    elif se > 0:
        df = (v1 + v0) ** 2 / (v1**2 / (len(x) - 1) + v0**2 / (len(y) - 1))
    return {**n, "value": gap, **{key: value for key, value in around(gap, se, df).items() if key != "p" and key != "se"}}


report([anew(row) for row in shown])
