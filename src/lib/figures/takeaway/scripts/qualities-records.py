mentions = {row[named("column")["mentions_id"]]: row for row in read(named("table")["mentions"])}


def count(quality, chosen):
    ids = [family[named("column")["id"]] for family in chosen]
    # A column's own words come after the usual ones, and count before them.
    kinds = {row["value"]: row["setting"] for row in view if row["key"] == quality and row["setting"] in ("yes", "no")}
    said = [kinds.get(mentions[id][quality]) for id in ids if id in mentions]
    return said.count("yes"), len(said) - said.count(None)


def chosen(name, level, row={}):
    return [f for f in families if (group_of(f) if name == "group" else arm_of(f)) == level and in_panel(f, row)]
