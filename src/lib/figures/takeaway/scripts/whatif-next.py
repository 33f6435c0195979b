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
