in_view = list(dict.fromkeys(row["wave"] for row in shown if row["wave"]))


def pattern(row):
    of = [family for family in families if group_of(family) == row["group"]]

    def marks(family):
        seen = (score(family, row["measure"], wave) for wave in in_view)
        return "".join("." if math.isnan(one) else "X" for one in seen)

    return {"n": sum(marks(family) == row["pattern"] for family in of)}


report([pattern(row) if row["pattern"] else anew(row) for row in shown])
