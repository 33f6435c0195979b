def walsh(k1, n1, k2, n2):
    """Walsh et al. 2014: no's made yes in the group with fewer yes's."""
    moved, first = 0, k1 <= k2
    while fisher(k1, n1, k2, n2) < 0.05:
        if k1 == n1 if first else k2 == n2:
            return NAN
        k1, k2, moved = k1 + first, k2 + (not first), moved + 1
    return moved or NAN


def fewest(k1, n1, k2, n2):
    """Fewest answers of both groups, either way."""
    below = fisher(k1, n1, k2, n2) < 0.05
    for moved in range(1, n1 + n2 + 1):
        for first in range(-moved, moved + 1):
            for second in {moved - abs(first), abs(first) - moved}:
                a, b = k1 + first, k2 + second
                if 0 <= a <= n1 and 0 <= b <= n2 and (fisher(a, n1, b, n2) < 0.05) != below:
                    return moved
    return NAN


def anew(row):
    k1, n1 = count(row["quality"], chosen("arm", setting("other")))
    k2, n2 = count(row["quality"], chosen("arm", setting("reference")))
    if not n1 or not n2:
        return {}
    return {
        "k_other": k1, "n_other": n1, "k_reference": k2, "n_reference": n2,
        "p": fisher(k1, n1, k2, n2),
        "fragility_index": walsh(k1, n1, k2, n2),
        "fewest_answers": NAN if n1 + n2 > 200 else fewest(k1, n1, k2, n2),
    }


report([anew(row) for row in shown])
