def power(ncp, df):
    """Upper tail of the noncentral t beyond the critical value of a two-sided test: the mean of a normal tail over S."""
    critical = t_quantile(df)
    step = min(0.05, 0.6 / math.sqrt(critical**2 + ncp**2 + 2 * df))
    normal = statistics.NormalDist()
    weights = total = 0.0
    for at in range(-4000, 4001):
        log_s = at * step
        if log_s > 20:
            break
        weight = math.exp(df * (log_s - math.expm1(2 * log_s) / 2))
        weights += weight
        total += weight * normal.cdf(ncp - critical * math.exp(log_s))
    return total / weights


def anew(row):
    sd, r, icc, points, families, kept, sites = (
        number(row[name]) for name in ("sd", "r", "icc", "points", "families", "kept", "sites_per_arm")
    )
    size = math.floor(families * kept + 1e-9)
    variance = sd**2 * (1 - r**2)
    n = sites * size
    return {
        "n_start": sites * families,
        "n": n,
        "power_by_site": power(points / math.sqrt(2 * variance * (icc + (1 - icc) / size) / sites), 2 * sites - 2),
        "power_by_family": power(points / math.sqrt(2 * variance / n), 2 * n - 2),
    }


report([anew(row) for row in shown])
