given |= {"sd", "r", "mu", "unseen"}


z = statistics.NormalDist().inv_cdf(0.975)


def side(row, sites):
    """Change of sites, weighted by n and not, with both variances under the assumed SD and correlation."""
    n0 = [measured[site, setting("first")] for site in sites]
    n1 = [measured[site, row["wave"]] for site in sites]
    y0 = [scales[row["measure"], site, setting("first")] for site in sites]
    y1 = [scales[row["measure"], site, row["wave"]] for site in sites]
    sd, r = number(row["sd"]), number(row["r"])

    def variance(before, after):
        both = sum(map(min, before, after))
        return sd**2 * (1 / sum(before) + 1 / sum(after) - 2 * r * both / (sum(before) * sum(after)))

    def weighted(y, n):
        return sum(a * b for a, b in zip(y, n)) / sum(n)

    if row["kind"] == "unweighted":
        apart = sum(variance([a], [b]) for a, b in zip(n0, n1)) / len(sites) ** 2
        return sum(n0), sum(n1), statistics.fmean(y1) - statistics.fmean(y0), apart
    return sum(n0), sum(n1), weighted(y1, n1) - weighted(y0, n0), variance(n0, n1)


def anew(row):
    n_start = NAN
    if row["kind"] == "mean":
        n, value = measured[row["group"], row["wave"]], scales[row["measure"], row["group"], row["wave"]]
        margin = z * number(row["sd"]) / math.sqrt(n)
    else:
        (s1, n1, one, v1), (s2, n2, other, v2) = (side(row, sites.split("+")) for sites in row["group"].split(" less "))
        n_start, n, value, margin = s1 + s2, n1 + n2, one - other, z * math.sqrt(v1 + v2)
    return {"n_start": n_start, "n": n, "value": value, "ci_low": value - margin, "ci_high": value + margin}


report([anew(row) for row in shown])
