given |= {"sd", "r", "mu", "unseen"}


def anew(row):
    first, place = setting("first"), (row["group"], row["wave"])
    start, later = scales[row["measure"], row["group"], first], scales[(row["measure"], *place)]
    n_start, n = measured[row["group"], first], measured[place]
    away = n_start - n
    unseen = start + number(row["unseen"])
    every = (n * later + away * unseen) / n_start
    even = -n * (later - start) / away if away else NAN
    numbers = {"start": (n_start, start), "later": (n, later), "unseen": (away, unseen), "all": (n_start, every)}
    numbers |= {"change": (n, later - start), "changeAll": (n_start, every - start), "even": (away, even)}
    return {"n_start": n_start, "n": numbers[row["row"]][0], "value": numbers[row["row"]][1]}


report([anew(row) for row in shown])
