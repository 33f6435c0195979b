column = named("column")
by, arms, groups = setting("by"), named("arm"), named("group")
filters = {}
for row in view:
    if row["setting"] == "filter":
        filters.setdefault(row["key"], set()).add(row["value"])


def site_of(family):
    return family[column["site"]] if "site" in column else next(iter(arms))


def arm_of(family):
    return family[column["arm"]] if "arm" in column else arms.get(site_of(family))


def group_of(family):
    return groups.get(site_of(family)) if groups else family[by]


split, panels = setting("split"), named("panel")


def in_panel(family, row):
    """Whether a family is of the level that a row is of, where the figure is split by one more characteristic."""
    if "facet" not in row:
        return True
    return (family[split] if split else panels.get(site_of(family))) == row["facet"]


absent = {}


def absent_of(name):
    if name not in absent:
        absent[name] = {"", *words("absent", name)}
    return absent[name]


# One row a family: its first or, where a file has one a visit, the first value that any of its rows has.
visits = named("table")["families"] == named("table")["scores"]
first_rows = {}
for row in read(named("table")["families"]):
    of = first_rows.setdefault(row[column["id"]], row)
    if visits:
        of.update((name, text) for name, text in row.items() if of[name] in absent_of(name))
families = [
    family
    for family in first_rows.values()
    if site_of(family) in arms and all(family[name] in levels for name, levels in filters.items())
]
wide = named("wide")
scores = {}
for row in read(named("table")["scores"]):
    scores.setdefault((row[column["scores_id"]], "" if wide else row[column["wave"]]), row)


def score(family, measure, wave):
    """Score of a family on one measure at one time point, not a number where there is none."""
    row = scores.get((family[column["id"]], "" if wide else wave), {})
    name = wide[f"{measure} {wave}"] if wide else measure
    return NAN if row.get(name) in absent_of(name) else number(row.get(name))


def present(values):
    return [value for value in values if not math.isnan(value)]


def mean(x):
    return statistics.fmean(x) if x else NAN


def sd(x):
    return statistics.stdev(x) if len(x) > 1 else NAN


def around(middle, se, df):
    """Interval of an estimate, with its standard error and two-sided p."""
    tested = df > 0 and se > 0
    margin = t_quantile(df) * se if tested else NAN
    p = t_p(middle / se, df) if tested else NAN
    return {"ci_low": middle - margin, "ci_high": middle + margin, "se": se, "p": p}


def t_interval(x):
    return around(mean(x), sd(x) / math.sqrt(len(x)) if x else NAN, len(x) - 1)


def overlapping(later, first):
    """Later mean less first mean where some are seen at both times (Derrick and others 2017)."""
    pairs = [(y, x) for y, x in zip(later, first) if not math.isnan(x + y)]
    y, x = present(later), present(first)
    if min(len(y), len(x)) < 2 or not sd(y) * sd(x):
        return around(mean(y) - mean(x), NAN, NAN)
    vy, vx = sd(y) ** 2 / len(y), sd(x) ** 2 / len(x)
    df = (vy + vx) ** 2 / (vy**2 / (len(y) - 1) + vx**2 / (len(x) - 1))
    r = statistics.correlation(*zip(*pairs)) if len(pairs) > 1 else 0
    n = len(y) + len(x)
    if pairs:
        df = len(pairs) - 1 + (df - len(pairs) + 1) / n * (n - 2 * len(pairs))
    se = math.sqrt(vy + vx - 2 * r * sd(y) * sd(x) * len(pairs) / (len(y) * len(x)))
    return around(mean(y) - mean(x), se, df)
