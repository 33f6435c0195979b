def power(ncp, df):
    """Upper tail of the noncentral t beyond the critical value of a two-sided test: the mean of a normal tail over S."""
    critical = t_quantile(df)
    step = min(0.05, 0.6 / math.sqrt(critical**2 + ncp**2 + 2 * df))
    normal = statistics.NormalDist()
    weights = total = 0.0
    for at in range(-4000, 4001):
        log_s = at * step
        if log_s > 20:
            break
        weight = math.exp(df * (log_s - math.expm1(2 * log_s) / 2))
        weights += weight
        total += weight * normal.cdf(ncp - critical * math.exp(log_s))
    return total / weights


def detectable_in_errors(df):
    """Smallest difference that a t-test finds with 80% power, in standard errors, by bisection."""
    low, high = 0.0, 1.0
    while power(high, df) < 0.8:
        high *= 2
    for _ in range(45):
        middle = (low + high) / 2
        low, high = (low, middle) if power(middle, df) >= 0.8 else (middle, high)
    return high
