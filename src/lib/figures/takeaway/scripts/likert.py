answers = list(shown[0])[1:7]
tables = [{row["statement"]: row for row in read(file)} for file in named("source").values()]
table = next(one for one in tables if all(row["statement"] in one for row in shown))


def anew(row):
    counts = {answer: int(table[row["statement"]][answer]) for answer in answers}
    n, agree = sum(counts.values()), sum(counts[answer] for answer in answers[3:])
    low, high = wilson(agree, n)
    return {**counts, "n": n, "net_agreement": 2 * agree / n - 1, "ci_low": 2 * low - 1, "ci_high": 2 * high - 1}


report([anew(row) for row in shown])
