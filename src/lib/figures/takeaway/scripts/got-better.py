Z = statistics.NormalDist().inv_cdf(0.975)


def wilson(k, n):
    middle = (k + Z * Z / 2) / (n + Z * Z)
    margin = Z / (n + Z * Z) * math.sqrt(k * (n - k) / n + Z * Z / 4)
    return {"ci_low": max(0.0, middle - margin), "ci_high": min(1.0, middle + margin)}


def anew(row):
    arms_of = {}
    for family in families:
        first = score(family, row["measure"], setting("first"))
        arms_of.setdefault(arm_of(family), []).append((first, score(family, row["measure"], row["wave"])))
    compared = [arms_of.get(setting(name), []) for name in ("other", "reference")]
    starts = [present([first for first, _ in arm]) for arm in compared]
    inside = sum((x - mean(arm)) ** 2 for arm in starts for x in arm) / (sum(map(len, starts)) - 2)
    criterion = Z * math.sqrt(inside) * math.sqrt(2 * (1 - number(row["reliability"])))
    own = compared[row["group"] == "reference"]
    change = present([later - first for first, later in own])
    up, down = sum(x > criterion for x in change), sum(x < -criterion for x in change)
    better, worse = (down, up) if words("better", row["measure"]) == ["lower"] else (up, down)
    counts = {"better": better, "worse": worse, "up": up, "down": down, "same": len(change) - up - down}
    if row["counted"] in counts:
        k, n = counts[row["counted"]], len(change)
    else:
        end, when = row["counted"].split("-")
        x = present([later if when == "later" else first for first, later in own])
        k, n = x.count(number(words(end, row["measure"])[0])), len(x)
    return {"k": k, "n": n, "criterion": criterion} | ({"share": k / n} | wilson(k, n) if n else {})


report([anew(row) for row in shown])
