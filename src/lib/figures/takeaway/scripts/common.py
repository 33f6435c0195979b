import csv
import math
import os
import statistics

os.chdir(os.path.dirname(os.path.abspath(__file__)))
NAN = math.nan


try:
    # The reader's own files as their description prepares them.
    from prepare import prepared
except ImportError:
    prepared = {}


def read(file):
    if file in prepared:
        table = prepared[file]()
        return [dict(zip(table, row)) for row in zip(*table.values())]
    with open(file, encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def number(text):
    try:
        return float(text)
    except (TypeError, ValueError):
        return NAN


view = read("view.csv")


def named(name):
    return {row["key"]: row["value"] for row in view if row["setting"] == name}


def words(name, key):
    return [row["value"] for row in view if (row["setting"], row["key"]) == (name, key)]


def setting(name):
    return next((row["value"] for row in view if row["setting"] == name), "")


# One row a number that was drawn; what stands as name=value in a status is a number too.
shown = read("data.csv")


def drawn(row, name):
    told = dict(part.split("=", 1) for part in row.get("status", "").split(";") if "=" in part)
    return number(row[name] if name in row else told.get(name))


# Columns of numbers that are no result: names of levels, ends of bins, what is assumed.
given = {"wave", "group", "facet", "measure", "quality", "area", "site", "term", "pattern", "bin_low", "bin_high", "level", "margin", "moved", "reliability", "status", "not_checked_for_publication"}
# Why a number of a column was not made anew.
reasons = {}


def report_missing(anew):
    """Counts the drawn numbers that were not made anew, with the reason."""
    counts = {}
    for row, made in zip(shown, anew):
        told = [part.split("=")[0] for part in row.get("status", "").split(";") if "=" in part]
        for name in (*row, *told):
            if name not in given and not math.isnan(drawn(row, name)) and math.isnan(made.get(name, NAN)):
                counts[name] = counts.get(name, 0) + 1
    why = "; ".join(f"{name} {n}: {reasons.get(name, 'this script has no method for it')}" for name, n in counts.items())
    print(f"not computed: {sum(counts.values())}", f"({why})" if why else "")


def report(anew):
    """Prints each drawn number beside the one made anew, and whether they agree."""
    count = agree = 0
    for row, made in zip(shown, anew):
        ids = [row[key] for key in row if key == "wave" or key not in ("status", "not_checked_for_publication") and math.isnan(number(row[key]))]
        for name, value in made.items():
            was = drawn(row, name)
            if math.isnan(was) or math.isnan(value):
                continue
            same = abs(was - value) <= 1e-6 * max(1, abs(was))
            count, agree = count + 1, agree + same
            print(*filter(None, ids), name, f"{was:.8g}", f"{value:.8g}", str(same).upper(), sep="\t")
    report_missing(anew)
    print(f"numbers: {count}  agree: {agree}")
