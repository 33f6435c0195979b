in_view = list(dict.fromkeys(row["wave"] for row in shown if row["wave"]))


def waves_of(measure):
    """All time points of the records, in view or not."""
    return {key.removeprefix(f"{measure} ") for key in wide} if wide else {wave for _, wave in scores}


def anew(row):
    of = [family for family in families if group_of(family) == row["group"]]

    def seen(family, wave):
        return not math.isnan(score(family, row["measure"], wave))

    if row["what"] == "measured":
        return {"n": sum(seen(family, row["wave"]) for family in of)}
    if row["what"] == "pattern":
        n = sum("".join("X" if seen(f, wave) else "." for wave in in_view) == row["pattern"] for f in of)
        return {"n": n, "share": n / len(of)}
    start = [family for family in of if seen(family, setting("first"))]
    later = waves_of(row["measure"]) - {setting("first")}
    n = sum(any(seen(family, wave) for wave in later) for family in start)
    return {"n": n, "share": n / len(start) if start else NAN}


report([anew(row) for row in shown])
