def t_quantile(df):
    """Critical value of t for a 95% interval: Simpson's rule over the angle whose tangent is t / sqrt(df)."""
    scale = math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2)) / math.sqrt(math.pi)

    def half(angle, steps=400):
        at = [math.cos(angle * i / steps) ** (df - 1) for i in range(steps + 1)]
        return scale * angle / steps / 3 * (at[0] + at[-1] + 4 * sum(at[1:-1:2]) + 2 * sum(at[2:-1:2]))

    low, high = 0.0, math.pi / 2
    for _ in range(60):
        angle = (low + high) / 2
        low, high = (angle, high) if half(angle) < 0.475 else (low, angle)
    return math.sqrt(df) * math.tan(low)
