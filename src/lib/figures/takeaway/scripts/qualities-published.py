mentions = read("practitioner-qualities.csv")


def count(quality, sites):
    of = [row for row in mentions if row["quality"] == quality and row["site"] in sites]
    return sum(int(row["k"]) for row in of), sum(int(row["n"]) for row in of)


panels = named("panel")


def chosen(name, level, row={}):
    """Sites of a group or arm, and of the level that a row is of where the figure is split."""
    return [site for site, of in named(name).items() if of == level and row.get("facet") in (None, panels.get(site))]
