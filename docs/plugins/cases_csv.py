#!/usr/bin/env python3
"""A table of statistics out of a CSV file: one row for each combination of categories.

In site.toml, with the CSV file outside the site's folder:

    command = ["python3", "docs/plugins/cases_csv.py", "/srv/platform/cases.csv"]
    reads = ["/srv/platform/cases.csv"]
"""
import json
import sys
from pathlib import Path

PLUGIN = {"name": "cases-csv", "version": "1.0"}


def answer(**members):
    json.dump({"protocol": 1, "plugin": PLUGIN, **members}, sys.stdout, ensure_ascii=False)
    sys.exit(0)


request = json.load(sys.stdin)
if request["protocol"] != 1:
    answer(error="this program speaks version one of the protocol")
if request["action"] == "describe":
    answer(datasets=[{"id": "cases"}])
if request["id"] != "cases":
    answer(error="there is no such table")
# Excel in Japan saves Shift_JIS unless it is asked for UTF-8.
raw = Path(sys.argv[1]).read_bytes()
try:
    table = raw.decode("utf-8-sig")
except UnicodeDecodeError:
    table = raw.decode("cp932")
answer(format="csv", dataset=table)
