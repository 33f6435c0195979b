"""Runs the SQL of cells on a lake of Parquet files: spark-submit spark.py LAKE OUT [MASTER].

LAKE has a folder a table, whose files may be partitioned as in site=A01. The statements are read
from spark-checks.sql and spark-cells.sql beside this file; OUT/checks.csv and OUT/cells.csv are
written where the driver runs, and are as private as the records.
"""

import csv
import os
import sys

from pyspark.sql import SparkSession


def main(lake: str, out: str, master: str | None = None) -> None:
    builder = (
        SparkSession.builder.appName("cells")
        # Quoted texts hold what they hold; a partition named 01 stays a text.
        .config("spark.sql.variable.substitute", "false")
        .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
        .config("spark.sql.ansi.enabled", "true")
    )
    if master:
        builder = builder.master(master)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    for table in sorted(os.listdir(lake)):
        if os.path.isdir(os.path.join(lake, table)):
            spark.read.parquet(os.path.join(lake, table)).createOrReplaceTempView(f"`{table}`")
    here = os.path.dirname(os.path.abspath(__file__))
    os.makedirs(out, exist_ok=True)
    for name in ("checks", "cells"):
        with open(os.path.join(here, f"spark-{name}.sql"), encoding="utf-8") as file:
            answer = spark.sql(file.read())
        begun = os.path.join(out, f"{name}.csv.part")
        with open(begun, "w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(answer.columns)
            for row in answer.toLocalIterator():
                rows.writerow(["" if value is None else format(value, "f") if hasattr(value, "as_tuple") else value for value in row])
        os.replace(begun, os.path.join(out, f"{name}.csv"))
    hosts = spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size() - 1
    print(f"executors: {hosts}")
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
