ratings = read("whole-family.csv")
arm, reference = named("arm"), setting("reference")
categories = list(dict.fromkeys(row["category"] for row in ratings))
found = {(row["site"], row["category"]): row for row in ratings}
sites = {site: [int(found[site, one]["k"]) for one in categories] for site in arm}


def of_arms(wanted):
    return [sum(column) for column in zip(*(sites[site] for site in arm if wanted(arm[site])))]


def tables(sums, columns):
    """All tables with these row sums and column sums."""
    if len(sums) == 1:
        yield [list(columns)]
        return
    for first in dealt(sums[0], columns):
        for rest in tables(sums[1:], [c - x for c, x in zip(columns, first)]):
            yield [first, *rest]


def dealt(n, most):
    if not most:
        return [[]] if n == 0 else []
    return [[x, *rest] for x in range(min(n, most[0]) + 1) for rest in dealt(n - x, most[1:])]


def with_margins(table):
    def log_factorials(numbers):
        return sum(math.lgamma(x + 1) for x in numbers)

    sums, columns = [sum(row) for row in table], [sum(column) for column in zip(*table)]
    margins = log_factorials(sums) + log_factorials(columns) - math.lgamma(sum(sums) + 1)
    for other in tables(sums, columns):
        yield other, math.exp(margins - log_factorials(x for row in other for x in row))


def exact(table, far):
    return sum(p for other, p in with_margins(table) if far(other))


def fisher_freeman_halton(table):
    chance = next(p for other, p in with_margins(table) if other == table)
    return sum(p for _, p in with_margins(table) if p <= chance * (1 + 1e-7))


def permutation(table):
    sums, columns = [sum(row) for row in table], [sum(column) for column in zip(*table)]

    def far(other):
        score = sum(at * x for at, x in enumerate(other[0]))
        return abs(sum(sums) * score - sums[0] * sum(at * x for at, x in enumerate(columns)))

    return exact(table, lambda other: far(other) >= far(table))


def kruskal(table):
    columns = [sum(column) for column in zip(*table)]
    n = sum(columns)
    ranks = [sum(columns[:at]) + (ties + 1) / 2 for at, ties in enumerate(columns)]
    h = 12 / (n * (n + 1)) * sum(sum(r * x for r, x in zip(ranks, row)) ** 2 / sum(row) for row in table) - 3 * (n + 1)
    return chi_square_above(h / (1 - sum(t**3 - t for t in columns) / (n**3 - n)), len(table) - 1)


def chi_square_above(x, df):
    if df < 3:
        return math.erfc(math.sqrt(x / 2)) if df == 1 else math.exp(-x / 2)
    return chi_square_above(x, df - 2) + math.exp((df / 2 - 1) * math.log(x / 2) - x / 2 - math.lgamma(df / 2))


arms = [of_arms(lambda one: one != reference), of_arms(lambda one: one == reference)]
tests = {
    ("permutation-exact", "arm"): lambda: permutation(arms),
    ("kruskal", "site"): lambda: kruskal(list(sites.values())),
    ("fisher-freeman-halton", "site"): lambda: fisher_freeman_halton(list(sites.values())),
    ("fisher-freeman-halton", "arm"): lambda: fisher_freeman_halton(arms),
}


def anew(row):
    if row["test"]:
        return {"p": tests[row["test"], row["by"]]()}
    one = found[row["site"], row["category"]]
    return {"k": number(one["k"]), "n": number(one["n"])}


report([anew(row) for row in shown])
