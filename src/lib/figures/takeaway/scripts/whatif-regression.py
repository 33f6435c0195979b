given |= {"sd", "r", "mu", "unseen"}


def anew(row):
    first, place = setting("first"), (row["group"], row["wave"])
    start, later = scales[row["measure"], row["group"], first], scales[(row["measure"], *place)]
    n_start, n = measured[row["group"], first], measured[place]
    mu, r = number(row["mu"]), number(row["r"])
    expected = mu + r * (start - mu)
    values = {"start": start, "expected": expected, "later": later}
    move, change = expected - start, later - start
    # No more of a change than all of it can follow from the start.
    follows = change if change * move > 0 and abs(move) > abs(change) else move
    values |= {"change": change, "follows": follows, "rest": change - follows}
    of = n_start if row["row"] == "start" else n
    return {"n_start": n_start, "n": of, "value": values[row["row"]]}


report([anew(row) for row in shown])
