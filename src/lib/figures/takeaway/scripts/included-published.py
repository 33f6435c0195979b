measured = {(r["site"], r["wave"]): number(r["n"]) for r in read("families-measured.csv")}
group = named("group")
report([{"n": sum(measured.get((site, row["wave"]), NAN) for site in group if group[site] == row["group"])} for row in shown])
