def anew(row):
    of = [family for family in families if group_of(family) == row["group"] and in_panel(family, row)]
    later = [score(family, row["measure"], row["wave"]) for family in of]
    first = [score(family, row["measure"], setting("first")) for family in of]
    n = len(present(later))
    if setting("show") == "score":
        x = present(later)
    elif row["wave"] == setting("first"):
        return {"n": n, "n_start": n, "mean": 0}
    elif setting("who") == "completers":
        x = present(y - x for y, x in zip(later, first))
    else:
        return {"n": n, "n_start": len(present(first)), "mean": mean(present(later)) - mean(present(first)), **overlapping(later, first)}
    return {"n": len(x), "n_start": len(x), "mean": mean(x), "sd": sd(x), **t_interval(x)}


report([anew(row) for row in shown])
