given |= {"sd", "r", "mu", "unseen"}


scales = {(r["measure"], r["site"], r["wave"]): number(r["mean"]) for r in read("family-scales.csv")}
measured = {(r["site"], r["wave"]): number(r["n"]) for r in read("families-measured.csv")}
group = named("group")


panels = named("panel")


def at(measure, of, wave, level):
    """Mean over the sites of a group, and of a level where the figure is split, weighted by the families measured."""
    sites = [site for site in group if group[site] == of and level in (None, panels.get(site))]
    weights = [measured.get((site, wave), NAN) for site in sites]
    means = [scales.get((measure, site, wave), NAN) for site in sites]
    n = sum(weights)
    return n, sum(w * m for w, m in zip(weights, means)) / n


def anew(row):
    n, mean = at(row["measure"], row["group"], row["wave"], row.get("facet"))
    n_start, start = at(row["measure"], row["group"], setting("first"), row.get("facet"))
    if setting("show") == "change":
        mean -= start
    margin = statistics.NormalDist().inv_cdf(0.975) * number(row["sd"]) / math.sqrt(n)
    return {"n": n, "n_start": n_start, "mean": mean, "ci_low": mean - margin, "ci_high": mean + margin}


report([anew(row) for row in shown])
