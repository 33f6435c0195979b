def quantile(x, p):
    """Linear interpolation of order statistics, R's type 7."""
    x, at = sorted(x), (len(x) - 1) * p
    low = math.floor(at)
    return x[low] + (at - low) * (x[min(low + 1, len(x) - 1)] - x[low])


lowest = min(present([number(row.get("bin_low")) for row in shown]), default=NAN)


def anew(row):
    of = [family for family in families if group_of(family) == row["group"]]
    x = present([score(family, row["measure"], row["wave"]) for family in of])
    if not x:
        return {"n": 0}
    low, high = number(row.get("bin_low")), number(row.get("bin_high"))
    quartiles = {"q1": quantile(x, 0.25), "median": quantile(x, 0.5), "q3": quantile(x, 0.75)}
    return {"n": len(x), "mean": mean(x), **quartiles, "bin_families": sum((low < one or low == lowest) and one <= high for one in x)}
