report([anew(row) for row in shown])
