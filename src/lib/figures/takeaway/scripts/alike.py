def apart(values, variances):
    spread = math.sqrt(sum(variances) / 2)
    return (values[0] - values[1]) / spread if spread else NAN


def anew(row):
    of_score = row["level"] == ""
    measured = row["characteristic"] if of_score else row["measure"]
    groups = [[], []]
    for family in families:
        first = score(family, measured, setting("first"))
        if math.isnan(first) or not arm_of(family):
            continue
        again = not math.isnan(score(family, measured, row["wave"]))
        found = family.get(row["characteristic"])
        if not of_score and found in absent_of(row["characteristic"]):
            continue
        value = first if of_score else float(found == row["level"])
        if row["contrast"] == "again":
            groups[not again].append(value)
        elif arm_of(family) in (setting("other"), setting("reference")):
            groups[arm_of(family) == setting("reference")].append(value)
    n = {"n_one": len(groups[0]), "n_two": len(groups[1])}
    if not all(groups):
        return n
    means = [mean(of) for of in groups]
    variances = [sd(of) ** 2 if of_score else p * (1 - p) for of, p in zip(groups, means)]
    return {**n, "value_one": means[0], "value_two": means[1], "standardised_difference": apart(means, variances)}


report([anew(row) for row in shown])
