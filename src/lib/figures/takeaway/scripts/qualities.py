reference = setting("reference")
other = setting("other")


# Sites that were put in arms are the units, each with its share.
by_sites = "families" in globals() and setting("allocation") == "site"


def shares(quality, level, row):
    of = chosen("arm", level, row)
    counts = [count(quality, [f for f in of if site_of(f) == site]) for site in dict.fromkeys(map(site_of, of))]
    return [k / n for k, n in counts if n]


def by_site_shares(quality, row):
    one, two = shares(quality, other, row), shares(quality, reference, row)
    gap = mean(one) - mean(two)
    if min(len(one), len(two)) < 2:
        return {"share": gap}
    df = len(one) + len(two) - 2
    pooled = (sd(one) ** 2 * (len(one) - 1) + sd(two) ** 2 * (len(two) - 1)) / df
    made = around(gap, math.sqrt(pooled * (1 / len(one) + 1 / len(two))), df)
    return {"share": gap, "ci_low": made["ci_low"], "ci_high": made["ci_high"], "t_p": made["p"]}


def anew(row):
    if row["group"] == "difference" and by_sites:
        return by_site_shares(row["quality"], row)
    if row["group"] == "difference":
        k1, n1 = count(row["quality"], chosen("arm", other, row))
        k2, n2 = count(row["quality"], chosen("arm", reference, row))
        if not n1 or not n2:
            return {}
        low, high = newcombe(k1, n1, k2, n2)
        p = fisher(k1, n1, k2, n2)
        return {"share": k1 / n1 - k2 / n2, "ci_low": low, "ci_high": high, "fisher_p": p}
    k, n = count(row["quality"], chosen("group", row["group"], row))
    if not n:
        return {"k": k, "n": n}
    low, high = clopper_pearson(k, n) if setting("exact") == "true" else wilson(k, n)
    return {"k": k, "n": n, "share": k / n, "ci_low": low, "ci_high": high}


made = [anew(row) for row in shown]
for panel in {was.get("facet") for was in shown}:
    tested = [
        row
        for row, was in zip(made, shown)
        if was.get("facet") == panel and not math.isnan(drawn(was, "bh_p"))
    ]
    for name, adjust in (("bh_p", benjamini_hochberg), ("holm_p", holm)):
        for row, p in zip(tested, adjust([row["t_p" if by_sites else "fisher_p"] for row in tested])):
            row[name] = p
report(made)
