def t_half(angle, df, steps=400):
    """P(0 < T < tan(angle) sqrt(df)) of t: Simpson's rule over the angle."""
    scale = math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2)) / math.sqrt(math.pi)
    at = [math.cos(angle * i / steps) ** (df - 1) for i in range(steps + 1)]
    return scale * angle / steps / 3 * (at[0] + at[-1] + 4 * sum(at[1:-1:2]) + 2 * sum(at[2:-1:2]))


def t_quantile(df):
    """Critical value of t for a 95% interval."""
    low, high = 0.0, math.pi / 2
    for _ in range(60):
        angle = (low + high) / 2
        low, high = (angle, high) if t_half(angle, df) < 0.475 else (low, angle)
    return math.sqrt(df) * math.tan(low)


def t_p(t, df):
    """Two-sided p of t."""
    return max(0.0, 1 - 2 * t_half(math.atan(abs(t) / math.sqrt(df)), df))
