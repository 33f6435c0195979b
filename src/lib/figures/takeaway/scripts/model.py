waves, levels = named("waves"), named("levels")
unit = "site" if setting("by") == "site" else "arm"
measure = shown[0]["measure"] if shown else ""
records = [
    (family, wave, y)
    for wave in waves
    for family in families
    if group_of(family) in levels and not math.isnan(y := score(family, measure, wave))
]
start = min((number(waves[wave]) for _, wave, _ in records), default=0)


def part(name, family, wave):
    """One variable of the design, by the name of its term."""
    if name == "months":
        return number(waves[wave]) - start
    return float(name in ("(Intercept)", "wave" + wave, unit + group_of(family)))


def factors(term):
    known = {"(Intercept)", "months", *("wave" + wave for wave in waves), *(unit + level for level in levels)}
    if term in known:
        return [term]
    return next([term[:at], term[at + 1:]] for at, sign in enumerate(term)
                if sign == ":" and term[:at] in known and term[at + 1:] in known)


terms = [row["term"] for row in shown if row["se"]]
columns = [[math.prod(part(one, family, wave) for one in factors(term)) for family, wave, _ in records] for term in terms]
middle = statistics.fmean(y for *_, y in records)
response = [y - middle for *_, y in records]
sites = [site_of(family) for family, *_ in records]
units = [(site_of(family), family[column["id"]]) for family, *_ in records]
status = shown[0]["status"]
by_sites = "site-wave" in status
restricted = ";ML" not in status

# Each site's own columns (ones, then its time points), the design and the response, within and between families.
groups = []
for site in dict.fromkeys(sites) if by_sites else [None]:
    of = [i for i in range(len(records)) if not by_sites or sites[i] == site]
    of_waves = list(dict.fromkeys(records[i][1] for i in of)) if by_sites else []
    own = [[1.0] * len(of), *([float(records[i][1] == wave) for i in of] for wave in of_waves)]
    cells = [*own, *([column_of[i] for i in of] for column_of in (*columns, response))]
    of_family = {}
    for place, i in enumerate(of):
        of_family.setdefault(units[i], []).append(place)
    means = {unit: [sum(c[i] for i in rows) / len(rows) for c in cells] for unit, rows in of_family.items()}
    within = [list(c) for c in cells]
    for unit_of, rows in of_family.items():
        for c, m in zip(within, means[unit_of]):
            for i in rows:
                c[i] -= m
    sizes = {}
    for unit_of, rows in of_family.items():
        sizes.setdefault(len(rows), []).append(means[unit_of])
    groups.append((len(own), gram(within), [(size, len(of_size), gram(transposed(of_size))) for size, of_size in sizes.items()]))


def times_number(a, number_of):
    return [[number_of * x for x in row] for row in a]


def site_sums(group, ratios):
    """Cross-products and log-determinant of one site under the ratios, with first and second derivatives (Woodbury 1950)."""
    own, within, sizes = group
    lam, others = ratios[0], [*ratios[1:], 0.0, 0.0][:2]
    zero = times_number(within, 0)
    weight = {size: size / (1 + size * lam) for size, *_ in sizes}

    def blocks(of, base):
        total = base
        for size, _, between in sizes:
            total = plus(total, between, of(weight[size]))
        return ([row[:own] for row in total[:own]], [row[own:] for row in total[:own]], [row[own:] for row in total[own:]])

    uu, uz, zz = blocks(lambda v: v, within)
    uu1, uz1, zz1 = blocks(lambda v: -v * v, zero)
    uu2, uz2, zz2 = blocks(lambda v: 2 * v**3, zero)
    roots = [math.sqrt(others[0] if k == 0 else others[1]) for k in range(own)]
    inner = [[roots[i] * x * roots[j] + (i == j) for j, x in enumerate(row)] for i, row in enumerate(uu)]
    g = [[roots[i] * x * roots[j] for j, x in enumerate(row)] for i, row in enumerate(inverse(inner))]
    rest = [[(i == j) - x for j, x in enumerate(row)] for i, row in enumerate(product(uu, g))]
    m, t = product(g, uz), product(rest, uz)
    n = plus(uz1, product(uu1, m), -1)
    mt, tt = transposed(m), transposed(t)

    def both(a):
        return plus(a, transposed(a))

    def trace(a, b):
        return sum(dot(row, column_of) for row, column_of in zip(a, transposed(b)))

    def bent(uu, uz, zz):
        return plus(plus(zz, product(mt, product(uu, m))), both(product(mt, uz)), -1)

    r = product(rest, uu)
    r1 = product(rest, product(uu1, transposed(rest)))
    t1 = product(rest, n)
    es = [[[float(i == j and (i == 0) == (k == 0)) for j in range(own)] for i in range(own)] for k in range(len(ratios) - 1)]
    count = lambda of: sum(number_of * of(weight[size], size) for size, number_of, _ in sizes)
    cross = plus(zz, product(mt, uz), -1)
    first = [bent(uu1, uz1, zz1), *(times_number(product(tt, product(e, t)), -1) for e in es)]
    second = [[plus(bent(uu2, uz2, zz2), both(product(transposed(n), product(g, n))), -1)]]
    log = count(lambda v, size: math.log1p(size * lam)) + 2 * sum(math.log(row[-1]) for row in cholesky(inner))
    log1 = [count(lambda v, size: v) + trace(g, uu1), *(trace(e, r) for e in es)]
    g1 = product(g, uu1)
    log2 = [[count(lambda v, size: -v * v) + trace(g, uu2) - trace(g1, g1)]]
    for i, e in enumerate(es):
        second.append([times_number(both(product(transposed(t1), product(e, t))), -1),
                       *(both(product(tt, product(o, product(r, product(e, t))))) for o in es[:i + 1])])
        log2.append([trace(e, r1), *(-trace(product(e, r), product(o, r)) for o in es[:i + 1])])
    return cross, first, second, log, log1, log2


