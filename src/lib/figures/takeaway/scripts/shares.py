Z = statistics.NormalDist().inv_cdf(0.975)


def wilson(k, n):
    middle = (k + Z * Z / 2) / (n + Z * Z)
    margin = Z / (n + Z * Z) * math.sqrt(k * (n - k) / n + Z * Z / 4)
    return middle - margin, middle + margin


def newcombe(k1, n1, k2, n2):
    (low1, high1), (low2, high2) = wilson(k1, n1), wilson(k2, n2)
    p1, p2 = k1 / n1, k2 / n2
    return p1 - p2 - math.hypot(p1 - low1, high2 - p2), p1 - p2 + math.hypot(high1 - p1, p2 - low2)


def root(f, low, high):
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if f(middle) < 0 else (low, middle)
    return (low + high) / 2


def clopper_pearson(k, n):
    def below(k, p):
        return sum(math.comb(n, j) * p**j * (1 - p) ** (n - j) for j in range(k))

    low = 0 if k == 0 else root(lambda p: 1 - below(k, p) - 0.025, 0, 1)
    return low, 1 if k == n else root(lambda p: 0.025 - below(k + 1, p), 0, 1)


def fisher(k1, n1, k2, n2):
    ways = [math.comb(n1, j) * math.comb(n2, k1 + k2 - j) for j in range(k1 + k2 + 1)]
    return sum(w for w in ways if w <= ways[k1] * (1 + 1e-7)) / math.comb(n1 + n2, k1 + k2)


def benjamini_hochberg(ps):
    order = sorted(range(len(ps)), key=lambda i: -ps[i])
    adjusted, least = [0.0] * len(ps), 1.0
    for place, i in enumerate(order):
        least = min(least, ps[i] * len(ps) / (len(ps) - place))
        adjusted[i] = least
    return adjusted


def holm(ps):
    order = sorted(range(len(ps)), key=lambda i: ps[i])
    adjusted, most = [0.0] * len(ps), 0.0
    for place, i in enumerate(order):
        most = max(most, min(1.0, ps[i] * (len(ps) - place)))
        adjusted[i] = most
    return adjusted
