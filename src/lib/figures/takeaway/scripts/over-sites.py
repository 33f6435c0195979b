def random_effects(d, v):
    """By REML with the error of Knapp and Hartung, no smaller than that of sites that do not vary."""

    def fit(tau2):
        w = [1 / (one + tau2) for one in v]
        mu = sum(a * b for a, b in zip(w, d)) / sum(w)
        rest = sum(a**2 * (b - mu) ** 2 for a, b in zip(w, d))
        return w, mu, sum(w) - sum(a**2 for a in w) / sum(w) - rest

    low = high = 0.0
    if fit(0.0)[2] < 0:
        high = 1.0
        while fit(high)[2] < 0:
            high *= 2
        for _ in range(200):
            middle = (low + high) / 2
            low, high = (middle, high) if fit(middle)[2] < 0 else (low, middle)
    w, mu, _ = fit(high)
    spread = sum(a * (b - mu) ** 2 for a, b in zip(w, d)) / (len(d) - 1)
    shrunken = [mu + high / (high + one) * (b - mu) for one, b in zip(v, d)]
    return mu, math.sqrt(max(1.0, spread) / sum(w)), high, shrunken


def signed_rank(d):
    """Middle of the Walsh averages and its exact 95% interval."""
    ways = [1]
    for rank in range(1, len(d) + 1):
        ways = [(ways[s] if s < len(ways) else 0) + (ways[s - rank] if s >= rank else 0) for s in range(len(ways) + rank)]
    outside = chance = 0
    while chance + ways[outside] <= 0.025 * 2 ** len(d):
        chance, outside = chance + ways[outside], outside + 1
    walsh = sorted((d[i] + d[j]) / 2 for i in range(len(d)) for j in range(i, len(d)))
    return {"value": statistics.median(walsh), "ci_low": walsh[outside - 1], "ci_high": walsh[len(walsh) - outside]}


def anew(row):
    group = row["group"]
    sites = [other["site"] for other in shown if other["group"] == group and other["part"] == "place"]
    if not sites:
        return {}
    names = ["other", "reference"] if group == "difference" else [group]
    cells = {site: [[] for _ in names] for site in sites}
    for family in families:
        change = score(family, row["measure"], row["wave"]) - score(family, row["measure"], setting("first"))
        for at, name in enumerate(names):
            if site_of(family) in cells and arm_of(family) == setting(name) and not math.isnan(change):
                cells[site_of(family)][at].append(change)
    every = [x for arms_of in cells.values() for x in arms_of]
    s2 = sum(sum((one - mean(x)) ** 2 for one in x) for x in every) / sum(len(x) - 1 for x in every)
    d = [mean(arms_of[0]) - (mean(arms_of[1]) if len(names) > 1 else 0) for arms_of in cells.values()]
    v = [s2 * sum(1 / len(x) for x in arms_of) for arms_of in cells.values()]
    mu, se, tau2, shrunken = random_effects(d, v)
    counted = [cells[row["site"]]] if row["part"] == "place" else list(cells.values())
    made = {f"n_{name}": sum(len(arms_of[at]) for arms_of in counted) for at, name in enumerate(names)}
    if row["part"] == "place":
        at = sites.index(row["site"])
        return {**made, "value": d[at], "shrunken": shrunken[at]}
    made["sites"] = len(d)
    if row["part"] == "exact":
        return {**made, **signed_rank(d)}
    margin = t_quantile(len(d) - 1) * math.sqrt(se**2 + (tau2 + mean(v) if row["part"] == "next" else 0))
    return {**made, "value": mu, "ci_low": mu - margin, "ci_high": mu + margin}


report([anew(row) for row in shown])
