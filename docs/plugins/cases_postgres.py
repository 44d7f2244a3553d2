#!/usr/bin/env python3
"""A table of statistics out of a PostgreSQL database, counted there and nowhere else.

In site.toml, with a role that may read this one view:

    command = ["python3", "docs/plugins/cases_postgres.py", "host=db.example.org dbname=platform user=reader"]
    secrets = ["PGPASSWORD"]

It needs Python and psql, PostgreSQL's own client. The view has a row for each combination, zeros among them; a query
over people counts and lets nothing else out:

    CREATE VIEW cases AS
    SELECT area.code AS area, sex.code AS sex, count(patient.id) AS value
    FROM area CROSS JOIN sex LEFT JOIN patient ON patient.area = area.code AND patient.sex = sex.code
    GROUP BY area.code, sex.code;
"""
import json
import subprocess
import sys

PLUGIN = {"name": "cases-postgres", "version": "1.0"}
QUERY = "SELECT area, sex, value FROM cases ORDER BY area, sex"


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
# No start-up file of whoever runs this. The password is in the environment, where psql looks for it.
psql = ["psql", "--no-psqlrc", "--no-password", "--set=ON_ERROR_STOP=1", "--csv", "--command", QUERY, sys.argv[1]]
done = subprocess.run(psql, capture_output=True, text=True, timeout=20)
if done.returncode != 0:
    print(done.stderr, file=sys.stderr)
    answer(error="the database could not be asked")
answer(format="csv", dataset=done.stdout)
