mentions = {row[named("column")["mentions_id"]]: row for row in read(named("table")["mentions"])}


def count(quality, chosen):
    ids = [family[named("column")["id"]] for family in chosen]
    said = [mentions[id][quality].lower() for id in ids if id in mentions]
    return sum(one in ("true", "1") for one in said), sum(one != "" for one in said)


def chosen(name, level):
    return [f for f in families if (group_of(f) if name == "group" else arm_of(f)) == level]
