print(*(shown[0] if shown else []), sep="\t")
for row in shown:
    print(*row.values(), sep="\t")
print(f"rows: {len(shown)}")
