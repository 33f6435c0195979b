ratings = read(named("table")["ratings"])
points = range(int(named("scale")["min"]), int(named("scale")["max"]) + 1)


def rated(quality):
    """Ratings of a quality by family; a family may have blank rows too."""
    given = {}
    for row in ratings:
        if number(row[quality]) in points:
            given.setdefault(row[column["ratings_id"]], number(row[quality]))
    return given


def anew(row):
    given = rated(row["quality"])
    ids = [family[column["id"]] for family in families if group_of(family) == row["group"]]
    x = [given[id] for id in ids if id in given]
    counts = {f"rating_{point}": x.count(point) for point in points}
    return {"n": len(x), "mean": mean(x), "sd": sd(x), **t_interval(x), **counts}


report([anew(row) for row in shown])
