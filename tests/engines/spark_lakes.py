"""Answers lakes in the folders of another with one session: spark_lakes.py FOLDER MASTER SECONDS.

Each folder has the statements in `sql` and the tables in `lake`; the answers go to `out`. The first
three are always answered, further ones while there is time. Tells how many executors worked.
"""

import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../tools/engines"))
from spark import answer, session  # noqa: E402

folder, master, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
began = time.monotonic()
spark = session(master)
answered = 0
for name in sorted(os.listdir(folder)):
    at = os.path.join(folder, name)
    if answered > 2 and time.monotonic() - began > seconds:
        break
    answered += 1
    answer(spark, os.path.join(at, "sql"), os.path.join(at, "lake"), os.path.join(at, "out"))
    print(f"executors: {spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size() - 1}", flush=True)
spark.stop()