def profile(ratios):
    """Minus twice the log-likelihood, profiled over coefficients and sigma2, with its derivatives (Harville 1977)."""
    parts = [site_sums(group, ratios) for group in groups]
    size, p = len(ratios), len(terms)

    def total(of):
        sums = of(parts[0])
        for one in parts[1:]:
            sums = plus(sums, of(one))
        return sums

    leading = lambda a: [row[:p] for row in a[:p]]
    cross = total(lambda one: one[0])
    factor = cholesky(leading(cross))
    v = inverse(leading(cross))
    b = times(v, cross[p])
    residual = [*(-x for x in b), 1.0]
    q = dot(residual, times(cross, residual))
    first = [total(lambda one: one[1][i]) for i in range(size)]
    info1 = [leading(a) for a in first]
    v1 = [times_number(product(v, product(a, v)), -1) for a in info1]
    pull = [times(a, residual) for a in first]
    log_q1 = [dot(residual, one) / q for one in pull]
    trace = lambda a, c: sum(dot(row, other) for row, other in zip(a, c))
    divisor = len(records) - p if restricted else len(records)
    hessian = [[0.0] * size for _ in range(size)]
    for i in range(size):
        for j in range(i + 1):
            second = total(lambda one: one[2][i][j])
            q2 = dot(residual, times(second, residual)) - 2 * dot(times(v, pull[j][:p]), pull[i][:p])
            hessian[i][j] = hessian[j][i] = (
                sum(one[5][i][j] for one in parts) + divisor * (q2 / q - log_q1[i] * log_q1[j])
                + restricted * (trace(v, leading(second)) + trace(v1[i], info1[j])))
    gradient = [sum(one[4][i] for one in parts) + divisor * log_q1[i] + restricted * trace(v, info1[i]) for i in range(size)]
    value = divisor * math.log(q) + sum(one[3] for one in parts) + restricted * 2 * sum(math.log(row[-1]) for row in factor)
    return {"value": value, "gradient": gradient, "hessian": hessian, "b": b, "v": v, "v1": v1,
            "sigma2": q / divisor, "log_q1": log_q1, "divisor": divisor}


def fitted():
    """Ratios of the variances to sigma2 by Newton's method, damped and kept at 0 or above; those at 0 are held there."""
    tries = [[lam, mu, 0.1] if by_sites else [lam] for lam in (0.0, 0.1, 1.0, 10.0) for mu in ((0.0, 0.1, 1.0, 10.0) if by_sites else (0.0,))]
    x = min(tries, key=lambda one: profile(one)["value"])
    at, damping = profile(x), 1e-3
    for _ in range(200):
        held = [one <= 0 and slope >= -1e-10 for one, slope in zip(x, at["gradient"])]
        free = [k for k in range(len(x)) if not held[k]]
        steep = lambda one, where: max((abs(one["gradient"][k]) * (1 + where[k]) for k in free), default=0)
        moved = False
        while free and not moved and damping < 1e12:
            bend = [[at["hessian"][i][j] + (damping * (abs(at["hessian"][i][i]) or 1) if i == j else 0) for j in free] for i in free]
            try:
                step = times(inverse(bend), [-at["gradient"][k] for k in free])
                there = [max(0.0, one + (step[free.index(k)] if k in free else 0)) for k, one in enumerate(x)]
                if all(abs(a - b) <= 1e-12 * abs(a) for a, b in zip(there, x)):
                    return x, at, held
                new = profile(there)
                noise = 1e-13 * (1 + abs(at["value"]))
                moved = new["value"] < at["value"] - noise or (new["value"] <= at["value"] + noise and steep(new, there) < steep(at, x))
            except ValueError:
                moved = False
            if moved:
                x, at = there, new
            damping = max(1e-10, damping / 10) if moved else damping * 10
        if not moved:
            break
    return x, at, held


found, variances = {}, {}
if "errors=CR2" in status:
    found = dict(zip(terms, cr2(columns, response, sites)))
else:
    x, at, held = fitted()
    free = [k for k in range(len(x)) if not held[k]]
    information = inverse([[at["hessian"][i][j] for j in free] for i in free])
    for k, term in enumerate(terms):
        # Satterthwaite's degrees of freedom (Kuznetsova, Brockhoff and Christensen 2017).
        slope = [at["log_q1"][i] + at["v1"][i][k][k] / at["v"][k][k] for i in free]
        df = 1 / (1 / at["divisor"] + dot(slope, times(information, slope)))
        found[term] = (at["b"][k], math.sqrt(at["sigma2"] * at["v"][k][k]), df)
    names = ("tau2", "site", "site-wave")
    variances = {"sigma2": at["sigma2"], **{name: ratio * at["sigma2"] for name, ratio in zip(names, x)}}
    variances["icc"] = (sum(x[1:]) if by_sites else x[0]) / (1 + sum(x))

counts = {"observations": len(records), "families": len(set(units)), "sites": len(set(sites))}


def anew(row):
    if row["term"] not in found:
        return {"b": variances.get(row["term"], NAN), **counts}
    b, se, df = found[row["term"]]
    b += middle if row["term"] == "(Intercept)" else 0
    return {"b": b, "df": df, **counts, **around(b, se, df)}


report([anew(row) for row in shown])
