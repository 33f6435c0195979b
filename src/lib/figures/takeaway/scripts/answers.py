def variance(x):
    return sd(x) ** 2


def told(estimate, se=NAN, df=NAN):
    return {"value": estimate, **around(estimate, se, df)}


def by_site(units):
    found = {}
    for site, first, later in units:
        found.setdefault(site, []).append(later - first)
    return list(found.values())


def moved(units):
    """Later mean less first mean of all measured, its variance and df (Derrick and others 2017)."""
    x, y = present([one for _, one, _ in units]), present([two for _, _, two in units])
    pairs = [(b, a) for _, a, b in units if not math.isnan(a + b)]
    vy, vx = variance(y) / len(y), variance(x) / len(x)
    welch = (vy + vx) ** 2 / (vy**2 / (len(y) - 1) + vx**2 / (len(x) - 1))
    r, n = statistics.correlation(*zip(*pairs)), len(y) + len(x)
    v = vy + vx - 2 * r * sd(y) * sd(x) * len(pairs) / (len(y) * len(x))
    return mean(y) - mean(x), v, len(pairs) - 1 + (welch - len(pairs) + 1) / n * (n - 2 * len(pairs))


def anew(row):
    """The mixed models and ANCOVA's interval are beyond the standard library, and are printed as drawn."""
    arms_of = {setting("other"): [], setting("reference"): []}
    for family in families:
        if arm_of(family) in arms_of:
            scores_of = [score(family, row["measure"], wave) for wave in (setting("first"), row["wave"])]
            arms_of[arm_of(family)].append((site_of(family), *scores_of))
    method, every = row["method"], list(arms_of.values())
    both = [
        [unit for unit in arm if not math.isnan(unit[1] + unit[2]) and (method != "without-site" or unit[0] != row["site"])]
        for arm in every
    ]
    if not all(both) or method in ("intercept", "mmrm"):
        return {}
    if method == "available":
        (d1, v1, df1), (d0, v0, df0) = map(moved, every)
        return told(d1 - d0, math.sqrt(v1 + v0), (v1 + v0) ** 2 / (v1**2 / df1 + v0**2 / df0))
    n = {"n_other": len(both[0]), "n_reference": len(both[1])}
    if method in ("alike", "sites"):
        one, none = map(by_site, both)
        gap = mean([mean(x) for x in one]) - mean([mean(x) for x in none])
        if method == "sites":
            k1, k0 = len(one), len(none)
            if min(k1, k0) < 2:
                return {**n, "value": gap}
            inside = sum(variance([mean(x) for x in arm]) * (len(arm) - 1) for arm in (one, none)) / (k1 + k0 - 2)
            return {**n, **told(gap, math.sqrt(inside * (1 / k1 + 1 / k0)), k1 + k0 - 2)}
        df = sum(len(x) - 1 for x in one + none)
        inside = sum(sum((v - mean(x)) ** 2 for v in x) for x in one + none) / df
        weights = sum(sum(1 / len(x) for x in arm) / len(arm) ** 2 for arm in (one, none))
        return {**n, **told(gap, math.sqrt(inside * weights), df)}
    if method == "ancova":
        centred = []
        for arm in both:
            mx, my = mean([x for _, x, _ in arm]), mean([y for _, _, y in arm])
            centred.append((mx, my, [(x - mx, y - my) for _, x, y in arm]))
        spread = sum(x * x for _, _, arm in centred for x, _ in arm)
        slope = sum(x * y for _, _, arm in centred for x, y in arm) / spread
        (x1, y1, _), (x0, y0, _) = centred
        crossed = setting("allocation") == "family"
        return n if crossed else {**n, "value": y1 - y0 - slope * (x1 - x0)}
    one, none = [[later - first for _, first, later in arm] for arm in both]
    v1, v0 = variance(one) / len(one), variance(none) / len(none)
    df = (v1 + v0) ** 2 / (v1**2 / (len(one) - 1) + v0**2 / (len(none) - 1))
    return {**n, **told(mean(one) - mean(none), math.sqrt(v1 + v0), df)}


report([anew(row) for row in shown])
