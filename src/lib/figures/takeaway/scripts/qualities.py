reference = setting("reference")
other = setting("other")


def anew(row):
    if row["group"] == "difference":
        k1, n1 = count(row["quality"], chosen("arm", other))
        k2, n2 = count(row["quality"], chosen("arm", reference))
        if not n1 or not n2:
            return {}
        low, high = newcombe(k1, n1, k2, n2)
        p = fisher(k1, n1, k2, n2)
        return {"share": k1 / n1 - k2 / n2, "ci_low": low, "ci_high": high, "fisher_p": p}
    k, n = count(row["quality"], chosen("group", row["group"]))
    if not n:
        return {"n": n}
    low, high = clopper_pearson(k, n) if setting("exact") == "true" else wilson(k, n)
    return {"k": k, "n": n, "share": k / n, "ci_low": low, "ci_high": high}


made = [anew(row) for row in shown]
tested = [row for row in made if "fisher_p" in row]
for name, adjust in (("bh_p", benjamini_hochberg), ("holm_p", holm)):
    for row, p in zip(tested, adjust([row["fisher_p"] for row in tested])):
        row[name] = p
report(made)
