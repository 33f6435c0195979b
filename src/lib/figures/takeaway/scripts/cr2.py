def cr2(columns, y, sites):
    """Least squares with errors by CR2 over sites: coefficient, error and degrees of freedom of each column."""
    back = whitening(gram(columns))
    q = [[dot(row[:k + 1], cell[:k + 1]) for cell in zip(*columns)] for k, row in enumerate(transposed(back))]
    z = [dot(column, y) for column in q]
    b = [dot(row, z) for row in back]
    e = [one - dot(b, cell) for one, cell in zip(y, zip(*columns))]
    made = []
    for site in dict.fromkeys(sites):
        of = [i for i, one in enumerate(sites) if one == site]
        part = [[column[i] for i in of] for column in q]
        values, vectors = eigen(gram(part))

        def through(weight):
            scaled = [[weight(value, 1 - value) * x if 1 - value > 1e-12 else 0 for value, x in zip(values, row)] for row in vectors]
            return product(scaled, transposed(vectors))

        pulled = [dot(column, [e[i] for i in of]) for column in part]
        made.append((
            times(through(lambda value, left: 1 / math.sqrt(left)), pulled),
            through(lambda value, left: value / math.sqrt(left)),
            through(lambda value, left: value / left),
        ))
    found = []
    for k, a in enumerate(back):
        pulls = [times(once, a) for _, once, _ in made]
        own = [dot(a, times(twice, a)) for _, _, twice in made]
        shared = [[(own[g] if g == h else 0) - dot(p, r) for h, r in enumerate(pulls)] for g, p in enumerate(pulls)]
        trace = sum(shared[g][g] for g in range(len(made)))
        se = math.sqrt(sum(dot(a, score) ** 2 for score, _, _ in made))
        squared = sum(x * x for row in shared for x in row)
        found.append((b[k], se, trace**2 / squared if squared else NAN))
    return found
