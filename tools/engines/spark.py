"""Runs the SQL of cells on a lake of Parquet files: spark-submit spark.py LAKE OUT [MASTER].

LAKE has a folder a table, whose files may be partitioned as in site=A01. The statements are read
from spark-checks.sql and spark-cells.sql beside this file; OUT/checks.csv and OUT/cells.csv are
written where the driver runs, and are as private as the records.
"""

import csv
import os
import sys
from decimal import Decimal

from pyspark.sql import SparkSession


def plain(value):
    """A value as CSV has it: decimals with all their digits and without exponent."""
    if value is None:
        return ""
    return format(value, "f") if isinstance(value, Decimal) else value


def session(master: str | None) -> SparkSession:
    builder = (
        SparkSession.builder.appName("cells")
        # Quoted texts hold what they hold; a partition named 01 stays a text.
        .config("spark.sql.variable.substitute", "false")
        .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
        .config("spark.sql.ansi.enabled", "true")
    )
    return (builder.master(master) if master else builder).getOrCreate()


def answer(spark: SparkSession, statements: str, lake: str, out: str) -> None:
    """Writes the answers of the statements in one folder, of the lake in another, to a third."""
    for table in sorted(os.listdir(lake)):
        if os.path.isdir(os.path.join(lake, table)):
            spark.read.parquet(os.path.join(lake, table)).createOrReplaceTempView(f"`{table}`")
    os.makedirs(out, exist_ok=True)
    for name in ("checks", "cells"):
        with open(os.path.join(statements, f"spark-{name}.sql"), encoding="utf-8") as file:
            found = spark.sql(file.read())
        begun = os.path.join(out, f"{name}.csv.part")
        with open(begun, "w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(found.columns)
            rows.writerows(map(plain, row) for row in found.toLocalIterator())
        os.replace(begun, os.path.join(out, f"{name}.csv"))


def main(lake: str, out: str, master: str | None = None) -> None:
    spark = session(master)
    answer(spark, os.path.dirname(os.path.abspath(__file__)), lake, out)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
