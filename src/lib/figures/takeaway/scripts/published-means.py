scales = {(r["measure"], r["site"], r["wave"]): number(r["mean"]) for r in read("family-scales.csv")}
measured = {(r["site"], r["wave"]): number(r["n"]) for r in read("families-measured.csv")}
