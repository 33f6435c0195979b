report(rows(spread))
