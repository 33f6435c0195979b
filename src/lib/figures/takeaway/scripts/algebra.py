def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def transposed(a):
    return [list(column) for column in zip(*a)]


def product(a, b):
    columns = transposed(b)
    return [[dot(row, column) for column in columns] for row in a]


def times(a, vector):
    return [dot(row, vector) for row in a]


def plus(a, b, weight=1):
    return [[x + weight * y for x, y in zip(row, other)] for row, other in zip(a, b)]


def gram(columns):
    return [[dot(a, b) for b in columns] for a in columns]


def cholesky(a):
    """Lower triangle L with a = L L'; ValueError where a is not positive definite."""
    factor = []
    for i, row in enumerate(a):
        current = []
        for j in range(i + 1):
            other = factor[j] if j < i else current
            left = row[j] - dot(current, other)
            current.append(math.sqrt(left) if j == i else left / other[j])
            if j == i and not current[j]:
                raise ValueError
        factor.append(current)
    return factor


def whitening(a):
    """Rows of the inverse of L', where a = L L'."""
    factor, rows = cholesky(a), []
    for k in range(len(a)):
        x = []
        for i, row in enumerate(factor):
            x.append(((i == k) - dot(x, row)) / row[i])
        rows.append(x)
    return rows


def inverse(a):
    return gram(whitening(a))


def eigen(a):
    """Eigenvalues and eigenvectors, as columns, of a symmetric matrix by rotations (Jacobi 1846)."""
    a, size = [list(row) for row in a], len(a)
    e = [[float(i == j) for j in range(size)] for i in range(size)]
    for _ in range(60):
        if all(abs(a[i][j]) < 1e-30 for i in range(size) for j in range(i)):
            break
        for i in range(size):
            for j in range(i + 1, size):
                if abs(a[i][j]) < 1e-30:
                    continue
                theta = (a[j][j] - a[i][i]) / (2 * a[i][j])
                t = (1 if theta >= 0 else -1) / (abs(theta) + math.hypot(theta, 1))
                c = 1 / math.hypot(t, 1)
                s = t * c
                for row in (*a, *e):
                    row[i], row[j] = c * row[i] - s * row[j], s * row[i] + c * row[j]
                a[i], a[j] = [c * x - s * y for x, y in zip(a[i], a[j])], [s * x + c * y for x, y in zip(a[i], a[j])]
    return [a[i][i] for i in range(size)], e
