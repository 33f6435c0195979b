mentions = read("practitioner-qualities.csv")


def count(quality, sites):
    of = [row for row in mentions if row["quality"] == quality and row["site"] in sites]
    return sum(int(row["k"]) for row in of), sum(int(row["n"]) for row in of)


def chosen(name, level):
    return [site for site, of in named(name).items() if of == level]
