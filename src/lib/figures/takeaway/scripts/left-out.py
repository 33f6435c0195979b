def difference(method, units):
    """Change, or the later score at the same first score and in the same stratum, with the approach less without it."""
    if len({with_it for with_it, _, _, _ in units}) < 2:
        return NAN
    if method == "change":
        one, none = ([y - x for with_it, x, y, _ in units if with_it == wanted] for wanted in (True, False))
        return mean(one) - mean(none)
    xx = xy = gg = gx = gy = 0.0
    for stratum in {of for _, _, _, of in units}:
        own = [(float(g), x, y) for g, x, y, of in units if of == stratum]
        mg, mx, my = (mean(column) for column in zip(*own))
        xx += sum((x - mx) ** 2 for _, x, _ in own)
        xy += sum((x - mx) * (y - my) for _, x, y in own)
        gg += sum((g - mg) ** 2 for g, _, _ in own)
        gx += sum((g - mg) * (x - mx) for g, x, _ in own)
        gy += sum((g - mg) * (y - my) for g, _, y in own)
    determinant = xx * gg - gx * gx
    return (gy * xx - gx * xy) / determinant if determinant > 1e-12 * xx * gg else NAN


def stratified(units):
    """Units with a level for each site where families were put in arms one by one, and a site has both arms."""
    arms = {}
    for with_it, _, _, site in units:
        arms.setdefault(site, set()).add(with_it)
    crossed = setting("allocation") == "family" and any(len(both) > 1 for both in arms.values())
    return units if crossed else [(with_it, x, y, "") for with_it, x, y, _ in units]


def anew(row):
    units = []
    for family in families:
        first = score(family, row["measure"], setting("first"))
        later = score(family, row["measure"], row["wave"])
        if arm_of(family) not in (setting("other"), setting("reference")) or math.isnan(first + later):
            continue
        if row["status"] != "without-site" or site_of(family) != row["site"]:
            units.append((arm_of(family) == setting("other"), first, later, site_of(family)))
    units = stratified(units)
    if row["status"] != "without-family":
        return {"value": difference(row["method"], units)}
    each = [difference(row["method"], units[:at] + units[at + 1 :]) for at in range(len(units))]
    return {"least": min(each), "greatest": max(each)} if each else {}


report([anew(row) for row in shown])
