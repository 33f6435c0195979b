def difference(method, units):
    """Change, or the later score at the same first score, with the approach less without it; units are (with, first, later)."""
    sums = []
    for wanted in (True, False):
        own = [(x, y) for with_it, x, y in units if with_it == wanted]
        if not own:
            return NAN
        mx, my = mean([x for x, _ in own]), mean([y for _, y in own])
        sums.append((mx, my, sum((x - mx) ** 2 for x, _ in own), sum((x - mx) * (y - my) for x, y in own)))
    (x1, y1, xx1, xy1), (x0, y0, xx0, xy0) = sums
    if method == "change":
        return y1 - x1 - (y0 - x0)
    return y1 - y0 - (xy1 + xy0) / (xx1 + xx0) * (x1 - x0) if xx1 + xx0 else NAN


def anew(row):
    units = []
    for family in families:
        first = score(family, row["measure"], setting("first"))
        later = score(family, row["measure"], row["wave"])
        if arm_of(family) not in (setting("other"), setting("reference")) or math.isnan(first + later):
            continue
        if row["status"] != "without-site" or site_of(family) != row["site"]:
            units.append((arm_of(family) == setting("other"), first, later))
    if row["status"] != "without-family":
        return {"value": difference(row["method"], units)}
    each = [difference(row["method"], units[:at] + units[at + 1 :]) for at in range(len(units))]
    return {"least": min(each), "greatest": max(each)} if each else {}


report([anew(row) for row in shown])
