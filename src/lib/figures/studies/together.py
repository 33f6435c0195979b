def weighted(tau2):
    """Mean and weights at one variance between studies."""
    w = [1 / (s * s + tau2) for s in se]
    return sum(a * b for a, b in zip(w, value)) / sum(w), w


def descent(tau2):
    """Slope of the restricted likelihood, turned."""
    mean, w = weighted(tau2)
    squares = sum(a * a for a in w)
    return sum(w) - squares / sum(w) - sum(a * a * (v - mean) ** 2 for a, v in zip(w, value))


low = high = 0.0
if descent(0) < 0:
    high = 1.0
    while descent(high) < 0:
        high *= 2
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if descent(middle) < 0 else (low, middle)
tau2 = high
mean, w = weighted(tau2)
k = len(value)
error = math.sqrt(max(1, sum(a * (v - mean) ** 2 for a, v in zip(w, value)) / (k - 1)) / sum(w))
margin = t_quantile(k - 1)
fixed = [1 / s ** 2 for s in se]
typical = (k - 1) * sum(fixed) / (sum(fixed) ** 2 - sum(f * f for f in fixed))
further = math.sqrt(error ** 2 + tau2)
found = {
    "value": mean, "se": error, "ci_low": mean - margin * error, "ci_high": mean + margin * error,
    "tau2": tau2, "i2": tau2 / (tau2 + typical),
    "prediction_low": mean - margin * further, "prediction_high": mean + margin * further,
}
for name, number in found.items():
    print(f"{name} {number:.10g}")
