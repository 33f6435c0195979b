means = {row["aspect"]: row for row in read("confidence.csv")}
changes = {(row["aspect"], row["step"]): row for row in read("confidence-change.csv")}


def anew(row):
    step = changes.get((row["aspect"], row["step"]))
    if step:
        return {"value": number(step["change"]), "n": number(step["n"])}
    mean, sd, n = (number(means[row["aspect"]][name]) for name in ("mean", "sd", "n"))
    margin = t_quantile(n - 1) * sd / math.sqrt(n)
    return {"value": mean, "sd": sd, "n": n, "ci_low": mean - margin, "ci_high": mean + margin}


report([anew(row) for row in shown])
