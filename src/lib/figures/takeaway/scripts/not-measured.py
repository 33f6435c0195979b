APPLIES = {
    "arm-other": (1, None),
    "arm-reference": (None, 1),
    "change": (0, 0),
    "lost-other": (1, 0),
    "lost-reference": (0, 1),
    "lost-both": (1, 1),
}


def followed(row, name):
    """Changes of those of an arm measured again, and how many were not."""
    changes, lost = [], 0
    for family in families:
        first = score(family, row["measure"], setting("first"))
        later = score(family, row["measure"], row["wave"])
        if arm_of(family) == setting(name) and not math.isnan(first):
            lost += math.isnan(later)
            changes += [] if math.isnan(later) else [later - first]
    return changes, lost


def told(groups, delta):
    """Change of all of one group, less that of another, if those not measured again changed by delta more."""
    estimate = v = below = 0
    for (changes, lost, applies), sign in zip(groups, (1, -1)):
        n, d = len(changes) + lost, delta * applies
        share, sampled = lost / n, sd(changes) ** 2 / len(changes)
        estimate += sign * (mean(changes) + share * d)
        v += sampled + d * d * share * (1 - share) / n
        below += sampled**2 / (len(changes) - 1)
    return around(estimate, math.sqrt(v), v * v / below) | {"value": estimate}


def anew(row):
    """All measured each time, and MMRM, are computed anew by the figure of all answers."""
    both = [followed(row, name) for name in ("other", "reference")]
    applies = APPLIES.get(row["method"], (None, None))
    alone = row["method"].startswith("arm-")
    counts = {}
    for name, (changes, lost), used in zip(("other", "reference"), both, applies):
        if not alone or used is not None:
            counts |= {f"n_{name}": len(changes), f"lost_{name}": lost}
    groups = [(*one, used) for one, used in zip(both, applies) if used is not None]
    if not groups or any(len(changes) < 2 for changes, *_ in groups):
        return counts
    found = counts | told(groups, number(row["moved"]))
    if not row["method"].startswith("lost-"):
        return found
    start = told(groups, 0)
    slope = told(groups, 1)["value"] - start["value"]
    if abs(slope) < 1e-12:
        return found
    zero = -start["value"] / slope
    found["tips"] = zero
    holds = lambda delta: (one := told(groups, delta))["ci_low"] <= 0 <= one["ci_high"]
    if not holds(0):
        apart, within = 0.0, zero
        for _ in range(60):
            middle = (apart + within) / 2
            apart, within = (apart, middle) if holds(middle) else (middle, within)
        found["tips_interval"] = within
    return found


report([anew(row) for row in shown])
